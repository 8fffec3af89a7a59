"""``python -m cchc_excel`` is ``cchc``."""

from cchc_excel.cli import main

main()
