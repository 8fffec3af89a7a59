"""Draws docs/images from the sample run: ``python -m tests.draw_pictures``. Needs LibreOffice, Poppler and Chromium."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cchc_excel.cli import status_of
from tests.example import RETURN, ROOT, copy_workspace

IMAGES = ROOT / "docs" / "images"
PERIOD = "2026-03"


class Shot(NamedTuple):
    """A piece of a page: of the document, the page whose text begins so; the box in points from its upper left corner."""

    name: str
    document: str
    begins: str
    box: tuple[int, int, int, int]  # x, y, width, height
    dots: int = 110  # an inch


SHOTS = (
    Shot("tong-hop", f"tong-hop-{PERIOD}", "", (30, 30, 535, 780)),
    Shot("theo-don-vi", f"tong-hop-{PERIOD}", "Kết quả theo đơn vị", (30, 40, 790, 360)),
    Shot("phu-luc", f"tong-hop-{PERIOD}", "Phụ lục: kế hoạch", (40, 40, 760, 470)),
    Shot("van-de", f"tong-hop-{PERIOD}", "Vấn đề cần xem", (40, 40, 752, 500)),
    Shot("bao-cao", f"bao-cao-{PERIOD}", "", (50, 40, 510, 720)),
    Shot("tra-lai", "tra-lai", "", (55, 30, 725, 520)),
    Shot("can-sua", "tra-lai", "CÁC NỘI DUNG CẦN SỬA", (20, 35, 760, 125)),
)
FOLDER = """<!doctype html><meta charset="utf-8"><style>
body {margin: 0; padding: 14px 20px; font: 15px/1.9 "DejaVu Sans", sans-serif; color: #222; background: #fff}
div {white-space: pre} b {font-weight: 600} i {color: #777; font-style: normal}
u {display: inline-block; border-radius: 2px; vertical-align: -2px; margin-right: 6px}
.folder {width: 19px; height: 14px; background: #e9b949} .xlsx {width: 13px; height: 16px; background: #2f7d4f}
.docx {width: 13px; height: 16px; background: #2f5fa8}
</style>"""
TREE = (
    (0, "folder", "CCHC 2026", ""),
    (1, "folder", "input", "tệp của các đơn vị, đặt tên thế nào cũng được"),
    (2, "folder", "ke-hoach", "phụ lục kế hoạch đã ban hành"),
    (2, "xlsx", RETURN, ""),
    (2, "xlsx", "P. CSDT thang 3 (2).xlsx", ""),
    (1, "folder", "output", "kết quả, mỗi tháng một thư mục"),
    (2, "folder", "2026-03", ""),
    (3, "xlsx", "tong-hop-2026-03.xlsx", "tệp tổng hợp"),
    (3, "docx", "bao-cao-2026-03.docx", "dự thảo báo cáo"),
    (3, "folder", "tra-lai", "tệp trả lại từng đơn vị, đã đánh dấu"),
    (1, "folder", "templates", "mẫu báo cáo Word"),
    (1, "xlsx", "cai-dat.xlsx", "cài đặt"),
)


def main() -> None:
    """Run the sample in a folder of its own, and draw."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        copy_workspace(work)
        status_of(["consolidate", "--period", PERIOD, "--workspace", str(work)])
        status_of(
            [
                "read",
                str(work / "input" / RETURN),
                "--html",
                str(work / "cach-doc.html"),
                "--workspace",
                str(work),
            ]
        )
        page = (work / "cach-doc.html").read_text(encoding="utf-8")
        (work / "cach-doc.html").write_text(page.replace(f"{work}/", ""), encoding="utf-8")
        period = work / "output" / PERIOD
        shutil.copy(period / "tra-lai" / RETURN, work / "tra-lai.xlsx")
        _as_pages((*period.glob("*.xlsx"), *period.glob("*.docx"), work / "tra-lai.xlsx"), work)
        for shot in SHOTS:
            _draw(shot, work)
        (work / "thu-muc.html").write_text(FOLDER + "".join(_lines()), encoding="utf-8")
        _photograph(work / "cach-doc.html", work, (1180, 860))
        _photograph(work / "thu-muc.html", work, (760, 380))


def _as_pages(documents: Sequence[Path], work: Path) -> None:
    profile = f"-env:UserInstallation=file://{work}/profile"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(work), *map(str, documents))


def _draw(shot: Shot, work: Path) -> None:
    document = work / f"{shot.document}.pdf"
    texts = _run("pdftotext", str(document), "-").split("\f")
    number = next(number for number, text in enumerate(texts, start=1) if text.lstrip().startswith(shot.begins))
    left, top, width, height = (str(round(points * shot.dots / 72)) for points in shot.box)
    box = ("-x", left, "-y", top, "-W", width, "-H", height)
    which = ("-f", str(number), "-l", str(number), "-singlefile", "-r", str(shot.dots))
    _run("pdftoppm", "-png", *which, *box, str(document), str(IMAGES / shot.name))


def _lines() -> Iterator[str]:
    for depth, kind, name, what in TREE:
        yield f"<div>{'      ' * depth}<u class={kind}></u><b>{name}</b>   <i>{what}</i></div>\n"


def _photograph(page: Path, work: Path, size: tuple[int, int]) -> None:
    width, height = size
    _run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--hide-scrollbars",
        f"--user-data-dir={work}/browser",
        f"--window-size={width},{height}",
        f"--screenshot={IMAGES / page.stem}.png",
        page.as_uri(),
    )


def _run(program: str, *arguments: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise SystemExit(f"{program} is not installed")
    done = subprocess.run((found, *arguments), check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    main()
