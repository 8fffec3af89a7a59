"""What people type between the rows of work: opinions and replies, reminders, withdrawals. No work, and worth a look."""

from __future__ import annotations

import re

from cchc_excel.annex.labels import label_of
from cchc_excel.annex.offices import office_likeness
from cchc_excel.spelling import plain

# Who speaks, or that somebody does, before a colon: "Ý kiến Văn phòng: …", "Nhắc lần 2: …", "Trả lời: …".
SPEAKING = "danh gia cua|y kien|nguoi gop y|nhan xet|but phe"
ANSWERING = (
    "tiep thu,? giai trinh|tra loi|ly do|nhac|nhac viec|nhac nho|nhac lai|gop y|giai trinh|tiep thu|phan hoi|tham tra|chu y|nb|p/s|trao doi|cau hoi|hoi|dap|"
    "de nghi|yeu cau|kien nghi"
)
# What an office says of the table: "Phòng Kinh tế thẩm tra: …", "Chánh Văn phòng: rà lại cột Kết quả".
SAYS = "nhac|tham tra|tham dinh|de nghi|gop y|yeu cau|luu y|y kien|tra loi|phan hoi|chi dao|but phe|kiem tra|nhan xet"
SAID = (
    "de nghi|yeu cau|ra lai|ra soat lai|kiem tra lai|xem lai|bo sung|thong nhat|dong y|nhat tri|khong dong y|luu y|gui|"
    "nop|sua|chinh|giu nguyen|lam ro|ghi ro|bo|gop|tach|chua|khong|se|xin|da (?:sua|chinh|bo sung|tiep thu|cap nhat|gui)|\\d{1,3} (?:viec|nhiem vu|hoat dong|dau viec)"
)
ADDRESSED = "cong an|ubnd|uy ban|mttq|mat tran|doan|hoi|truong|benh vien|tram|thue|cac|phong|don vi|bo phan|ban|van phong|chi cuc|trung tam|thon|cong chuc|dong chi|d/c|anh|chi|co quan|so|xa|to"
ASKED = (
    "bo sung|ra soat lai|kiem tra lai|lam ro|gui|nop|luu y|bao cao|cap nhat|hoan thien|chinh sua|som|khan truong|ghi ro|"
    "don doc|thong nhat lai|giai trinh|tiep thu|xem lai|doi chieu|xac nhan|cho y kien|gop y|tra loi|phan hoi|chinh ly"
)
OF_REPORTS = "ket qua|so lieu|minh chung|bao cao|so van ban|thong tin|noi dung|tien do|cot|muc|phan|bieu"
_LONGEST_SPEAKER = 90  # letters
_FEWEST_WORDS = 4  # of a sentence in brackets
_SPEAKS = re.compile(
    rf"(?:{SPEAKING})(?: .*)?|(?:{ANSWERING})(?: (?:lan|cua|tu|ngay|cho|them|gap|lai|rut|huy|bo|lui|cham|chuyen|dieu chinh)\b.*)?"
    r"|(?:ra soat|kiem tra|doi chieu|tham dinh|tham tra) (?:lan|ngay|dot)\b.*"
)
_ARROW = re.compile(r"\s*(?:=+>|-+>|[←-⇿➔-➾]|>>|!{2,}|[?]{2,})\s*\S")
_IN_BRACKETS = re.compile(r"[(\[]\s*(?P<first>[^\W\d_])[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\]]\s*[.!]?", re.DOTALL)
_BRACKETS = re.compile(r"\([^()]*\)")
_ASKS = re.compile(
    rf"(?:kinh )?(?:de nghi|yeu cau|nhac)\s+(?:(?:{ADDRESSED})\b.*\b(?:{ASKED})\b|(?:{ASKED})\s+(?:{OF_REPORTS})\b)",
    re.DOTALL,
)
# "Chưa rõ số lượng, đề nghị bổ sung"
_ASKS_AT_END = re.compile(
    r".{4,80}[,;:–-] ?(?:de nghi|yeu cau|can) (?:bo sung|lam ro|xem lai|ra soat lai|kiem tra lai|ghi ro)\W*"
)
_AWAITS = re.compile(
    r"(?:cho|doi|xin) (?:lanh dao|van phong|giam doc|chu tich|so|ban|y kien)\b.*\b(?:y kien|phe duyet|chi dao|quyet dinh)\W*"
)
_OF_A_NUMBER = re.compile(
    r"(?:kiem tra|ra soat|xem|sua|bo sung|cap nhat|doi chieu)(?: lai)? .*\b(?:cong viec|nhiem vu|hoat dong|noi dung|muc|dong|cot) so \d"
)
_OF_THIS_ROW = re.compile(
    r"(?:de nghi|yeu cau|kiem tra|ra|ra soat|xem|sua|chinh|bo sung|can|nhac)\b.*"
    r"\b(?:muc|dong|cot|bang|bieu|phan|so lieu|noi dung)(?: \S+)? (?:nay|tren|duoi|do)\b",
    re.DOTALL,
)
# Accents tell "bỏ" from the rest of a torn "cán bộ".
_DROPPED = re.compile(
    r"(?:bỏ|bãi bỏ|hủy|huỷ|rút|(?:đã|được) (?:rút|bỏ|hủy|huỷ)|gạch(?: bỏ)?|xóa|xoá|cắt|lược bỏ)\s*(?:\d+ \w+ )?(?:[-–:,(]|vì|do|theo)\s*"
    r".*(?<!\w)(?:gộp|chuyển|rút|trùng|sáp nhập|thay thế|ý kiến|lồng ghép)(?!\w)",
    re.DOTALL,
)
_REVIEWED = re.compile(
    r"(?:lanh dao|van phong|phong(?! chong)|ban(?! hanh| giao)|so(?! hoa| ket| sach| lieu)|chanh|pho|giam doc|chu tich|truong phong)\b[^.:]{0,60}\b(?:(?:ra lai|xem lai|kiem tra lai|sua lai|doi chieu lai)\b|(?:da xem|da doc|da ra|de nghi|yeu cau|nhac|tiep thu)\b"
    r".*\b(?:sua|bo sung|chinh|xem lai|ra lai|kiem tra lai|lam ro|thong nhat|giai trinh|cap nhat|gui|nop|hoan thien)\b"
    r"|(?:chua|khong|da|se) (?:goi|lien he|don doc|gop y|co y kien|cho y kien|gui|nop|phan hoi|tra loi|thong nhat)\b)",
    re.DOTALL,
)
# "(Đã bỏ)", "(Bỏ)", "(không còn)"; "(bổ sung)" takes nothing away, and without accents "(dung …)" may mean anything.
_TAKEN_AWAY = re.compile(
    r"(?:(?:đã|được|đề nghị|tạm) )?(?:bỏ|rút(?! kinh)|hủy|huỷ|gộp|chuyển(?! đổi| tiếp| giao)|dừng|hoãn|gạch|xóa|xoá|loại bỏ"
    r"|không (?:còn|thực hiện|triển khai|làm))(?!\w)|(?:da|duoc|de nghi|tam) (?:bo(?! sung| tri)|rut|huy|gop|gach|xoa)\b"
)
_FIGURES = re.compile(r"[(\[]\s*(?:số liệu|nguồn|xem )")
# What a number may stand before, as in "Nhiệm vụ số 5: đã rút …", "14. (Đã gộp …)", "STT 19 để trống …".
_NUMBERED = re.compile(
    r"^\s*(?:(?:nhiệm vụ|hoạt động|công việc|nội dung|mục|stt|tt|số)\s+(?:số\s+)?)?\d{1,3}(?:\s*[:.)–-]\s*|\s+(?=để trống|không dùng))",
    re.IGNORECASE,
)
_LEFT_BLANK = re.compile(
    r"không còn (?:nhiệm vụ|hoạt động|nội dung|việc|mục)(?!\w)|(?:để trống|không dùng)(?: số)? (?:do|vì|theo)(?!\w)|(?:bỏ|hủy|huỷ) [(]|(?:bỏ|hủy|huỷ|rút) (?:do|vì|theo|khỏi)(?!\w)"
)
_GONE = re.compile(
    r"(?:noi dung|nhiem vu|hoat dong|muc|viec)(?: nay)? (?:da |duoc |de nghi )+(?:rut|bo|huy|gop|chuyen)\b"
)
_WITHDRAWN = re.compile(
    r"(?:da |duoc )?(?:rut|gop|chuyen|dua)(?: nay)? (?:khoi|vao|sang|ve|xuong|len|ra khoi) (?:ke hoach|du thao|muc|nhiem vu|noi dung|nam|phu luc|phan)\b",
)
_REPORTED = re.compile(r"đã \w|(?:tiếp thu|đồng ý|thống nhất|nhất trí|ghi nhận)[,;.:]? (?:đã|sẽ|toàn bộ|đầy đủ)(?!\w)")
_SAYS, _SAID = re.compile(rf".*\b(?:{SAYS})(?: \S+){{0,3}}"), re.compile(rf"\s*(?:{SAID})\b")

