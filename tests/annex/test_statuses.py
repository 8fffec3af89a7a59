"""Every way of saying it, and what it says."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_excel.annex.statuses import (
    ReportCells,
    is_mark,
    mark_likeness,
    percent_likeness,
    read_percent,
    read_report,
    read_status,
    status_likeness,
)
from cchc_excel.cells import Cell
from cchc_excel.plan import Report, Status
from cchc_excel.settings import Word
from cchc_excel.spelling import plain

# What is said (late ones apart) → the wordings that say it, one a line.
WORDINGS = {
    "done": """
Chủ động rà soát, đề xuất bãi bỏ 03 TTHC không còn phù hợp; UBND tỉnh đã công bố bãi bỏ tại Quyết định số 405/QĐ-UBND ngày 18/3/2026
Đã ban hành các văn bản: KH số 05/KH-SDTTG ngày 08/01/2026; CV số 61/SDTTG-VP ngày 19/01/2026; QĐ số 17/QĐ-SDTTG ngày 02/02/2026
Đã ban hành Quyết định số 45/QĐ-SDTTG ngày 12/3/2026 thay thế Quyết định số 20/QĐ-SDTTG ngày 15/2/2025
Báo cáo quý I số 40/BC-SDTTG ngày 12/3/2026; báo cáo 6 tháng số 88/BC-SDTTG ngày 11/6/2026
Chủ tịch UBND tỉnh đã ký Quyết định công bố Danh mục TTHC số 233/QĐ-UBND ngày 02/3/2026
Sở đã ban hành Kế hoạch số 15/KH-SDTTG ngày 20/01/2026 về cải cách hành chính năm 2026
Kế hoạch 15/KH-SDTTG ngày 20/01/2026, sửa đổi bởi Kế hoạch 40/KH-SDTTG ngày 18/3/2026
Đã ban hành Kế hoạch số 15/KH-SDTTG và Quyết định số 18/QĐ-SDTTG cùng ngày 20/01/2026
Tờ trình số 71/TTr-SDTTG ngày 16/3/2026 và Quyết định số 333/QĐ-UBND ngày 20/3/2026
Đã công bố công khai kết quả trên Trang thông tin điện tử và niêm yết tại trụ sở
Phòng Tôn giáo phối hợp với Văn phòng đã hoàn thành nhập dữ liệu lên hệ thống
Báo cáo số 44/BC-SDTTG ngày 13/3/2026 gửi Sở Nội vụ (qua trục liên thông)
QĐ số 45/QĐ-SDTTG của GĐ Sở về việc kiện toàn Ban Chỉ đạo, ngày 12/3/2026
Đã được HĐND tỉnh thông qua tại Nghị quyết số 12/NQ-HĐND ngày 10/4/2026
Đã phối hợp với Phòng Tôn giáo hoàn thành báo cáo, gửi ngày 10/3/2026
Văn bản số 402/SDTTG-TG ngày 17/4/2026 v/v đăng ký nội dung tập huấn
Tình trạng: Hoàn thành; Minh chứng: QĐ số 10/QĐ-VP; Ngày: 5/1/2026
Đã lập danh mục hồ sơ năm 2026 (QĐ số 12/QĐ-SDTTG ngày 26/01/2026)
Sở đã có báo cáo số 98/BC-SDTTG ngày 10 tháng 4 năm 2026 gửi Bộ
Đã ban hành 03 văn bản chỉ đạo, tổ chức 01 hội nghị quán triệt
Đã thành lập Tổ công tác (QĐ số 65/QĐ-SDTTG ngày 13/03/2026)
Công văn 345/SDTTG-VP (03/4/2026); 346/SDTTG-VP (04/4/2026)
Kế hoạch 15/KH-SDTTG, ban hành ngày 20 tháng Giêng năm 2026
Quyết định số 10/2026/QĐ-UBND ngày 06/3/2026 của UBND tỉnh
Đã ban hành QĐ kiện toàn Ban Chỉ đạo số 65 ngày 13/03/2026
Đã rà soát, cập nhật 100% TTHC lên Cơ sở dữ liệu quốc gia
Đã ban hành Quyết định số ..../QĐ-SDTTG ngày .../.../2026
Đã hoàn thành việc rà soát; chưa phát hiện TTHC rườm rà
Kế hoạch liên tịch số 12/KHLT-SDTTG-MTTQ ngày 12/3/2026
Đã gửi hồ sơ tự chấm điểm về Sở Nội vụ ngày 10/01/2026
Các Quyết định số 21, 22, 23/QĐ-SDTTG ngày 10/02/2026
Ngày 20/3/2026 Sở ban hành Công văn số 215/SDTTG-CSDT
Đã có công văn chỉ đạo, hướng dẫn các phòng thực hiện
Đã tham gia góp ý tại CV 90/SDTTG-VP ngày 3/3/2026
Đã gửi phiếu khảo sát và tổng hợp kết quả
Đã ban hành 02 văn bản chỉ đạo
Hoàn thành đúng kế hoạch đề ra
Đã thực hiện đầy đủ
Đã cấp chứng thư số
Sở đã ban hành
Đã họp xét ngày 10/3/2026
Hoàn thành việc niêm yết
Đã xong, gửi VP tổng hợp
Đã làm
đã làm xong r
Đã thực hiện 100%
Đã được UBND tỉnh phê duyệt tại Quyết định số 455/QĐ-UBND ngày 20/3/2026
UBND tỉnh ban hành Quyết định số 455/QĐ-UBND ngày 20/3/2026
Đã tham mưu trình UBND tỉnh ban hành Quyết định số 455/QĐ-UBND
Đã trình và ban hành Quyết định số 12/QĐ-SDTTG
Đạt chỉ tiêu
Đã có báo cáo
Hoàn thành sớm
Đã hoàn thành trước thời hạn
Đã tổ chức thành công
Đã phổ biến, quán triệt tại cuộc họp cơ quan
Đã bố trí
Đã triển khai đến toàn thể CBCC
Đã công bố tại Quyết định số 99/QĐ-UBND
Đã kết nối
Đã nhập liệu xong
Done
Đã hoàn thành.
hoàn thành rồi
HOÀN THÀNH
da hoan thanh
Hoàn tất
Đã xong
Xong rồi
Đã thực hiện xong
Đã ban hành
Đã ban hành Kế hoạch
Đã ban hành văn bản hướng dẫn
Đã gửi báo cáo
Đã nộp báo cáo đúng hạn
Đã ký
Đã được phê duyệt
UBND tỉnh đã phê duyệt
Đã trình và được UBND tỉnh phê duyệt
Đã công khai trên Trang TTĐT
Đã niêm yết công khai
Đã tổ chức hội nghị
Đã tổ chức 03 cuộc kiểm tra
Đã đăng tải 15 tin, bài
Đã đăng 24/24 tin, bài
Đạt
Đạt 100% kế hoạch
Hoàn thành 100% kế hoạch
Hoàn thành (100%)
Thực hiện xong
Triển khai xong
Đã TH
ĐHT
done
Vượt kế hoạch
Vượt chỉ tiêu đề ra
Hoàn thành vượt mức kế hoạch
Hoàn thành trước hạn
Hoàn thành tốt
Hoàn thành ngày 15/3/2026
Đã hoàn thành (ngày 20/02/2026)
Đã ban hành QĐ số 15/QĐ-SDTTG ngày 02/3/2026
Ban hành Kế hoạch số 12/KH-SDTTG ngày 20/02/2026
Kế hoạch số 12/KH-SDTTG ngày 20/02/2026
Đã tham mưu ban hành Kế hoạch số 12/KH-SDTTG
Báo cáo số 45/BC-SDTTG ngày 14/3/2026
Đã phát hành công văn
Đã cử 05 công chức tham gia lớp bồi dưỡng
Đã phối hợp với Sở Nội vụ tổ chức hội nghị
Đã cập nhật lên hệ thống
Đã chấm điểm và gửi Sở Nội vụ
Đã rà soát, không có thay đổi
Đã có Quyết định
Đã có kết quả
Nộp rồi
✔ Đã hoàn thành
- Đã hoàn thành;
✓ xong
Đã trả lời phiếu điều tra
Đã kiện toàn
Đã thành lập Tổ công tác
Đã báo cáo UBND tỉnh
Đã đối chiếu và gửi báo cáo
24/24 tin, bài
100 %
Hoàn thành 5/5 nội dung
Đã hoàn thành quý I
Đã thực hiện theo kế hoạch
Hoàn thành nhiệm vụ
ht.
Đã bàn giao cho Văn phòng
Đã ký ban hành ngày 10/3/2026
Đã thông qua
Đã nghiệm thu
Đã ban hành ngày 05/02/2026
Hoàn thành - QĐ 45/QĐ-SDTTG
Quý I: hoàn thành; Quý II: hoàn thành
Đã tuyên truyền 12 bài
Đã tham gia đầy đủ
Có báo cáo số 15/BC-VP
V
(x)
Đã kiểm tra 3 đơn vị
Đã tham mưu UBND tỉnh ban hành Quyết định số 455/QĐ-UBND ngày 20/3/2026 công bố danh mục TTHC
Phòng đã ban hành Kế hoạch số 05/KH-VP ngày 10/01/2026 về tuyên truyền CCHC
Đã tổ chức 02 lớp tập huấn cho 120 lượt cán bộ, công chức
Sở đã công bố, công khai 100% TTHC trên Cổng dịch vụ công
Đã thực hiện tự đánh giá, chấm điểm và gửi hồ sơ về Sở Nội vụ
100% văn bản được phát hành trên môi trường mạng
Văn phòng đã hoàn thành việc trả lời phiếu điều tra xã hội học
Đã đăng 14 tin, bài trên Trang TTĐT của Sở
Đã ban hành Kế hoạch CCHC năm 2026 (KH số 1502/KH-STP ngày 18/12/2025)
Đã rà soát 15 TTHC
Đã rà soát xong
Đã xây dựng xong
Đã xây dựng Kế hoạch
Đã tổng hợp báo cáo
Đã kiểm tra, không phát hiện sai phạm
Đã nộp ngày 15/3
Công văn số 123/SDTTG-VP ngày 12/02/2026 gửi các phòng
Đã có văn bản số 99/SDTTG-VP
Đã khắc phục
Đã mua sắm trang thiết bị
Đã trình bày tại hội nghị
Đã chuyển hồ sơ
Đã gửi Sở Nội vụ ngày 14/3/2026
Đã công bố
Hoàn thành theo Quyết định số 10/QĐ-SDTTG
Đã đạt
Đã ban hành đầy đủ
Hoàn thành toàn bộ
Đã nhập dữ liệu
Đã số hóa 100% hồ sơ
Đã giải quyết
Đã cấp phát
Thông báo số 12/TB-SDTTG ngày 3/3/2026
Giấy mời số 15/GM-SDTTG
QĐ 12/QĐ-UBND
Đã thực hiện, có báo cáo số 15/BC-VP
Xong 100%
Thực hiện đạt 100%
Đạt 105% kế hoạch
Ok
    """,
    "done_late": """
