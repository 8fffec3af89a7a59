"""What workers are given in tests; importable by name."""

from __future__ import annotations

import os
import sys
import time


def task(argument: str) -> str:
    """Do what the argument says."""
    match argument:
        case "abort":
            os.abort()
        case "hang":
            time.sleep(60)
        case "eat":
            eaten = [bytearray(10_000_000) for _ in range(10_000)]
            return str(len(eaten))
        case "raise":
            raise ValueError(argument)
        case "unpicklable":
            return lambda: argument  # type: ignore[return-value]  # that is the point
        case "noise":
            os.write(2, b"NOISE")
            sys.stdout.write("NOISE")
            sys.stdout.flush()
    return argument.upper()