_SENTENCES = (_ASKS, _ASKS_AT_END, _AWAITS, _OF_A_NUMBER, _OF_THIS_ROW, _REVIEWED)


def is_comment(text: str) -> bool:
    """Whether a text that stands alone in its row speaks of the table or to those who fill it.

    >>> [is_comment(text) for text in ("Nhắc lần 2: gửi số liệu ngay", "(Đã rút khỏi dự thảo theo góp ý)", "Nhắc việc")]
    [True, True, False]
    """
    begins = text.lstrip(" -*")[:1]
    # What begins small may be a torn text's rest.
    small = begins.islower() and not text.lower().startswith(("đã ", "bỏ ", "hủy ", "huỷ "))
    if _ARROW.match(text) or (is_withdrawal(text) and not small):
        return True
    if (found := label_of(text)) is not None and found.level is not None:
        return False
    words = plain(text).strip()
    return (not small and any(pattern.match(words) for pattern in _SENTENCES)) or _is_spoken(text, words)


def is_report(text: str) -> bool:
    """Whether a text that stands alone where work does tells what was done: "Đã đối chiếu với sổ", "Tiếp thu, đã chỉnh sửa".

    What is to be done never begins so.
    """
    said = text.strip(" -–+*")
    return said[:1].isupper() and _REPORTED.match(said.lower()) is not None