Đã hoàn thành ngày 05/4/2026 (chậm 5 ngày so với hạn 31/3/2026)
Đã hoàn thành nhưng quá hạn 2 ngày
Hoàn thành 100% (chậm 3 ngày)
Ban hành chậm so với kế hoạch
Đã báo cáo (chậm)
Đã ban hành muộn
hoan thanh cham
Xong nhưng muộn
Nộp muộn 2 ngày
Hoàn thành, trễ so với kế hoạch 7 ngày
Đã ban hành nhưng chậm so với thời hạn
Đã gửi nhưng quá hạn
Hoàn thành (quá hạn)
Đã thực hiện chậm tiến độ
Đã hoàn thành nhưng chậm
Hoàn thành trễ hạn
Hoàn thành quá hạn 5 ngày
Đã nộp chậm
Đã ban hành, chậm 10 ngày
HT chậm tiến độ
Đã xong nhưng trễ
Hoàn thành muộn
Đã báo cáo chậm so với quy định
    """,
    "in_progress": """
Phòng đã hoàn thành việc rà soát, tổng hợp danh mục TTHC nội bộ, hiện đang trình Lãnh đạo Sở xem xét, phê duyệt trước khi gửi Văn phòng UBND tỉnh
Sở đã chỉ đạo các phòng chuyên môn khẩn trương rà soát, tổng hợp, dự kiến trình UBND tỉnh trong tháng 5/2026
Phòng đã ban hành CV số 12/CV-CSDT ngày 3/3/2026 đôn đốc, hiện còn 3 xã chưa gửi báo cáo
Hiện Sở đang hoàn thiện hồ sơ để trình UBND tỉnh ban hành trước ngày 30/6/2026
Đã xin ý kiến góp ý của các đơn vị tại CV số 120/SDTTG-VP ngày 10/3/2026
Đã có 05/06 đơn vị gửi báo cáo, còn Phòng Tôn giáo chưa gửi
Đang tiến hành rà soát, dự kiến hoàn thành trước 30/6/2026
Hoàn thành giai đoạn I; giai đoạn II triển khai từ tháng 7
Đã trình UBND tỉnh tại TTr số 71/TTr-SDTTG ngày 16/3/2026
Quý I: đã nộp; quý II: đã nộp; quý III, IV: chưa đến hạn
Đã hoàn thành 01 nội dung, 01 nội dung chưa thực hiện
Đã ban hành 02/03 văn bản; 01 văn bản đang lấy ý kiến
Đã ký hợp đồng với VNPT, triển khai trong tháng 4
Đã ban hành kế hoạch nhưng chưa tổ chức kiểm tra
Đang chờ ý kiến của Sở Nội vụ về vị trí việc làm
02 văn bản đã ban hành, 01 văn bản chưa ban hành
Đã trình Quyết định công bố TTHC, chờ ban hành
Đã chấm điểm xong, đang chờ Hội đồng thẩm định
Đã thẩm định xong, trình HĐND kỳ họp giữa năm
Đã có tờ trình nhưng UBND tỉnh chưa phê duyệt
Đã có dự thảo, đang chờ Sở Tư pháp thẩm định
Đã được phê duyệt chủ trương, đang lập dự án
Đã phê duyệt dự toán, đang lựa chọn nhà thầu
Đã hoàn thành bước 1, đang thực hiện bước 2
Đã xong đợt 1, đợt 2 thực hiện vào tháng 9
Đã hoàn thành KH, chưa có báo cáo kết quả
Đã trình GĐ Sở ký ban hành ngày 15/3/2026
Đang xin ý kiến Sở Tài chính về kinh phí
Đã hoàn thành 100% nhưng chưa nghiệm thu
Đã báo cáo xin ý kiến, chưa có phản hồi
Đã đăng 12 tin, bài (đạt 50% kế hoạch)
Đã lấy ý kiến các phòng, đang tổng hợp
Đang tham mưu trình UBND tỉnh ban hành
Quý I đã xong, quý II đang triển khai
Đang phối hợp với Sở KH&CN triển khai
Đã gửi STP thẩm định, chưa có kết quả
Đã tham mưu nhưng chưa được phê duyệt
Chưa hoàn thành, đang tổng hợp ý kiến
Đã bàn giao máy, còn cài đặt phần mềm
Đang tiếp thu, hoàn chỉnh để ban hành
Đang thực hiện việc rà soát
Đang được triển khai
Đang đợi kết quả
Đợi phê duyệt
Chưa hoàn thiện
Mới hoàn thành dự thảo
Dự thảo lần 2, đang xin ý kiến
Đã gửi hồ sơ thẩm định
Đang giải quyết
Đang chỉnh lý
Đã làm được 70%
Thực hiện đạt 65%
Đã giải ngân 45%
Đã tổ chức 1/2 lớp
Đã hoàn thành 2/3 đợt kiểm tra
Hoàn thành nội dung 1, nội dung 2 đang triển khai
Đang trình thẩm định
Đã họp thống nhất, đang hoàn thiện dự thảo
Trình ký
Đang trình ký ban hành
Chờ Giám đốc ký
Đang hoàn thiện, dự kiến xong trong tháng 4
Đã ký nhưng chưa phát hành
Đã phân công, đang thực hiện
Quý I đã hoàn thành, quý II đang thực hiện
đg làm
Đang th.
Đã thực hiện 6/12 tháng
Hoàn thành ~80%
ĐTH
dang thuc hien
ĐANG TRIỂN KHAI
Đang làm
Đang trình
Đang trình lãnh đạo
Đang chờ phê duyệt
Đang chờ ý kiến
Chờ UBND tỉnh phê duyệt
Chờ phê duyệt
Chờ ký
Chờ ý kiến lãnh đạo
Đang xin ý kiến
Đang hoàn thiện
Đang hoàn thiện hồ sơ
Đang soạn thảo
Đang tham mưu
Đang nghiên cứu
Đang thẩm định
Đang phối hợp với Sở Nội vụ
Đang chuẩn bị
Đang thực hiện (60%)
Đang TH 45%
Đã trình
Đã trình lãnh đạo Sở
Đã trình Giám đốc
Đã trình UBND tỉnh ban hành
Đã dự thảo
Đã dự thảo Kế hoạch
Đã xây dựng dự thảo
Đã hoàn thành dự thảo
Đã lấy ý kiến
Đã gửi lấy ý kiến các phòng
Đã gửi xin ý kiến Sở Tư pháp
Đã giao phòng Tôn giáo
Đã phân công
Đã tiếp thu, hoàn thiện
Đã trình, chưa ký
Đã thực hiện nhưng chưa xong
Đã triển khai, chưa hoàn thành
Đã làm một phần
Thực hiện một phần
Gần hoàn thành
Gần xong
Sắp xong
Hoàn thành cơ bản
Cơ bản đã hoàn thành
Mới hoàn thành 50%
Đạt 60% kế hoạch
Ước đạt 70%
Khoảng 50%
Đạt 12/24 tin, bài
Đã đăng 12/24 tin, bài
Hoàn thành 1/4 quý
Đã hoàn thành 3/4 nhiệm vụ
Dự kiến hoàn thành quý II
Dự kiến ban hành trong tháng 6
Phấn đấu hoàn thành trong Quý II
Sẽ hoàn thành trước 30/6
Tiếp tục triển khai
Tiếp tục hoàn thiện
Đã hoàn thành quý I, đang thực hiện quý II
Đã ban hành Kế hoạch, đang triển khai thực hiện
Bước đầu triển khai
Mới triển khai
Đang trong quá trình thực hiện
🟡 đang làm
⏳ Đang thực hiện
75,5%
0,8
Đang lấy phiếu khảo sát
Đang đấu thầu
Quý I: đã xong; Quý II: chưa
Đang triển khai đúng tiến độ
Đã xin ý kiến
Đang cập nhật dữ liệu
Đã có dự thảo
Thực hiện lại
Hoàn thành 60%, còn lại thực hiện trong quý II
Văn phòng đang tổng hợp số liệu của các phòng để báo cáo
Đang xây dựng Kế hoạch, dự kiến ban hành trước 30/4
Đã soạn thảo xong, chờ lãnh đạo ký
Đã hoàn thành dự thảo, đang lấy ý kiến các phòng
Dự thảo đã gửi các phòng góp ý
Đã gửi Sở Tư pháp thẩm định
Đã gửi Sở Tư pháp thẩm định, chưa có kết quả
Đang chờ Sở Nội vụ cho ý kiến
Đã trình lãnh đạo Sở xem xét
Đã trình nhưng chưa được phê duyệt
Đã hoàn thành 80% khối lượng công việc
Tiến độ 40%
Đã thực hiện được 3/12 tháng
Đang triển khai theo kế hoạch
Đang tiến hành
Đang thực hiện; sẽ hoàn thành trong quý II
Đã có chủ trương
Đã thành lập tổ soạn thảo, đang xây dựng
Hồ sơ đang trình UBND tỉnh
Đã gửi văn bản đề nghị các phòng báo cáo
Đang vướng mắc về kinh phí
Tiếp tục thực hiện trong quý II
Đã bắt đầu triển khai
Đã khởi động
Còn 2 nội dung chưa hoàn thành
Mới xong phần dự thảo
Chờ thẩm định
Chờ UBND tỉnh ban hành Quyết định
Chuẩn bị ban hành
Chuẩn bị trình ký
Hoàn thành phần lớn
Hoàn thành được 50%
50% khối lượng
Đã đạt 3/5 chỉ tiêu
Chưa hoàn thành (đạt 80%)
Đã làm 1 phần
Đang hoàn tất thủ tục
Đang thực hiện, chưa hoàn thành
Đã ban hành KH nhưng chưa tổ chức kiểm tra
Đã triển khai 2 lớp, còn 1 lớp chưa mở
Đã xin chủ trương của tỉnh
ĐÃ TRÌNH
Đang làm dở
Làm dở dang
Đang đề nghị Sở Nội vụ hướng dẫn
Đã đề xuất
Trình lãnh đạo ký
Đang trong thời gian lấy ý kiến
Đang chờ ký ban hành
Chờ họp
Đang chuyển đổi dữ liệu
Lấy ý kiến
Dự thảo
Dự thảo lần 2
Đang họp bàn
    """,
    "not_started": """
