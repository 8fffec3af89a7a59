"""What one clause says, from the letters of its words; the letters are those of `words.LEXICON`."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_excel.annex.statuses.verdicts import Verdict

_X = "[_0KLEI]*"  # words without meaning here
# Looked for first, each where the letter that it needs is there. The letters of `finer_words` are finer than those of
# the rules below, which know them as k, p, R, m, o … or as nothing.
_FINE_RULES = tuple(
    (needed, re.compile(pattern), verdict)
    for needed, pattern, verdict in (
        ("?", r"\?", Verdict.QUESTION),
        ("", "ρ|![^af]*[xδ]", Verdict.SUSPENDED),  # "Đề nghị bỏ": it stands until somebody decides
        ("δ", "δ.*[w≤]|w.*δ|g[_0]*δ", Verdict.SUSPENDED),  # "Dừng mua sắm trong thời gian sắp xếp"
        ("⊙", "^[^afngwkicCGM]*⊙", Verdict.REFERENCE),
        ("ε", "^[^af§nk]*ε[_0I]*q", Verdict.PLANNED),  # "lớp thứ hai khai giảng tháng 9"
        ("≡", "n[_E]*≡", Verdict.DOING),
        ("%", "[kiF]%", Verdict.MOVED),  # "đơn vị không chủ trì"
        ("w", "[kiF]w", None),
        ("t", "t[_0]*R", Verdict.SUSPENDED),
        ("M", "^[^‡q»af]*M_{1,4}E_?0", Verdict.DOING),  # "Trường mới gắn camera được 5 phòng học"
        ("C", "^[_0jK]*C[_0]*N", Verdict.CONTINUOUS),  # "Hằng tháng có báo cáo"
        ("C", "^[^afnkg§]*[oDV][_0]*I?q0?[_0]*C", Verdict.PLANNED),  # "tổ chức tháng 10 hằng năm"
        ("P", "^[^gsSnkiwM]*P[_0]*o[_0j§‡]*$", Verdict.DONE),  # "đã tiếp thu, hoàn thiện và ban hành"
        ("l", "^[_0]*l_?0_?j", Verdict.DOING),  # "quá hạn 1 nhiệm vụ"
        ("H", "^KH0_{1,3}[of]", Verdict.DOING),  # "Đến nay đã có 3 phòng gửi": so many so far
        ("!", "a[_0E]*v[_0j]*!(?!.*[pPY])", Verdict.WEAK),  # "đã rà soát và đề xuất bãi bỏ 4 TTHC"
        ("↦", "^[_0jK]*↦[^afgnkIq‡]*M[_0]*[DovVp]", Verdict.PLANNED),  # "Sau Đại hội mới triển khai"
        ("Z", "^[_0jq]*(?:R[!j][_0jo]*|i_?[_0jq]*o)[_0jh]*Z", Verdict.NOT_APPLICABLE),  # "Không nhận được phản ánh nào"
        ("⊕", "^[_0jo]*⊕_{1,6}[D%]$", Verdict.MOVED),  # "Bản tin giao Văn phòng Đảng ủy làm"
        ("n", "^_{0,2}n[oD].*[ik]j", Verdict.NOT),  # "Chưa tuyển được người nào, hai lần đều không có hồ sơ"
        ("n", "n_{1,2}f", Verdict.DOING),  # "Chưa sửa xong"
        ("f", "^[_0jK]*Rfr?$", Verdict.DONE),  # "Hỏi xong"
        ("r", "o[_0j]*r$", Verdict.DONE),  # "biên bản nộp Sở rồi"
        ("!", "^[_0jK]*a!.*o[_0]*§", Verdict.DONE),  # "Đã đề xuất …, UBND tỉnh công bố tại Quyết định số 905"
        ("t", "x.*t.*w", Verdict.SUSPENDED),
        ("f", "[qp]0_?f[qp]0?_?[Iq‡0]", Verdict.DOING),  # "Đợt 1 đã xong, đợt 2 tháng 11"
        ("k", "^[_0j]*k_{1,2}E", Verdict.NOT),  # "Không mở được lớp"
        ("a", "^[_0jK]*ah$", Verdict.WEAK),  # "Đã chỉ đạo"
        ("P", "aP_?0[_0j]", Verdict.WEAK),  # "Đã chuẩn hóa 24 quy trình nội bộ"
        ("§", "^[_0jK]*ap§_{0,2}[oD][_0j]*$", Verdict.DONE),  # "Đã gửi giấy mời 15/GM-SNV và tổ chức họp"
        ("⇒", "^[_0]*⇒[_0L]*G", Verdict.MOVED),  # "Bàn giao cho Sở Khoa học và Công nghệ làm tiếp"
        ("⊕", "⊕E0", Verdict.DOING),  # "mới nhận được 9 văn bản góp ý"
        ("J", "^[_0jKq]*(?:f|a[_0E]*[oDf])[^nki]*J", Verdict.DONE),  # "Đã hoàn thành, kỳ này không phát sinh thêm"
        ("§", "^[_0jK]*f[^n]*f[^n]*§", Verdict.DONE),
        ("ε", "o[_0jh]*q[_0]*Mε", Verdict.DOING),  # "Cử 2 người đi học, tháng 12 mới bế giảng"
        ("F", "^_{0,3}FD$", Verdict.MOVED),  # "Sở không còn làm"
        ("C", "^[_0]*G[_0o]*C", Verdict.CONTINUOUS),  # "tiếp tục phát hằng ngày"
        ("@", "(?:a[_0E]*Yf?|fY)[_0]{0,3}@", Verdict.WEAK),  # "Đã thẩm định xong 6 dự thảo"
        ("§", "vf[_0]*[pj]?[_0]*o[_0j]*§", Verdict.DONE),  # "tổng hợp xong ý kiến gửi Sở tại Công văn số 6"
        ("n", "^_*o[_0]*n_?K$", Verdict.DOING),  # "Sáng kiến gửi đi dự thi chưa có kết quả"
        (
            "y",
            "^[_0]*y_?[m›_][_0»qG]*$|^[_0]*0_?j?y_?[m›_][_0»]*$",
            Verdict.DOING,
        ),  # "2 nội dung còn lại chuyển tháng sau"
        ("n", "^_?nDq[_0q]*[bM][^afgxm]*$", Verdict.NOT),  # "Chưa làm, tháng 7 mới có sinh viên về"
        ("§", "^[_0jK]*v_{0,2}o?§", Verdict.DONE),  # "tổng hợp tại Báo cáo số 30/BC"
        ("r", "^r_[^afgnkiFsSwG]*$", Verdict.DONE),  # "Rồi, chạy từ 11/5"
        ("‡", "^K[_0jo]*pK?[_0I]*‡[_0]*$", Verdict.PLANNED),  # "Theo kế hoạch, bắt đầu từ 01/8"
        ("‖", "a[_0E]*[oY]_{0,2}‖_{0,2}@", Verdict.WEAK),  # "Đã thẩm định 14/14 dự thảo": drafts of others
        ("Z", "n[_0]*Z[_0]*e", Verdict.NOT_APPLICABLE),  # "chưa có công chức nào đến hạn chuyển đổi"
        ("ε", "s[_0]*ε", Verdict.PLANNED),
        ("¶", "M_{1,3}E[_0]*¶", Verdict.DOING),  # "mới giảm được 3%"
        ("M", "^[_0jK]*M_?[oDv]_?0", Verdict.DOING),  # "mới kiểm tra 1 phòng"
        ("p", "^[_0joL]*pK[_0I]*q[_0]*$", Verdict.PLANNED),  # "Khảo sát bắt đầu từ tháng 8"
        ("t", "^_?0[_!]{1,4}t", Verdict.DOING),  # "2 đơn vị đề nghị dời lịch"
        ("M", "M_*f_*0", Verdict.DOING),  # "mới xong 2 cái"
        ("M", "‡[_0]*M[_0]*[oDv][_0]*E", Verdict.LATE_DONE),  # "Đến 20/4 mới gửi được"
        ("n", "n[_0hDovVP]+f$", Verdict.DOING),  # "chưa sắp xếp xong"
        ("t", "t.*a[_0]*f", Verdict.DONE),  # "đã xin lùi một tuần và đã hoàn thành"
        ("M", "[q»‡][_0]*M[_0]*p[^af§]*$", Verdict.PLANNED),  # "quý III mới bắt đầu"
        ("X", "X[_0j]*(?:K$|[Ji])", None),  # "trừ văn bản mật theo quy định"
        ("≠", "≠[_0]*[oDvVp]", Verdict.NOT_APPLICABLE),
        ("w", "^[_0jKg]*w[_0K]*[h₫](?!.*[af])", Verdict.WAITING),
        ("X", "X", Verdict.LACKING),
        ("¬", "¬", Verdict.DOING),
        ("M", "[wO][_0K]*q.*M", Verdict.NOT_DUE),  # "Đợi đến tháng 8 mới họp"
        ("w", "w.*M[DfoVvp]", Verdict.WAITING),
        ("»", "»[^aHnki]*[fop]", Verdict.FORECAST),
        ("»", "»[^aHnki]*D", Verdict.PLANNED),
        ("F", f"^{_X}F[_0Zh]*$", Verdict.REFERENCE),
        ("", r"[kiF][^,]*Z[^,]*[nld]|F[^agf]*[nld]|\$", Verdict.CLEARED),
        ("Z", "[kiF][^,]*Z[^,]*x", Verdict.NONE_SUCH),
        ("j", r"[kiF][_0]*j[_0]*[\^l]|F[_0]*j[_0]*o", Verdict.CLEARED),  # "không có phản ánh tồn đọng"
        ("&", "&.*Z|[ki]&J", Verdict.NOT_APPLICABLE),
        ("Z", "[ki][_0jE]*Z[_0jqIKZ]*$|n[0q]*j[_0]*Z[_0jqIK]*(?:$|O)|n[_0]*Zj", Verdict.NOT_APPLICABLE),
        ("÷", "^[_0jqK]*k[_0K]*[DoV][^afgn]*÷", Verdict.CANCELLED),
        ("!", "^[_0jKLqI]*![^tmxu›agMH]*$", Verdict.REQUEST),
        ("w", "^[_0jK]*w[_0K]*q[_0q]*$", Verdict.NOT_DUE),  # "Chờ quý IV"
        ("»", "^[_0]*»[_0]*$", Verdict.PERIOD),
        ("Z", "^[_0jK]*qZ[^n]*_", Verdict.CONTINUOUS),  # "Tuần nào lãnh đạo cũng tiếp dân"
        ("M", "^[^‡q»]*M[_0]*[oDvV]E", Verdict.DOING),  # "mới nhập được một ít"
        ("⇒", "^[_0]*j[_0j]*a?[_0E]*⇒(?!.*f)|^[_0]*a?[_0E]*⇒[_0]+[D%]", Verdict.MOVED),  # "bàn giao cho Phòng VHXH làm"
        # "không có vị trí nào phải chuyển đổi"
        ("Z", "i[_0jqhK]*Z[_0jqhKOI]*$|i[_0jqhK]*Z[_0jqhKI]*O[_0E]*[DovV][_0jqKI]*$", Verdict.NOT_APPLICABLE),
        ("O", "i[_0jqhK]+O[_0E]*[DovVp][_0jqKI]*$", Verdict.NOT_APPLICABLE),  # "không có văn bản phải tham mưu"
        ("⊕", "⊕[_0K]*[DovVf][^afn§]*[Iq‡]", Verdict.PLANNED),  # "Kế hoạch giao thực hiện trong quý IV"
        ("C", "^[_0jqK]*p[^afgnkMwsS§]*C[_0jqK]*$", Verdict.CONTINUOUS),  # "Tiếp nhận hồ sơ sáng thứ Bảy hằng tuần"
        ("s", "^[_0jK]*[oε][_0]*s[_0I]*[‡q»]", Verdict.PLANNED),  # "Khai trương dự kiến 2/9"
        ("a", "a[_0E]*[xm›]0[_0]*[_j]", Verdict.WEAK),  # "đã hủy 200 tài liệu": things, not the work
        ("O", f"O{_X}w", Verdict.WAITING),
        ("›", "›(?!_?j)[^f]*[YpP]", Verdict.STEP),
    )
)
_STATES = frozenset("agnkiFGHMsSfoDpPV")
_COARSE = str.maketrans(
    {
        "F": "k",
        "!": "p",
        "&": "R",
        "Z": "_",
        "?": None,
        "$": "_",
        "X": None,
        "›": "m",
        "@": "p",
        "⇒": "o",
        "δ": "x",
        "ρ": "t",
        "⊕": "p",
        "₫": "h",
        "ε": "o",
        "≡": "o",
        **dict.fromkeys("~%¬≈»^÷≤⊙≠↦", "_"),
    }
)
# In this order: the first that is found in the letters of a clause is its meaning.
_RULES = tuple(
    (re.compile(pattern), verdict)
    for pattern, verdict in (
        ("^[_0K]*y[_0jK]*d", Verdict.DOING),
        (f"^{_X}d|d$", Verdict.LACKING),
        ("^[_0]*R", Verdict.REFERENCE),
        ("^[^gGsSnafw]*R$|R[_0]*r", Verdict.REFERENCE),
        ("u", Verdict.NOT_DUE),
        ("[ki](?![_0]*[fDo])[_0KEjD]*l", Verdict.REFERENCE),
        ("J", Verdict.NOT_APPLICABLE),
        (f"[ki]{_X}j", Verdict.NOT_APPLICABLE),
        ("^[_0]?[ki]$|^[_0qI]+[ki]$", Verdict.NOT_APPLICABLE),
        ("i[KE]*[oDvpPVYf]", Verdict.REFERENCE),
        ("i_[_0KE]*[DfovVpPY]", Verdict.NONE_SUCH),
        (
            "^[_0jqIK]*i_[_0jqIK]*_[_0jqIK]*$|^[_0jqIK]*_[_0jqIK]*i_$",
            Verdict.NONE_SUCH,
        ),  # "Không có công chức nghỉ hưu trong kỳ"
        ("(?<![nki])x", Verdict.CANCELLED),
        ("t", Verdict.SUSPENDED),
        (f"n{_X}f.*l|l.*n{_X}f", Verdict.OVERDUE),
        (f"n{_X}[DoV].*l|l.*n{_X}[DoV]", Verdict.MISSED),  # "Chưa nộp (quá hạn)"
        ("[gG].*l|l.*[gG]", Verdict.OVERDUE),
        ("^[_0jqK]*al(?!.*[fo§])", Verdict.OVERDUE),  # "Đã trễ"
        ("[afFoN§r].*l|l.*[aF§]", Verdict.LATE_DONE),
        ("l", Verdict.OVERDUE),
        ("B.*[pP]", Verdict.DOING),
        ("B", Verdict.CONTINUOUS),
        ("a[^n]*f.*c|f.*c", Verdict.DONE),
        ("[aD].*G|G.*c|^[_0jK]*GD?[_0]*S", Verdict.CONTINUOUS),
        ("c", Verdict.CONTINUOUS),
        ("^[0_K]*y[_0qj‖]+n", Verdict.DOING),
        ("n.*b|b.*n|[nki].*m|^_?0[_0j]*n", Verdict.DOING),
        ("[aM].*n|[gwpP].*n", Verdict.DOING),
        (f"n{_X}[foNpPvVY]", Verdict.UNFINISHED),
        ("n", Verdict.NOT),
        ("b", Verdict.DOING),
        ("g", Verdict.DOING),
        (f"w{_X}h", Verdict.WAITING),
        ("w", Verdict.DOING),
        (f"^{_X}O{_X}[foDpP]", Verdict.LACKING),
        ("^[0_]*y[^afngkuBcGrwRd¶§]+$", Verdict.DOING),
        ("[aH][_0E]*A", Verdict.DONE),
        ("A", Verdict.STEP),
        (f"[sS]{_X}[pP]", Verdict.DOING),
        (f"s{_X}[foeKI]*[fo]|s[_0KLEIq]*f|S{_X}f", Verdict.FORECAST),
        ("s.*[DqvVYS]|S", Verdict.PLANNED),
        ("^[_0jKLq]*s(?:__|h)[^fopP]*$", Verdict.PLANNED),  # "dự kiến khai mạc 20/11"
        ("^[_0K]*‡[_0K]*M[_0K]*[Dov]", Verdict.PLANNED),  # "sau 30/6 mới làm"
        ("s", Verdict.FORECAST),
        (f"[ki]{_X}[DfovVpPY]", Verdict.NOT),
        ("m", Verdict.MOVED),
        ("G", Verdict.DOING),
        (f"f{_X}[pP]", Verdict.STEP),
        ("¶[_j0]*E[_0]*o", Verdict.WEAK),  # "100% hồ sơ được giải quyết trước hạn"
        ("o.*[pY]|p.*Y", Verdict.STEP),
        ("[pP].*(?:[aE][_0]*[of]|f)|P.*o|p[_0]*vo", Verdict.DONE),
        ("q.*MD|q[_0]*M[ov]", Verdict.PLANNED),
        (f"MD|H{_X}[hpP]", Verdict.DOING),
        ("[pP]", Verdict.STEP),
        ("f|N|[aM].*o|[Dov].*r|^r$", Verdict.DONE),
        ("^[_0K]*q[_0q‡]*[ovV][^af]*$", Verdict.PERIOD),
        ("C", Verdict.CONTINUOUS),
        ("a[^V]*[DvY]|aV.|H|r$", Verdict.WEAK),
        (f"^{_X}[KI][KLI_0]*q[_0qKLI‡]*$|^{_X}D[KLI_0]*q[_0qKLI‡]*$|^[_0qjK]*o[_0jL]*I_?q[_0q]*$", Verdict.PLANNED),
        (
            "^[^afnkigGMHbBcwx§¶‖rl]*D(?:[_0KE]*I_?)?q[_0q‡K]*$",
            Verdict.PLANNED,
        ),  # "Việc kiểm tra chéo tiến hành trong quý IV"
        (f"^{_X}Dq|^[_0]*q[_0q‡]*D[KLI_0]*(?:q[_0q‡]*)?$", Verdict.PLANNED),
        ("D[_0K]*I[_0]*‡", Verdict.PLANNED),
        (f"^{_X}q[_0qKLI‡]*$|^j_?q[_0q]*$", Verdict.PERIOD),  # "Nhiệm vụ quý IV"
        ("^[_0KLEIqj]*D?[_0KLEIqj]*e[_0KIqjL]*$", Verdict.ON_TIME),
        ("^[_0]*L[_0KLI]*o", Verdict.REFERENCE),
        ("o", Verdict.BARE),
        ("a[_0]", Verdict.WEAK),
        ("^[_0jKh]*E_{1,2}0", Verdict.WEAK),  # "được bổ sung 45 đầu sách"
        ("D[_0]*‖", Verdict.BARE),
        ("^[^afnki]*q[_0jK]*M_", Verdict.PLANNED),  # "tháng 10 đoàn mới xuống xã"
        ("R", Verdict.REFERENCE),
    )
)


@lru_cache(maxsize=4_096)
def verdict_of(letters: str) -> Verdict | None:
    """What a clause says; None where nothing in it tells a state."""
    if "~" in letters and _STATES.isdisjoint(letters):
        return None  # "chất lượng một số bài viết chưa cao": how well, not how far
    for needed, rule, verdict in _FINE_RULES:
        if needed in letters and rule.search(letters):
            return verdict
    letters = coarse(letters)
    return next((verdict for rule, verdict in _RULES if rule.search(letters)), None)


def coarse(letters: str) -> str:
    """The letters without the finer distinctions."""
    return letters.translate(_COARSE)
