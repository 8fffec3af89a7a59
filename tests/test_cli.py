"""The program as a clerk meets it: what it says, what it leaves on the disk, and its exit statuses."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import docx
import openpyxl
import pytest

from cchc_excel import __version__
from cchc_excel.forms import write_settings_workbook
from cchc_excel.publishing import Lock
from cchc_excel.settings import Settings
from tests.conftest import NO_STORE, Cchc, Said
from tests.example import GIVEN, PLAN, RETURN, ROOT, copy_workspace
from tests.intake.test_preflight import compound

COMMANDS = ("", "consolidate", "check", "read", "explain", "init")
PERIOD = ("--period", "2026-03")
PROGRAM = (sys.executable, "-m", "cchc_excel")
OUTPUTS = {
    "tong-hop-2026-03.xlsx",
    "bao-cao-2026-03.docx",
    "du-lieu.parquet",
    "findings.json",
    "manifest.json",
    "tra-lai",
}
posix = pytest.mark.skipif(os.name == "nt", reason="signals and pipes of POSIX")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The sample workspace, without outputs."""
    return copy_workspace(tmp_path / "CCHC 2026")


@pytest.fixture
def finished(consolidated: Path, tmp_path: Path) -> Path:
    """The sample workspace with its outputs, to be changed."""
    return shutil.copytree(consolidated, tmp_path / "finished")