Chưa thể triển khai vì chưa sắp xếp xong bộ máy
Không triển khai do Bộ chưa ban hành hướng dẫn
Chưa thực hiện do chưa có hướng dẫn của Bộ
Khó khăn về kinh phí, chưa thực hiện được
Theo kế hoạch sẽ thực hiện vào tháng 10
Chưa đến hạn thực hiện (Quý IV/2026)
Không thực hiện do không có kinh phí
Có kế hoạch thực hiện trong tháng 9
Không triển khai được do dịch bệnh
Phòng chưa triển khai nội dung này
Dự kiến thực hiện quý III/2026
Sẽ triển khai trong tháng 5
Chưa có sản phẩm
Chưa thực hiện (thiếu nhân lực)
Chưa tổ chức được do thiếu kinh phí
Chưa khởi động
Chưa nhận nhiệm vụ
Chưa t/h
chưa th
Chưa triển khai được
Chưa xây dựng kế hoạch
Chưa hoàn thành theo kế hoạch
Chưa TH
chua thuc hien
CHƯA TRIỂN KHAI
Chưa ban hành
Chưa có kết quả
Chưa tổ chức
Chưa xong
Chưa tiến hành
Chưa thực hiện do chưa có hướng dẫn
Chưa thực hiện vì thiếu kinh phí
Chưa triển khai (chờ hướng dẫn của Bộ Nội vụ)
Chưa có hướng dẫn
Chưa có kinh phí
Không hoàn thành
Không triển khai
Chưa được giao
Chưa bố trí kinh phí
❌ Chưa làm
Chưa
0 %
Vẫn chưa thực hiện
CHT
Chưa trình
Chưa triển khai do chưa được bố trí kinh phí
Do chưa có hướng dẫn nên chưa triển khai
Chưa thực hiện được
Chưa có văn bản hướng dẫn của cấp trên
Chưa thực hiện. Lý do: chờ văn bản hướng dẫn
Chưa xây dựng
Chưa tham mưu
Chưa đăng ký
Chưa kiểm tra
Chưa tập huấn
Chưa nhận được chỉ đạo
chưa làm gì
Hiện chưa thực hiện
Đến nay chưa triển khai
Chưa có
Không làm
Không tổ chức
Chưa ban hành kế hoạch
Chưa triển khai, dự kiến thực hiện quý III
    """,
    "not_due": """
