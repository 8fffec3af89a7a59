"""Compounds that say nothing of the state and hide one of the words that do: "ghế chờ", "sổ đăng ký", "nông thôn mới"."""

from __future__ import annotations

NEUTRAL = """thời gian chờ · còn nguyên · vẫn còn nguyên · chờ khám · không phát sinh việc khác · không có điểm dừng
so với chỉ tiêu giao · so với chỉ tiêu · so với kế hoạch · công dân chờ · người dân chờ · khách chờ
tỉnh giao · cấp trên giao · trung ương giao · sở giao · lại còn · xuống còn · đi muộn · đi trễ · đi muộn về sớm
thiếu biên bản · thiếu minh chứng · chưa có minh chứng · chưa có biên bản · chưa có hình ảnh · chưa gửi minh chứng
chưa bổ sung minh chứng · chưa có số văn bản · tuần tra · giao thừa · bỏ học · học sinh bỏ học · giao ước · giao ước thi đua · thoả ước · thỏa ước · thoả ước lao động
thỏa ước lao động · không rõ nguồn gốc · thời điểm báo cáo · đến thời điểm báo cáo · tại thời điểm báo cáo · thời gian báo cáo · ngày báo cáo
thời điểm lập báo cáo · thời điểm tổng hợp · thời điểm tổng hợp báo cáo · mốc báo cáo · thường vụ · ban thường vụ
ghế chờ · ghế ngồi chờ · ngồi chờ · khu chờ · khu vực chờ · hàng chờ · nhà chờ · sảnh chờ · chỗ chờ · bàn chờ
màn hình chờ · danh sách đăng ký · bản đăng ký · phiếu đăng ký · đơn đăng ký · biểu đăng ký · bảng đăng ký
mẫu đăng ký · hồ sơ mời thầu · không tiền mặt · không dùng tiền mặt · không giấy tờ · không giấy · không tiếp xúc
không chuyên trách · không phụ thuộc địa giới · triệt để · sổ đăng ký · đăng ký khai sinh · đăng ký kết hôn
đăng ký khai tử · đăng ký hộ tịch · đăng ký đất đai · đăng ký kinh doanh · đăng ký doanh nghiệp · hương ước · quy ước
kế hoạch cả năm · chỉ tiêu cả năm · cả năm là · chỉ tiêu giao cả năm · kế hoạch giao cả năm
chỉ tiêu được giao cả năm · sau hợp nhất · sau sáp nhập · sau sắp xếp · sau kiểm tra · sau thanh tra · sau rà soát
sau hội nghị · sau tập huấn · sau đào tạo · sau giám sát · hiện trường · kỳ thi · kỳ sát hạch · quy chế làm việc
ngày làm việc · giờ làm việc · lịch làm việc · chương trình làm việc · nơi làm việc · thời gian làm việc
chế độ làm việc · căn cứ · căn cứ vào · trụ sở mới · phần mềm mới · hệ thống mới · địa điểm mới · xã mới · phường mới
mô hình mới · giao diện mới · tên mới · luật mới · hiện vật · song song · câu hỏi · chi thường xuyên · thời hạn giao
hạn giao · thời gian giao · được giao hoàn thành · giao hoàn thành · thời hạn hoàn thành · hạn hoàn thành
thời gian hoàn thành · thời hạn còn · thời hạn còn dài · còn dài · tổ chức hành chính · tổ chức - hành chính
tổ chức cán bộ · tổ chức - cán bộ · tổ chức - kế hoạch · lắng nghe ý kiến · không để gián đoạn · không làm gián đoạn
ki - ốt · đang dùng · hiện đang dùng · đang hoạt động · hiện đang hoạt động · mà còn · không phải chờ
không phải chờ đợi · không cần chờ · theo quyết định · theo quyết định phân công · sạch sẽ · chặt chẽ · đang bận · bận
rút kinh nghiệm · xin rút kinh nghiệm · nghiêm túc rút kinh nghiệm · không những · đơn vị · nền tảng · nền hành chính
nền kinh tế · nền nếp · nề nếp · trừ điểm · điểm trừ · khấu trừ · loại trừ · phòng trừ · nội vụ · phục vụ · dịch vụ
chức vụ · công vụ · nghĩa vụ · nghiệp vụ · thời vụ · mùa vụ · giao diện · giao lưu · giao dịch · giao tiếp · giao nhận
nhật ký · chữ ký · thư ký · ký túc xá · ký hiệu · phòng chờ · xóa bỏ · bỏ phiếu · thiếu nhi · thiếu niên
nông thôn mới · đổi mới · mới nhất · cấp mới · xây mới · làm mới · hàng không · tự do · hủy thầu · số liệu
đang trong giai đoạn bảo hành · đang bảo hành · đang sử dụng · đang khai thác · đang phát huy · đang phát huy hiệu quả
không phải mua · không cần mua · không còn ý kiến khác · không có ý kiến khác · không có ý kiến · hạng mục · công đoạn
sai phạm · không phát hiện sai phạm · không sai · không lỗi · đồ dùng · hiện đang trong giai đoạn bảo hành
hiện đang bảo hành · hiện đang sử dụng · hiện đang khai thác · thời gian bảo hành · tiêu hủy · trụ sở · lưu trữ
nội trú · ngoại trú · cư trú · thường trú · tạm trú · dự trữ · theo phân công · theo chỉ đạo · theo đề nghị
theo ý kiến · theo thẩm quyền · thông báo kết luận · kết luận số · theo kết luận · văn bản kết luận · tại tờ trình
bằng tờ trình · đăng ký khám · bàn đăng ký · quầy đăng ký · phân công chuyên môn · phân công giảng dạy
bảng phân công · lịch phân công · giảm còn · giảm xuống còn · rút còn · rút xuống còn · rút ngắn còn
rút ngắn xuống còn · so với giao · so với được giao · so với kế hoạch giao · so với cùng kỳ · so với năm trước
điểm tiếp nhận · quầy tiếp nhận · bàn tiếp nhận · nơi tiếp nhận · bộ phận tiếp nhận · phòng tiếp nhận · cửa tiếp nhận
hơn dự kiến · sớm hơn dự kiến · nhanh hơn dự kiến · trước dự kiến · trừ văn bản mật · trừ hồ sơ mật · trừ tài liệu mật
không báo cáo lại · không phải báo cáo lại · bản cam kết · giấy cam kết · phiếu cam kết · cũ không còn phù hợp
cũ không còn hiệu lực · chuyển nguồn · đề nghị chuyển nguồn · theo sự chỉ đạo · theo đề xuất · theo sự phân công
theo phân công mới · không phải làm lại · không cần làm lại · không phải sửa · không phải thực hiện lại
không phải bổ sung · không phải chỉnh sửa · không có lúc nào · không lúc nào · không bao giờ · bất kỳ · giáo viên
phối hợp với · thời điểm · thế nào · như thế nào · lúc nào · giờ nào · hội nghị · chương trình · quy trình · trình tự
trình độ · toàn trình · lộ trình · quá trình · công trình · tiến trình · cơ quan · cơ sở · cơ cấu · định kỳ · trong kỳ
kỳ này · thời kỳ · nhiệm kỳ · kỳ họp · kỷ luật · kỹ năng · kỹ thuật · chuyển đổi số · chuyển đổi · chuyển biến
chuyên môn · chuyên viên · chuyên đề · đồng bộ · nội bộ · cán bộ · bộ máy · bộ phận · bộ thủ tục · toàn bộ · bộ nội vụ
bộ ngành · bổ sung · tiến độ · chế độ · mức độ · hàng hóa · đồng thời · chậm nhất · không những · không chỉ
không ngừng · không gian · giao ban · cho thuê · lãnh đạo · chỉ đạo điều hành · phó giám đốc · giám đốc · chủ tịch
trưởng phòng · thực tế · thực trạng · thực tiễn · hiện đại · hiện trạng · việc làm · khả năng · thường trực · thời hạn
chế độ báo cáo · hệ thống báo cáo · quy định · hạn chế · quyền hạn · đội ngũ · tôn giáo · giáo dục · theo dõi
trao đổi · huy động · phát huy · bổ trợ · thay đổi tên · phối hợp · đúng quy định · giao thông · làm cơ sở
lập kế hoạch · xây dựng chính quyền · giai đoạn · chưa phát hiện · không phát hiện · chưa ghi nhận · không cần thiết
chưa có vướng mắc · không có vướng mắc · không có khó khăn · không vướng mắc · chưa phát sinh vướng mắc
không phát sinh vướng mắc · không gặp khó khăn · không có khó khăn vướng mắc · trình bày · kỳ báo cáo
trong kỳ báo cáo · độ tuổi · trong đó · tốc độ · nước ngoài · đang lưu · đang lưu hồ sơ · đang lưu trữ"""
