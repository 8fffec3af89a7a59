"""What the command line says, in both languages."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TextIO

from cchc_excel.cli.language import language

Words = tuple[str, str]  # Vietnamese, English

TEXTS: Mapping[str, Words] = {
    "group": (
        "Tổng hợp báo cáo cải cách hành chính từ các tệp Excel, Word của đơn vị.\n\n\b\nVí dụ:\n  cchc consolidate --period 2026-03\n  cchc check input",
        "Consolidates administrative-reform returns from the offices' Excel and Word files.\n\n\b\nExample:\n  cchc consolidate --period 2026-03\n  cchc check input",
    ),
    "consolidate": (
        "Đọc mọi tệp trong thư mục input, tính tiến độ và lập tệp tổng hợp, báo cáo Word, tệp trả lại.\n\n"
        "Không ghi --period thì lấy tháng gần nhất đã qua ngày chốt số liệu.\n\n\b\nVí dụ:\n  cchc consolidate --period 2026-03",
        "Reads every file of the input folder, judges progress and writes the workbook, the Word report and the marked returns.\n\n"
        "Without --period: the latest month whose closing date has passed.\n\n\b\nExample:\n  cchc consolidate --period 2026-03",
    ),
    "read": (
        "Cho biết một tệp được đọc thế nào: từng cột, từng dòng, từng chỗ đã sửa, những gì bỏ qua.\n\n\b\n"
        'Ví dụ:\n  cchc read "input/phu luc.xlsx"\n  cchc read "input/phu luc.xlsx" --html cach-doc.html',
        "Shows how a file was read: each column, each row, each repair, what was passed over.\n\n\b\n"
        "Example:\n  cchc read input/annex.xlsx\n  cchc read input/annex.xlsx --html reading.html",
    ),
    "check": (
        "Chỉ liệt kê các vấn đề cần xem của tệp hoặc thư mục; có lỗi thì mã thoát là 1.\n\n\b\nVí dụ:\n  cchc check input",
        "Lists only the findings of files or folders; exit status 1 if any is an error.\n\n\b\nExample:\n  cchc check input",
    ),
    "explain": (
        "Giải thích một mã vấn đề: nghĩa là gì, cần làm gì.\n\n\b\nVí dụ:\n  cchc explain S01",
        "Explains a finding: what it means and what to do.\n\n\b\nExample:\n  cchc explain S01",
    ),
    "init": (
        'Tạo thư mục làm việc mới: input, output, templates, cai-dat.xlsx và trang hướng dẫn.\n\n\b\nVí dụ:\n  cchc init "D:\\CCHC 2026"',
        "Makes a new workspace: input, output, templates, cai-dat.xlsx and a page that says what to do.\n\n\b\nExample:\n  cchc init cchc-2026",
    ),
    "option.lang": ("Ngôn ngữ hiển thị: vi hoặc en.", "Language: vi or en."),
    "option.help": ("Hiện trợ giúp này rồi thoát.", "Show this help and exit."),
    "option.version": ("Hiện phiên bản rồi thoát.", "Show the version and exit."),
    "option.workspace": (
        "Thư mục làm việc (mặc định: thư mục hiện tại).",
        "The workspace (default: the current folder).",
    ),
    "option.afresh": (
        "Đọc lại mọi tệp, không dùng kết quả đã nhớ từ lần chạy trước.",
        "Read every file anew, without what earlier runs remembered.",
    ),
    "option.period": (
        "Kỳ tổng hợp, dạng NĂM-THÁNG, ví dụ 2026-03.",
        "The period as YEAR-MONTH, e.g. 2026-03.",
    ),
    "option.input": (
        "Thư mục chứa tệp của các đơn vị (mặc định: input).",
        "The offices' files (default: input).",
    ),
    "option.output": ("Thư mục ghi kết quả (mặc định: output).", "Where results go (default: output)."),
    "option.json": ("In mỗi tệp một dòng JSON cho máy đọc.", "One JSON object a line for each file."),
    "option.html": (
        "Ghi trang HTML cho thấy tệp được đọc thế nào.",
        "Write an HTML page that shows how the file was read.",
    ),
    "usage": ("Cách dùng:", "Usage:"),
    "usage.options": ("[TÙY CHỌN]", "[OPTIONS]"),
    "usage.command": ("LỆNH ...", "COMMAND ..."),
    "options": ("Tùy chọn", "Options"),
    "commands": ("Lệnh", "Commands"),
    "try_help": ("Xem thêm: {command} --help", "See: {command} --help"),
    "error": ("Lỗi: {message}", "Error: {message}"),
    "error.no_such_option": ("không có tùy chọn {name}.", "there is no option {name}."),
    "error.no_such_command": ("không có lệnh “{name}”.", 'there is no command "{name}".'),
    "error.missing": ("thiếu {name}.", "{name} is missing."),
    "error.needs_value": ("tùy chọn {name} cần một giá trị.", "the option {name} needs a value."),
    "error.extra": ("thừa tham số “{name}”.", 'unexpected argument "{name}".'),
    "error.bad_value": ("giá trị của {name} không dùng được.", "the value of {name} can't be used."),
    "error.period": (
        "kỳ “{value}” không đúng dạng; hãy ghi NĂM-THÁNG, ví dụ 2026-03.",
        'the period "{value}" is not of the form YEAR-MONTH; write for example 2026-03.',
    ),
    "error.unknown_code": (
        "không có mã vấn đề “{code}”; các mã gần giống: {near}.",
        'there is no finding "{code}"; the nearest are: {near}.',
    ),
    "error.html_one": ("--html chỉ dùng cho một tệp.", "--html takes one file."),
    "error.not_written": (
        "không ghi được {name}; hãy đóng tệp đang mở hoặc chọn nơi khác.",
        "{name} can't be written; close it or choose another place.",
    ),
    "interrupted": ("Đã dừng; kết quả cũ còn nguyên.", "Stopped; the old results are intact."),
    "fault": (
        "Chương trình gặp lỗi ngoài dự kiến; kết quả cũ còn nguyên. Hãy gửi tệp {log} cho người phụ trách phần mềm.",
        "The program met an unexpected fault; the old results are intact. Please send the file {log} to its maintainers.",
    ),
    "unheard": (
        "Không ghi được ra nơi nhận; hãy kiểm tra ổ đĩa hoặc chương trình nhận rồi chạy lại.",
        "The output can't be written; check the disk or the receiving program and run again.",
    ),
    "log": (
        "Có tệp làm chương trình gặp lỗi; chi tiết ở {log}. Hãy gửi tệp này cho người phụ trách phần mềm.",
        "A file made the program fail; the details are in {log}. Please send it to the maintainers.",
    ),
    "reading": ("Đang đọc {done}/{total} tệp", "Reading {done}/{total} files"),
    "merging": ("Đang đối chiếu và tính toán", "Merging and counting"),
    "writing": ("Đang ghi kết quả", "Writing results"),
    "summary.period": ("Kỳ {month}, chốt số liệu ngày {closing}", "Period {month}, closed on {closing}"),
    "summary.read": (
        "Đã đọc: {plans} tệp kế hoạch, {returns} tệp báo cáo, {activities} hoạt động",
        "Read: {plans} plan files, {returns} returns, {activities} activities",
    ),
    "summary.refused": (
        "Không đọc được: {files} tệp (xem trang Vấn đề)",
        "Not readable: {files} files (see the sheet Vấn đề)",
    ),
    "summary.missing": ("Đơn vị chưa báo cáo: {offices}", "Offices that have not reported: {offices}"),
    "summary.nobody": ("không có", "none"),
    "summary.none_yet": ("chưa có", "none yet"),
    "summary.findings": (
        "Vấn đề: {errors} lỗi, {warnings} cần xem, {notes} lưu ý",
        "Findings: {errors} errors, {warnings} warnings, {notes} notes",
    ),
    "summary.answers": ("Đã dùng {answers} câu trả lời đã xác nhận", "Used {answers} confirmed answers"),
    "summary.questions": (
        "Cần xác nhận: {questions} câu hỏi, trả lời ở trang “Cần xác nhận” của tệp tổng hợp",
        "To confirm: {questions} questions, to be answered in the sheet “Cần xác nhận” of the workbook",
    ),
    "summary.folder": ("Kết quả: {folder}", "Results: {folder}"),
    "summary.kept": ("Bản trước lưu ở: {folder}", "The version before is kept in: {folder}"),
    "explain.severity": ("Mức độ", "Severity"),
    "explain.message": ("Thông báo", "Message"),
    "explain.meaning": ("Nghĩa là", "Meaning"),
    "none_found": ("Không có vấn đề nào.", "No findings."),
    "checked": (
        "{files} tệp; {errors} lỗi, {warnings} cần xem, {notes} lưu ý.",
        "{files} files; {errors} errors, {warnings} warnings, {notes} notes.",
    ),
    "written": ("Đã ghi {name}", "Wrote {name}"),
    "made": (
        "Đã tạo thư mục làm việc ở {name}. Hãy đọc DOC-TRUOC.txt.",
        "The workspace is ready in {name}. Read DOC-TRUOC.txt.",
    ),
    "kept": ("Giữ nguyên tệp đã có: {names}", "Kept what was there: {names}"),
}


def say(name: str, /, **facts: object) -> str:
    """A text in the language of this run."""
    vi, en = TEXTS[name]
    return (en if language() == "en" else vi).format(**{name: harmless(fact) for name, fact in facts.items()})


class Unheard(Exception):  # noqa: N818 - a state of affairs, not an error of the program
    """What was asked for can't be shown: nobody listens any more, or the disk behind the output is full."""

    def __init__(self, *, went_away: bool) -> None:
        super().__init__(went_away)
        self.went_away = went_away