Chưa đến thời gian báo cáo
Theo lịch tháng 11
Dự kiến quý IV/2026
Tổ chức trong quý III
Quý IV/2026
Thực hiện vào tháng 12/2026
Chưa tới thời hạn báo cáo
Đến tháng 10 mới triển khai
Chưa đến hạn báo cáo
chưa đến hạn thực hiện
CĐH
Chưa tới kỳ
Sẽ triển khai trong quý II
Dự kiến thực hiện quý III
Dự kiến triển khai trong tháng 9/2026
Thực hiện trong tháng 11
Theo kế hoạch quý IV
Triển khai quý IV/2026
Thực hiện cuối năm
Chưa thực hiện, chưa đến hạn
Chưa đến thời điểm báo cáo
Sẽ thực hiện theo kế hoạch
Kế hoạch tháng 10
Dự kiến quý III
Dự kiến tháng 9/2026
Sẽ tổ chức vào tháng 10
Thực hiện vào cuối năm
Quý IV mới thực hiện
Tháng 12 thực hiện
Chưa đến kỳ đánh giá
Chưa tới thời gian thực hiện
Chưa đến đợt
Thực hiện theo KH trong Quý III/2026
Đến quý IV mới thực hiện
Sẽ triển khai
Triển khai trong 6 tháng cuối năm
    """,
    "overdue": """
Khối lượng thực hiện đạt 40%, tiến độ chậm
Đang thực hiện, trễ hạn 7 ngày
Chậm vì thiếu nhân lực
chậm tiến độ 02 tháng
Đạt 40%, chậm tiến độ
Chậm do chờ ý kiến
Triển khai chậm
cham tien do
Chậm, đang đôn đốc
Chậm so với tiến độ đề ra
Đang thực hiện (chậm)
Tiến độ chậm
Trễ so với kế hoạch
Trễ hạn
Đã quá hạn
Quá hạn chưa hoàn thành
Chậm so với kế hoạch
Đang thực hiện, chậm tiến độ
Đang thực hiện nhưng chậm
Chưa hoàn thành, quá hạn
Bị chậm
Trễ 10 ngày
Quá thời hạn
Đang chậm tiến độ
Chậm do thiếu nhân lực
Quá hạn, đang thực hiện
Chưa hoàn thành (quá hạn)
Đang xử lý, quá hạn 3 ngày
Không đảm bảo tiến độ
Chậm 1 tháng
Chậm tiến độ do chờ ý kiến
    """,
    "missed": """
Chưa nộp (quá hạn)
Chưa thực hiện, đã quá hạn
Quá hạn 31/3 nhưng chưa làm
Trễ hạn, đơn vị chưa triển khai
    """,
    "not_applicable": """
