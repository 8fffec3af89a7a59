"""The words of reporting: phrases → parts of speech, one letter each, written in proper Vietnamese."""

from __future__ import annotations

from cchc_excel.annex.statuses.finer_words import FINER
from cchc_excel.annex.statuses.neutral_words import NEUTRAL

# Letter → phrases. Longer phrases win over shorter ones; among equal ones the earlier letter.
LEXICON = {
    "_": NEUTRAL,  # they hide one of the words below
    "n": """chưa kịp · chưa đủ điều kiện · chưa đủ cơ sở · chưa đủ căn cứ · không đủ điều kiện · not yet · not done
        not submitted · chưa thấy · not started · cth · ctk · cht · chưa · vẫn chưa · chưa được · chưa có · hiện chưa
        chưa thể""",
    "k": "kth · không · không được · ko · kg · khg · chẳng · không để · không để xảy ra · không xảy ra · k",
    "i": "hổng có · hỏng có · hông có · hem có · chả có · chẳng có · không có · ko có · k có · kg có · không còn có · không hề có",
    "a": "đã · vừa · đã được · vừa được · đã tiến hành · đã chủ động · đã kịp thời · cơ quan đã",
    "M": "mới · mới được · mới chỉ · chỉ mới",
    "H": """có thực hiện · có làm · có triển khai · đã cố gắng · đã rất cố gắng · đã hết sức cố gắng · đã nỗ lực
        đã tích cực · đã có nhiều cố gắng · thực hiện tốt · làm tốt · triển khai tốt · tổ chức tốt · đã có""",
    "g": """mới qua bước · mới đến bước · mới tới bước · mới xong bước · vẫn làm · vẫn triển khai · vẫn tiến hành · on progress · in - progress · on - going · cần thêm thời gian
        còn cần thêm thời gian · ongoing · underway · under way · under review · processing · trong tiến trình
        theo tiến trình · dừng ở · chỉ dừng ở · yêu cầu bổ sung · yêu cầu làm rõ · yêu cầu giải trình
        yêu cầu chỉnh sửa · yêu cầu hoàn thiện · bị trả lại · bị trả · yêu cầu làm lại · wip · started · mới dừng ở
        mới chỉ dừng ở · dừng lại ở · mới dừng lại ở · chỉ mới dừng ở · chỉ dừng lại ở · đang dừng ở · còn đang dừng ở
        đth · dth · đtk · đang · đang được · vẫn đang · hiện đang · còn đang · đang trong quá trình · đang tiến hành
        thực hiện lại · làm lại · đang trong giai đoạn · đang làm · đang tiếp tục · trong quá trình thực hiện
        vẫn còn · đg · trong quá trình triển khai · in progress · doing · tiến hành bước""",
    "G": "làm tiếp · thực hiện tiếp · triển khai tiếp · tiếp tục · còn tiếp tục · tiếp tục được",
    "B": "đã và đang · đã , đang",
    "s": """mai phát hành · mai ký · mai ban hành · mai công bố · chắc chắn · chắc chắn sẽ · mai xong · mai gửi · mai mốt · mai nộp · mai làm · chắc · chắc là · chắc sẽ
        có thể · dự kiến · phấn đấu · chuẩn bị · sắp sửa · ước · dự định · cam kết · quyết tâm · cố gắng · hẹn
        dự kiến sẽ · đăng ký hoàn thành · phấn đấu sẽ · sắp tới · khẩn trương · ước thực hiện""",
    "S": """planned · to do · todo · thì làm · thì mới làm · thì triển khai · thì thực hiện · thì tổ chức · sẽ
        sẽ được · có kế hoạch · lên kế hoạch · kế hoạch sẽ · thời gian tới · trong thời gian tới · tới đây · chuyển bị""",
    "b": """được nhiều · được bao nhiêu · chưa nghiệm thu · chưa được nghiệm thu · chưa thanh lý · chưa đưa vào sử dụng · chưa đưa vào vận hành
        chưa đưa vào khai thác · chưa thống nhất được · nộp thiếu · gửi thiếu · chưa đạt chỉ tiêu · chưa đạt kế hoạch
        chưa đạt mục tiêu · không đạt chỉ tiêu · không đạt kế hoạch · bỏ dở · bỏ lửng · bỏ dở dang · là xong · là hoàn thành
        thì xong · thì mới xong · nữa là xong · làm dở · làm dang dở · almost · nearly · partly · mostly · half
        khó hoàn thành · khó xong · khó kịp · khó đạt · khó có thể hoàn thành · thấp hơn · dưới chỉ tiêu · đạt thấp
        cầm chừng · chưa tới nơi · chưa đến nơi · lai rai · cơ bản · sắp · gần · một phần · phần lớn · hầu hết
        gần như · một số · đa số · bước đầu · chưa hết · một nửa · phần nào · được một phần · sơ bộ · 1 phần
        tương đối · 1 số · từng phần · gần xong · nửa chừng · chưa đầy đủ · mới có · mới chỉ có · chỉ có · 1 nửa
        được nửa · nửa · chưa hoàn toàn · chưa trọn vẹn · chưa dứt điểm · chưa hoàn thiện · dở dang · dang dở
        đang dở · chưa đủ""",
    "f": """về đích · về đích sớm · hồn thành · hoàng thành · hoàn thànhh · đã trừ · đã khấu trừ · cao hơn chỉ tiêu · cao hơn kế hoạch · cao hơn yêu cầu · cao hơn mục tiêu
        được ký số · đã về đích · hoạt động trở lại · hoạt động bình thường trở lại · htnv · hoàn thành nv
        được cấp phép · được cấp giấy phép · được cấp giấy chứng nhận · htđh · hoàn thành khâu cuối
        hoàn thành khâu cuối cùng · xong khâu cuối · xong khâu cuối cùng · hoàn thành bước cuối · xong bước cuối
        hoàn thành bước cuối cùng · coi như là xong · issued · approved · submitted and approved · xong hết · xong cả
        coi như hoàn thành · xem như hoàn thành · hoàn thành · hoàn tất · xong · kết thúc · ht · đht · dht · làm xong
        thực hiện xong · triển khai xong · đã xong · h thành · hthanh · done · ok · oke · okie · okay · đạt yêu cầu
        đạt kế hoạch · đạt chỉ tiêu · vượt kế hoạch · vượt chỉ tiêu · vượt mức · vượt tiến độ · đủ · đầy đủ · đạt
        đạt kh · vượt · vượt mức kế hoạch · hoàn thiện xong · finish · finished · complete · completed · yes
        được phê duyệt · được ban hành · được ký · được thông qua · được duyệt · được công nhận · được chấp thuận
        được công bố · hoàn thành xong · đht · hoàn thành nhiệm vụ · xong xuôi · đã số hóa · đã hoàn thành · dứt điểm
        đã ht · hoàn thành rồi · được phê chuẩn · được ký ban hành""",
    "D": """th · thực hiện · triển khai · triển khai thực hiện · tiến hành · làm · tổ chức thực hiện · tk · thi hành
        tổ chức triển khai · xử lý · triển khai nhiệm vụ · thực hiện nhiệm vụ · thực hiện việc · thực hiện công tác""",
    "o": """đăng ký xét tuyển · giao quân · ký giao ước · ký thỏa ước · ký thoả ước · giao khoán · giao đất · giao rừng · giao quyền · giao biên chế · giao dự toán · giao tài sản · lắp
        chấp nhận · đình chỉ hiệu lực · đình chỉ thi hành · đình chỉ việc thi hành · chuyển khoản
        ý kiến tham gia dự thảo · ý kiến tham gia · ý kiến góp ý · ý kiến góp ý dự thảo · văn bản cho ý kiến
        văn bản góp ý · văn bản tham gia ý kiến · chạy từ · chạy từ ngày · hoạt động từ · hoạt động từ ngày
        hoạt động chính thức từ · hoạt động chính thức · vận hành từ · vận hành từ ngày · nộp phiếu đăng ký
        lập hồ sơ sức khỏe · lập hồ sơ công việc · lập hồ sơ điện tử · không còn sử dụng · không còn dùng
        tiếp nhận và chuyển xử lý · tiếp nhận , chuyển xử lý · tiết kiệm · sơ kết · tổng kết · sơ kết , tổng kết
        chấm dứt hợp đồng · dạy nghề · cấp chứng chỉ · phủ sóng · cấp giấy chứng nhận · báo cáo giải trình
        chấm dứt việc yêu cầu · chấm dứt việc thu · chấm dứt việc tiếp nhận · họp xem xét của lãnh đạo · chấp thuận
        chấp thuận chủ trương · thống nhất chủ trương · ký số · xin lỗi · trả hồ sơ · chỉnh lý · trả kết quả
        tiếp nhận và trả kết quả · tiếp nhận , giải quyết · tiếp nhận và xử lý · tiếp nhận , xử lý
        chấm dứt tình trạng · bỏ tình trạng · dừng sử dụng · ngừng sử dụng · dừng tiếp nhận · ngừng tiếp nhận
        tạm dừng tiếp nhận · ký hợp đồng làm việc · ký hợp đồng lao động · điều động · biệt phái · tuyển · tuyển được
        giải đáp · nâng cấp · sửa chữa · khen thưởng · góp ý dự thảo · tham gia góp ý dự thảo
        tham gia ý kiến dự thảo · góp ý vào dự thảo · góp ý đối với dự thảo · ý kiến đối với dự thảo · đóng góp ý kiến
        tham gia ý kiến đối với dự thảo · đóng góp ý kiến đối với dự thảo · tham gia góp ý đối với dự thảo · ban hành
        ký ban hành · ký · phê duyệt · công bố · công khai · niêm yết · nộp · gửi · báo cáo · trả lời · phúc đáp
        tổ chức · đăng · đăng tải · đăng tin · đưa tin · phát hành · tham gia · cử · tập huấn · mở lớp · kiểm tra
        khảo sát · họp · quán triệt · phổ biến · thành lập · kiện toàn · bổ nhiệm · giải quyết · cung cấp · nghiệm thu
        quyết toán · thanh toán · mua sắm · ký kết · ký cam kết · tuyên truyền · tham mưu · gửi báo cáo · gửi đi
        sao gửi · lồng ghép · lồng ghép vào · đưa vào sử dụng · đưa vào vận hành · vận hành · kết nối · số hóa
        cập nhật · phát động · phân loại · đánh giá · xếp loại · bố trí · tuyển dụng · tinh giản · luân chuyển
        chuyển hồ sơ · chuyển văn bản · chuyển báo cáo · công nhận · phân bổ · giải ngân · bồi dưỡng · đào tạo
        tiếp công dân · cắt giảm · in ấn · cấp phát · phát sóng · phát thanh · duyệt · thông qua · cài đặt · nhập liệu
        khai báo · lắp đặt · tích hợp · chi trả · nộp báo cáo · chấm điểm · tự chấm điểm · tự đánh giá
        công bố công khai · bh · hợp nhất · gởi · bãi bỏ · tham gia ý kiến · tham gia góp ý · đôn đốc · trang bị · mua
        xây dựng và ban hành · treo · quyết định · thông báo · phân tích · đối thoại · tiếp nhận và giải quyết · nhập
        khắc phục · chia sẻ · tổ chức họp · tổ chức lễ · ra mắt · khai trương · đưa lên · up · lưu hành · phát phiếu
        trả phiếu · nộp phiếu""",
    "p": """báo giá · áp dụng thử · đã về · hợp đồng đã ký · hợp đồng đã được ký · chạy thử · chạy thử nghiệm
        vận hành thử · vận hành thử nghiệm · thử nghiệm · ký hợp đồng · ký kết hợp đồng · ký hợp đồng thi công
        chọn được nhà thầu · chọn nhà thầu · chọn được đơn vị tư vấn · mở thầu · đóng thầu · gửi lãnh đạo · gửi sếp
        ký nháy · ký tắt · lên lịch · đã lên lịch · khởi công · động thổ · draft · drafting · drafted · submitted
        xong khâu · hoàn thành khâu · hoàn thành công đoạn · xong công đoạn · xong đợt đầu · hoàn thành đợt đầu
        hoàn thành bước đầu · xong bước đầu · trình lại · trình · trình ký · trình duyệt · trình phê duyệt
        trình ban hành · lấy ý kiến · xin ý kiến · góp ý · xin chủ trương · tham mưu trình · có dự thảo
        xây dựng dự thảo · tham mưu dự thảo · hoàn thành dự thảo · hoàn thiện dự thảo · xong dự thảo · hoàn thành bước
        hoàn thành giai đoạn · xong giai đoạn · xong bước · hoàn thành phần · xong phần · trình xin
        xây dựng đề cương · chuyển thẩm định · gửi thẩm định · gửi xin ý kiến · gửi lấy ý kiến · phát giấy mời
        gửi giấy mời · ra giấy mời · gửi dự thảo · báo cáo xin ý kiến · hoàn thiện hồ sơ · lập hồ sơ · lập dự toán
        hoàn thành hồ sơ trình · khảo sát sơ bộ · xem xét · cho ý kiến · giải trình · gửi trình · chuyển lấy ý kiến
        đấu thầu · xin · mời thầu · lựa chọn nhà thầu · có ý kiến · ý kiến · bắt đầu · khởi động · bắt tay · tiếp nhận
        họp bàn · lên dự thảo · lên khung · lập tờ trình · trình thẩm định · gửi đề nghị · đăng ký
        gửi các đơn vị góp ý · trình lãnh đạo · tham vấn · trình hđnd · trình ubnd · xin phê duyệt""",
    "P": "hoàn thiện · chỉnh sửa · tiếp thu · nghiên cứu · hoàn chỉnh · chuẩn hóa · tiếp thu góp ý",
    "v": "đối chiếu · thu thập số liệu · thu thập · lập danh sách · rà soát · tổng hợp · thống kê · rs · kiểm đếm · kiểm kê",
    "Y": "thẩm định · thẩm tra",
    "V": "xây dựng · lập · xd · biên soạn · soạn",
    "w": """waiting · waiting for · awaiting · pending · wait for · chờ · đợi · đang chờ · còn chờ · đang đợi
        chờ đợi · trong thời gian chờ · hiện chờ""",
    "h": """ổn định tổ chức · ổn định bộ máy · nhân lực · nhân sự · máy móc · thiết bị · đường truyền · mặt bằng
        người làm · điều kiện · văn bản của bộ · văn bản của trung ương · văn bản của chính phủ · trung ương · tw
        quy định của bộ · thông tư của bộ · nghị định của chính phủ · hướng dẫn · chỉ đạo · chủ trương · sắp xếp
        sắp xếp bộ máy · sáp nhập · bố trí kinh phí · văn bản hướng dẫn · văn bản chỉ đạo · văn bản của cấp trên
        cấp trên · trung ương · quy định mới · kế hoạch của tỉnh · kế hoạch cấp trên · văn bản cấp trên · cấp kinh phí
        tinh gọn · hd · luật · nghị định · thông tư · có hiệu lực · luật sửa đổi · ý kiến chỉ đạo · kiện toàn bộ máy
        hợp nhất · phân bổ kinh phí · cấp vốn · sắp xếp tổ chức""",
    "l": """nợ báo cáo · late · delayed · behind schedule · past due · trễ hẹn · quá hẹn · sai hẹn · muộn hẹn · lỡ hẹn · không kịp · đã quá · bị quá
        quá hạn · chậm · trễ · muộn · chậm tiến độ · trễ hạn · chậm hạn · chậm trễ · quá thời hạn · sau thời hạn
        vượt thời hạn · vượt hạn · ngoài thời hạn · sau hạn định · chậm so với · trễ tiến độ · chậm muộn
        không đúng hạn · không kịp tiến độ · không kịp thời hạn · không đảm bảo tiến độ · qh · chưa đảm bảo tiến độ
        không đạt tiến độ · không đúng tiến độ · hết hạn · đã hết hạn · sau hạn · quá thời gian · bị chậm · bị trễ
        quá tiến độ · chậm thời gian · chưa kịp tiến độ · không bảo đảm tiến độ · ngoài hạn · không đúng thời hạn
        đã quá hạn · chưa đúng hạn · chưa kịp thời · không kịp thời · chưa đúng tiến độ · overdue""",
    "e": """đúng kế hoạch · bám sát kế hoạch · đúng hẹn · trước hẹn · sắp quá hạn · sắp đến hạn · gần đến hạn
        đến hạn · trong hạn · đúng tiến độ · đúng hạn · đảm bảo tiến độ · bảo đảm tiến độ · còn hạn · kịp tiến độ
        kịp thời · trước hạn · trước thời hạn · đúng thời hạn · theo tiến độ · đúng thời gian · không chậm
        không quá hạn · chưa quá hạn · không trễ · không trễ hạn · không hạn · còn trong hạn · sắp hết hạn
        trong thời hạn · không chậm muộn""",
    "u": """mới đến hạn · mới đến kỳ · mới tới hạn · để đến · chưa đến hạn · chưa tới hạn · chưa đến thời hạn
        chưa đến thời gian · chưa đến kỳ · chưa tới kỳ · chưa đến thời điểm · chưa tới thời gian · chưa tới thời hạn
        chưa đến lịch · chưa đến lúc · chưa đến quý · chưa đến đợt · chưa đến tháng · ngoài kỳ báo cáo · chưa đến mốc
        chưa đến ngày · cđh · cdh · chưa đến hẹn · chưa vào kỳ · chưa tới thời điểm · chưa phải báo cáo · chưa hết hạn
        chưa đến · chưa tới · thực hiện cuối năm · cuối năm thực hiện · chưa vào đợt · còn thời gian · chưa tới đợt
        không thuộc kỳ này · không thuộc kỳ báo cáo · không thuộc kỳ · chưa yêu cầu · kỳ sau mới · not due
        chưa vào vụ · chưa đên hạn · đến cuối năm""",
    "j": """phát sinh · thay đổi · trường hợp · nội dung này · nhiệm vụ này · nội dung phát sinh · yêu cầu · nhu cầu
        đối tượng · hồ sơ · biến động · điều chỉnh · thủ tục · đơn thư · vụ việc · áp dụng · liên quan · nội dung
        nhiệm vụ phát sinh · phải thực hiện · số liệu phát sinh · tthc · sửa đổi · văn bản qppl · hoạt động
        cần thực hiện · nhiệm vụ · việc · hs · kiến nghị · khiếu nại · phản ánh · vi phạm · vụ · ca · tố cáo
        văn bản phải · văn bản · thủ tục mới · công dân · đoàn · đơn · phát sinh mới""",
    "J": """không phát hiện vụ · không phát hiện trường hợp · không phát hiện vụ việc · chưa phát hiện vụ · chưa phát hiện trường hợp · không còn thuộc · không phải chức năng · không có ai · không phải nhiệm vụ · không phải việc của
        không phải của · không phải trách nhiệm · không có chức năng · không có nhiệm vụ · miễn làm · nil · none
        no case · được miễn · miễn thực hiện · miễn báo cáo · miễn nộp · không phải báo cáo · không phải nộp
        không có nhu cầu · không còn nhu cầu · không còn đối tượng · n/a · na · kps · kcps · không phát sinh
        ngoài phạm vi · ngoài thẩm quyền · không có thẩm quyền · không đủ thẩm quyền · không phải làm · không cần làm
        không phải triển khai · không nằm trong · không phải đối tượng · không thuộc diện · không được phân công
        không có trong danh mục · không p/sinh · chưa p/sinh · không áp dụng · không có phát sinh · không thuộc
        not applicable · chưa phát sinh · chưa có phát sinh · ko ps · không ps · ko phát sinh · không liên quan
        không giao · không được giao · k phát sinh · k ps · không yêu cầu · không phải thực hiện
        không có trong kế hoạch · không áp dung · không thuộc thẩm quyền · không thuộc phạm vi · không thuộc đối tượng
        không thuộc trách nhiệm · không thuộc nhiệm vụ""",
    "c": """giữ nền nếp · giữ nề nếp · đi vào nền nếp · đi vào nề nếp · được giữ vững · tiếp tục được giữ vững · tiếp tục được duy trì · vận hành ổn định · hoạt động bình thường · vận hành bình thường · hoạt động tốt · hoạt động hiệu quả · vận hành tốt · giữ nếp · giữ nghiêm · vẫn giữ · vẫn được giữ · nắm đều · vẫn được tổ chức · vẫn được thực hiện · vẫn được cập nhật · được thực hiện nền nếp · đi vào nền nếp
        vẫn đều · được bảo đảm · được đảm bảo · không gián đoạn · không bị gián đoạn · không đứt đoạn · cứ có · cứ khi
        mỗi khi có · mỗi khi · hễ có · đều đều · năm nào cũng · tháng nào cũng · tuần nào cũng · ngày nào cũng
        quý nào cũng · kỳ nào cũng · quanh năm · suốt năm · như thường lệ · theo thường lệ · như mọi khi
        như mọi tháng · hoạt động suốt · chạy suốt · phát đều · giữ đều · nộp đều · họp đều · hoạt động đều · chạy đều
        vẫn chạy đều · hoạt động ổn định · vẫn áp dụng · vẫn hoạt động · vẫn thực hiện · vẫn vận hành · như mọi năm
        như hằng năm · như hàng năm · vẫn như mọi năm · duy trì nề nếp · làm đều · thực hiện đều · vẫn làm đều
        continuous · regularly · routine · liên tục trong năm · quanh năm suốt tháng · lúc nào cũng · duy trì
        thường xuyên · liên tục · duy trì thường xuyên · tx · đều đặn · duy trì tốt · xuyên suốt · tiếp tục duy trì
        duy trì thực hiện · thực hiện thường xuyên · duy trì ổn định · đang duy trì""",
    "C": """mỗi đêm · mỗi tối · mỗi thứ · định kỳ sáng · định kỳ chiều · mỗi sáng · mỗi chiều · mỗi buổi sáng · sáng nào cũng · định kỳ vào · định kỳ hằng · định kỳ hàng
        định kỳ mỗi · định kỳ thứ · thường ngày · việc thường ngày · ngày/tuần · giờ/ngày · buổi/ngày · theo tháng
        theo tuần · theo từng tháng · theo từng quý · theo quý · theo từng tuần · mỗi tháng · mỗi quý · mỗi tuần
        mỗi năm · mỗi ngày · lần/tháng · lần/tuần · lần/quý · lần/năm · buổi/tuần · buổi/tháng · hằng ngày · hàng ngày
        hằng tuần · hàng tuần · hằng tháng · hàng tháng · hằng quý · hàng quý · thường kỳ · cả năm · thường niên
        hằng năm · hàng năm""",
    "t": """tạm hoản · hoản · tạm dùng · tạm dưng · tạm tắt · tạm ẩn · tạm gỡ · tạm khoá · tạm đóng · tạm đóng cửa · tạm khóa · ngừng hoạt động · dừng hoạt động · on - hold · xin làm vào
        xin thực hiện vào · xin tổ chức vào · xin chuyển sang · bị treo · đang bị treo · đang treo · còn treo
        treo lại · đang tạm hoãn · đang dừng · đang ngừng · hiện dừng · hiện đang dừng · ngừng thi công · dừng thi công · tạm nghỉ
        tạm thời gác · gác việc · tạm để đó · phải để lại · tạm thời không · tạm thời để lại · đình lại · đình hoãn
        bị đình · dừng lại · phải dừng · phải ngừng · phải dừng lại · tạm gián đoạn · dời qua · on hold · gián đoạn
        bị gián đoạn · đang gián đoạn · đình chỉ · tạm để lại · ngưng · xin thêm · xin thêm thời gian · xin thêm hạn
        thêm thời gian · postponed · suspended · điều chỉnh hạn · lui lại · để lại sau · tạm dừng · tạm hoãn · hoãn
        tạm ngưng · tạm ngừng · lùi · lùi thời hạn · lùi thời gian · lùi tiến độ · gia hạn · xin gia hạn · xin lùi
        đề nghị gia hạn · đề nghị lùi · đề nghị điều chỉnh thời gian · giãn thời gian · xin điều chỉnh thời gian
        điều chỉnh thời gian · điều chỉnh thời hạn · điều chỉnh tiến độ · kéo dài thời gian · giãn tiến độ · xin hoãn
        đề nghị hoãn · tạm thời dừng · tạm đình chỉ · hoãn lại · tạm dừng thực hiện · đề xuất gia hạn · đề xuất lùi
        tạm gác · bảo lưu · dời · dời sang · dời lịch · xin dừng · dừng chờ · gác lại · tạm thời chưa
        điều chỉnh sang · ngưng chờ · tạm chưa · tạm treo · đã tạm dừng · xin lùi hạn · đề nghị điều chỉnh thời hạn
        dừng lại chờ · kéo dài sang · kéo dài đến · xin kéo dài · tạm thời ngừng · chậm lại chờ · lùi sang · lùi đến
        lùi lịch · lùi hạn""",
    "x": """không cần thiết nữa · không còn cần thiết · không còn nhiệm vụ · cho thôi · đồng ý thôi · thôi tổ chức · thôi bắn · thôi thực hiện · bị cắt · thu hồi chủ trương · bị thu hồi chủ trương · thống nhất không làm · quyết định không làm
        đồng ý không làm · chủ trương không làm · ra khỏi chương trình · ra khỏi kế hoạch · ra khỏi danh mục
        khỏi danh mục · khỏi chương trình · xóa khỏi · đồng ý không thực hiện · đồng ý không tổ chức · đồng ý dừng
        đồng ý bỏ · đồng ý cho dừng · cho phép dừng · quyết định dừng · thống nhất dừng · thống nhất không thực hiện
        thống nhất không tổ chức · quyết định không thực hiện · quyết định không tổ chức · chủ trương không thực hiện
        chủ trương không tổ chức · thống nhất bỏ · khỏi làm · khỏi thực hiện · khỏi báo cáo · khỏi phải
        khỏi kế hoạch · cắt khỏi · hết nhiệm vụ · bị cắt khỏi · xin không thực hiện · thay thế bởi · được thay thế
        thay bằng · được thay bằng · cho phép không thực hiện · không còn trong kế hoạch · cancelled · canceled
        thôi không làm · không làm tiếp · hủy · hủy bỏ · bỏ · loại bỏ · dừng thực hiện · dừng triển khai · từ chối
        từ chối nhiệm vụ · đưa ra khỏi · đưa ra khỏi kế hoạch · rút khỏi · rút khỏi kế hoạch · thôi không · chấm dứt
        bãi bỏ nhiệm vụ · cắt bỏ · ngừng thực hiện · không làm nữa · không thực hiện nữa · không triển khai nữa
        dừng hẳn · không đưa vào kế hoạch · không đưa vào · không tiếp tục thực hiện · không còn thực hiện
        không tiếp tục · bỏ nhiệm vụ · không tổ chức nữa · loại khỏi kế hoạch · không còn phù hợp
        không còn hiệu lực · đưa khỏi kế hoạch · rút nhiệm vụ · bãi bỏ kế hoạch · cancel · không triển khai tiếp
        không cần thực hiện""",
    "m": """không còn theo dõi · không còn phụ trách · không còn quản lý · không còn chủ trì · không còn đảm nhiệm
        thuộc chức năng của · thuộc chức năng nhiệm vụ của · bàn giao về · bàn giao nhiệm vụ về · nhường
        nhiệm vụ đã bàn giao · nhiệm vụ đã được bàn giao · moved · moved to · được giao về · giao về · giao sang
        chuyển giao về · giao lại · đẩy qua · đẩy về · đơn vị khác làm · đơn vị khác thực hiện · đơn vị khác chủ trì
        cơ quan khác làm · cơ quan khác thực hiện · phòng khác làm · phòng khác thực hiện · nơi khác làm · transferred
        để năm sau · để sang năm · đưa qua kế hoạch · đưa sang kế hoạch · đưa vào kế hoạch năm sau
        đưa vào kế hoạch năm tới · phòng khác báo cáo · đơn vị khác báo cáo · đơn vị khác phụ trách
        đơn vị khác đảm nhiệm · nay thuộc · hiện thuộc · giờ thuộc · đã thuộc · thuộc về · thuộc trách nhiệm của
        thuộc nhiệm vụ của · thuộc trách nhiệm · thuộc nhiệm vụ · là nhiệm vụ của · là việc của · thuộc thẩm quyền của
        thuộc thẩm quyền · chuyển · chuyển sang · chuyển cho · chuyển về · điều chuyển · chuyển giao · chuyển nhiệm vụ
        chuyển đơn vị · bàn giao nhiệm vụ · chuyển tiếp · chuyển tiếp sang · chuyển đến · chuyển qua · đẩy sang
        đưa sang · để sang · gộp vào · gộp thực hiện · nhập vào · gộp chung · gộp với · ghép vào · chuyển năm
        giao lại cho · đã chuyển giao nhiệm vụ · chuyển nhiệm vụ sang""",
    "r": "rồi · r",
    "q": """dịp · học kỳ i · học kỳ ii · quý · tháng · năm · 6 tháng · 9 tháng · cuối năm · giữa năm · đầu năm
        năm sau · năm tới · kỳ sau · tuần · kỳ tới · kỳ · đợt · cuối quý · đầu quý · sang năm · học kỳ · nửa cuối năm
        nửa đầu năm · quí""",
    "K": """dự toán giao · dự toán được giao · vốn giao · vốn được giao · kế hoạch vốn giao · theo kế hoạch · theo kh
        theo lịch · theo quy định · theo lộ trình · theo yêu cầu · đề ra · so với kế hoạch · so với kh
        so với yêu cầu · so yêu cầu · so với thời hạn · so với thời gian · so với hạn · so với quy định
        so với tiến độ · so với dự kiến · so với chỉ tiêu · so với lịch · so kế hoạch · so với chỉ đạo
        khối lượng thi công · khối lượng xây lắp · khối lượng công trình · khối lượng công việc · khối lượng thực hiện
        tiến độ thi công · tiến độ thực hiện · tiến độ giải ngân · tiến độ công trình · tiến độ dự án · được giao
        chỉ tiêu giao · chỉ tiêu được giao · kế hoạch giao · từ · cả · khoảng · tiến độ đạt · tỷ lệ · khối lượng
        ước đạt · tiến độ · trên · hơn · công việc · mới đạt · kết quả · đạt được · tỷ lệ hoàn thành · đến nay""",
    "L": "kế hoạch · kh",
    "I": """vào dịp · trong dịp · nhân dịp · trong · vào · vào cuối · trong khoảng""",
    "E": "được · có được",
    "N": """có biên bản · có tờ trình · có quyết định · có qđ · có báo cáo · có kế hoạch · có kh · đã có tờ trình
        đã có quyết định · đã có qđ · đã có kế hoạch · đã có báo cáo · đã có văn bản · đã có công văn · đã có kết quả
        đã có bc · đã có kh · đã có cv · đã có thông báo · đã có ttr · đã có nghị quyết · đã có biên bản""",
    "R": """chưa cập nhật tiến độ · chưa cập nhật kết quả thực hiện · chưa cập nhật báo cáo · chưa điền · chờ phòng cập nhật · chưa thấy báo cáo · chưa thấy khoa báo lên · chưa báo lên
        chưa hiểu · chưa hiểu rõ · không hiểu · tbd · tba · báo cáo ở mục · báo cáo tại mục · báo cáo ở phần
        báo cáo tại phần · báo cáo ở trên · nêu ở mục · trình bày ở mục · trình bày tại mục · xếp thứ · đứng thứ
        đánh giá cao · được đánh giá cao · biểu dương · chưa nhận được báo cáo · không nhận được báo cáo
        chưa nhận được số liệu · chưa nhận báo cáo · chưa có số liệu báo cáo · như đã báo cáo · như đã nêu
        như đã trình bày · giống · giống như · đã nêu trên · nêu trên · gửi kèm · chi tiết tại · nêu tại
        thể hiện tại · tại phụ lục · ở phụ lục · có báo cáo kèm theo · để trống · bỏ trống · bỏ ngỏ · không biết · chưa biết
        chưa xác định · không rõ khi nào · chưa rõ khi nào · không nắm được · đã nói · nói · hỏi · chưa nắm
        xem báo cáo · xem file · xem phụ lục · xem kèm theo · kèm theo · báo cáo kèm theo · như trên · đến hết · đã rõ
        đã biết · đã hiểu · nhất trí · như kỳ · như kỳ trước · như tháng trước · như quý trước · như lần trước
        như cũ · như báo cáo · đính kèm · file đính kèm · phụ lục kèm theo · theo báo cáo · xem ghi chú · xem cột
        đáp ứng · nhận được · xem · chi tiết · tương tự · như dòng trên · như ghi chú · đáp ứng yêu cầu · xem lại
        xem bảng · chưa rõ · không rõ · hỏi lại · kiểm tra lại · chưa cập nhật · cập nhật sau · bổ sung sau
        báo cáo sau · báo cáo riêng · có báo cáo riêng · không nhận được · ko nhận được · nắm · nắm bắt · nắm được
        ghi nhận · quan tâm · nhận thức · đề nghị hướng dẫn · đề nghị làm rõ · xin hướng dẫn · đề nghị quan tâm
        điều chỉnh tên · điều chỉnh nội dung · điều chỉnh chỉ tiêu · đề nghị điều chỉnh tên
        đề nghị điều chỉnh nội dung · đề nghị điều chỉnh chỉ tiêu · đề xuất điều chỉnh tên
        đề xuất điều chỉnh nội dung""",
    "d": """chưa thống nhất · chưa đạt · chưa đạt yêu cầu · không đạt · không đạt yêu cầu · chưa đáp ứng
        không đáp ứng · chưa đáp ứng yêu cầu · thiếu · không thống nhất · chưa phù hợp · chưa đảm bảo · chưa bảo đảm
        không đảm bảo""",
    "y": "còn · còn lại · còn phải",
    "U": "tuy · mặc dù · dù · dẫu · cho dù · dù cho",
    "Q": "nếu · khi · khi nào · sau khi · trước khi · để · nhằm · nếu được",
    "T": "về · về việc · v / v · vv",
    "O": "phải · cần · cần phải · bắt buộc · yêu cầu hoàn thành · đề nghị hoàn thành · yêu cầu thực hiện",
    "A": """xem xét , phê duyệt · xem xét phê duyệt · xem xét và phê duyệt · xem xét , ban hành · xem xét , quyết định
        xem xét ban hành · xem xét quyết định · thẩm định , phê duyệt · xem xét , thông qua · xem xét , chấp thuận""",
    **FINER,
}
# Words that begin a subordinate clause; what follows gives the reason and says nothing of the state.
REASONS = ("do", "vì", "bởi vì", "lý do", "nguyên nhân", "vướng", "vướng mắc", "tại vì", "bởi")