def show(text: str | bytes, *, error: bool = False) -> None:
    """Print, whatever the terminal's encoding can show; bytes are a text in UTF-8.

    What a file or its name contains can't steer the terminal. Nobody listening to remarks is no fault.

    Raises:
        Unheard: standard output, which somebody asked for, takes nothing.
    """
    stream = sys.stderr if error else sys.stdout
    if stream is None:  # closed before the program began
        return
    try:
        if isinstance(text, bytes):
            if _takes_bytes(stream):
                stream.buffer.write(text + os.linesep.encode())
                stream.flush()
                return
            text = text.decode()
        try:
            stream.write(text + "\n")
            stream.flush()
        except UnicodeEncodeError:
            encoding = stream.encoding or "ascii"
            stream.write((text + "\n").encode(encoding, "backslashreplace").decode(encoding))
            stream.flush()
    except (OSError, ValueError) as problem:
        if not error:
            raise Unheard(went_away=isinstance(problem, BrokenPipeError)) from problem
        silence(stream)  # what it kept would be tried again, and fail, wherever something flushes it


def silence(stream: TextIO) -> None:
    """Let what a stream holds and is still given go nowhere, once it can't be written."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return


def _takes_bytes(stream: TextIO) -> bool:
    """Is what this stream makes of a text its UTF-8? Then a long one need not be made a text and bytes again."""
    return hasattr(stream, "buffer") and (stream.encoding or "").lower() in {"utf-8", "utf8"}


def harmless(text: object) -> str:
    """A name or a text from a file as a terminal may show it: no control characters, line breaks marked."""
    shown = str(text)
    if shown.isprintable():  # as nearly always, and found out sooner
        return shown
    return "".join(letter if letter.isprintable() else _visible(letter) for letter in shown)


def _visible(letter: str) -> str:
    if letter == "\n":
        return " ⏎ "
    return " " if letter.isspace() and letter >= "\xa0" else f"\\x{ord(letter):02x}"
