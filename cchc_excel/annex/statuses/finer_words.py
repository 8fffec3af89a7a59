"""The letters that only a few rules tell apart: the others know them as one of the letters of `words`, or as nothing."""

from __future__ import annotations

# Letter → phrases, as in `words.LEXICON`, of which this is the end.
FINER = {
    # how well, not how far
    "~": """chưa cao · chưa tốt · chưa sâu · chưa sâu rộng · chưa đồng đều · chưa rõ nét · chưa hiệu quả · chưa thật sự hiệu quả
        chưa phong phú · chưa đa dạng · chưa chặt chẽ · chưa quyết liệt · chưa nhiều · chưa như mong muốn · chưa như kỳ vọng
        không cao · còn hạn chế · còn nhiều hạn chế · còn một số hạn chế · còn thấp · còn khó khăn · còn nhiều khó khăn
        còn gặp khó khăn · còn gặp nhiều khó khăn · còn ít · chưa bảo đảm chất lượng · chưa thực sự hiệu quả · chưa đẹp
        không đồng đều · không nhiều · còn lúng túng · còn sai sót · còn một số sai sót · còn lỗi nhỏ""",
    # what an office that is responsible does
    "%": "chủ trì · đảm nhiệm · đảm nhận · phụ trách · quản lý",
    # what should be, or was thought to be
    "¬": "lẽ ra · đáng lẽ · đáng ra · đáng lý · nhẽ ra · tưởng · cứ tưởng · tưởng là · ngỡ",
    # hearsay and guesses
    "≈": """hình như · có lẽ · nghe nói · nghe đâu · thấy bảo · có vẻ · không chắc · chưa chắc · chắc đã · nghe bảo · theo tôi biết
        được biết · chẳng rõ""",
    # stopped for good, or for a while
    "δ": "dừng · ngừng · cho dừng · cho dừng lại · dừng lại · yêu cầu dừng · yêu cầu ngừng · chỉ đạo dừng",
    # what was asked to be dropped, and still stands in the plan
    "ρ": """đề nghị gộp · đề nghị gộp vào · đề nghị gộp với · đề xuất gộp
        đề nghị bỏ · đề xuất bỏ · kiến nghị bỏ · xin bỏ · đề nghị hủy · xin hủy · đề xuất hủy · đề nghị không thực hiện
        đề nghị đưa ra khỏi · đề xuất đưa ra khỏi · đề nghị đưa khỏi · đề nghị loại khỏi · đề nghị rút · xin rút · xin thôi · xin không
        xin phép không thực hiện · đề nghị dừng · đề xuất dừng · đề nghị không tổ chức · đề xuất không thực hiện · đề xuất không tổ chức""",
    "≤": "cho đến khi · đến khi · cho tới khi · tới khi · trong thời gian",
    # somebody has been given the work, and nothing else
    "⊕": """giao · phân công · nhận việc · tiếp nhận nhiệm vụ · mới nhận · vừa nhận · mới nhận việc · mới nhận bàn giao · vừa nhận bàn giao
        giao việc · giao nhiệm vụ · nhận nhiệm vụ · nhận bàn giao · được giao nhiệm vụ""",
    "₫": "kinh phí · nguồn · nguồn vốn · nguồn kinh phí",
    # what comes first: "sau Đại hội mới triển khai"
    "↦": "sau · sau khi · sau dịp · sau đợt",
    # "need not"
    "≠": "không phải",
    # what happens on a day
    "ε": "diễn ra · khai mạc · bế mạc · khai giảng · bế giảng · mãn khóa · khánh thành",
    # work that waits for somebody to ask for it
    "⊙": """khi có yêu cầu · khi được yêu cầu · khi có phát sinh · khi phát sinh · khi cần · khi có đề nghị · khi có nhu cầu · nếu có yêu cầu
        nếu có phát sinh · nếu phát sinh · nếu được yêu cầu""",
    # what goes with a decision not to do it: "không tổ chức … để tiết kiệm"
    "÷": """theo ý kiến chỉ đạo · theo ý kiến của · để tiết kiệm · nhằm tiết kiệm · theo chỉ đạo tiết kiệm
        theo chủ trương tiết kiệm · như dự kiến · như kế hoạch
        như kế hoạch ban đầu · như dự kiến ban đầu""",
    # what is handed over: a thing, or the work itself
    "⇒": "bàn giao · bàn giao cho · bàn giao lại · bàn giao lại cho",
    # a time to come
    "»": """cuối tháng · cuối tháng này · cuối tuần · cuối tuần này · trong tuần · trong tuần này · trong tháng này · chiều nay
        ngày mai · sáng mai · tuần sau · tuần tới · tháng sau · tháng tới · đầu tháng sau · đầu tuần sau · nay mai""",
    # words of trouble, which no rule uses: what stands with them is doubted
    "^": """chứ · thôi · mỗi · suýt · kẻo · vướng · kẹt · ách · hỏng · lỗi · sai · sai sót · thu hồi · rút · hụt · tồn · nợ
        vỡ · trục trặc · sự cố · đùn đẩy · né · trừ phi · trái · lẽ · giá mà · nhầm · mất · thất lạc · đổ vỡ · bế tắc · dang dở""",
    # drafts
    "@": "dự thảo · bản thảo · soạn thảo · dự thảo lần · bản nháp · nháp · đề cương · bản dự thảo",
    # "no longer"
    "F": """không còn · không còn có""",
    # nothing is left
    "$": """không để xảy ra sự cố · không xảy ra sự cố · không có sự cố · không còn tình trạng · không để xảy ra tình trạng
        không xảy ra tình trạng · không sót · không bỏ sót · không còn sót · không tồn đọng · không còn tồn đọng
        không có tồn đọng · không tồn
        không để tồn đọng · hết tồn đọng · không để tồn · không để sót · không còn tồn · không còn nợ · không còn lỗi
        không nợ · không còn vướng mắc · không còn hồ sơ tồn · không còn việc tồn""",
    # exceptions
    "X": """trừ · ngoại trừ · chỉ trừ · trừ ra · ngoài trừ · chỉ thiếu · chỉ còn thiếu · còn thiếu · ngoài việc · ngoài nội dung
        ngoài phần · mỗi tội · chỉ có điều · chỉ mỗi · chỉ vướng""",
    # "no … whatever"
    "Z": """nào""",
    # requests
    "!": """đề nghị bổ sung · đề xuất bổ sung · xin bổ sung · đề nghị · đề xuất · kiến nghị · kính đề nghị · xin đề nghị
        rất mong · kính mong · mong · nhờ · kính trình""",
    # consequences
    "=": """nên · cho nên · do đó · do vậy · vì vậy · vì thế · bởi vậy · vì lẽ đó · thế nên · bởi thế · dẫn đến · dẫn tới · chính vì vậy""",
    "z": "tuy nhiên · nhưng · song · mà · riêng · hiện nay · hiện tại · hiện · nhưng mà",
}
