"""The looks of all workbooks, by name: a style is one or more names, later ones win ("date late").

Every tone has a word beside it wherever it is used: colour never speaks alone.
"""

from __future__ import annotations

from collections.abc import Mapping

FONT = "Times New Roman"  # Decree 30/2020/NĐ-CP, annex I: the font of administrative documents
SIZE = 11  # at this size the widest digit is 7 pixels, as with Excel's own default: widths stay true

Look = Mapping[str, str | int | float | bool]

NAVY = "#1F3A5F"
LINE = "#9FB3C8"

_BOX: Look = {"border": 1, "border_color": LINE, "valign": "vcenter"}

STYLES: Mapping[str, Look] = {
    # words outside tables
    "plain": {"valign": "vcenter"},
    "agency": {"bold": True, "font_size": 12, "valign": "vcenter", "font_color": NAVY},
    "title": {"bold": True, "font_size": 16, "valign": "vcenter", "font_color": NAVY},
    "subtitle": {"italic": True, "font_size": 12, "valign": "vcenter", "text_wrap": True},
    "caption": {
        "bold": True,
        "font_size": 12,
        "font_color": NAVY,
        "valign": "vcenter",
        "bottom": 2,
        "bottom_color": NAVY,
    },
    "remark": {"italic": True, "font_color": "#4A5561", "text_wrap": True, "valign": "top"},
    "paragraph": {"text_wrap": True, "valign": "top"},
    # cells of tables
    "heading": {**_BOX, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#DCE6F1"},
    "numbering": {**_BOX, "italic": True, "align": "center", "font_size": 9, "font_color": "#4A5561"},
    "text": _BOX,
    "wrapped": {**_BOX, "text_wrap": True},
    "number": {**_BOX, "num_format": "#,##0", "align": "center"},
    "percent": {**_BOX, "num_format": "0.0%", "align": "center"},
    "date": {**_BOX, "num_format": "dd/mm/yyyy", "align": "center"},
    "section": {**_BOX, "bold": True, "text_wrap": True, "bg_color": "#EEF3F8", "font_color": NAVY},
    "total": {"bold": True, "bg_color": "#EEF3F8"},
    "input": {**_BOX, "text_wrap": True, "bg_color": "#FFFBE6", "locked": False},
    "centre_title": {
        "bold": True,
        "font_size": 15,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
        "font_color": NAVY,
    },
    "figure": {**_BOX, "bold": True, "font_size": 15, "num_format": "0.0%", "align": "center"},
    # what may be added to any of them
    "link": {"font_color": "#0B5394", "underline": 1},
    "late": {"font_color": "#8E1B10", "bg_color": "#FBE3E0", "bold": True},
    "soon": {"font_color": "#6B4700", "bg_color": "#FFF2CC"},
    "done": {"font_color": "#1E5B2B", "bg_color": "#E2F0E3"},
    "waiting": {"font_color": "#3F4A56", "bg_color": "#ECEFF2"},
    "muted": {"font_color": "#6B7680", "italic": True},
    "bold": {"bold": True},
    "upright": {"italic": False, "bold": False},
    "centred": {"align": "center"},
    "left": {"align": "left"},
    "right": {"align": "right"},
    "top": {"valign": "top"},
    "middle": {"valign": "vcenter"},
    "wrap": {"text_wrap": True},
    "open": {"locked": False},
    "bare": {"border": 0},
    "small": {"font_size": 9},
    "large": {"font_size": 13},
    "as_text": {"num_format": "@"},
}


def look(style: str, **more: str | float | bool) -> dict[str, str | int | float | bool]:
    """The properties of a style such as ``"wrapped late"``; KeyError for a name that nobody declared."""
    properties: dict[str, str | int | float | bool] = {}
    for name in style.split():
        properties.update(STYLES[name])
    return properties | more