def program(*arguments: object, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> Said:
    """`cchc` as a process of its own; the environment is exactly the given one, with what Python needs."""
    surroundings = None if env is None else {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **NO_STORE, **env}
    command = (*PROGRAM, *map(str, arguments))
    done = subprocess.run(command, capture_output=True, env=surroundings, cwd=cwd, check=False, timeout=120)
    return Said(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def hashes(folder: Path) -> dict[str, str]:
    """Every file below a folder, by name, with its content's hash."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def one_sentence(text: str) -> bool:
    """Nothing of a programmer's reaches the reader, and it fits on one line."""
    return len(text.strip().splitlines()) == 1 and not re.search(r"Traceback|Exception|\.py\b|\bNone\b|\{|\}", text)


# What it says of itself


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_vietnamese_with_an_example(cchc: Cchc, command: str) -> None:
    status, out, err = cchc(*command.split(), "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"Cách dùng: {' '.join(('cchc', command)).strip()}")
    assert "Ví dụ:\n    cchc " in out
    assert "Tùy chọn:" in out
    assert not re.search(r"\b(?:Usage|Options|Commands|OPTIONS|Show this)\b", out)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_english_where_asked(cchc: Cchc, command: str) -> None:
    status, out, _ = cchc(*command.split(), "--help", "--lang", "en")
    assert status == 0
    assert out.startswith(f"Usage: {' '.join(('cchc', command)).strip()}")
    assert "Example:\n    cchc " in out
    assert out.isascii()


def test_without_a_command_it_shows_its_help(cchc: Cchc) -> None:
    status, out, _ = cchc()
    assert status == 0
    assert "consolidate" in out


def test_it_knows_its_version(cchc: Cchc) -> None:
    assert cchc("--version") == (0, f"cchc-excel {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        (("--bogus",), "không có tùy chọn --bogus", "there is no option --bogus"),
        (("frob",), "không có lệnh “frob”", 'there is no command "frob"'),
        (("consolidate", "--period"), "--period cần một giá trị", "--period needs a value"),
        (
            ("consolidate", "--period", "2026-13"),
            "kỳ “2026-13” không đúng dạng",
            'the period "2026-13" is not of the form',
        ),
        (
            ("consolidate", "--period", "tháng 3"),
            "kỳ “tháng 3” không đúng dạng",
            "is not of the form YEAR-MONTH",
        ),
        (("consolidate", "extra"), "thừa tham số “extra”", 'unexpected argument "extra"'),
        (("check",), "thiếu ", "is missing"),
        (("read", "a", "b", "--html", "x"), "--html chỉ dùng cho một tệp", "--html takes one file"),
        (("explain", "X99"), "không có mã vấn đề “X99”", 'there is no finding "X99"'),
    ],
)
def test_wrong_use_is_told_in_one_sentence(cchc: Cchc, arguments: tuple[str, ...], vi: str, en: str) -> None:
    status, out, err = cchc(*arguments)
    assert (status, out) == (2, "")
    assert vi in err
    assert one_sentence(err)
    status, out, err = cchc("--lang=en", *arguments)
    assert (status, out) == (2, "")
    assert en in err
    assert one_sentence(err)


def test_an_unknown_language_is_wrong_use(cchc: Cchc) -> None:
    status, out, err = cchc("check", "input", "--lang", "fr")
    assert (status, out) == (2, "")
    assert one_sentence(err)
    assert "is not one of" not in err


def test_a_finding_is_explained_in_both_languages(cchc: Cchc) -> None:
    status, out, _ = cchc("explain", "d01")
    assert status == 0
    assert out.startswith("D01 · Cần xem · deadline_missing\nThông báo: ")
    assert "{" not in out
    status, out, _ = cchc("explain", "D01", "--lang", "en")
    assert out.startswith("D01 · warning · deadline_missing\nMessage: ")


# The sample workspace


def test_a_run_writes_the_periods_folder_and_says_what_came_out(consolidated: Path) -> None:
    said = (consolidated / "said.txt").read_text(encoding="utf-8")
    assert {path.name for path in (consolidated / "output" / "2026-03").iterdir()} == OUTPUTS
    assert said.startswith(
        "Kỳ 03/2026, chốt số liệu ngày 14/03/2026\nĐã đọc: 1 tệp kế hoạch, 3 tệp báo cáo, 22 hoạt động\n"
    )
    assert re.search(r"^Hoàn thành kế hoạch: \d+,\d% \(\d+/\d+\)$", said, re.MULTILINE)
    assert "Đơn vị chưa báo cáo: không có" in said
    for name in OUTPUTS - {"manifest.json", "tra-lai"}:
        assert name in said


def test_every_return_comes_back_under_its_own_name(consolidated: Path) -> None:
    returned = {name for name in hashes(consolidated / "output" / "2026-03" / "tra-lai") if "cần sửa" not in name}
    sent = {name for name in hashes(consolidated / "input") if not name.startswith("ke-hoach/")}
    assert returned == sent


def test_the_manifest_has_the_hash_of_every_output(consolidated: Path) -> None:
    folder = consolidated / "output" / "2026-03"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    written = {name: value for name, value in hashes(folder).items() if name != "manifest.json"}
    assert {one["file"]: one["sha256"] for one in manifest["outputs"]} == written


def test_a_second_run_changes_nothing(finished: Path, cchc: Cchc) -> None:
    before = hashes(finished)
    assert cchc("consolidate", *PERIOD, "--workspace", finished).status == 0
    assert hashes(finished) == before


def test_a_run_speaks_english_where_asked(workspace: Path, cchc: Cchc) -> None:
    status, out, err = cchc("consolidate", *PERIOD, "--workspace", workspace, "--lang", "en")
    assert status == 0
    assert out.startswith("Period 03/2026, closed on 14/03/2026\nRead: 1 plan files, 3 returns, 22 activities\n")
    assert "Reading 4/4 files" in err


def test_one_file_is_checked_with_its_cells(cchc: Cchc) -> None:
    status, out, _ = cchc("check", ROOT / "input" / RETURN, "--workspace", ROOT)
    *findings, last = out.splitlines()
    assert status == 0
    assert findings
    for line in findings:
        assert re.search(rf"{re.escape(RETURN)}(?:![^!]+![A-Z]+\d+)?: [A-Z]\d\d \[(?:Cần xem|Lưu ý)\] \S", line)
    assert re.fullmatch(r"1 tệp; 0 lỗi, \d+ cần xem, \d+ lưu ý\.", last)


def test_a_folder_is_checked_file_by_file(cchc: Cchc, tmp_path: Path) -> None:
    folder = copy_workspace(tmp_path)
    status, out, _ = cchc("check", folder / "input", "--json", "--workspace", folder)
    records = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert len(records) == len(GIVEN)
    assert all(set(record) == {"file", "findings"} for record in records)


def test_a_reading_is_shown_to_people_and_to_machines(cchc: Cchc, tmp_path: Path) -> None:
    file = ROOT / "input" / RETURN
    status, out, _ = cchc("read", file, "--workspace", ROOT)
    assert status == 0
    assert "Thời gian hoàn thành" in out
    status, out, _ = cchc("read", file, "--json", "--workspace", ROOT)
    record = json.loads(out)
    assert status == 0
    assert len(record["activities"]) == 22
    assert record["ledger"]["cells"] == sum(record["ledger"][name] for name in ("used", "heading", "passed_over"))
    status, out, _ = cchc("read", file, "--html", tmp_path / "page.html", "--workspace", ROOT)
    assert status == 0
    assert "Tệp được đọc thế nào" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_told(cchc: Cchc, tmp_path: Path) -> None:
    status, _, err = cchc("read", ROOT / "input" / RETURN, "--html", tmp_path, "--workspace", ROOT)
    assert status == 3
    assert "không ghi được" in err
    assert one_sentence(err)


# A new workspace


def test_a_new_workspace_takes_files_and_gives_outputs(tmp_path: Path, cchc: Cchc) -> None:
    folder = tmp_path / "Thư mục mới"
    status, out, _ = cchc("init", folder)
    assert status == 0
    assert "DOC-TRUOC.txt" in out
    assert {path.name for path in folder.iterdir()} == {
        "input",
        "output",
        "templates",
        "cai-dat.xlsx",
        "DOC-TRUOC.txt",
    }
    shutil.copy(ROOT / "input" / RETURN, folder / "input")
    (folder / "input" / PLAN).parent.mkdir(exist_ok=True)
    shutil.copy(ROOT / "input" / PLAN, folder / "input" / PLAN)
    assert cchc("consolidate", *PERIOD, "--workspace", folder).status == 0
    assert {path.name for path in (folder / "output" / "2026-03").iterdir()} == OUTPUTS


def test_init_keeps_what_is_there(tmp_path: Path, cchc: Cchc) -> None:
    (tmp_path / "cai-dat.xlsx").write_bytes(b"mine")
    status, out, _ = cchc("init", tmp_path)
    assert status == 0
    assert "Giữ nguyên tệp đã có: cai-dat.xlsx" in out
    assert (tmp_path / "cai-dat.xlsx").read_bytes() == b"mine"


def test_init_where_nothing_can_be_made_is_told(tmp_path: Path, cchc: Cchc) -> None:
    (tmp_path / "file").write_bytes(b"")
    status, _, err = cchc("init", tmp_path / "file")
    assert status == 3
    assert one_sentence(err)


def test_one_spreadsheet_and_nothing_else_gives_a_workbook_and_a_report(tmp_path: Path, cchc: Cchc) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn", "Kết quả thực hiện"])
    sheet.append([1, "Ban hành kế hoạch tuyên truyền", "Văn phòng", "Quý I", "Đã hoàn thành ngày 12/3/2026"])
    sheet.append([2, "Rà soát thủ tục hành chính", "Phòng Tôn giáo", "30/6/2026", "Đang thực hiện"])
    (tmp_path / "input").mkdir()
    book.save(tmp_path / "input" / "bang.xlsx")
    status, out, err = cchc("consolidate", *PERIOD, "--workspace", tmp_path)
    assert (status, "2 hoạt động" in out) == (0, True), out + err
    folder = tmp_path / "output" / "2026-03"
    report = "\n".join(paragraph.text for paragraph in docx.Document(str(folder / "bao-cao-2026-03.docx")).paragraphs)
    assert "tháng 3 năm 2026" in report
    assert (folder / "tong-hop-2026-03.xlsx").stat().st_size > 0


# Exit statuses


def test_a_damaged_file_is_status_1_and_the_others_are_counted(workspace: Path, cchc: Cchc) -> None:
    whole = (workspace / "input" / RETURN).read_bytes()
    (workspace / "input" / "hong.xlsx").write_bytes(whole[: len(whole) // 2])
    status, out, _ = cchc("consolidate", *PERIOD, "--workspace", workspace)
    assert status == 1
    assert "3 tệp báo cáo" in out
    assert "Không đọc được: 1 tệp" in out
    status, out, _ = cchc("check", workspace / "input" / "hong.xlsx", "--workspace", workspace)
    assert status == 1
    assert re.search(r"hong\.xlsx: F\d\d \[Lỗi\] Tệp bị hỏng", out)


def without_input(folder: Path) -> None:
    shutil.rmtree(folder / "input")


def with_empty_input(folder: Path) -> None:
    without_input(folder)
    (folder / "input").mkdir()


def with_text_for_settings(folder: Path) -> None:
    (folder / "cai-dat.xlsx").write_text("ghi chú", encoding="utf-8")


def with_locked_settings(folder: Path) -> None:
    (folder / "cai-dat.xlsx").write_bytes(compound(("EncryptedPackage", b"x")))


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (without_input, "Không có thư mục"),
        (with_empty_input, "chưa có tệp Excel hoặc Word nào"),
        (with_text_for_settings, "Không đọc được tệp cài đặt cai-dat.xlsx"),
        (with_locked_settings, "Tệp cài đặt cai-dat.xlsx có mật khẩu"),
    ],
)
def test_what_cannot_be_worked_with_is_status_2(
    workspace: Path, cchc: Cchc, break_it: Callable[[Path], None], told: str
) -> None:
    break_it(workspace)
    status, out, err = cchc("consolidate", *PERIOD, "--workspace", workspace)
    assert (status, out) == (2, "")
    assert told in err
    assert one_sentence(err)
    assert not list(workspace.glob("output/*"))


@pytest.mark.filterwarnings("ignore:.*will be removed:UserWarning")  # openpyxl knows no data bars
def test_a_setting_that_cannot_be_used_is_told_with_its_cell(workspace: Path, cchc: Cchc) -> None:
    write_settings_workbook(workspace / "cai-dat.xlsx", Settings(), demo=False)
    book = openpyxl.load_workbook(workspace / "cai-dat.xlsx")
    cell = next(row[1] for row in book["Kỳ báo cáo"].iter_rows() if row[0].value == "Ngày chốt số liệu")
    cell.value = "abc"
    book.save(workspace / "cai-dat.xlsx")
    status, _, err = cchc("consolidate", *PERIOD, "--workspace", workspace)
    assert status == 2
    assert f"cai-dat.xlsx, ô Kỳ báo cáo!{cell.coordinate}: " in err
    assert "abc" in err
    assert one_sentence(err)


def test_a_file_that_is_not_there_is_status_2(cchc: Cchc, tmp_path: Path) -> None:
    for command in ("check", "read"):
        status, _, err = cchc(command, tmp_path / "không có.xlsx")
        assert status == 2
        assert "Không có tệp hoặc thư mục" in err
        assert one_sentence(err)


def test_outputs_that_cannot_be_written_are_status_3(workspace: Path, cchc: Cchc) -> None:
    (workspace / "output").write_text("a file, not a folder")
    status, out, err = cchc("consolidate", *PERIOD, "--workspace", workspace)
    assert (status, out) == (3, "")
    assert "Không ghi được kết quả" in err
    assert "kết quả cũ còn nguyên" in err


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_output_folder_is_status_3(finished: Path, cchc: Cchc) -> None:
    before = hashes(finished)
    (finished / "output").chmod(0o555)
    try:
        assert cchc("consolidate", "--period", "2026-04", "--workspace", finished).status == 3
    finally:
        (finished / "output").chmod(0o755)
    assert hashes(finished) == before


def test_a_second_run_at_the_same_time_is_status_4(workspace: Path) -> None:
    with Lock(workspace / "output"):
        status, out, err = program("consolidate", *PERIOD, "--workspace", workspace)
    assert (status, out) == (4, "")
    assert "Một lần chạy khác đang ghi vào thư mục kết quả" in err
    assert one_sentence(err)


def test_a_fault_of_the_program_is_one_sentence_and_a_log(
    workspace: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr("cchc_excel.pipeline._write", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    status, out, err = cchc("consolidate", *PERIOD, "--workspace", workspace)
    assert (status, out) == (70, "")
    sentence = err.splitlines()[-1]
    assert sentence.startswith("Chương trình gặp lỗi ngoài dự kiến; kết quả cũ còn nguyên.")
    [log] = re.findall(r"\S+\.log", sentence)
    assert "a bug" in Path(log).read_text(encoding="utf-8")
    assert [path.name for path in (workspace / "output").iterdir() if not path.name.startswith(".")] == []


# Interruptions and odd surroundings


def told_until(process: subprocess.Popen[bytes], words: str) -> Iterator[str]:
    """What a process says, up to the line with these words."""
    assert process.stderr is not None
    for line in process.stderr:
        yield line.decode()
        if words in line.decode():
            return


@posix
@pytest.mark.parametrize(
    ("moment", "number", "status"),
    [
        ("Đang đọc", signal.SIGTERM, 143),
        ("Đang ghi", signal.SIGTERM, 143),
        ("Đang đọc", signal.SIGINT, 130),
        ("Đang ghi", signal.SIGINT, 130),
    ],
)
def test_an_interrupted_run_leaves_the_old_outputs(
    finished: Path, moment: str, number: signal.Signals, status: int
) -> None:
    shutil.copy(
        finished / "input" / RETURN, finished / "input" / "Van phong - sua.xlsx"
    )  # a run would change the outputs
    before = hashes(finished)
    listen = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from cchc_excel.cli import main; main()"
    command = (sys.executable, "-c", listen, "consolidate", *PERIOD, "--workspace", str(finished))
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, start_new_session=True
    ) as process:
        said = list(told_until(process, moment))
        assert moment in said[-1]
        os.killpg(process.pid, number) if number is signal.SIGINT else process.send_signal(
            number
        )  # Ctrl-C reaches the whole group
        out, err = process.communicate(timeout=60)
    assert process.returncode == status
    assert out == b""
    assert err.decode().splitlines()[-1] == "Đã dừng; kết quả cũ còn nguyên."
    assert b"Traceback" not in err
    assert hashes(finished) == before


@posix
def test_a_reader_that_goes_away_is_no_fault() -> None:
    command = (*PROGRAM, "read", f"input/{RETURN}", "--json")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(timeout=60) in {0, 1}
        assert process.stderr is not None
        assert process.stderr.read() == b""


@posix
def test_closed_standard_streams_are_no_fault() -> None:
    command = ("/bin/sh", "-c", f'"{sys.executable}" -m cchc_excel check "input/{RETURN}" >&-')
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False, timeout=60)
    assert b"Traceback" not in done.stderr
    assert done.returncode in {0, 1}


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}


@pytest.mark.parametrize("arguments", [("--help",), ("explain", "D01"), ("check", f"input/{RETURN}"), ("frob",)])
def test_a_terminal_that_knows_ascii_only_is_no_fault(arguments: tuple[str, ...]) -> None:
    status, out, err = program(*arguments, env=ASCII)
    assert status == (2 if arguments == ("frob",) else 0)
    assert "Traceback" not in err
    assert out or err


def test_without_a_home_and_under_another_temporary_folder(workspace: Path, consolidated: Path, tmp_path: Path) -> None:
    (tmp_path / "tạm").mkdir()
    status, _, err = program("consolidate", *PERIOD, "--workspace", workspace, env={"TMPDIR": str(tmp_path / "tạm")})
    assert (status, "Traceback" in err) == (0, False)
    assert list((tmp_path / "tạm").iterdir()) == []
    assert hashes(workspace / "output") == hashes(consolidated / "output")


OTHER_DAY = """
import sys, time
clock = time.time
time.time = lambda: clock() + 400 * 86400
from cchc_excel.cli import main
main()
"""


def test_the_same_input_gives_the_same_bytes_anywhere_at_any_time(consolidated: Path, tmp_path: Path) -> None:
    """Another hash seed, time zone, locale, folder, working folder and day."""
    folder = copy_workspace(tmp_path / "Thư mục khác, tên dài hơn")
    terminal = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "TZ": "Pacific/Kiritimati"}
    surroundings = {**terminal, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", **NO_STORE}
    command = (sys.executable, "-c", OTHER_DAY, "consolidate", *PERIOD, "--lang", "en")
    done = subprocess.run(command, env=surroundings, cwd=folder, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert hashes(folder / "output") == hashes(consolidated / "output")
