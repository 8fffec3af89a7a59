"""What the tool gives people to fill in: the settings workbook, a workspace to begin with, an office's form."""

from __future__ import annotations

from cchc_excel.forms.return_form import write_return_form
from cchc_excel.forms.settings_workbook import write_settings_workbook
from cchc_excel.forms.workspace import make_workspace

__all__ = ["make_workspace", "write_return_form", "write_settings_workbook"]