def is_withdrawal(text: str) -> bool:
    """Whether a text beside a number says that its work went elsewhere, or is a sentence in brackets."""
    text = _NUMBERED.sub("", text)
    if (sentence := _IN_BRACKETS.fullmatch(text.strip())) is not None:  # "(kèm theo …)" goes on with the text above
        words = text.lower()
        gone = _TAKEN_AWAY.match(words.strip(" ([")) is not None or _FIGURES.match(words) is not None
        return gone or (sentence["first"].isupper() and len(text.split()) >= _FEWEST_WORDS)
    words, accented = plain(text).strip(), text.lower().strip()
    return any(pattern.match(words) for pattern in (_WITHDRAWN, _GONE)) or any(
        pattern.match(accented) for pattern in (_DROPPED, _LEFT_BLANK)
    )


def _is_spoken(text: str, words: str) -> bool:
    """Whether somebody says something behind a colon."""
    who, colon, said = _BRACKETS.sub(" ", words).partition(":")
    who = " ".join(who.split())
    if not colon or not said.strip() or len(who) > _LONGEST_SPEAKER:
        return False
    if _SPEAKS.fullmatch(who):
        return True
    if _SAID.match(said) is None and _SAYS.fullmatch(who) is None:
        return False
    speaker = text.partition(":")[0]
    return any(office_likeness(part) > 0.0 for part in (speaker, " ".join(speaker.split()[:3])))
