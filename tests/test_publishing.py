"""All or nothing on disk: a run that is stopped anywhere leaves the old set or the new one, and the next one mends."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest

from cchc_excel.publishing import (
    Busy,
    Damaged,
    Lock,
    NotWritten,
    Outcome,
    disk,
    earlier_revisions,
    filled_cells,
    normalise_zip,
    opens_again,
    staged,
)

PERIOD = "2026-03"
STEPS = ("rename", "replace", "fsync", "mkdir", "unlink", "rmdir")  # of os: what changes the disk
Files = dict[str, str]


def a_set(word: str) -> Files:
    return {"tong-hop.txt": f"{word} 1", "bao-cao.txt": f"{word} 2", "tra-lai/van-phong.txt": f"{word} 3"}


def publish(output: Path, files: Files) -> Outcome:
    with Lock(output), staged(output, PERIOD) as staging:
        for name, text in files.items():
            (staging.folder / name).parent.mkdir(exist_ok=True)
            (staging.folder / name).write_text(text, encoding="utf-8")
    assert staging.outcome is not None
    return staging.outcome


def shown(folder: Path) -> Files:
    return {
        name: (folder / name).read_text(encoding="utf-8") for name in disk.contents(folder) if name != "manifest.json"
    }


def litter(output: Path) -> list[str]:
    return sorted(path.name for path in output.iterdir() if path.name.startswith("."))


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Killing a process does not cut the power: what was written is seen without fsync."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@contextmanager
def at_step(monkeypatch: pytest.MonkeyPatch, reached: Callable[[int, str], None]) -> Iterator[list[str]]:
    """Call `reached` with a running number before each step that changes the disk and once more after it."""
    steps: list[str] = []

    def counted(name: str, original: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object, **more: object) -> object:
            steps.append(f"before {name}")
            reached(len(steps), name)
            result = original(*arguments, **more)
            steps.append(f"after {name}")
            reached(len(steps), name)
            return result

        return step

    with monkeypatch.context() as patch:
        for name in STEPS:
            patch.setattr(os, name, counted(name, getattr(os, name)))
        patch.setattr(disk, "exchange", counted("exchange", disk.exchange))
        yield steps


@pytest.fixture(params=["one step", "two renames"])
def output(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An output folder on a system that exchanges names in one step, and on one that does not."""
    if request.param == "two renames":
        monkeypatch.setattr(disk, "exchange", lambda first, second: False)
    return tmp_path / "output"


