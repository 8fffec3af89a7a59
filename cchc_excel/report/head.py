"""The head and the foot: names, number, place and date left open, addressees, signature (Decree 30/2020/NĐ-CP)."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel import spelling
from cchc_excel.report.prose import sentence
from cchc_excel.report.section import Section, Slot
from cchc_excel.report.traces import said
from cchc_excel.review import Review
from cchc_excel.settings import Agency
from cchc_excel.wording import date_words, month_words, period_words

_PROSE = "head.j2"
# What a person sees where the settings say nothing: a draft must show its gaps.
_OPEN = {
    "co_quan_cap_tren": "[CƠ QUAN CẤP TRÊN]",
    "co_quan": "[TÊN CƠ QUAN]",
    "dia_danh": "[Địa danh]",
    "chuc_vu_ky": "[CHỨC VỤ NGƯỜI KÝ]",
}
_FILED = "Lưu: VT"


def build(review: Review) -> Mapping[str, object]:
    """The fields around the body."""
    agency, dossier = review.settings.agency, review.dossier
    facts = {
        "plan_year": dossier.plan_year,
        "period": month_words(dossier.period),
        "days": period_words(dossier.period, review.settings.closing_day),
        "closing": date_words(dossier.closing_on),
    }
    return {
        "co_quan_cap_tren": said(agency.parent) or _OPEN["co_quan_cap_tren"],
        "co_quan": said(agency.name) or _OPEN["co_quan"],
        "so_ky_hieu": f"/BC-{said(agency.symbol) or '…'}",
        "dia_danh": said(agency.place) or _OPEN["dia_danh"],
        "nam": str(dossier.closing_on.year),
        "ky": facts["period"],
        "ngay_so_lieu": facts["days"],
        "ngay_chot": facts["closing"],
        "nam_ke_hoach": str(dossier.plan_year),
        "trich_yeu": sentence(_PROSE, "subject", **facts),
        "kinh_gui": said(agency.report_to),
        "mo_dau": sentence(_PROSE, "opening", **facts),
        "ket_thuc": sentence(_PROSE, "closing", **facts),
        "noi_nhan": _recipients(agency),
        "quyen_han_ky": said(agency.signing_capacity),
        "chuc_vu_ky": said(agency.signer_post) or _OPEN["chuc_vu_ky"],
        "nguoi_ky": said(agency.signer_name),
    }


def _recipients(agency: Agency) -> list[str]:
    """Lines with their punctuation: the addressee is "Như trên", the last one is where it is filed."""
    addressee = spelling.key(agency.report_to)
    others = [
        said(name).strip(" -;.") for name in agency.recipients if not addressee or spelling.key(name) != addressee
    ]
    lines = [*(["Như trên"] if addressee else []), *(name for name in others if name)]
    if not any(spelling.key(name).startswith("luu") for name in lines):
        lines.append(_FILED)
    return [f"- {line};" for line in lines[:-1]] + [f"- {lines[-1]}."]


SECTION = Section(
    "Phần đầu và phần cuối văn bản",
    (
        Slot("co_quan_cap_tren", "Cơ quan cấp trên, chữ in hoa", "UBND TỈNH LAI CHÂU"),
        Slot("co_quan", "Cơ quan ban hành, chữ in hoa", "SỞ DÂN TỘC VÀ TÔN GIÁO"),
        Slot("so_ky_hieu", "Phần sau số của văn bản; số để trống", "/BC-SDTTG"),
        Slot("dia_danh", "Địa danh; ngày và tháng để trống", "Lai Châu"),
        Slot("nam", "Năm của ngày chốt số liệu", "2026"),
        Slot("ky", "Kỳ báo cáo", "tháng 3 năm 2026"),
        Slot("ngay_so_lieu", "Thời gian lấy số liệu", "từ ngày 15/02/2026 đến ngày 14/3/2026"),
        Slot("ngay_chot", "Ngày chốt số liệu", "14/3/2026"),
        Slot("nam_ke_hoach", "Năm của kế hoạch", "2026"),
        Slot(
            "trich_yeu",
            "Trích yếu nội dung",
            "Kết quả thực hiện Kế hoạch cải cách hành chính tháng 3 năm 2026",
        ),
        Slot("kinh_gui", "Nơi nhận báo cáo; trống nếu không khai", "Sở Nội vụ"),
        Slot("mo_dau", "Câu mở đầu", "Thực hiện Kế hoạch cải cách hành chính năm 2026, …"),
        Slot("ket_thuc", "Câu kết thúc, có dấu ./.", "Trên đây là báo cáo …./."),
        Slot("noi_nhan", "Các dòng Nơi nhận, có gạch đầu dòng và dấu câu", "- Như trên;", many=True),
        Slot("quyen_han_ky", "Quyền hạn ký; trống nếu không khai", "KT. GIÁM ĐỐC"),
        Slot("chuc_vu_ky", "Chức vụ người ký", "PHÓ GIÁM ĐỐC"),
        Slot("nguoi_ky", "Họ tên người ký; trống nếu không khai", "Nguyễn Văn A"),
    ),
    build,
)
