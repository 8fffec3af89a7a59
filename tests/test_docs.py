"""The documents say what the program does: generated pages, commands, links, codes and words are compared with it."""

from __future__ import annotations

import re
import shlex
import string
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_excel.annex.offices import register as offices_register  # noqa: F401 - the guide names this table
from cchc_excel.checks import kinds
from cchc_excel.cli.commands import cchc
from cchc_excel.findings import Kind
from cchc_excel.plan import DeadlineKind, Status
from cchc_excel.standings import Standing
from tests.generate_docs import GROUPS, PAGES