Không có công chức được cử đi đào tạo trong kỳ
Không thực hiện vì năm nay không phát sinh
Trong tháng 3 không phát sinh hồ sơ TTHC
Không có nội dung phát sinh trong tháng
Trong kỳ không có nhiệm vụ phát sinh
Không tổ chức do không có đối tượng
Từ đầu năm đến nay không phát sinh
Không có văn bản QPPL cần ban hành
Không thuộc phạm vi của đơn vị
Không có nhiệm vụ phát sinh
Không có nội dung báo cáo
Chưa có hồ sơ phát sinh
Không phát sinh nội dung này
Không phát sinh văn bản
Không phát sinh trong năm
Tháng này không phát sinh
Không có phát sinh mới
Không phát sinh yêu cầu
Chưa phát sinh nhiệm vụ
Không có hồ sơ
Không có kiến nghị
Không thuộc nhiệm vụ của phòng
Ko phát sinh
KPS
khong phat sinh
Không có phát sinh trong quý
Không phát sinh nhiệm vụ
Không có nội dung phát sinh
Không có hồ sơ phát sinh
Không có trường hợp nào
Trong kỳ không phát sinh
Trong quý I không phát sinh TTHC mới
NA
Không có
Không áp dụng
Chưa phát sinh
Không thuộc phạm vi
Không thay đổi
Chưa thực hiện do không phát sinh
Không có nhu cầu
Không có văn bản QPPL phải rà soát
Trong tháng không phát sinh
Không phát sinh hồ sơ
Không có TTHC sửa đổi
Kỳ này không phát sinh
Không phát sinh đơn thư
Không có biến động
Không phát sinh.
Không thuộc thẩm quyền
Không thuộc đối tượng
không có nội dung thực hiện trong kỳ
Không có yêu cầu
Không phải thực hiện
Không có đối tượng
n/a
K phát sinh
Quý I không phát sinh
    """,
    "suspended": """
Đề xuất điều chỉnh thời gian hoàn thành sang Quý III (cũ: Quý I/2026)
Được UBND tỉnh cho phép lùi thời gian trình sang quý IV/2026
Tạm dừng, chưa xác định thời gian thực hiện lại
Tạm thời dừng, chờ chỉ đạo của UBND tỉnh
Xin lùi đến tháng 6 vì chưa có kinh phí
Hoãn lại chờ hướng dẫn của trung ương
Đề xuất gia hạn đến 31/10/2026
Chờ Luật sửa đổi có hiệu lực
Tạm ngừng thực hiện
Xin lùi sang quý IV
Tạm dừng do chờ hướng dẫn
Chờ có hướng dẫn mới
Đang chờ chỉ đạo
Hoãn lại
Đề nghị lùi thời gian thực hiện
Tạm thời dừng
Chờ hướng dẫn từ Sở Nội vụ
Lùi thời gian sang quý III/2026
Tạm hoãn
Tạm ngừng
Hoãn sang quý III
Hoãn
Chờ hướng dẫn của Trung ương
Chờ văn bản hướng dẫn
Đang chờ hướng dẫn của Bộ Nội vụ
Chờ chỉ đạo của tỉnh
Chờ kinh phí
Tạm dừng do sắp xếp bộ máy
Xin lùi thời hạn
Đề nghị gia hạn
Xin gia hạn
Tạm thời chưa thực hiện
Lùi sang tháng 9
Đề nghị điều chỉnh thời gian sang quý III
Tạm dừng thực hiện
Tạm dừng theo chỉ đạo
Chờ sắp xếp bộ máy
Chờ sáp nhập
Chờ chủ trương của tỉnh
Chờ bố trí kinh phí
Hoãn do thiếu kinh phí
Xin lùi sang quý III
Xin điều chỉnh thời gian hoàn thành
Đang tạm dừng
Chờ Bộ Nội vụ hướng dẫn
Gia hạn đến 30/6
Đề xuất lùi thời hạn đến tháng 9
Kiến nghị bỏ nhiệm vụ này khỏi kế hoạch
Đề nghị bỏ nhiệm vụ này
Đề nghị hủy
Xin bỏ nhiệm vụ
Đề nghị bỏ
Đề nghị đưa ra khỏi kế hoạch
    """,
    "cancelled": """
Không tiếp tục triển khai theo chỉ đạo tại CV số 99/UBND-NC ngày 2/3/2026
Đã dừng, không thực hiện nữa
Nhiệm vụ không còn phù hợp
Không còn thực hiện
Dừng triển khai
Đã loại bỏ khỏi kế hoạch
Hủy bỏ
Huỷ
Đã hủy
Dừng thực hiện
Bỏ nhiệm vụ này
Đưa ra khỏi kế hoạch
Không triển khai nữa
Không tổ chức nữa
Từ chối
Không thực hiện nữa do thay đổi chủ trương
Đã bỏ khỏi kế hoạch
Huỷ bỏ theo chỉ đạo
Rút khỏi kế hoạch
Bãi bỏ
Đã huỷ
Không tiếp tục thực hiện
Hủy nhiệm vụ
    """,
    "moved": """
Chuyển nhiệm vụ cho Văn phòng UBND tỉnh theo chỉ đạo của Chủ tịch
Đề nghị chuyển nhiệm vụ sang Phòng Tôn giáo
Đã chuyển sang Sở Nội vụ chủ trì
Chuyển thực hiện trong năm 2027
Chuyển sang kỳ sau
Đã chuyển sang Trung tâm PVHCC thực hiện
Chuyển cho phòng CSDT
Giao lại cho Văn phòng
Chuyển sang quý IV
Chuyển Văn phòng thực hiện
Chuyển phòng Tôn giáo chủ trì
Chuyển sang năm 2027
Chuyển sang quý sau
Đã chuyển Sở Tài chính thực hiện
Chuyển nhiệm vụ cho Sở Nội vụ
Chuyển sang kế hoạch năm 2027
Chuyển sang năm 2027 thực hiện
Đã chuyển cho Sở Nội vụ
Chuyển về Sở Tài chính
Chuyển quý III
Chuyển kỳ sau
Bàn giao nhiệm vụ cho Sở Nội vụ
Điều chuyển sang phòng Tôn giáo
Chuyển giao cho Trung tâm PVHCC
Chuyển đơn vị khác thực hiện
Chưa thực hiện, chuyển sang năm sau
    """,
    "continuous": """
Thường xuyên rà soát, cập nhật, niêm yết công khai TTHC trên Trang TTĐT của Sở
Được thực hiện thường xuyên, đảm bảo quy định
Vẫn duy trì thường xuyên hàng tháng
Làm thường xuyên trong năm
Tiếp tục duy trì nề nếp
Hoạt động thường xuyên
Thực hiện hàng tháng
Báo cáo hàng quý
Định kỳ hàng quý
Đang duy trì tốt
thuong xuyen
Duy trì hàng ngày
Triển khai thường xuyên
Thực hiện thường xuyên hàng tháng
Đang duy trì thực hiện
Đã và đang thực hiện theo kế hoạch
Tiếp tục duy trì thực hiện thường xuyên
Nhiệm vụ thường xuyên, liên tục
Đã triển khai và duy trì thường xuyên
Thường xuyên
Thực hiện thường xuyên
Thường xuyên thực hiện
Đang thực hiện thường xuyên
Duy trì
Tiếp tục duy trì
Đã và đang triển khai
Đang duy trì
Thực hiện hằng ngày
Thực hiện thường xuyên, liên tục
da va dang thuc hien
Duy trì thực hiện
Thực hiện thường xuyên theo quy định
Duy trì tốt
Đã thực hiện và tiếp tục duy trì
Nhiệm vụ thường xuyên
Đang duy trì thường xuyên
Thường xuyên cập nhật
Duy trì việc cập nhật TTHC
Tiếp tục thực hiện thường xuyên
Cập nhật thường xuyên
Đã, đang thực hiện
Thực hiện liên tục trong năm
Hằng tháng thực hiện
    """,
    "unclear": """
