"""Words whose neighbours change what they say: "đạt 85%" is no "đạt", "chưa nộp đủ" is no "đủ"."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_excel.annex.statuses.lexicon import Token, accents
from cchc_excel.spelling import plain

_FINISHED = "xong · đã xong · làm xong · hoàn thành · hoàn tất · xong xuôi"
_PARTS = "giai đoạn · bước · phần · đợt · lần · vòng · chặng · khâu · hạng mục · nội dung · công đoạn · tầng · khu"
_EVENTS = "tổ chức · tập huấn · mở lớp · kiểm tra · khảo sát · họp · tổ chức họp"
_WHOLLY = "đủ · đầy đủ · hết · trọn vẹn · toàn bộ · hoàn toàn · triệt để"
_NOTHING_NEW = """phát sinh · thay đổi · biến động · trường hợp · đơn thư · vụ việc · phản ánh · khiếu nại · tố cáo · vụ
    yêu cầu · nhu cầu"""
_RECEIPTS = "tiếp nhận · nhận được · nhận · ghi nhận · thụ lý · xảy ra"
_CASES = """hồ sơ · đơn · đơn thư · phản ánh · kiến nghị · khiếu nại · trường hợp · vụ việc · hs · đề nghị · vụ · tố cáo · góp ý
    đăng ký · ý kiến · ca · vi phạm"""
_APPROVALS = "phê duyệt · duyệt · ký · ký ban hành · kiểm tra · cho số · phát hành · xem · xác nhận"
_HANDED_ON = "chuyển · chuyển sang · chuyển cho · chuyển qua · chuyển đến"
_PUNCTUAL = "đúng hạn · đúng thời hạn · trước hạn · trước thời hạn · kịp thời · đến hạn · sắp đến hạn · gần đến hạn"
_WHOLE_STEPS = (
    "lấy ý kiến · đấu thầu · thẩm định · lựa chọn nhà thầu · tham vấn · giao · phân công · đăng ký · tiếp nhận"
)
_SCHEDULED = "lên lịch · đã lên lịch · được lên lịch"
_PUT_OFF = "để sang · để đến · đợi đến · chờ đến"
_BEGINNINGS = "bắt đầu · bắt tay · khởi động · khởi công · động thổ"
_RENEWED = "sach|the|giay|hop|chung|chu|ten mien|ten|ban quyen|ban|su dung|phan mem|phan|dich vu|cho"
# What is moved, or how work is done from now on: no duty that another office takes over.
_THINGS = (
    r"khach|khach hang|benh nhan|hoc sinh|kho|tru so|tru so moi|noi|van phong|tien|may|dia diem|cho|xuong|tra|phat|vao|duoc|xong|hoan|du lieu|so lieu|du"
    r"|he thong|he|phan mem|phan|hinh thuc|truc tuyen|dien tu|su dung|ky so|nen tang|moi truong|\d[\d.]*|[¶‖]"
)
# What is thrown away or abolished because that is the work.
_DISCARDED = r"\d[\d.]*|giay|van|bieu|mau|thu tuc|tthc|thu|quy dinh|quy|thanh|con|tai|ho so|khau|buoc|yeu cau|cac|duoc|bot|het|toan|han"
_OTHER_YEAR = r"20\d\d|nam|nam sau|nam toi|sang nam"


class _Rule(NamedTuple):
    """Behind these letters of its clause, and before such a word, a word has another letter."""

    behind: re.Pattern[str]
    letter: str
    of: str  # the letters that it may have by itself; unaccented look-alikes have others
    before_letters: frozenset[str] | None = None
    before_words: re.Pattern[str] | None = None


def _rule(
    words: str, behind: str, letter: str, *, of: str = "", before: str = "", numeral: str = ""
) -> tuple[tuple[str, ...], _Rule]:
    letters = frozenset(before) or None
    named = tuple(word.strip() for word in re.split(r"·|\n", words))
    return named, _Rule(re.compile(behind), letter, of, letters, re.compile(numeral) if numeral else None)


# The first that fits counts.
_RULES = (
    _rule(_SCHEDULED, "", "S", before="Iq‡»KoD_0"),  # "lên lịch vào ngày 25/9": planned; "đã lên lịch": a step
    _rule("dời · dời sang · dời qua · lùi sang · đẩy sang · đẩy qua", "", "m", numeral=_OTHER_YEAR),
    _rule(_PUT_OFF, "", "S", before="q»"),  # "để sang quý sau", unlike "để sang năm"
    _rule(_BEGINNINGS, "[nksS][_0E]*$", "D"),  # "chưa bắt tay vào làm", "dự kiến bắt đầu": nothing was done
    _rule("bãi bỏ", "^[_0jK]*$", "x", numeral="theo.*"),  # by the plan's owner, unlike "bãi bỏ 3 thủ tục"
    _rule("gia hạn", "", "o", numeral=_RENEWED),
    _rule(
        "đăng ký",
        "a$",
        "o",
        numeral="tai khoan|tai|tam tru|su dung|ket hon|kinh doanh|danh|danh sach|nhu cau|chi tieu|chi|sang",
    ),
    _rule("điều chuyển", "", "o", numeral=r"het|xong|\d+"),
    _rule("ký · duyệt", "n[_E]*$", "≡"),  # "QĐ chưa ký": there is a draft
    _rule("góp ý · điều chỉnh · sửa đổi · thay đổi", "a$", "o"),
    _rule("tiếp nhận", "E$", "o"),
    _rule("ý kiến", "[ao]_?0$", "_"),  # "đã tiếp nhận 9 ý kiến"
    _rule("cam kết", "a[_E]*$", "o"),
    _rule("bỏ", "", "_", numeral="sung"),
    _rule("vòng", "[fo]$", "p", numeral="so|loai|dau|mot|bang"),
    _rule("đăng ký", "0__?$", "_"),  # "có 34 người đăng ký"
    _rule("hủy · hủy bỏ · bỏ · bỏ được · loại bỏ · thu hồi và hủy", "", "o", numeral=_DISCARDED),
    _rule("nữa", "k[_0]*[DoV][^xaf]*$", "x", of="_b"),  # "Không xây dựng đề án riêng nữa"
    _rule("mới", "[^q‡»]$", "_", of="M", numeral=r"|[.,;:)\n]|cua|theo|va|tai"),  # "quy định mới của Bộ"
    _rule("thuộc", "^[_0jK]?$", "m", of="_", numeral="phong|so|ubnd|cong|van|chi|bo|cap|uy"),
    _rule("đủ", "^__+$", "_", before="0"),  # "phục vụ đủ 6 ngày/tuần"
    _rule("đến hết", "", "K", numeral=".+"),
    _rule("một · hai · ba · vài · mấy", "^$", "0", of="_", numeral="(?!cua|so|phan|nua).+"),  # "Một phòng chưa nộp"
    _rule("giao", "[Lf]$", "K"),  # "vượt chỉ tiêu giao"
    _rule("luôn · luôn luôn · cứ", "^[_0jK]*$", "c", of="_"),
    _rule(_WHOLE_STEPS, "fj$", "_"),  # "hoàn tất việc lấy ý kiến": that was the work
    _rule("không kịp", "", "n", before="DovV"),
    _rule("áp dụng", "a$", "D"),
    _rule("đạt", "", "K", before="¶‖0"),  # "đạt 85%" is no "đạt"
    _rule("đạt", "", "K", numeral="khoang|gan|hon|tren|xap xi|xap|chung|uoc"),
    _rule(_FINISHED, "p$|@[_0a]*$", ""),  # "dự thảo xong": the step is finished
    _rule("0 · 00", "", "J", before="j"),  # "0 hồ sơ"
    _rule("tiếp nhận", "", "_", before="0,‖"),  # "Tiếp nhận 12 đơn": the intake, no step
    _rule(_RECEIPTS, "[nki][_0IqK]*$", "&"),  # "không tiếp nhận vụ nào"
    _rule(_CASES, "[nki][_0IqK]*&[_0]*$", "J"),
    _rule(_APPROVALS, "›", "Y", of="oRp_"),  # "chuyển Sở Tài chính phê duyệt"
    _rule("văn bản", "w[_0K]*$", "h"),  # "chờ văn bản của Bộ"
    _rule(_HANDED_ON, "", "⇒", numeral="toan bo|het"),
    _rule("đợt · lần · lượt · buổi", "0$", "_", of="q"),  # "mở nước 3 đợt": a count, no time
    _rule("thuộc nhiệm vụ", "", "K", before="q0"),  # "Thuộc nhiệm vụ 6 tháng cuối năm"
    _rule("không phải nộp", "a[^nki]*__$", "_"),  # "đã mở cổng, người dân không phải nộp bản giấy"
    _rule(
        "xã mới · phường mới", "", "M", of="_", numeral="lap|mua|cai|duoc|to chuc|trien khai|ban hanh|bat dau|co|lam|mo"
    ),
    _rule("chuyển · chuyển sang · chuyển qua", "", "m", numeral=_OTHER_YEAR),
    _rule("chuyển · chuyển sang · chuyển qua", "^[_0jK]*$", "m", before="q"),  # "Chuyển qua quý IV"
    _rule("chuyển giao", "", "o", numeral="xong|ho so|ho|du lieu|tai lieu"),
    _rule("chuyển · chuyển vào · chuyển sang · chuyển qua", "", "o", numeral=_THINGS),  # things, no duties
    _rule(_HANDED_ON, "", "›"),
    _rule(_PUNCTUAL, "^[_0]*$", "_", of="e"),  # "Đúng hạn" alone: done in time, or still in time
    _rule("kiến nghị", "^[_0jK]*$", "!"),
    _rule(_PARTS, "[fo]$", "p", numeral=r"\d{1,2}|[iv]{1,3}"),  # "hoàn thành giai đoạn 1"
    _rule(_EVENTS, "[sS][_0]*$", "D"),  # "dự kiến tổ chức": not begun, unlike "dự kiến ban hành"
    _rule("không còn phù hợp · không còn hiệu lực", "[^_0jK]", "_"),  # "bãi bỏ TTHC không còn phù hợp"
    _rule(_WHOLLY, "[nki][^afg]*[oDvf]", "b"),  # "chưa nộp đủ"
    _rule(_NOTHING_NEW, "n[_0j]*$", "J"),  # "chưa có hồ sơ phát sinh"
)
_APPROVAL_WORDS = frozenset(map(plain, _APPROVALS.split(" · ")))
_BY_WORDS: dict[str, list[tuple[str, _Rule]]] = {}
for _words, _one in _RULES:
    for _word in _words:
        _BY_WORDS.setdefault(plain(_word), []).append((accents(_word), _one))


def letter_in_context(token: Token, clause: str, following: Token) -> str:
    """The letter of a token behind the letters of its clause and before the following token."""
    for marks, rule in _BY_WORDS.get(token.words, ()):
        if (
            token.marks in ("", marks)
            and (not rule.of or token.letter in rule.of)
            and (rule.before_letters is None or following.letter in rule.before_letters)
            and (rule.before_words is None or rule.before_words.fullmatch(following.words))
            and rule.behind.search(clause)
        ):
            return rule.letter
    return token.letter


def is_approval(token: Token) -> bool:
    """Whether a word tells what a superior is still to do: "phê duyệt", "ký", "cho số"."""
    return token.words in _APPROVAL_WORDS