def how_many_steps(output: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    twin = output.with_name("twin")
    publish(twin, a_set("cũ"))
    with at_step(monkeypatch, lambda number, name: None) as steps:
        publish(twin, a_set("mới"))
    return len(steps)


def test_outputs_appear_as_one_folder_with_a_manifest_that_lists_them(output: Path) -> None:
    outcome = publish(output, a_set("mới"))
    assert shown(outcome.folder) == a_set("mới")
    assert (outcome.folder.name, outcome.changed, outcome.revision) == (PERIOD, True, None)
    manifest = json.loads((outcome.folder / "manifest.json").read_text(encoding="utf-8"))
    assert [entry["file"] for entry in manifest["outputs"]] == sorted(a_set("mới"))
    assert litter(output) == []


def test_the_set_before_stays_readable_as_an_earlier_revision(output: Path) -> None:
    for word in ("một", "hai", "ba"):
        outcome = publish(output, a_set(word))
    assert outcome.revision == output / "luu-tru" / "2026-03-ban-2"
    assert [shown(path) for path in earlier_revisions(output, PERIOD)] == [a_set("một"), a_set("hai")]
    assert shown(outcome.folder) == a_set("ba")


def test_the_same_outputs_again_make_no_revision(output: Path) -> None:
    publish(output, a_set("cũ"))
    assert publish(output, a_set("cũ")) == Outcome(output / PERIOD, changed=False)
    assert earlier_revisions(output, PERIOD) == ()
    assert litter(output) == []


def test_an_output_that_a_person_edited_is_kept_and_named(output: Path) -> None:
    folder = publish(output, a_set("cũ")).folder
    (folder / "bao-cao.txt").write_text("sửa tay", encoding="utf-8")
    (folder / "ghi chú.txt").write_text("của tôi", encoding="utf-8")
    outcome = publish(output, a_set("cũ"))
    assert outcome.edited == ("bao-cao.txt", "ghi chú.txt")
    assert outcome.revision is not None
    assert (outcome.revision / "bao-cao.txt").read_text(encoding="utf-8") == "sửa tay"
    assert shown(output / PERIOD) == a_set("cũ")


def killed_while_publishing(output: Path, files: Files, last: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit status of a child that publishes and dies at a step."""

    def reached(now: int, name: str) -> None:
        if now == last:
            os._exit(9)

    child = os.fork()
    if child == 0:
        with at_step(monkeypatch, reached):
            publish(output, files)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked child at each step")
def test_a_run_killed_at_any_step_leaves_the_old_set_or_the_new_one_and_the_next_run_mends(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, how_many_steps(output, monkeypatch) + 1):
        folder = output.with_name(f"output-{number}")
        publish(folder, a_set("cũ"))
        assert killed_while_publishing(folder, a_set("mới"), number, monkeypatch) == 9
        if (folder / PERIOD).exists():  # two renames leave a moment without it
            assert shown(folder / PERIOD) in (a_set("cũ"), a_set("mới"))
        publish(folder, a_set("sau"))
        assert shown(folder / PERIOD) == a_set("sau")
        assert litter(folder) == []
        kept = [shown(path) for path in earlier_revisions(folder, PERIOD)]
        assert kept in ([a_set("cũ")], [a_set("cũ"), a_set("mới")])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked child at each step")
def test_with_an_exchange_of_names_there_is_no_moment_without_a_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    first.mkdir()
    second.mkdir()
    if not disk.exchange(first, second):
        pytest.skip("this system does not exchange names")
    seen = []
    publish(tmp_path / "output", a_set("cũ"))
    with at_step(monkeypatch, lambda number, name: seen.append(shown(tmp_path / "output" / PERIOD))):
        publish(tmp_path / "output", a_set("mới"))
    assert all(each in (a_set("cũ"), a_set("mới")) for each in seen)


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_a_disk_that_fails_at_any_step_leaves_the_old_set_and_one_sentence(
    output: Path, monkeypatch: pytest.MonkeyPatch, lasting: bool
) -> None:
    def fails(last: int) -> Callable[[int, str], None]:
        def reached(now: int, name: str) -> None:
            if now % 2 and (now >= last if lasting else now == last):  # before a step, so that it does not happen
                raise OSError(errno.ENOSPC, "no space")

        return reached

    for number in range(1, how_many_steps(output, monkeypatch) + 1, 2):
        folder = output.with_name(f"output-{number}")
        publish(folder, a_set("cũ"))
        message = ""
        with at_step(monkeypatch, fails(number)):
            try:
                publish(folder, a_set("mới"))
            except NotWritten as refused:
                message = refused.vi
        if message:
            assert message == (
                "Không ghi được kết quả: ổ đĩa hết dung lượng. Hãy xóa bớt tệp rồi chạy lại; kết quả cũ còn nguyên."
            )
        visible = shown(folder / PERIOD) if (folder / PERIOD).exists() else None
        if not lasting:  # a disk that fails once more while going back is mended by the next run
            assert visible == (a_set("cũ") if message else a_set("mới"))
        publish(folder, a_set("sau"))
        assert shown(folder / PERIOD) == a_set("sau")
        assert litter(folder) == []


def test_a_block_that_is_interrupted_leaves_everything_as_it_was(output: Path) -> None:
    publish(output, a_set("cũ"))

    def interrupted() -> None:
        with Lock(output), staged(output, PERIOD) as staging:
            (staging.folder / "tong-hop.txt").write_text("nửa chừng", encoding="utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert shown(output / PERIOD) == a_set("cũ")
    assert litter(output) == []


def test_something_else_under_the_periods_name_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / PERIOD).write_text("", encoding="utf-8")
    with pytest.raises(NotWritten) as refused:
        publish(tmp_path / "output", a_set("mới"))
    assert refused.value.vi == (
        "Không ghi được kết quả: “output/2026-03” đã có nhưng không phải thư mục. "
        "Hãy đổi tên hoặc chuyển nó đi rồi chạy lại; kết quả cũ còn nguyên."
    )
    assert refused.value.exit_status == 3


def test_a_workbook_that_does_not_read_back_is_not_published(output: Path) -> None:
    publish(output, a_set("cũ"))
    with pytest.raises(NotWritten, match=r"tệp “output/2026-03/tong-hop.xlsx” vừa ghi nhưng đọc lại không đúng"):
        publish(output, {"tong-hop.xlsx": "không phải bảng tính"})
    assert shown(output / PERIOD) == a_set("cũ")


def workbook(path: Path, cells: str, *, year: int = 2020) -> None:
    sheet = f'<worksheet xmlns="x"><sheetData><row>{cells}</row></sheetData></worksheet>'
    core = (
        f'<p xmlns:dcterms="t"><dcterms:created x="y">{year}-01-01T00:00:00Z</dcterms:created>'
        f"<dcterms:modified>{year}-01-02T00:00:00Z</dcterms:modified></p>"
    )
    parts = {"[Content_Types].xml": "<Types/>", "xl/worksheets/sheet1.xml": sheet, "docProps/core.xml": core}
    with zipfile.ZipFile(path, "w") as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (year, 5, 6, 7, 8, 9))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text)


def test_a_workbook_that_lacks_a_cell_is_not_published(tmp_path: Path) -> None:
    def one_cell_short() -> None:
        with Lock(tmp_path), staged(tmp_path, PERIOD) as staging:
            workbook(staging.folder / "a.xlsx", "<c><v>1</v></c><c><is><t>x</t></is></c><c/>")
            assert filled_cells(staging.folder / "a.xlsx") == 2
            staging.expect("a.xlsx", 3)

    with pytest.raises(NotWritten, match="đọc lại không đúng"):
        one_cell_short()
    assert not (tmp_path / PERIOD).exists()


def test_packages_made_at_different_times_become_the_same_bytes(tmp_path: Path) -> None:
    for year in (2020, 2031):
        workbook(tmp_path / f"{year}.xlsx", "<c><v>1</v></c>", year=year)
        normalise_zip(tmp_path / f"{year}.xlsx", dated=date(2026, 3, 14))
    assert (tmp_path / "2020.xlsx").read_bytes() == (tmp_path / "2031.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "2020.xlsx") as package:
        assert b'<dcterms:created x="y">2026-03-14T00:00:00Z</dcterms:created>' in package.read("docProps/core.xml")
    assert len(list(tmp_path.iterdir())) == 2


HOLD = """
import os, sys, time
from pathlib import Path
from cchc_excel.publishing import Lock
with Lock(Path(sys.argv[1])):
    if sys.argv[2] == "with a child" and os.fork() == 0:
        time.sleep(20)
        os._exit(0)
    print("held", flush=True)
    time.sleep(20)
"""


@contextmanager
def another_run(output: Path, how: str = "alone") -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(output), how],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    try:
        yield process
    finally:
        with process.stdout:
            process.kill()
            if os.name != "nt":
                with suppress(ProcessLookupError):  # no child is left
                    os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def test_a_second_run_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with another_run(tmp_path) as other:
        with pytest.raises(Busy) as busy, Lock(tmp_path):
            pass
        assert busy.value.holder.pid == other.pid
        assert busy.value.exit_status == 4
        assert busy.value.vi.startswith(
            f"Một lần chạy khác đang ghi vào thư mục kết quả (tiến trình {other.pid} trên máy "
        )
        assert busy.value.vi.endswith("Hãy chờ lần đó xong rồi chạy lại.")


@pytest.mark.parametrize(
    "how", ["alone", pytest.param("with a child", marks=pytest.mark.skipif(os.name == "nt", reason="forks"))]
)
def test_the_lock_of_a_dead_run_does_not_block(tmp_path: Path, how: str) -> None:
    with another_run(tmp_path, how) as other:
        other.kill()
        other.wait()
        with Lock(tmp_path):
            assert json.loads((tmp_path / ".khoa").read_bytes())["pid"] == os.getpid()
    assert list(tmp_path.iterdir()) == []


def test_one_process_does_not_lock_twice_and_may_lock_again(tmp_path: Path) -> None:
    for _ in range(2):
        with Lock(tmp_path):
            with pytest.raises(Busy) as busy, Lock(tmp_path / "." / ""):
                pass
            assert busy.value.holder.pid == os.getpid()
            with another_attempt(tmp_path) as said:
                assert said == "busy\n"


@contextmanager
def another_attempt(output: Path) -> Iterator[str]:
    text = (
        "import sys; from pathlib import Path; from cchc_excel.publishing import *\n"
        "try:\n with Lock(Path(sys.argv[1])): print('held')\n"
        "except Busy: print('busy')"
    )
    yield subprocess.run(
        [sys.executable, "-c", text, str(output)], capture_output=True, text=True, check=True, timeout=60
    ).stdout


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights don't bind root, and Windows has others")
def test_a_folder_without_rights_is_named(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir(mode=0o500)
    with pytest.raises(NotWritten, match="không có quyền ghi"), Lock(output):
        time.sleep(0)


def test_a_full_disk_is_recognised_below_what_a_writer_made_of_it(tmp_path: Path) -> None:
    def writes() -> None:
        full = OSError(errno.ENOSPC, "no space", str(tmp_path / PERIOD / "a.xlsx"))
        with Lock(tmp_path), staged(tmp_path, PERIOD):
            raise OSError("the workbook was not saved") from full

    with pytest.raises(NotWritten, match="ổ đĩa hết dung lượng"):
        writes()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", b"PK"),
        ("a.json", b"{"),
        ("a.parquet", b"PAR1 PAR"),
        ("a.parquet", b""),
    ],
)
def test_every_kind_of_output_is_read_back(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Damaged, match=name):
        opens_again(tmp_path / name)


def test_a_word_file_with_broken_xml_is_damaged_and_an_empty_odd_part_is_not(tmp_path: Path) -> None:
    def word(document: str) -> Path:
        path = tmp_path / "a.docx"
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("[Content_Types].xml", "<Types/>")
            package.writestr("word/document.xml", document)
            package.writestr("word/odd.xml", "")
        return path

    opens_again(word("<w>Tiếng Việt</w>"))
    with pytest.raises(Damaged):
        opens_again(word("<w>"))