Được lãnh đạo quan tâm, chỉ đạo sát sao
Nghiêm túc thực hiện theo chỉ đạo
Đề nghị hướng dẫn thêm
Thực hiện nghiêm túc
Tương tự nhiệm vụ 5
Có báo cáo riêng
Kèm theo file
Theo kế hoạch
Như mục trên
Có phụ lục kèm theo
Xem biểu
Phối hợp thực hiện
Sở Nội vụ chủ trì
Vướng mắc
10/3
Không nhận được văn bản
Xem file đính kèm
Như trên
Có vướng mắc
Báo cáo sau
Chưa rõ
Thiếu hồ sơ
3/4
Liên hệ phòng CSDT
?
Văn phòng
abc
Kế hoạch tuyên truyền
Xem cột ghi chú
Theo báo cáo số liệu của phòng
Khó khăn
Không rõ
Đề nghị xem lại
Cần trao đổi thêm
Tốt
Phòng Tôn giáo theo dõi
nt
Kế hoạch
Chưa cập nhật
Chưa báo cáo
Không đạt
85% hồ sơ giải quyết đúng hạn
    """,
}
LATE = {"done_late": Status.DONE, "overdue": Status.IN_PROGRESS, "missed": Status.NOT_STARTED}
SAID = [
    (wording, LATE.get(said) or Status("not_started" if said == "not_due" else said), said in LATE)
    for said, lines in WORDINGS.items()
    for wording in lines.strip().split("\n")
    if wording.strip()
]
# Wording → percent.
PERCENTS = {
    "Đang thực hiện (60%)": 60,
    "Đang TH 45%": 45,
    "75,5%": 75.5,
    "0,8": 80,
    "Đã đăng 12/24 tin, bài": 50,
    "24/24 tin, bài": 100,
    "Quý I: đã xong; Quý II: chưa": 50,
    "Tháng 1: xong; Tháng 2: xong; Tháng 3: đang làm": 66.7,
    "Hoàn thành": 100,
    "Chưa làm gì": 0,
    "Đạt 105% kế hoạch": 100,
    "Ước đạt 70%": 70,
    "Dự kiến đạt 90%": None,
    "Đang làm": None,
    "Phấn đấu hoàn thành 100%": None,
    "Đã số hóa 350/1.000 hồ sơ": 35,
    "khoảng 1/2": 50,
    "Đã đạt 85% (chỉ tiêu 90%)": 85,
    "Chỉ tiêu 90%, thực hiện 95%": 100,
    "Tỷ lệ DVC toàn trình đạt 65% (chỉ tiêu 80%)": None,
    "Giảm 10% thời gian giải quyết": 100,  # done, and asked about: no share of the work
    "Ước thực hiện cả năm 100%": None,
}


def said_by(**cells: Cell | str) -> Report:
    product = cells.pop("product", None)
    closing_on = date(2026, 6, 14)
    return read_report(ReportCells(**cells), year=2026, closing_on=closing_on, product=product)  # type: ignore[arg-type]  # drawn in the test


def typed(day: date, number_format: str = "dd/mm/yyyy") -> Cell:
    return Cell(f"{day:%d/%m/%Y}", 5, 9, day, number_format)


@pytest.mark.parametrize(("wording", "status", "late"), SAID)
def test_a_wording_says_this(wording: str, status: Status, late: bool) -> None:
    read = read_status(wording, year=2026)
    assert (read.status, read.late) == (status, late)


@pytest.mark.parametrize(("wording", "status", "late"), SAID)
def test_capitals_blanks_accents_and_composition_change_nothing(wording: str, status: Status, late: bool) -> None:
    spellings = [
        wording.upper(),
        unicodedata.normalize("NFD", wording),
        wording.replace(" ", "  "),
        plain(wording),
        f" {wording}\u00a0",
    ]
    assert {read_status(spelling, year=2026).status for spelling in spellings} == {status}


@pytest.mark.parametrize(("wording", "percent"), PERCENTS.items())
def test_a_wording_gives_this_percent(wording: str, percent: float | None) -> None:
    assert read_status(wording, year=2026).percent == percent


@given(st.text())
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert read_status(text, year=2026).status in set(Status)
    said_by(status=text, percent=text, document=text, completed_on=text, result=text, mark_done=text, product=text)
    for likeness in (status_likeness(text), mark_likeness(text), percent_likeness(text, text)):
        assert 0 <= likeness <= 1


def test_what_is_not_understood_is_unclear_and_says_so() -> None:
    read = read_status("Phòng Tôn giáo theo dõi", year=2026)
    assert (read.status, read.doubts) == (Status.UNCLEAR, ("status_not_understood",))


def test_a_lone_fraction_is_a_ratio_or_a_date() -> None:
    assert read_status("5/7", year=2026).doubts == ("ratio_or_date",)


def test_a_submission_is_done_only_where_it_is_the_product() -> None:
    said = {
        product: read_status("Đã trình UBND tỉnh", year=2026, product=product).status
        for product in ("Tờ trình", "Quyết định")
    }
    assert said == {"Tờ trình": Status.DONE, "Quyết định": Status.IN_PROGRESS}


def test_a_quarter_that_is_over_is_no_longer_a_plan() -> None:
    assert read_status("Thực hiện quý I", year=2026, closing_on=date(2026, 6, 14)).status is Status.UNCLEAR
    assert read_status("Thực hiện quý IV", year=2026, closing_on=date(2026, 6, 14)).status is Status.NOT_STARTED


def test_the_agencys_own_words_win() -> None:
    words = (Word("status", "Đã lên lịch", "Đang thực hiện"), Word("status", "KT", "not_applicable"))
    assert read_status("đã lên  lịch", year=2026, words=words).status is Status.IN_PROGRESS
    assert read_status("KT", year=2026, words=words).status is Status.NOT_APPLICABLE


def test_the_day_of_completion_is_told_in_words() -> None:
    assert read_status("Hoàn thành ngày 15/3/2026", year=2026).completed_on == date(2026, 3, 15)
    assert read_status("Đã họp ngày 02 tháng 4 năm 2026", year=2026).completed_on == date(2026, 4, 2)
    assert read_status("Đã ban hành KH số 9/KH-VP ngày 05/3/2026", year=2026).completed_on is None
    assert read_status("Phấn đấu hoàn thành trước ngày 30/6/2026", year=2026).completed_on is None


@pytest.mark.parametrize(
    ("written", "percent", "doubts"),
    [
        (Cell("50%", 1, 1, 0.5, "0%"), 50, ()),
        (Cell("100%", 1, 1, 1.0, "0.00%"), 100, ()),
        (Cell("1", 1, 1, 1.0, "General"), 100, ("percent_ambiguous",)),
        (Cell("0,8", 1, 1, 0.8), 80, ()),
        (Cell("35", 1, 1, 35.0), 35, ()),
        ("66,6 %", 66.6, ()),
        ("khoảng 40%", 40, ()),
        ("7/28", 25, ()),
        ("120%", 100, ("percent_above_full",)),
        ("tháng 12", None, ("percent_not_understood",)),
        (Cell("", 1, 1, float("nan")), None, ("percent_not_understood",)),
        (None, None, ()),
    ],
)
def test_a_percent_cell_holds_this(written: Cell | str | None, percent: float | None, doubts: tuple[str, ...]) -> None:
    assert read_percent(written) == (percent, doubts)


def test_marks_are_ticks_crosses_and_nothing_else() -> None:
    assert all(is_mark(text) for text in ("x", "X", "(x)", "v", "✓", "☑", "þ", "ü", "\uf0fc", "xx"))
    assert not any(is_mark(text) for text in ("", "-", "Xong", "1", "vụ", "0", "HT"))


@pytest.mark.parametrize(
    ("cells", "status", "percent", "doubts"),
    [
        ({"mark_done": "x"}, Status.DONE, 100, ()),
        ({"mark_doing": "X"}, Status.IN_PROGRESS, None, ()),
        ({"mark_not": "✓", "reason": "Thiếu người"}, Status.NOT_STARTED, 0, ()),
        ({"mark_not": "x"}, Status.NOT_STARTED, 0, ("no_reason",)),
        ({"mark_done": "x", "mark_not": "x"}, Status.UNCLEAR, None, ("several_marks",)),
        ({"mark_done": "☐", "mark_doing": "☑"}, Status.IN_PROGRESS, None, ()),
        ({"status": "HT", "percent": Cell("1", 1, 1, 1.0)}, Status.DONE, 100, ()),
        ({"percent": "45%"}, Status.IN_PROGRESS, 45, ()),
        ({"percent": "50%", "result": "Đã tổ chức hội nghị thứ nhất"}, Status.IN_PROGRESS, 50, ("read_doubtfully",)),
        ({"percent": "45%", "result": "Đã ban hành Kế hoạch"}, Status.DONE, 45, ("percent_against_status",)),
        ({"status": "Đang làm", "percent": "100%"}, Status.IN_PROGRESS, 100, ("percent_against_status",)),
        ({"document": "9/KH-VP ngày 02/3/2026"}, Status.DONE, 100, ()),
        ({"document": "9/TTr-VP", "product": "Quyết định"}, Status.IN_PROGRESS, None, ()),
        ({"completed_on": "x"}, Status.DONE, 100, ()),
        ({"completed_on": "dự kiến 30/6"}, Status.UNREPORTED, None, ()),
        ({"completed_on": "cuối tuần"}, Status.UNREPORTED, None, ("date_not_understood",)),
        ({"months": (("Quý I", "xong"), ("Quý II", "đang làm"))}, Status.IN_PROGRESS, 50, ()),
        (
            {"months": (("Tháng 1", "Đang dự thảo"), ("Tháng 2", "Đã ban hành KH số 9/KH-VP"))},
            Status.DONE,
            100,
            ("periods_differ",),
        ),
        ({"months": (("Tháng 1", "x"), ("Tháng 2", "x"))}, Status.UNREPORTED, None, ()),
        ({"status": "Xong", "result": "Đang lấy ý kiến"}, Status.DONE, 100, ("text_against_status",)),
        ({"status": "Hoàn thành", "product": "Báo cáo"}, Status.DONE, 100, ("done_without_evidence",)),
        ({"status": "Hoàn thành", "product": "Tin, bài"}, Status.DONE, 100, ()),
        (
            {"status": "Hoàn thành", "document": "Tờ trình số 9/TTr-VP", "product": "Quyết định"},
            Status.DONE,
            100,
            ("wrong_document",),
        ),
        (
            {"status": "Xong", "document": "số    /QĐ-VP", "product": "Quyết định"},
            Status.DONE,
            100,
            ("blank_number",),
        ),
        ({"status": "Hoàn thành", "product": "Kế hoạch", "note": "KH số 5/KH-VP"}, Status.DONE, 100, ()),
        (
            {"status": "Hoàn thành", "product": "Kế hoạch", "note": "theo KH số 5/KH-UBND"},
            Status.DONE,
            100,
            ("done_without_evidence",),
        ),
        ({"mark_not": "x", "note": "thiếu kinh phí"}, Status.NOT_STARTED, 0, ()),
        (
            {"status": "Chưa thực hiện", "reason": "…", "result": "Đã hoàn thành"},
            Status.NOT_STARTED,
            0,
            ("text_against_status",),
        ),
        ({"status": "Quý IV"}, Status.NOT_STARTED, 0, ("weak_wording",)),
        ({"status": "Không có công chức được cử đi học"}, Status.NOT_APPLICABLE, None, ("weak_wording",)),
        (
            {"status": "Không thực hiện phần mềm; đã hoàn thành KH"},
            Status.IN_PROGRESS,
            None,
            ("clauses_differ",),
        ),
        ({"status": "Chậm do thiếu người"}, Status.IN_PROGRESS, None, ()),
        ({"status": "Chưa đến kỳ báo cáo quý"}, Status.NOT_STARTED, 0, ()),
        ({}, Status.UNREPORTED, None, ()),
    ],
)
def test_the_cells_of_a_row_together_say_this(
    cells: dict[str, Cell | str], status: Status, percent: float | None, doubts: tuple[str, ...]
) -> None:
    report = said_by(**cells)
    assert (report.status, report.percent, report.doubts) == (status, percent, doubts)


@pytest.mark.parametrize(
    ("cell", "document", "day", "doubts"),
    [
        (typed(date(2026, 5, 3)), "9/KH-VP ngày 05/3/2026", date(2026, 3, 5), ("date_put_right",)),
        (typed(date(2026, 3, 5)), "9/KH-VP ngày 05/3/2026", date(2026, 3, 5), ()),
        (typed(date(2026, 12, 3)), "9/KH-VP", date(2026, 12, 3), ("swapped_date",)),
        (typed(date(2026, 5, 3), "m/d/yyyy"), "9/KH-VP", date(2026, 5, 3), ("swapped_date",)),
        (typed(date(2026, 5, 3), "mm-dd-yy"), "9/KH-VP", date(2026, 5, 3), ()),
        (typed(date(2026, 8, 20)), "9/KH-VP", date(2026, 8, 20), ("future_date",)),
        (typed(datetime(2026, 3, 20, 8, tzinfo=UTC)), "9/KH-VP", date(2026, 3, 20), ()),
        (Cell("13/02/2026", 1, 1), "9/KH-VP", date(2026, 2, 13), ()),
    ],
)
def test_a_day_that_excel_exchanged_is_put_right_only_with_proof(
    cell: Cell, document: str, day: date, doubts: tuple[str, ...]
) -> None:
    report = said_by(status="Hoàn thành", completed_on=cell, document=document)
    assert (report.completed_on, report.doubts) == (day, doubts)


def test_a_date_column_dates_the_document_beside_it() -> None:
    report = said_by(document="9/KH-VP", document_date=typed(date(2026, 3, 5)))
    assert [tuple(document) for document in report.documents] == [("9/KH-VP", date(2026, 3, 5))]


def test_the_words_of_a_row_are_kept_as_written() -> None:
    report = said_by(status="Đã  xong", result="Đã họp", difficulty="Thiếu người", note="  ", proposal="Bổ sung")
    assert (report.text, report.difficulty, report.note, report.proposal) == (
        "Đã xong; Đã họp",
        "Thiếu người",
        None,
        "Bổ sung",
    )


def test_columns_are_recognised_by_what_stands_in_them() -> None:
    assert min(map(status_likeness, ("Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện", "HT"))) > 0.8
    assert (
        max(
            map(
                status_likeness,
                ("Văn phòng", "Kế hoạch", "Quyết định", "Hàng năm", "Tôn giáo", "Danh sách đăng ký"),
            )
        )
        < 0.5
    )
    assert percent_likeness("80%") > percent_likeness("80") > percent_likeness("Quý I")
    assert mark_likeness("x") > mark_likeness("1") > mark_likeness("Văn phòng")


@pytest.mark.parametrize(
    ("cells", "day"),
    [
        ({"result": "Đã ban hành Kế hoạch số 12/KH-SNV ngày 20/02/2026"}, date(2026, 2, 20)),
        ({"status": "Hoàn thành", "document": "12/KH-SNV ngày 20/02/2026; 15/KH-SNV ngày 02/3/2026"}, date(2026, 3, 2)),
        ({"result": "Hoàn thành ngày 01/3/2026 (KH số 12/KH-SNV ngày 20/02/2026)"}, date(2026, 3, 1)),
        ({"completed_on": "05/3/2026", "document": "12/KH-SNV ngày 20/02/2026"}, date(2026, 3, 5)),
        ({"status": "Đang thực hiện", "document": "12/KH-SNV ngày 20/02/2026"}, None),
        ({"status": "Hoàn thành", "document": "12/KH-SNV ngày 20/7/2026"}, None),  # after the closing day
    ],
)
def test_what_shows_that_work_is_done_shows_when_unless_something_says_so(
    cells: dict[str, str], day: date | None
) -> None:
    assert said_by(**cells).completed_on == day


@pytest.mark.parametrize(
    ("product", "result", "status", "percent"),
    [
        ("46 đồ án", "Đã cập nhật 29 đồ án", Status.IN_PROGRESS, 63.0),
        ("50.000 tin", "Đã gửi 31.200 tin", Status.IN_PROGRESS, 62.4),
        ("450 hồ sơ", "Được 201 hồ sơ", Status.IN_PROGRESS, 44.7),
        ("08 diem", "Da lap 5 diem", Status.IN_PROGRESS, 62.5),
        ("Tối thiểu 12 tin, bài", "Đã đăng 5 tin", Status.DONE, 100),  # of what the product wants more kinds than one
        ("Ít nhất 12 lượt/năm", "Đã tổ chức 4 lượt", Status.IN_PROGRESS, 33.3),
        ("46 đồ án", "Đã cập nhật 46 đồ án", Status.DONE, 100),
        ("46 đồ án", "Được 48 đồ án", Status.DONE, 100),
        ("02 hội nghị", "Đã tổ chức hội nghị lần 1", Status.IN_PROGRESS, 50.0),
        ("02 hội nghị", "Đã tổ chức hội nghị lần 2", Status.DONE, 100),
        ("500 đầu sách", "Đã số hóa 180/500", Status.IN_PROGRESS, 36.0),
        ("10 điểm", "Mới lắp 4/10 điểm", Status.IN_PROGRESS, 40.0),
        ("Công văn", "Công văn số 215/TTr-PCTN ngày 18/3/2026", Status.DONE, 100),
        ("Hợp đồng", "Đã ký hợp đồng ngày 20/02/2026", Status.DONE, 100),
        ("Hướng dẫn mới", "Đã có Hướng dẫn số 06/HD-LĐLĐ ngày 24/3/2026", Status.DONE, 100),
        ("Hướng dẫn mới", "Đã có Hướng dẫn số 06/HD-LĐLĐ, đang triển khai", Status.IN_PROGRESS, None),
        ("Báo cáo", "Đã ký hợp đồng ngày 20/02/2026", Status.IN_PROGRESS, None),
        ("46 đồ án", "Đã cập nhật đủ đồ án, 29 đồ án có bản số", Status.DONE, 100),
        ("46 đồ án", "Đã cập nhật; còn 3 đồ án chờ ký", Status.IN_PROGRESS, None),
        ("02 lớp", "Đã tập huấn 120 người", Status.DONE, 100),
        ("Báo cáo", "Đã gửi 2 báo cáo", Status.DONE, 100),
    ],
)
def test_a_count_below_that_of_the_product_is_work_under_way(
    product: str, result: str, status: Status, percent: float | None
) -> None:
    report = said_by(result=result, product=product)
    assert (report.status, report.percent) == (status, percent)


def test_a_percent_below_the_whole_says_more_than_a_wording_that_is_hardly_done() -> None:
    report = said_by(status="Mới họp thống nhất phương án", percent=Cell("10%", 1, 1, 0.1, "0%"))
    assert (report.status, report.percent) == (Status.IN_PROGRESS, 10)


def test_what_is_done_may_be_shown_among_the_reasons() -> None:
    report = said_by(mark_done="x", reason="KH số 05/KH-UBND ngày 16/01/2026")
    assert [(document.number, document.date) for document in report.documents] == [("05/KH-UBND", date(2026, 1, 16))]
    assert said_by(mark_not="x", reason="Chờ KH số 05/KH-UBND ngày 16/01/2026").documents == ()
