"""Turns of phrase that say in other words what the grammar knows: "24/24", "tháng nào cũng", "một phần ba đầu năm"."""

from __future__ import annotations

import re

_UNITS = "ngày|tuần|tháng|quý|năm|ngay|tuan|thang|quy|nam"
_PERIODS = "quý|tháng|năm|học kỳ|quy|thang|nam|hoc ky"
_ALWAYS_DONE = (
    "trực|phục vụ|vận hành|hoạt động|liên tục|tiếp nhận|hỗ trợ|duy trì|bảo đảm|đảm bảo|mở"
    "|truc|phuc vu|van hanh|hoat dong|lien tuc|duy tri"
)
_QUARTERS = ("I|1|01", "II|2|02", "III|3|03", "IV|4|04")
_YEAR = r"(?!\w)(\s+(?:(?:năm|nam)\s+)?20\d\d\b)?"
_OTHER_FEASTS = "thiếu nhi|thieu nhi|độc lập|doc lap|trung thu|đoan ngọ|doan ngo|nguyên tiêu|nguyen tieu"
# Pattern → what stands for it.
_REWORDED = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        # "24/24", "trực 24/7", "24/7 các ngày trong năm"; "24/7" alone, or behind a word of time, is a day of July.
        (r"(?<![\d/.])24\s?/\s?24\b(?:\s?/\s?7)?\s?(?:giờ|h\b)?(?![/\d])", "thường xuyên"),
        (r"\b24\s?(?:h|giờ)\s?/\s?(?:7|ngày|ngay)(?![/\d])", "thường xuyên"),
        (rf"\b(?:{_ALWAYS_DONE})\s+24/7(?![/\d])", "thường xuyên"),
        (r"\b24/7(?=\s+(?:các ngày|tất cả|liên tục|cả năm|quanh năm|trong năm|hằng ngày|cac ngay))", "thường xuyên"),
        (r"\b(?:lúc nào|luc nao)\s+(?:cũng|cung)\b", "thường xuyên"),
        (r"\b(?:lúc nào|luc nao)\s+(?=.*\b(?:có|yêu cầu|phát sinh|chỉ đạo|cần|co|yeu cau)\b)", "khi "),
        (rf"\b({_UNITS})\s+(?:nào|nao)\s+(?:cũng|cung)\b", r"hằng \1"),
        (r"\bthường niên\b", "hằng năm"),
        # "Mỗi quý 01 phóng sự": so many of them, no first quarter
        (
            rf"\b(?:mỗi|moi|hằng|hàng) ({_UNITS}) \d{{1,2}} (?!(?:lần|lan|và|va|năm|nam|đến|den|tháng|thang|quý|quy|ngày|ngay)\b)"
            r"[^\W\d]+(?: [^\W\d]+){0,3}$",
            r"hằng \1",
        ),
        (rf"\bh[ằàa]g\s+(?=(?:{_UNITS})\b)", "hằng "),
        (r"(?<!căn )\bcứ(?=\s+(?:\d|mỗi|hai|ba|sáu))", "mỗi"),  # "cứ 15 ngày một lần"
        (r"\b(?:các|những) ngày(?=\s+\d{1,2}\s?/\s?\d)", "ngày"),  # "trước các ngày 20/3, 20/6"
        # "Xong trước khi bước sang quý II"
        (rf"\btrước khi\s+(?:bước sang|bước vào|sang|vào|bắt đầu|đến)\s+(?=(?:{_PERIODS})\b)", "trước "),
        (rf"\btrước khi\s+(?!{_PERIODS})[^\W\d]+(?:\s+[^\W\d]+){{0,4}}\s+(?=(?:ngày\s+)?\d{{1,2}}\s?/\s?\d)", "trước "),
        (r"\b(?:trước|đến|chậm nhất|hết|lúc)\s+(?:24\s?h|24 giờ|23h59)\s+(?=ngày|\d)", "đến hết "),
        (r"\b(?:hai|ba|0?2|0?3) tháng (?=\d{1,2}\s*(?:và|,|-)\s*\d)", "tháng "),  # "trong hai tháng 4 và 5"
        (r"(?<![\d.-])(\d{1,2})(?:\s+\.\s*|\.\s+|\s+-\s+)(\d{1,2})(?:\s+\.\s*|\.\s+|\s+-\s+)(20\d\d)\b", r"\1/\2/\3"),
        (r"\bt/x\b", "thường xuyên"),
        (
            r"\b(trước|truoc)\s+(?:(?:khi|kỳ|đợt|dịp|ki|ky|dot|dip)\s+)?(?:nghỉ|nghi)\s+(?:lễ\s+|le\s+)?(?=t[ếe]t\b)",
            r"\1 ",
        ),
        (r"\b(nửa|nua) (?:tháng|thang) (đầu|cuối|dau|cuoi)(?: của| cua)? (?=(?:tháng|thang)\b)", r"\1 \2 "),
        (
            r"\b(trong vòng|trong vong|trong|sau|không quá|tối đa) (?:nửa|nua) (?:tháng|thang)(?=\s+(?:từ|kể|tính|sau|khi|tu|ke|tinh)\b)",
            r"\1 15 ngày",
        ),
        *(
            (
                rf"\b(?:hai|0?2) (?:tháng|thang) (?:đầu|dau)(?: của| cua)? (?:quý|quy) (?:{quarter})(?!\w)",
                f"tháng {3 * at + 1} - tháng {3 * at + 2}",
            )
            for at, quarter in enumerate(_QUARTERS)
        ),
        *(
            (
                rf"\b(?:hai|0?2) (?:tháng|thang) (?:cuối|cuoi)(?: của| cua)? (?:quý|quy) (?:{quarter})(?!\w)",
                f"tháng {3 * at + 2} - tháng {3 * at + 3}",
            )
            for at, quarter in enumerate(_QUARTERS)
        ),
        (r"\b(?:tháng|thang) lẻ\b", "tháng 1, 3, 5, 7, 9, 11"),
        (r"\b(?:tháng|thang) chẵn\b", "tháng 2, 4, 6, 8, 10, 12"),
        # Feasts of the moon's calendar and days that are called a Tết besides that of the new year.
        (
            rf"\b(?:tết|tet) (?:{_OTHER_FEASTS})\s+\(?(\d{{1,2}}\s?/\s?\d{{1,2}}(?:\s?/\s?\d{{4}})?)(?!\d)\)?",
            r"ngày \1",
        ),
        (r"\b(?:(?:ngày|ngay) )?(?:rằm|ram)\s+((?:tháng|thang)\s+\w+)", r"ngày 15 \1 âm lịch"),
        (
            rf"\b(?:(?:dịp|tết|tet|rằm|ram) )*trung thu{_YEAR}(?!.*(?:tháng|thang|quý|quy|/)\s?\d)",
            r"ngày 15 tháng 8\1 âm lịch",
        ),
        (rf"\b(?:tết|tet) (?:đoan|doan) (?:ngọ|ngo){_YEAR}", r"ngày 5 tháng 5\1 âm lịch"),
        (rf"\b(?:tết|tet) (?:nguyên tiêu|nguyen tieu){_YEAR}", r"ngày 15 tháng 1\1 âm lịch"),
        (rf"\b(?:tết|tet) (?:thiếu nhi|thieu nhi){_YEAR}", r"ngày 1 tháng 6\1"),
        (rf"\b(?:tết|tet) (?:độc lập|doc lap){_YEAR}", r"ngày 2 tháng 9\1"),
        (r"\b(?:tết|tet) (?=trung thu)", ""),  # its time is said: "Tháng 9, dịp Tết Trung thu"
        (r"\b(?:một|1|mot) phần ba (?:đầu|thứ nhất)(?: của)? năm\b", "tháng 1 - tháng 4"),
        (r"\b(?:một|1|mot) phần ba (?:giữa|thứ hai)(?: của)? năm\b", "tháng 5 - tháng 8"),
        (r"\b(?:một|1|mot) phần ba (?:cuối|sau|thứ ba)(?: của)? năm\b", "tháng 9 - tháng 12"),
        (r"\b(?:một|1|mot) phần ba (đầu|giữa|cuối)(?: của)? (?=tháng\b)", r"\1 "),
    )
)
_MAY_BE = re.compile(
    r"niên|\bh[ằàa]g|24|23h|\d\s+\.|hai tháng|ba tháng|[23] tháng|nào|nao|cứ|các|những|trước khi|phần ba"
    r"|rằm|ram th|t[ếe]t\b|trung thu|\d\s+-\s+\d|\d\.\s+\d|t/x|mỗi |moi |n[ửu]a th|tháng lẻ|thang lẻ|chẵn",
    re.IGNORECASE,
)
# What a line is about, before its day: "- Báo cáo 6 tháng: 10/6/2026".
_LABEL = re.compile(
    r"^[\s\-–+•*]*[^\W\d_][^:\n]{1,40}:\s*(?=(?:trước |ngày |chậm nhất )*\d{1,2}\s?/\s?\d)", re.IGNORECASE
)
_SAYS_WHEN = re.compile(r"bắt đầu|kết thúc|hoàn thành|từ|đến|xong|bđ|kt|hạn|cũ|mới", re.IGNORECASE)
_FEWEST_LABELLED = 2


def reworded(text: str) -> str:
    r"""The text in the words of the grammar.

    >>> reworded("Tháng nào cũng phải nộp"), reworded("Trực 24/7"), reworded("24/7")
    ('hằng Tháng phải nộp', 'thường xuyên', '24/7')
    >>> reworded("- BC 6 tháng: 10/6/2026\n- BC năm: 05/12/2026")
    '10/6/2026\n05/12/2026'
    """
    if _MAY_BE.search(text):
        for pattern, said in _REWORDED:
            text = pattern.sub(said, text)
    return _without_labels(text) if "\n" in text and ":" in text else text


def _without_labels(text: str) -> str:
    """Lines that each name a day, less what they are about, unless that says which end of a stretch the day is."""
    lines = [line for line in text.split("\n") if line.strip()]
    labels = [_LABEL.match(line) for line in lines]
    if len(lines) < _FEWEST_LABELLED or not all(label and not _SAYS_WHEN.search(label[0]) for label in labels):
        return text
    return "\n".join(line[label.end() :] if label else line for line, label in zip(lines, labels, strict=True))
