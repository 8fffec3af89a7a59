"""Every way of writing when something is due, and what it means in a plan of 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from cchc_excel.annex.deadlines import (
    Calendar,
    dates_in_text,
    deadline_likeness,
    is_conditional,
    read_deadline,
)
from cchc_excel.plan import Deadline, DeadlineKind
from cchc_excel.settings import Settings, Word

PLAN_2026 = Calendar(2026)
SEVERAL = {
    "months": [
        f"2026-{month:02}-{day}" for month, day in enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1)
    ],
    "quarters": ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"],
    "halves": ["2026-06-30", "2026-12-31"],
}
# Kind | start | due dates | phrases; a day without a year is of 2026, "-" is none.
PHRASES = r"""
fixed | - | 2027-02-05 | Trước Tết Đinh Mùi
fixed | - | 05-29 | Thứ Sáu cuối cùng của tháng 5/2026 ¦ Thứ 6 cuối tháng 5
fixed | - | 12-24 | Trước Hội nghị tổng kết ngày 25/12/2026 ¦ Hoàn thành trước 25/12 để tổng kết năm
fixed | - | 09-04 | Trước ngày khai giảng 05/9/2026 ¦ Trước lễ khai giảng 05/9
fixed | - | 08-31 | Đã được UBND tỉnh cho gia hạn đến 31/8/2026
fixed | - | 05-31 | Hết học kỳ II ¦ Trước khi kết thúc học kỳ 2 năm học 2025-2026
window | 01-16 | 05-31 | Học kỳ II ¦ Trong học kỳ 2 năm học 2025-2026
window | 12-01 | 12-31 | Cuối học kỳ I ¦ Tháng cuối năm
window | 09-05 | 2027-01-15 | Học kỳ I năm học 2026-2027
window | 04-01 | 09-30 | Quý 2-3/2026 ¦ Quý 2, 3/2026 ¦ Quý 2 và 3/2026 ¦ Từ quý 2-3/2026
window | 01-01 | 03-31 | Những tháng đầu năm ¦ Các tháng đầu năm 2026
recurring | 04-01 | 05-31;06-30 | Quý II, 5/2026
recurring | 01-01 | 06-30;12-31 | Mỗi học kỳ 01 lần ¦ 2 lần/năm học
conditional | - | - | Lúc có đoàn kiểm tra của cấp trên ¦ Chờ hướng dẫn của Bộ Y tế
fixed | - | 03-31 | ngày ba mươi mốt tháng ba ¦ 2026.03.31 ¦ 20260331
fixed | - | 06-29 | < 30/6
fixed | - | 05-29 | Ngày làm việc cuối cùng của tháng 5 ¦ Ngày làm việc cuối tháng 5/2026
fixed | - | 06-30 | by 30 June 2026 ¦ June 30, 2026 ¦ no later than 30th of June
fixed | - | 08-03 | Ngày làm việc đầu tiên của tháng 8
window | 01-01 | 04-30 | Quý I hoặc đầu quý II
window | 01-01 | 06-30 | H1/2026 ¦ first half of 2026
window | 01-05 | 02-27 | Bắt đầu: 05/01/2026\nKết thúc: 27/02/2026 ¦ BĐ 05/01; KT 27/02
window | 02-01 | 09-30 | - Bắt đầu: tháng 2/2026\n- Hoàn thành: tháng 9/2026
window | 03-01 | 06-30 | 3-6/2026 ¦ Từ 01/3 (dự kiến) đến 30/6/2026
window | 03-01 | 06-30 | Từ tháng 3\nđến tháng 6 ¦ Từ: 01/3/2026\nĐến: 30/6/2026 ¦ 01/3/2026\nđến 30/6/2026
window | 03-01 | 06-30 | Ngày bắt đầu: 01/3/2026, ngày kết thúc: 30/6/2026 ¦ from 1 March to 30 June 2026 ¦ Start: 01/03/2026 - End: 30/06/2026
window | 04-01 | 06-30 | Tháng 4-5-6
recurring | 03-01 | 03-31;06-30;09-30;12-31 | Tháng 3-6-9-12
window | 04-01 | 06-30 | Quý nhì năm 2026 ¦ 2nd quarter of 2026 ¦ 3 tháng (4, 5, 6)
window | 06-15 | 06-16 | 15, 16/6/2026 ¦ Ngày 15 và ngày 16/6
window | 06-21 | 06-30 | end of June ¦ Late June 2026
window | 07-01 | 08-31 | Chừng tháng 7, tháng 8 ¦ Tầm tháng 7, tháng 8 ¦ 02 tháng hè (7 và 8)
recurring | 01-01 | 01-04;02-04;03-04;04-04;05-04;06-04;07-04;08-04;09-04;10-04;11-04;12-04 | Trước 5 hàng tháng ¦ Trước 05 của mỗi tháng
recurring | 01-01 | 01-10;01-25;02-10;02-25;03-10;03-25;04-10;04-25;05-10;05-25;06-10;06-25;07-10;07-25;08-10;08-25;09-10;09-25;10-10;10-25;11-10;11-25;12-10;12-25 | Mỗi tháng 2 lần (ngày 10 và 25)
recurring | 01-01 | 03-24;06-24;09-24;12-24 | Trước 25 của tháng cuối quý
recurring | 01-01 | 06-30;12-31 | Bán niên ¦ half-yearly ¦ twice a year
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước 15 tháng cuối quý
recurring | 01-01 | 02-28;04-30;06-30;08-31;10-31;12-31 | Cứ 2 tháng một lần
recurring | 01-01 | 12-31 | annually ¦ once a year
recurring | 05-01 | 05-31;11-30 | Tháng 5 (sơ kết); tháng 11 (tổng kết) ¦ Tháng 5 (đợt 1), tháng 11 (đợt 2)
continuous | 01-01 | 12-31 | ongoing ¦ Continuous ¦ daily
continuous | 01-01 | 12-31 | Trực 24/7 ¦ 24/7 các ngày trong năm ¦ 24h/ngày ¦ Ngày nào cũng làm
fixed | - | 07-24 | 24/7 ¦ Đến 24/7
fixed | - | 08-10 | ngày 10 - 8 - 2026 ¦ 10. 8. 2026
fixed | - | 06-30 | Đề nghị sửa 30/6 thành 31/7 ¦ xin đổi 30/6 sang 31/7
fixed | - | 02-16 | Trước khi nghỉ Tết Nguyên đán ¦ Trước kỳ nghỉ Tết
window | 04-01 | 05-31 | Hai tháng đầu quý II ¦ 2 tháng đầu của quý 2
window | 07-01 | 07-15 | Nửa tháng đầu của tháng 7
continuous | 01-01 | 12-31 | T/x hàng năm
recurring | 02-01 | 02-28;04-30;06-30;08-31;10-31;12-31 | Các tháng chẵn trong năm
recurring | 01-01 | 03-31;06-30;09-30;12-31 | Quý nào cũng phải có
recurring | 01-01 | 03-19;06-19 | Trước các ngày 20/3, 20/6
recurring | 01-01 | 12-31 | Thường niên ¦ Hằg năm
recurring | 01-01 | 06-10;12-05 | - BC 6 tháng: 10/6/2026\n- BC năm: 05/12/2026
window | 01-01 | 04-30 | Một phần ba đầu năm
window | 09-01 | 12-31 | Một phần ba cuối năm
fixed | - | 03-31 | Xong trước khi bước sang quý II/2026
fixed | - | 06-10 | Muộn lắm là 10/6
conditional | - | - | Sau mỗi kỳ họp HĐND ¦ Chừng nào có kinh phí thì làm ¦ Lúc nào tỉnh yêu cầu ¦ Có đơn thư mới xử lý
relative | - | - | Sau kỳ thi tốt nghiệp THPT
fixed | - | 09-07 | 07 . 9 . 2026
fixed | - | 09-04 | Trước khi khai giảng 05/9/2026
fixed | - | 06-30 | Trước 24h ngày 30/6
fixed | - | 06-10 | Trong tháng 5, chậm nhất 10/6
window | 04-01 | 05-31 | Trong hai tháng 4 và 5
window | 04-01 | 04-30 | Tháng Tư 2026
conditional | - | - | on request ¦ as needed
relative | - | - | 45 ngày làm việc (tính từ ngày giao nhiệm vụ) ¦ 15 ngày (kể từ khi nhận hồ sơ)
unspecified | - | - | ASAP ¦ TBD ¦ to be confirmed
fixed | - | 02-16 | Trc Tết Nguyên đán
fixed | - | 03-19 | Trong tháng 3/2026 (trước ngày 20) ¦ Tháng 3, trước ngày 20
fixed | - | 03-30 | Trước 31/3/2026 (Quý I)
fixed | - | 04-30 | 31/3/2026 (gia hạn đến 30/4/2026 theo QĐ số 12/QĐ-UBND ngày 05/3/2026)
fixed | - | 06-15 | 7h30-11h30 ngày 15/6 ¦ 15,6,2026 ¦ 15-Jun-26 ¦ l5/6/2026 ¦ I5/6/2O26 ¦ 15/O6/2026
fixed | - | 06-15 | Quý II/2026 (15/6/2026) ¦ Quý II (chậm nhất 15/6) ¦ Tháng 6 ngày 15/6
fixed | - | 06-29 | Trc 30/6 ¦ Trước n 30/6 ¦ Trước nagy 30/6 ¦ trước này 30/6 ¦ Quý II\n(Trước 30/6)
fixed | - | 06-29 | Sau Tết Nguyên đán, trước 30/6 ¦ Trước ngày 3O/6/2O26
fixed | - | 06-30 | 3O/6/2026 ¦ 30-Jun ¦ 30\6\2026
fixed | - | 12-14 | Quý IV năm 2026 (trước 15/12)
fixed | - | 12-31 | Ngày cuối cùng của năm
window | 01-01 | 01-31 | Tháng I/2026 ¦ tháng l/2026 ¦ Jan-26
window | 01-01 | 03-31 | Quý-I-2026 ¦ Quý thứ I ¦ Quý |/2026
window | 01-01 | 03-31;12-31 | Quý I: kế hoạch; quý IV: báo cáo
window | 01-01 | 06-30 | T1/2026-T6/2026 ¦ 6 thángđầu năm
window | 01-01 | 09-30 | Bắt đầu từ quý I và hoàn thành trong quý III
window | 04-01 | 04-21 | Trong ba tuần đầu tháng tư
window | 10-18 | 10-31 | Hai tuần cuối của tháng 10
window | 01-01 | 01-14 | 02 tuần đầu năm 2026
window | 03-01 | 03-14 | Tuần 1, 2 tháng 3 ¦ Tuần 1 và tuần 2 tháng 3
window | 03-01 | 03-31 | Sau Tết Nguyên đán, trong tháng 3
window | 03-01 | 05-31 | Tháng 3 => tháng 5
window | 03-01 | 10-31 | Bắt đầu tháng 3, hoàn thành tháng 10/2026
window | 04-01 | 04-30 | Tháng Tư năm 2026
window | 04-01 | 06-30 | Quý 11/2026 ¦ Quý II/2O26 ¦ Quý ІІ/2026
window | 04-01 | 09-30 | Bắt đầu 01/4/2026, kết thúc 30/9/2026
window | 06-01 | 06-07 | Tuần thứ nhất tháng 6
window | 06-01 | 06-30 | Tháng 6/2026, duy trì thường xuyên các tháng tiếp theo
window | 07-01 | 09-30 | Quý Ⅲ/2026 ¦ Quý ІІІ/2026 ¦ Quý Ill/2O26
window | 08-01 | 08-31 | Tháng thứ hai của quý III
window | 11-01 | 11-30 | Tháng 11 báo cáo ¦ Nov-26
window | 12-01 | 12-31 | Tháng l2/2026 ¦ Tháng XII ¦ 12,2026
recurring | 01-01 | 01-15;01-31;02-15;02-28;03-15;03-31;04-15;04-30;05-15;05-31;06-15;06-30;07-15;07-31;08-15;08-31;09-15;09-30;10-15;10-31;11-15;11-30;12-15;12-31 | 02 lần/tháng
recurring | 01-01 | 03-09;06-09;09-09;12-09 | Báo cáo quý: trước ngày 10 tháng cuối quý; báo cáo năm: trước ngày 10/12
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Quý I (trước 15/3), 6 tháng (trước 15/6), 9 tháng (trước 15/9), năm (trước 15/12)
recurring | 01-01 | 03-25;06-25;09-25;12-25 | Ngày 25 của các tháng 3, 6, 9, 12
recurring | 01-01 | 05-15;11-15 | Kỳ I: 15/5; kỳ II: 15/11
recurring | 01-01 | 06-09;12-09 | 6 tháng: trước 10/6; năm: trước 10/12 ¦ Trước 10/6 (6 tháng) và 10/12 (năm)
recurring | 01-01 | 06-20;12-20 | Ngày 20 của tháng 6 và tháng 12
recurring | 01-01 | halves | Sơ kết 6 tháng, tổng kết năm ¦ Sơ kết 6 tháng đầu năm và tổng kết năm
recurring | 01-01 | halves | 2 lần trong năm 2026 ¦ Năm 2026: 02 lần
continuous | 01-01 | 12-31 | TX ¦ Thg xuyên
relative | - | 02-18 | Trong 07 ngày làm việc, kể từ ngày 09/02/2026
relative | - | - | Gia hạn thêm 03 tháng
unspecified | - | - | KH20_TT_N01.1.1 ¦ 300/6/2026 ¦ Các mục KH20/2026
fixed | - | 01-14 | Ban hành trước ngày 15/01/2026
fixed | - | 02-09 | Trước ngày 10/02/2026 ¦ Trước 10-02-2026 ¦ Trước 10/2
fixed | - | 02-16 | Trước Tết Nguyên đán ¦ Trước Tết Nguyên đán Bính Ngọ 2026 ¦ Trước Tết
fixed | - | 05-31 | Trước Tết Thiếu nhi ¦ Trước Tết Thiếu nhi năm 2026 ¦ Trước Tết Thiếu nhi 1/6 ¦ Trước Tết Thiếu nhi (1/6/2026)
fixed | - | 09-24 | Trước Tết Trung thu (25/9/2026) ¦ Trước Tết Trung thu 25/9
window | 09-01 | 09-30 | Tết Trung thu tháng 9
fixed | - | 08-14 | Trước Tết Trung thu ¦ Trước rằm tháng tám ¦ Trước Trung thu 2026
fixed | - | 02-28 | Trước tháng 3 ¦ Trước ngày 01/3/2026 ¦ 30/2/2026
fixed | - | 03-01 | 1/3
fixed | - | 03-05 | 5/3/26 ¦ mùng 5/3
fixed | - | 03-14;04-29 | Dự thảo trước 15/3/2026; ban hành trước 30/4/2026
fixed | - | 03-15 | Hoàn thành 15/3/2026
fixed | - | 03-25 | 03/25/2026
fixed | - | 03-31 | Xong trước quý II/2026 ¦ Kết thúc quý I
fixed | - | 04-30 | 31/4 ¦ Nhân dịp 30/4
fixed | - | 06-10 | Trước giữa tháng 6
recurring | 01-01 | 06-10;12-10 | Ngày 10/6 (6 tháng), ngày 10/12 (năm)
fixed | - | 06-14 | Quý II/2026 trước ngày 15/6/2026 ¦ Quý II/2026, trước ngày 15/6
fixed | - | 06-15 | 15/6/2026 ¦ ngày 15/6 ¦ Ngày 15/6/2026 ¦ ngày 15-6-2026 ¦ 15.06.2026 ¦ 15/06/26
fixed | - | 06-15 | 15 / 06 / 2026 ¦ 15/6 năm 2026 ¦ ngày 15 tháng 6 ¦ ngày 15 tháng 6 năm 2026
fixed | - | 06-15 | 15 tháng 6 năm 2026 ¦ ngày 15 tháng 6/2026 ¦ Ngày 15 tháng sáu năm 2026 ¦ 15/6.
fixed | - | 06-15 | (15/6/2026) ¦ 15/06/2026 17:00 ¦ 17h00 ngày 15/06/2026 ¦ Trước 17h ngày 15/6
fixed | - | 06-15 | Trước 17 giờ 00 phút, ngày 15/6/2026 ¦ Trước 17h00, ngày 15/6/2026
fixed | - | 06-15 | Chậm nhất 16h30 ngày 15/6 ¦ Thứ Hai, ngày 15/6/2026 ¦ Thứ 2 ngày 15/6/2026
fixed | - | 06-29 | Hoàn thành trước 30/6/2026 ¦ Trước 31/6/2026 ¦ Truớc 30/06/2026 ¦ trứơc ngày 30/6
fixed | - | 06-29 | Trước  ngày  30/6 ¦ Trước ngày30/6/2026 ¦ Trướcngày 30/6/2026
fixed | - | 06-29 | Theo Kế hoạch số 38/KH-UBND ngày 26/01/2026, hoàn thành trước 30/6/2026
fixed | - | 06-30 | Trước khi kết thúc quý II/2026 ¦ Trước hết quý II ¦ Hết tháng 6/2026 ¦ Đến hết tháng 6
fixed | - | 06-30 | Trước cuối tháng 6/2026 ¦ Ngày cuối cùng của tháng 6 ¦ Hết 6 tháng đầu năm
fixed | - | 06-30 | Xin gia hạn đến 30/9/2026 (cũ: 30/6/2026) ¦ 30/6/2026, xin gia hạn đến 30/9/2026
fixed | - | 06-30 | Sau khi có hướng dẫn, chậm nhất 30/6/2026 ¦ Đến cuối tháng 6/2026
fixed | - | 06-30 | Chậm nhất cuối tháng 6 ¦ Trước 6 tháng cuối năm
fixed | - | 06-30 | Đề nghị gia hạn đến 30/9/2026 (hạn cũ 30/6/2026) ¦ 30/6/2026\nXin gia hạn đến 30/9/2026
fixed | - | 06-30 | Tới 30/6 ¦ Hạn chót là ngày 30/6 ¦ Deadline 30/6/2026 ¦ Chậm nhất hết ngày 30/6/2026
fixed | - | 06-30 | Trễ nhất 30/6 ¦ Không chậm hơn 30/6/2026 ¦ Ngày30/6/2026 ¦ Chậm nhât 30/6
fixed | - | 06-30 | Chạm nhất 30/6/2026
fixed | - | 08-28 | Dịp 28/8
fixed | - | 09-02 | Dịp Quốc khánh 02/9
fixed | - | 09-29 | Phấn đấu xong trước 30/9 ¦ đến trước ngày 30/9
fixed | - | 09-30 | Chậm nhất quý III/2026 ¦ Chậm nhất trong Quý III/2026 ¦ Đến hết quý III/2026
fixed | - | 09-30 | Đến quý III/2026 ¦ Đến tháng 9/2026 ¦ Chậm nhất tháng 9 ¦ Đến ngày 30/9/2026
fixed | - | 09-30 | Đến hết ngày 30/9 ¦ 31/9/2026 ¦ Quý I (gia hạn đến 30/9/2026)
fixed | - | 09-30 | Gia hạn đến hết quý III/2026 ¦ Được gia hạn đến ngày 30/9/2026 ¦ Trước tháng 10/2026
fixed | - | 10-10 | Ngày Chuyển đổi số quốc gia 10/10
fixed | - | 11-20 | 20/11 (Ngày Nhà giáo Việt Nam)
fixed | - | 11-29 | Trước ngày 30/11/2026 (gửi Sở Nội vụ)
fixed | - | 11-29;12-04 | Trước ngày 30/11/2026, gửi Sở Nội vụ trước 05/12/2026
fixed | - | 12-10 | Ngày 10/12 ¦ 10/12
fixed | - | 12-14 | Chậm nhất trước ngày 15/12 ¦ Cuối năm (trước 15/12)
fixed | - | 12-14 | Hoàn thành trước ngày 15/12/2026 và báo cáo kết quả
fixed | - | 12-14 | Thường xuyên, báo cáo trước ngày 15/12 ¦ Trước ngày 15 tháng 12/2026 ¦ Trước 15 tháng 12
fixed | - | 12-14 | Trong năm 2026, trước 15/12 ¦ Năm 2026 trước ngày 15/12
fixed | - | 12-15 | Chậm nhất đến ngày 15/12 ¦ Muộn nhất là ngày 15/12/2026 ¦ Không muộn hơn 15/12/2026
fixed | - | 12-15 | Không quá 15/12 ¦ Hạn chót 15/12/2026 ¦ Hạn cuối: 15/12/2026 ¦ Hạn: 15/12 ¦ 2026/12/15
fixed | - | 12-15 | 15122026 ¦ 15/12//2026 ¦ 15/12/2026 (thứ Ba) ¦ 15-12
fixed | - | 12-19 | Trước ngày 20 tháng 12 ¦ Trước ngày 20 tháng 12 năm 2026 ¦ trước ngày 20-12-2026
fixed | - | 12-19 | Trước 20.12.2026 ¦ TRƯỚC NGÀY 20/12 ¦ Truoc ngay 20/12/2026 ¦ Xong trước ngày 20/12
fixed | - | 12-19 | Hoàn thành xong trước 20/12 ¦ Trước ngày 20/12 năm kế hoạch
fixed | - | 12-19 | Trước ngày 20/12 năm báo cáo
fixed | - | 12-20 | 20/122026
fixed | - | 12-30 | Thường xuyên, hoàn thành trước 31/12/2026
fixed | - | 12-31 | Trước Quý I/2027 ¦ Trước tháng 01/2027 ¦ Trước ngày 1/1/2027 ¦ Trước cuối năm
fixed | - | 12-31 | Đến cuối năm 2026 ¦ Hết năm 2026 ¦ Đến hết năm ¦ Hết năm ¦ Chậm nhất năm 2026
fixed | - | 12-31 | Trước khi kết thúc năm 2026 ¦ Hết năm kế hoạch ¦ Hết năm tài chính
fixed | - | 12-31 | Kết thúc năm tài chính ¦ Kết thúc năm 2026 ¦ Đến 31/12/2026 ¦ Đến tháng 12
fixed | - | 12-31 | Hết 31/12/2026 ¦ 31.12.2026 ¦ 31.12
fixed | - | 2025-12-19 | Trước ngày 20/12 năm trước ¦ Trước ngày 20/12 năm trước liền kề năm kế hoạch
fixed | - | 2025-12-19 | Trước 20/12/2025
fixed | - | 2027-01-14 | Trước ngày 15/01 của năm sau
fixed | - | 2027-01-30 | Trước 31/01 năm sau
fixed | - | 2029-12-31 | Trước năm 2030 ¦ Trước 2030
fixed | - | 2030-12-31 | Đến năm 2030 ¦ Đến 2030
window | - | 06-30 | Từ nay đến 30/6/2026 ¦ Từ nay đến hết quý II
window | - | 12-31 | Từ nay đến cuối năm ¦ Từ nay đến hết năm ¦ Từ ngày ban hành Kế hoạch đến hết năm 2026
window | - | 12-31 | Từ ngày ký đến 31/12/2026 ¦ Từ nay đến 31/12
window | - | 12-31 | Từ khi Kế hoạch được ban hành đến hết năm 2026
window | - | 12-31 | Ngay sau khi ban hành Kế hoạch đến hết năm 2026
window | 01-01 | 01-31 | Đầu quý I ¦ Ngay trong tháng 01/2026 ¦ Tháng đầu năm
window | 01-01 | 01-31;12-31 | Kế hoạch: tháng 01/2026; Báo cáo: tháng 12/2026
window | 01-01 | 02-28 | Tháng 1 - 2 ¦ Tháng 01-02/2026 ¦ Tháng 1, 2 ¦ Tháng 1 và tháng 2 ¦ Tháng 1-tháng 2
window | 01-01 | 02-28 | Tháng 1 đến tháng 2/2026
window | 01-01 | 03-31 | Quý I/2026 ¦ Quý I năm kế hoạch ¦ 01/2026 - 03/2026 ¦ 3 tháng đầu năm
window | 01-01 | 03-31 | Đầu năm 2026 ¦ Đề xuất điều chỉnh sang Quý III (cũ: Quý I/2026)
window | 01-01 | 03-31 | Quý I/2026 (đề xuất điều chỉnh sang Quý III/2026)
window | 01-01 | 03-31 | Quý I/2026\nĐề xuất lùi sang Quý III/2026
window | 01-01 | 03-31 | Đề xuất chuyển từ Quý I sang Quý III/2026 ¦ Quý I/2026 và khi có thay đổi
window | 01-01 | 03-31 | Ngay trong quý I/2026 ¦ Quý I - 2026 ¦ Quý I/2026 và duy trì thường xuyên
window | 01-01 | 03-31 | Quý I/2026 (đã hoàn thành) ¦ Xây dựng kế hoạch: Quý I; thực hiện: thường xuyên
window | 01-01 | 03-31 | Quý I/2026; hàng quý báo cáo ¦ Trong 3 tháng đầu năm ¦ Quý đầu năm
window | 01-01 | 03-31 | Quý I hoặc khi có hướng dẫn
window | 01-01 | 03-31;06-30 | + Quý I: rà soát\n+ Quý II: ban hành
window | 03-01 | 04-30 | Cuối quý I, đầu quý II ¦ Cuối quý I/đầu quý II/2026
window | 03-21 | 04-10 | Cuối tháng 3 đầu tháng 4 ¦ Cuối tháng 3 và đầu tháng 4/2026
window | 11-21 | 12-10 | Cuối tháng 11, đầu tháng 12/2026
window | 10-01 | 2027-03-31 | Cuối năm 2026, đầu năm 2027
window | 01-01 | 03-31;09-30 | Tuyên truyền: Quý I; Tập huấn: Quý III
window | 01-01 | 03-31;09-30 | Giai đoạn 1: Quý I/2026; giai đoạn 2: Quý III/2026
window | 01-01 | 03-31;12-31 | - Kế hoạch: Quý I/2026\n- Báo cáo: Quý IV/2026
window | 01-01 | 03-31;12-31 | Ban hành trong Quý I/2026; triển khai thường xuyên trong năm
window | 01-01 | 06-30 | Quý I, II/2026 ¦ Quý I và II ¦ Quý I + II/2026 ¦ Quý I & II ¦ Quý I; Quý II
window | 01-01 | 06-30 | Quý I/2026, Quý II/2026 ¦ Từ tháng 01 đến hết tháng 6/2026 ¦ 01/2026 đến 06/2026
window | 01-01 | 06-30 | 6 tháng đầu năm 2026 ¦ Sáu tháng đầu năm ¦ sau thang dau nam ¦ 6 tháng/2026
window | 01-01 | 06-30 | 6 tháng năm 2026 ¦ Nửa đầu năm 2026 ¦ Trong 6 tháng đầu năm ¦ 6T đầu năm ¦ 6T
window | 01-01 | 06-30 | Quý 1, 2 ¦ 2 quý đầu năm ¦ Trong Quý I và Quý II năm 2026
window | 01-01 | 06-30 | Quý I/2026 hoặc quý II/2026 ¦ Quý I/2026 - Quý II/2026 (chia 02 đợt)
window | 01-01 | 09-30 | Quý I, II, III/2026 ¦ Quý I đến Quý III ¦ Quý I ÷ Quý III ¦ Quý I → Quý III/2026
window | 01-01 | 09-30 | 9 tháng ¦ 9 tháng đầu năm ¦ 9 tháng đầu năm 2026 ¦ Từ đầu năm đến hết quý III
window | 01-01 | 09-30 | Quý I/2026 → Quý III/2026
window | 01-01 | 12-31 | Quý I/2026 - Quý IV/2026 ¦ Từ tháng 1 đến tháng 12 ¦ 01/01 - 31/12 ¦ Trong năm
window | 01-01 | 12-31 | Trong năm 2026 ¦ Năm 2026 ¦ năm 2026 ¦ Cả năm ¦ Cả năm 2026 ¦ Trong cả năm
window | 01-01 | 12-31 | Năm kế hoạch ¦ Trong năm kế hoạch 2026 ¦ Năm nay ¦ Trong năm nay
window | 01-01 | 12-31 | Trong năm 2026 (nếu có) ¦ Trong năm, khi có yêu cầu
window | 01-01 | 12-31 | Trong năm 2026 khi có thay đổi ¦ Từ 01/01/2026 đến 31/12/2026 ¦ Từ 1/1 - 31/12
window | 01-01 | 12-31 | 01/01/2026-31/12/2026 ¦ Từ tháng 01/2026 - 12/2026 ¦ 1/2026-12/2026 ¦ Tháng 1-12
window | 01-01 | 12-31 | Tháng 1 - tháng 12/2026 ¦ Từ quý I đến hết quý IV ¦ Trong năm tài chính
window | 01-01 | 12-31 | Trong năm tài chính 2026 ¦ Trong nam 2026 ¦ trong năm kế hoạch ¦ Năm kế hoạch 2026
window | 01-01 | 12-31 | 12 tháng
window | 01-01 | 2027-12-31 | Năm 2026-2027 ¦ Năm 2026, 2027 ¦ Năm 2026 - 2027 ¦ Trong 2 năm 2026-2027
window | 01-01 | 2027-12-31 | Trong hai năm 2026, 2027
window | 01-01 | 2030-12-31 | 2026 - 2030 ¦ Giai đoạn 2026 - 2030 ¦ Từ năm 2026 đến năm 2030
window | 01-01 | 2030-12-31 | Trong các năm 2026-2030 ¦ Từ 2026 đến 2030
window | 01-01 | 2031-12-31 | Nhiệm kỳ 2026-2031
window | 02-21 | 02-28 | Hạ tuần tháng 2 ¦ Cuối tháng 02/2026
window | 03-01 | 03-10 | Thượng tuần tháng 3 ¦ 10 ngày đầu tháng 3 ¦ 10 ngày đầu tiên của tháng 3
window | 04-01 | 04-05 | 5 ngày đầu quý II ¦ 05 ngày đầu tiên của quý II/2026
window | 03-01 | 03-06 | 5 ngày làm việc đầu tháng 3 ¦ Trong 05 ngày làm việc đầu tiên của tháng 3/2026
window | 03-01 | 03-31 | Thàng 3/2026 ¦ thang 3 ¦ Tháng3/2026 ¦ Tháng 3 năm 2026 ¦ Tháng 3/26 ¦ Tháng 3-2026
window | 03-01 | 03-31 | Tháng 3.2026 ¦ Tháng 032026 ¦ 3/2026 ¦ 03-2026 ¦ 3.2026 ¦ 03/ 2026
window | 03-01 | 03-31 | Đề nghị điều chỉnh thời gian hoàn thành từ tháng 3/2026 sang tháng 9/2026
window | 03-01 | 03-31 | Tháng 3/2026 (đã hoàn thành) ¦ Tháng 3, 5 lớp tập huấn
window | 03-01 | 03-31;09-30 | Tháng 3: 5 lớp; tháng 9: 3 lớp
window | 03-01 | 04-29 | Từ ngày 01/3 đến trước ngày 30/4
window | 03-01 | 04-30 | Từ ngày 01/3/2026 đến hết ngày 30/4/2026 ¦ Tháng 3 hoặc tháng 4
window | 03-01 | 05-31 | Từ tháng 3 - 5/2026 ¦ T3-T5
window | 03-01 | 12-31 | Tháng 3 đến hết năm ¦ Từ tháng 3 đến cuối năm
window | 03-08 | 03-14 | Tuần 2 tháng 3
window | 03-11 | 03-20 | Trung tuần tháng 3/2026
window | 03-15 | 03-20 | 15-20/3/2026 ¦ Từ 15-20/3 ¦ Từ ngày 15 đến ngày 20/3/2026
window | 03-15 | 03-20 | Từ ngày 15 đến 20 tháng 3 năm 2026
window | 03-15 | 06-30 | Từ 15/3 đến 30/6 ¦ 15/3 - 30/6/2026 ¦ 15/3/2026-30/6/2026
window | 03-21 | 03-31 | Cuối T3/2026
window | 04-01 | 04-15 | Nửa đầu tháng 4
window | 04-01 | 04-30 | Tháng tư
window | 04-01 | 06-30 | Qúi II/2026 ¦ Quý ll/2026 ¦ QuýII/2026 ¦ Quý2/2026 ¦ Quý II.2026 ¦ Quý II/26
window | 04-01 | 06-30 | Quý II 2026 ¦ II/2026 ¦ Q.II ¦ Quý hai ¦ Hoàn thành trong Quý II
window | 04-01 | 06-30 | Quý II/2026 (nếu có) ¦ Theo Kế hoạch (Quý II/2026) ¦ Trong năm (Quý II)
window | 04-01 | 06-30 | Điều chỉnh từ Quý I sang Quý II/2026 ¦ Quý II/2026 (xin lùi sang Quý IV/2026)
window | 04-01 | 06-30 | Quý II/2026 (cụ thể theo Kế hoạch) ¦ Quý II (cụ thể tháng 5)
window | 04-01 | 09-30 | Quý 2+3
window | 04-01 | 12-31 | Từ quý II đến cuối năm 2026
window | 04-16 | 04-30 | Nửa cuối tháng 4/2026
window | 04-21 | 04-30 | 10 ngày cuối tháng 4/2026
window | 05-01 | 05-07 | Tuần đầu tháng 5/2026
window | 05-01 | 05-31 | Tháng năm
window | 05-01 | 06-30 | Tháng 5, 6/2026 ¦ Tháng 5 & 6
window | 05-11 | 05-20 | Giữa tháng 5 ¦ Giữa tháng 5/2026
window | 06-01 | 06-30 | Phấn đấu hoàn thành trong tháng 6/2026 ¦ Tháng cuối quý II ¦ Tháng sáu ¦ Giữa năm
window | 06-01 | 06-30 | Tháng 6 (6 tháng đầu năm) ¦ Tháng 6/ 2026 ¦ Tháng 06 /2026 ¦ Thg 6/2026
window | 06-01 | 06-30 | Tháng: 6/2026 ¦ Tháng 6 -2026 ¦ Tháng  6  năm  2026 ¦ THÁNG 6 ¦ tháng 6.
window | 06-01 | 06-30 | Thnág 6/2026 ¦ Thag 6 ¦ Tháng 6, 02 lần
window | 06-01 | 06-30;12-31 | Sơ kết tháng 6, tổng kết tháng 12
window | 06-15 | 06-21 | Tuần thứ 3 tháng 6
window | 06-24 | 06-30 | Tuần cuối tháng 6
window | 07-01 | 07-31 | Tháng đầu quý III/2026
window | 07-01 | 08-15 | Nửa đầu quý III
window | 07-01 | 09-30 | Quí 3 ¦ Quý lll ¦ q3/2026 ¦ Quý ba năm 2026 ¦ Dự kiến quý III/2026 ¦ Tháng 7 - 9
window | 07-01 | 09-30 | Quý III/2026 (cũ: Quý I/2026) ¦ Điều chỉnh sang Quý III/2026
window | 07-01 | 09-30 | Khi có hướng dẫn, dự kiến quý III/2026 ¦ Quý III/2026, sau đó duy trì thường xuyên
window | 07-01 | 09-30 | Cũ: Quý I/2026, mới: Quý III/2026 ¦ Đang làm, dự kiến xong quý III/2026
window | 07-01 | 09-30 | Chưa thực hiện, chuyển sang quý III/2026
window | 07-01 | 09-30 | Theo hướng dẫn của Bộ, dự kiến quý III/2026
window | 07-01 | 12-31 | Quý III – IV/2026 ¦ 06 tháng cuối năm 2026 ¦ Nửa cuối năm ¦ Quý III-IV/2026
window | 07-01 | 12-31 | Quý III - Quý IV ¦ Quý 3-4
window | 09-01 | 09-30 | Dự kiến tháng 9 ¦ Khoảng tháng 9/2026
window | 09-01 | 10-31 | Tháng 9,10
window | 09-01 | 2027-05-31 | Từ tháng 9/2026 đến tháng 5/2027
window | 10-01 | 10-31 | T10/2026 ¦ T.10/2026 ¦ Th.10
window | 10-01 | 12-31 | quý 4/2026 ¦ Quý 04/2026 ¦ Quý IV năm 2026 ¦ Quý IV, năm 2026 ¦ Quý IV (năm 2026)
window | 10-01 | 12-31 | QUÝ IV NĂM 2026 ¦ Quý lV/2026 ¦ Quý 1V/2026 ¦ IV/2026 ¦ Quý tư ¦ Quý cuối năm 2026
window | 10-01 | 12-31 | Thực hiện trong Quý IV/2026 ¦ Vào quý IV ¦ Quý IV năm nay ¦ 03 tháng cuối năm
window | 10-01 | 12-31 | 3 tháng cuối năm 2026 ¦ Chuyển sang quý IV/2026
window | 10-01 | 12-31 | Sau khi có hướng dẫn; hoàn thành trong quý IV/2026
window | 10-01 | 2027-02-28 | Từ tháng 10 đến tháng 02/2027
window | 10-01 | 2027-03-31 | Quý IV/2026, Quý I/2027
window | 11-01 | 11-30 | Tháng mười một năm 2026
window | 11-01 | 12-31 | Tháng 11-12 ¦ Tháng 11 + 12/2026 ¦ T11, T12/2026 ¦ T11-12
window | 11-01 | 2027-02-28 | Từ tháng 11 đến tháng 2 năm sau
window | 12-01 | 12-15 | Từ ngày 01 đến ngày 15 tháng 12 ¦ Từ ngày 01 đến 15/12
window | 12-01 | 12-31 | Cuối Quý IV năm 2026 ¦ Tháng mười hai ¦ Tháng Chạp ¦ Trong tháng 12 năm 2026
window | 12-01 | 12-31 | 2026-12 ¦ Kỳ họp HĐND tháng 12/2026 ¦ Tháng cuối năm
window | 12-01 | 2027-01-31 | Tháng 12 và tháng 1 năm sau ¦ Tháng 12/2026, 01/2027
window | 12-01 | 2027-02-28 | Tháng 12/2026, 01/2027, 02
window | 12-15 | 12-20 | Ngày 15 - 20/12/2026
window | 12-21 | 12-31 | Cuối tháng 12/2026
window | 2021-01-01 | 2025-12-31 | Giai đoạn 2021-2025 ¦ 2021 - 2025
window | 2025-01-01 | 12-31 | 2025-2026 ¦ Năm 2025, 2026 ¦ 2025 - 2026
window | 2025-01-01 | 2025-12-31 | Năm 2025
window | 2025-09-01 | 05-31 | Năm học 2025-2026
window | 2025-10-01 | 03-31 | Quý IV/2025 - Quý I/2026 ¦ Từ tháng 10 năm trước đến tháng 3
window | 2025-10-01 | 06-30 | Từ Quý IV/2025 đến Quý II/2026
window | 2025-10-01 | 2025-12-31 | Quý IV năm trước liền kề
window | 2025-11-01 | 01-31 | Từ 01/11/2025 đến 31/01/2026
window | 2025-12-01 | 01-31 | Tháng 12/2025 - Tháng 01/2026
window | 2025-12-01 | 2025-12-31 | 12/2025 ¦ Tháng 12 năm 2025 ¦ Tháng 12 năm trước
window | 2025-12-15 | 01-15 | Từ ngày 15/12/2025 đến ngày 15/01/2026 ¦ Từ 15/12/2025-15/01/2026
window | 2027-01-01 | 2027-01-31 | Tháng 01 năm sau
window | 2027-01-01 | 2027-03-31 | Quý I năm sau
window | 2027-01-01 | 2027-12-31 | Năm 2027 ¦ Năm sau ¦ Lùi sang năm 2027
window | 2027-10-01 | 2027-12-31 | Cuối năm 2027
window | 2028-12-01 | 2028-12-31 | 12/2028
window | 2030-01-01 | 2030-12-31 | 2030
recurring | - | 12-14 | Trước ngày 15/12 hàng năm ¦ Hàng năm, trước ngày 15/12 ¦ Hàng năm (trước 15/12)
recurring | - | 12-14 | Định kỳ hàng năm, trước ngày 15/12 ¦ Định kỳ trước ngày 15/12 hàng năm
recurring | - | 12-14 | Trước ngày 15 tháng 12 hàng năm
recurring | - | 12-15 | Ngày 15/12 hằng năm ¦ Chậm nhất ngày 15/12 hàng năm ¦ Hàng năm, chậm nhất ngày 15/12
recurring | - | 12-30 | Hàng năm, trước ngày 31 tháng 12 ¦ Trước 31/12 hàng năm
recurring | 01-01 | 01-05;02-02;03-02;04-06;05-04;06-01;07-06;08-03;09-07;10-05;11-02;12-07 | Thứ Hai đầu tháng
recurring | 01-01 | 01-10;04-10;07-10;10-10 | Ngày 10 tháng đầu quý
recurring | 01-01 | 01-20;02-20;03-20;04-20;05-20;06-20;07-20;08-20;09-20;10-20;11-20;12-20 | Ngày 20 hàng tháng
recurring | 01-01 | 01-24;02-24;03-24;04-24;05-24;06-24;07-24;08-24;09-24;10-24;11-24;12-24 | Trước ngày 25 hàng tháng
recurring | 01-01 | 01-24;02-24;03-24;04-24;05-24;06-24;07-24;08-24;09-24;10-24;11-24;12-24 | Hàng tháng, trước ngày 25
recurring | 01-01 | 01-24;02-24;03-24;04-24;05-24;06-24;07-24;08-24;09-24;10-24;11-24;12-24 | Hàng tháng (trước ngày 25)
recurring | 01-01 | 01-24;02-24;03-24;04-24;05-24;06-24;07-24;08-24;09-24;10-24;11-24;12-24 | Trước ngày 25 mỗi tháng
recurring | 01-01 | 01-24;02-24;03-24;04-24;05-24;06-24;07-24;08-24;09-24;10-24;11-24;12-24 | Trước ngày 25 của tháng
recurring | 01-01 | 01-24;02-24;03-24;04-24;05-24;06-24;07-24;08-24;09-24;10-24;11-24;12-24 | Định kỳ trước ngày 25 hàng tháng
recurring | 01-01 | 01-25;02-25;03-25;04-25;05-25;06-25;07-25;08-25;09-25;10-25;11-25;12-25 | Ngày 25 hàng tháng
recurring | 01-01 | 01-25;02-25;03-25;04-25;05-25;06-25;07-25;08-25;09-25;10-25;11-25;12-25 | Định kỳ vào ngày 25 hàng tháng
recurring | 01-01 | 01-25;02-25;03-25;04-25;05-25;06-25;07-25;08-25;09-25;10-25;11-25;12-25 | Từ ngày 20 đến ngày 25 hàng tháng
recurring | 01-01 | 01-30;02-27;03-27;04-24;05-29;06-26;07-31;08-28;09-25;10-30;11-27;12-25 | Thứ Sáu tuần cuối tháng
recurring | 01-01 | 01-30;02-27;03-27;04-24;05-29;06-26;07-31;08-28;09-25;10-30;11-27;12-25 | Thứ Sáu cuối cùng của tháng
recurring | 01-01 | 01-30;02-27;03-31;04-30;05-29;06-30;07-31;08-31;09-30;10-30;11-30;12-31 | Ngày làm việc cuối cùng của tháng
recurring | 01-01 | 01-30;02-28;03-30;04-30;05-30;06-30;07-30;08-30;09-30;10-30;11-30;12-30 | Ngày 30 hàng tháng
recurring | 01-01 | 02-04;03-04;04-04;05-04;06-04;07-04;08-04;09-04;10-04;11-04;12-04;2027-01-04 | Trước ngày 05 của tháng tiếp theo
recurring | 01-01 | 02-05;03-05;04-05;05-05;06-05;07-05;08-05;09-05;10-05;11-05;12-05;2027-01-05 | Ngày 05 tháng sau
recurring | 01-01 | 02-09;03-09;04-09;05-09;06-09;07-09;08-09;09-09;10-09;11-09;12-09;2027-01-09 | Trước ngày 10 tháng sau
recurring | 01-01 | 02-28;04-30;06-30;08-31;10-31;12-31 | 2 tháng/lần
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước 15/3, 15/6, 15/9 và 15/12
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước ngày 15 tháng 3, 6, 9, 12
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước ngày 15 của tháng cuối quý
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước ngày 15 tháng cuối của quý
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước ngày 15 tháng cuối mỗi quý
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước ngày 15 của tháng cuối cùng của quý
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Hàng quý (trước ngày 15 tháng cuối quý)
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Hằng quý, trước ngày 15 tháng cuối quý
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Hàng quý, trước ngày 15 của tháng cuối quý
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Báo cáo quý trước ngày 15 tháng cuối quý
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước ngày 15/3; 15/6; 15/9; 15/12
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Trước ngày 15 tháng cuối quý (đối với báo cáo quý)
recurring | 01-01 | 03-14;06-14;09-14;12-14 | Ngày 14 tháng cuối quý
recurring | 01-01 | 03-15;06-15;09-15;12-15 | Ngày 15 các tháng 3, 6, 9, 12
recurring | 01-01 | 03-15;06-15;09-15;12-15 | Chậm nhất ngày 15 của tháng cuối quý
recurring | 01-01 | 03-15;06-15;09-15;12-15 | Ngày 15 của tháng cuối cùng mỗi quý
recurring | 01-01 | 03-15;06-15;09-15;12-15 | Ngày 15 tháng thứ ba của quý
recurring | 01-01 | 03-20;06-20;09-20;12-20 | Chậm nhất ngày 20 tháng cuối quý
recurring | 01-01 | 03-24;06-24;09-24;12-24 | Mỗi quý 1 lần, trước ngày 25 tháng cuối quý
recurring | 01-01 | 03-31 | Quý I hằng năm ¦ Trong quý I hàng năm
recurring | 01-01 | 03-31;09-30 | Quý 1 & 3 ¦ Quý I/2026; Quý III/2026
recurring | 01-01 | 03-31;12-31 | Quý I và quý IV/2026 ¦ Đầu năm và cuối năm
recurring | 01-01 | 04-04;07-04;10-04;2027-01-04 | Trước ngày 05 tháng đầu của quý tiếp theo
recurring | 01-01 | 04-04;07-04;10-04;2027-01-04 | Trước ngày 05 của tháng đầu tiên quý sau
recurring | 01-01 | 04-05;07-05;10-05;2027-01-05 | Ngày 05 của tháng sau quý báo cáo
recurring | 01-01 | 04-30;07-31;10-31;2027-01-31 | Tháng đầu quý sau ¦ Đầu quý sau
recurring | 01-01 | 04-30;08-31;12-31 | 03 lần/năm ¦ 4 tháng/lần
recurring | 01-01 | 05-31;10-31 | Tháng 5, tháng 10 hàng năm
recurring | 01-01 | 06-09;12-09 | Trước ngày 10/6 và 10/12/2026 ¦ Trước ngày 10/6/2026 và ngày 10/12/2026
recurring | 01-01 | 06-09;12-09 | Trước 10/6 (báo cáo 6 tháng); trước 10/12 (báo cáo năm)
recurring | 01-01 | 06-14;12-14 | Trước 15/6; trước 15/12 ¦ - Trước 15/6\n- Trước 15/12
recurring | 01-01 | 06-14;12-14 | Trước ngày 15/6, 15/12 ¦ Trước ngày 15/6 và ngày 15/12 hàng năm
recurring | 01-01 | 06-14;12-14 | Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12
recurring | 01-01 | 06-15;12-15 | 15/6 và 15/12 ¦ 15/6, 15/12 ¦ 15/6; 15/12/2026
recurring | 01-01 | 12-31 | Hàng năm ¦ HẰNG NĂM ¦ hàng  năm ¦ Hàng\nnăm ¦ Mỗi năm ¦ Mỗi năm một lần
recurring | 01-01 | 12-31 | Mỗi năm 01 lần ¦ 1 lần/năm ¦ 1 lần / năm ¦ 01 lần/ 01 năm ¦ Một năm một lần
recurring | 01-01 | 12-31 | Một lần một năm ¦ Định kỳ hàng năm ¦ Định kỳ hằng năm ¦ Theo năm
recurring | 01-01 | 12-31 | Hàng năm (nếu có) ¦ Hàng năm, khi có yêu cầu ¦ Hằng năm hoặc khi có yêu cầu
recurring | 01-01 | 12-31 | Hàng năm theo quy định ¦ Hàng năm theo kế hoạch
recurring | 01-01 | 12-31 | Hàng năm theo hướng dẫn của Sở Nội vụ ¦ Hằng năm, theo kế hoạch của tỉnh
recurring | 01-01 | 12-31 | Định kỳ theo quy định ¦ Báo cáo năm ¦ 01 hội nghị/năm ¦ Ít nhất 1 lần/năm
recurring | 01-01 | 12-31 | Hnàg năm ¦ Hàngnăm ¦ 2 năm/lần ¦ 5 năm một lần ¦ Hàng năm, giai đoạn 2026-2030
recurring | 01-01 | 12-31 | Hằng năm (2026-2030) ¦ Hằng năm từ năm 2026
recurring | 01-01 | halves | 30/6/2026, 31/12/2026 ¦ 2 lần/năm ¦ 02 đợt/năm ¦ 02 kỳ/năm ¦ Hai lần một năm
recurring | 01-01 | halves | Mỗi năm hai lần ¦ 1 năm 2 lần ¦ 02 lần trong năm ¦ Ít nhất 02 lần/năm
recurring | 01-01 | halves | Tối thiểu 2 lần/năm ¦ 6 tháng/lần ¦ 06 tháng/01 lần ¦ 6 tháng một lần
recurring | 01-01 | halves | 6 tháng 1 lần ¦ Sáu tháng một lần ¦ Hàng 6 tháng ¦ Định kỳ 6 tháng
recurring | 01-01 | halves | Định kỳ 6 tháng, năm ¦ Định kỳ 6 tháng/lần ¦ Định kỳ 06 tháng và hàng năm
recurring | 01-01 | halves | 6 tháng và năm ¦ 6 tháng, 1 năm ¦ 06 tháng, cả năm
recurring | 01-01 | halves | 6 tháng đầu năm và cuối năm ¦ 6 tháng đầu năm, cả năm ¦ Nửa năm một lần
recurring | 01-01 | halves | Báo cáo 6 tháng, năm ¦ Báo cáo 6 tháng và báo cáo năm
recurring | 01-01 | halves | Báo cáo 6 tháng đầu năm và cả năm 2026 ¦ 02 hội nghị/năm ¦ 6 tháng/1lần
recurring | 01-01 | halves | 6tháng/lần ¦ 06 tháng /lần ¦ 6 tháng/năm ¦ 06 tháng/ năm
recurring | 01-01 | halves | 6 tháng đầu năm; cả năm ¦ 6 tháng đầu năm, 6 tháng cuối năm
recurring | 01-01 | halves | 6 tháng đầu năm và 6 tháng cuối năm 2026
recurring | 01-01 | months | 12 lần/năm ¦ Hàng tháng ¦ hằng tháng ¦ Hàng Tháng ¦ Hang thang ¦ Mỗi tháng
recurring | 01-01 | months | Mỗi tháng 1 lần ¦ 01 lần/tháng ¦ 1 tháng/lần ¦ Tháng 1 lần ¦ tháng/lần
recurring | 01-01 | months | Định kỳ hàng tháng ¦ Định kỳ tháng ¦ Theo tháng ¦ Từng tháng ¦ Cuối tháng
recurring | 01-01 | months | Cuối mỗi tháng ¦ Cuối hàng tháng ¦ Tháng, quý, năm ¦ Hàng tháng, quý, năm
recurring | 01-01 | months | Tháng, quý, 6 tháng, năm ¦ Ngày cuối cùng của tháng ¦ Hàng tháng trong năm 2026
recurring | 01-01 | months | Thường xuyên; báo cáo hàng tháng ¦ Thường xuyên, định kỳ hàng tháng
recurring | 01-01 | months | Định kỳ hàng tháng, quý, năm ¦ Định kỳ hàng tháng, hàng quý, 6 tháng, năm
recurring | 01-01 | months | Báo cáo tháng ¦ Trước ngày cuối tháng ¦ Tuần cuối hàng tháng
recurring | 01-01 | months | Các tháng trong năm ¦ Hàng tháng, hàng quý, 6 tháng, hàng năm
recurring | 01-01 | months | Tháng, quý, 6 tháng, 9 tháng, năm ¦ Định kỳ: tháng, quý, năm
recurring | 01-01 | months | Định kỳ tháng/quý/năm ¦ Hàng tháng/quý/năm
recurring | 01-01 | quarters | Quý I, II, III, IV ¦ Quý I, Quý II, Quý III, Quý IV năm 2026 ¦ 4 lần/năm
recurring | 01-01 | quarters | 3 tháng/lần ¦ 03 tháng một lần ¦ Mỗi 3 tháng ¦ Hằng quý ¦ Hàng quí ¦ hàng qúy
recurring | 01-01 | quarters | Mỗi quý ¦ Mỗi quý một lần ¦ 01 lần/quý ¦ 1 lần/ quý ¦ quý/lần ¦ Quý/1 lần
recurring | 01-01 | quarters | Định kỳ quý ¦ Định kỳ hàng quý ¦ Định kỳ theo quý ¦ Theo từng quý ¦ Từng quý
recurring | 01-01 | quarters | Báo cáo quý ¦ Báo cáo định kỳ hàng quý ¦ Quý, 6 tháng, năm
recurring | 01-01 | quarters | Hàng quý, 6 tháng, năm ¦ Định kỳ quý, 6 tháng, năm
recurring | 01-01 | quarters | Định kỳ hàng quý, 6 tháng và năm ¦ Báo cáo quý, 6 tháng, 9 tháng, năm
recurring | 01-01 | quarters | Quý I, 6 tháng, 9 tháng, năm ¦ Quý I, 6 tháng, quý III và năm
recurring | 01-01 | quarters | Quý I, 6 tháng đầu năm, 9 tháng, năm 2026 ¦ Hàng quý, năm
recurring | 01-01 | quarters | Hằng quý, hằng năm ¦ Hàng quý và hàng năm ¦ Cuối quý ¦ Cuối mỗi quý
recurring | 01-01 | quarters | Cuối hàng quý ¦ Ngày cuối quý ¦ Ngày cuối cùng của quý ¦ Tháng cuối quý
recurring | 01-01 | quarters | Tháng cuối của quý ¦ Tháng cuối hàng quý ¦ Hàng quý trong năm ¦ Hàng quý/2026
recurring | 01-01 | quarters | Thường xuyên, hàng quý ¦ Hàng quý và đột xuất khi có yêu cầu
recurring | 01-01 | quarters | Định kỳ hàng quý và đột xuất ¦ Đột xuất, định kỳ hàng quý
recurring | 01-01 | quarters | Hàng quý theo quy định ¦ Báo cáo định kỳ quý, 6 tháng, năm ¦ Báo cáo hàng quý
recurring | 01-01 | quarters | Báo cáo quý I, 6 tháng, 9 tháng và năm 2026 ¦ Mỗi quý ít nhất 01 lần
recurring | 01-01 | quarters | 01 báo cáo/quý ¦ 01 cuộc/quý ¦ Các quý trong năm ¦ hàng quý/năm ¦ Quý/năm
recurring | 03-01 | 03-31;04-30;05-31 | Hàng tháng từ tháng 3 đến tháng 5/2026
recurring | 03-01 | 03-31;09-30 | Đợt 1: tháng 3; đợt 2: tháng 9 ¦ Đợt I (tháng 3), đợt II (tháng 9)
recurring | 03-01 | 03-31;09-30 | 02 đợt/năm: đợt 1 tháng 3, đợt 2 tháng 9
recurring | 01-01 | 06-29;11-29 | Đợt 1 trước 30/6, đợt 2 trước 30/11
recurring | 04-01 | halves | Lần 1: Quý II; lần 2: Quý IV ¦ - Đợt 1: Quý II/2026\n- Đợt 2: Quý IV/2026
recurring | 03-01 | 03-31;09-30 | Tháng 3; tháng 9 ¦ tháng 3 và 9
recurring | 03-01 | quarters | Tháng 3/6/9/12 ¦ tháng 03, 06, 09 và 12 năm 2026 ¦ Các tháng 3, 6, 9, 12
recurring | 03-01 | quarters | T3, T6, T9, T12
recurring | 04-01 | 04-30;08-31;12-31 | Tháng 4, 8, 12
recurring | 04-01 | 06-30;09-30;12-31 | Hàng quý từ Quý II/2026
recurring | 04-01 | 06-30;12-31 | Quý II, IV/2026
recurring | 06-01 | 06-30;12-31 | Giữa năm và cuối năm
recurring | 06-01 | halves | Tháng 6/12
recurring | 10-01 | 10-31;12-31 | Tháng 10,12
recurring | 10-01 | 12-31 | Quý IV hàng năm ¦ Hàng năm, Quý IV ¦ Cuối năm hàng năm
recurring | 11-01 | 11-30 | Tháng 11 hằng năm ¦ Hàng năm (tháng 11)
recurring | 11-15 | 12-15 | Từ 15/11 đến 15/12 hàng năm
recurring | 12-01 | 12-31 | Tháng 12 hàng năm ¦ Tháng 12 hằng năm ¦ Trong tháng 12 hàng năm
continuous | - | 12-31 | Từ ngày ký ban hành ¦ Từ khi ban hành Kế hoạch ¦ Kể từ ngày ban hành
continuous | 01-01 | 12-31 | Từ Quý I/2026 ¦ Từ đầu năm 2026 ¦ 2026 và các năm tiếp theo
continuous | 01-01 | 12-31 | Năm 2026 và những năm tiếp theo ¦ Từ năm 2026 trở đi ¦ Hàng ngày ¦ Mỗi ngày
continuous | 01-01 | 12-31 | Hằng ngày, liên tục ¦ Thường Xuyên ¦ THƯỜNG XUYÊN ¦ Thừơng xuyên ¦ thuong xuyen
continuous | 01-01 | 12-31 | Thường xuyên. ¦ Thường xuyên, hàng năm ¦ Thường xuyên (hàng năm)
continuous | 01-01 | 12-31 | Liên tục trong năm ¦ Nhiệm vụ thường xuyên ¦ Thực hiện thường xuyên
continuous | 01-01 | 12-31 | Triển khai thường xuyên trong năm ¦ Trong năm (thường xuyên)
continuous | 01-01 | 12-31 | Thường xuyên cả năm ¦ Thường xuyên, khi có phát sinh ¦ Thường xuyên, đột xuất
continuous | 01-01 | 12-31 | Cả năm, thường xuyên ¦ Suốt năm ¦ Quanh năm ¦ Năm 2026 (thường xuyên)
continuous | 01-01 | 12-31 | Thường xuyên đến 31/12/2026 ¦ Ngay từ đầu năm
continuous | 01-01 | 12-31 | Từ năm 2026 và các năm tiếp theo ¦ Thường xuyên và theo yêu cầu
continuous | 01-01 | 12-31 | Thường xuyên hoặc khi có yêu cầu ¦ Duy trì thường xuyên
continuous | 01-01 | 12-31 | Trong suốt quá trình thực hiện ¦ Cập nhật thường xuyên ¦ Liên tục ¦ Lâu dài
continuous | 01-01 | 12-31 | Thưòng xuyên ¦ Thường xuyen ¦ Thườg xuyên ¦ Thuờng xuyên
continuous | 01-01 | 12-31 | Thường xuyên, liên tục trong năm 2026 ¦ Thường xuyên theo kế hoạch
continuous | 01-01 | 12-31 | Thường xuyên theo quy định ¦ Thực hiện thường xuyên, liên tục
continuous | 01-01 | 12-31 | Triển khai thường xuyên, liên tục hằng năm ¦ Thường xuyên (khi có phát sinh)
continuous | 01-01 | 12-31 | Thường xuyên; khi có yêu cầu ¦ Thường xuyên trong quý
continuous | 01-01 | 12-31 | Trong quá trình thực hiện nhiệm vụ
continuous | 03-01 | 12-31 | Từ ngày 01/3/2026 ¦ Từ 01/3/2026 trở đi ¦ Kể từ ngày 01/3/2026
continuous | 03-01 | 12-31 | Bắt đầu từ tháng 3/2026 ¦ Từ tháng 3 trở đi ¦ Thường xuyên từ tháng 3/2026
continuous | 03-05 | 12-31 | Từ ngày 5/3
continuous | 03-15 | 12-31 | Từ 15/3/2026 đến khi hoàn thành
continuous | 04-01 | 12-31 | Bắt đầu từ quý II/2026 ¦ Từ Quý II/2026, thường xuyên
continuous | 04-01 | 12-31 | Thường xuyên (bắt đầu từ Quý II/2026)
continuous | 06-01 | 12-31 | Từ tháng 6 thường xuyên
continuous | 10-01 | 12-31 | Quý IV/2026 và các năm tiếp theo
continuous | 2025-01-01 | 12-31 | 2025 và những năm tiếp theo ¦ Từ năm 2025
conditional | - | - | Khi có yêu cầu của cấp trên ¦ Khi có yêu cầu của cấp có thẩm quyền
conditional | - | - | Khi có văn bản hướng dẫn của Trung ương ¦ Khi có chỉ đạo ¦ Khi có chỉ đạo của tỉnh
conditional | - | - | Khi có hướng dẫn của Bộ Nội vụ ¦ Khi có phát sinh ¦ Khi có nhu cầu
conditional | - | - | Khi có sự thay đổi về nhân sự ¦ Khi cần ¦ Khi cần thiết ¦ Khi có Quyết định
conditional | - | - | Khi được phân công ¦ Khi được yêu cầu ¦ khi co thay doi ¦ KHI CÓ THAY ĐỔI
conditional | - | - | Khi TW có hướng dẫn ¦ Khi Trung ương ban hành văn bản ¦ Ngay khi có văn bản
conditional | - | - | Ngay sau khi được phê duyệt ¦ Ngay sau khi Nghị định có hiệu lực
conditional | - | - | Sau khi có kế hoạch của tỉnh ¦ Sau khi có Kế hoạch năm 2026 của tỉnh
conditional | - | - | Sau khi UBND tỉnh ban hành Kế hoạch CCHC năm 2026 ¦ Sau khi Luật được thông qua
conditional | - | - | Sau khi hoàn thành nhiệm vụ 2.1 ¦ Sau khi có Nghị quyết số 12/NQ-HĐND ngày 05/3/2026
conditional | - | - | Sau khi có hướng dẫn của Trung ương, của tỉnh ¦ Sau khi có hướng dẫn của TW, của tỉnh
conditional | - | - | Sau khi có hướng dẫn của Sở Nội vụ ¦ Nếu có thay đổi ¦ Nếu có phát sinh ¦ nếu có
conditional | - | - | (nếu có) ¦ Phát sinh ¦ Khi phát sinh nhiệm vụ ¦ Đột xuất khi có yêu cầu
conditional | - | - | Báo cáo đột xuất ¦ Đột xuất theo yêu cầu ¦ Theo yêu cầu ¦ Theo yêu cầu của tỉnh
conditional | - | - | Theo yêu cầu của cấp có thẩm quyền ¦ Theo yêu cầu nhiệm vụ
conditional | - | - | Theo chỉ đạo của UBND tỉnh ¦ Theo thực tế phát sinh ¦ Tùy tình hình thực tế
conditional | - | - | Tuỳ theo yêu cầu ¦ Tùy theo tình hình thực tế ¦ Khi có đề nghị của các đơn vị
conditional | - | - | Khi có TB ¦ Khi có giấy mời ¦ Ngay sau khi có hướng dẫn của Trung ương
conditional | - | - | Ngay sau khi Kế hoạch được ban hành ¦ Theo phát sinh thực tế ¦ Khi phát sinh hồ sơ
conditional | - | - | Khi có hồ sơ ¦ Khi có hồ sơ phát sinh ¦ Khi có yêu cầu, nhiệm vụ phát sinh
conditional | - | - | Khi cơ quan có thẩm quyền yêu cầu ¦ Khi cấp trên yêu cầu ¦ Khi có biến động nhân sự
conditional | - | - | Khi có sự chỉ đạo ¦ Khi kết thúc năm học ¦ Khi Bộ Nội vụ triển khai ¦ Có phát sinh
conditional | - | - | Khi cóthay đổi ¦ Khi có TTHC mới ban hành, sửa đổi, bổ sung
conditional | - | - | Sau khi có Quyết định công bố của UBND tỉnh ¦ Sau khi được UBND tỉnh phê duyệt
conditional | - | - | Sau khi có kết quả chấm điểm ¦ Sau khi có ý kiến của Sở Tài chính
conditional | - | - | Sau khi Chính phủ ban hành Nghị định ¦ Sau khi được cấp kinh phí
conditional | - | - | Trước khi trình UBND tỉnh ¦ Không thường xuyên
conditional | - | - | Khi có Nghị định của Chính phủ về tinh giản biên chế ¦ Khi có Nghị quyết số 12/NQ-HĐND
conditional | - | - | Khi TTHC được công bố ¦ Khi xảy ra sự cố ¦ Khi hết hạn ¦ Khi đủ điều kiện
conditional | - | - | Khi có kế hoạch của Sở Nội vụ ¦ Khi tỉnh yêu cầu ¦ Sau khi kết thúc năm
conditional | - | - | Sau khi kết thúc quý I ¦ Sau khi sáp nhập xã ¦ Sau khi có VB chỉ đạo của UBND tỉnh
conditional | - | - | Sau khi có thông báo kết luận của Chủ tịch UBND tỉnh ¦ Theo yêu cầu thực tế
conditional | - | - | Căn cứ yêu cầu nhiệm vụ
relative | - | - | Trong vòng 10 ngày kể từ ngày ban hành
relative | - | - | Trong vòng 10 ngày làm việc sau khi nhận được hồ sơ
relative | - | - | Trong thời hạn 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ
relative | - | - | Trong 15 ngày kể từ ngày ký ¦ Chậm nhất 10 ngày kể từ ngày có văn bản
relative | - | - | Chậm nhất sau 10 ngày kể từ ngày nhận văn bản ¦ Không quá 30 ngày kể từ ngày nhận hồ sơ
relative | - | - | 30 ngày kể từ ngày có hiệu lực ¦ 07 ngày sau khi kết thúc ¦ 10 ngày sau khi có hướng dẫn
relative | - | - | 5 ngày trước khi họp ¦ Trước kỳ họp 10 ngày ¦ Trước 10 ngày so với ngày họp
relative | - | - | Sau 30 ngày kể từ ngày ban hành ¦ Sau khi có văn bản 10 ngày
relative | - | - | Năm ngày làm việc kể từ ngày nhận ¦ 3 tháng kể từ ngày ban hành
relative | - | - | 06 tháng kể từ ngày Nghị quyết có hiệu lực ¦ 02 tuần sau khi nhận văn bản
relative | - | - | Trong vòng 24 giờ kể từ khi nhận ¦ Trong vòng 30 ngày ¦ 10 ngày ¦ 15 ngày làm việc ¦ 5
relative | - | - | 30 ¦ Sau nhiệm vụ 2.3 ¦ Sau hội nghị
relative | - | - | Trong thời gian 10 ngày làm việc kể từ ngày tiếp nhận
relative | - | - | Sau 05 ngày làm việc kể từ khi có kết luận ¦ Sau khi kết thúc hội nghị 05 ngày
relative | - | - | Ngay sau hội nghị ¦ Sau Đại hội Đảng ¦ 05 ngày trước kỳ họp ¦ Trước kỳ họp HĐND tỉnh
relative | - | - | Chậm nhất 05 ngày sau khi kết thúc quý ¦ Chậm nhất 5 ngày làm việc sau khi kết thúc tháng
relative | - | - | Trong vòng 3 tháng ¦ Trong vòng 02 tháng kể từ khi Luật có hiệu lực ¦ 60 ngày ¦ 1 tuần
relative | - | - | Trong 05 ngày làm việc ¦ Trước kỳ họp HĐND tỉnh tháng 7 ¦ Trước phiên họp 3 ngày
relative | - | - | Kỳ họp thứ 10 HĐND tỉnh ¦ Trong 24 giờ ¦ Trong vòng 48 giờ
relative | - | - | Sau khi kết thúc lớp học 15 ngày ¦ Chậm nhất sau 05 ngày kể từ ngày kết thúc quý
relative | - | - | 05 ngày làm việc trước ngày họp ¦ Trước ngày họp 05 ngày
relative | - | - | Trước khi kết thúc hợp đồng 30 ngày ¦ Không quá 05 ngày làm việc ¦ Tối đa 10 ngày
relative | - | - | 10 ngày làm việc/hồ sơ ¦ 07 ngày/TTHC ¦ 1 tháng kể từ khi có hướng dẫn
relative | - | - | Một tháng sau khi có hướng dẫn ¦ Trong 03 tháng kể từ ngày phê duyệt
relative | - | 03-09 | 05 ngày làm việc kể từ ngày 02/3/2026
relative | - | 03-11 | 10 ngày kể từ ngày 01/3/2026
relative | - | 04-14 | Trong vòng 30 ngày kể từ ngày 15/3/2026
relative | - | 04-15 | 10 ngày làm việc kể từ 01/4/2026
relative | - | 05-01 | Sau 30 ngày kể từ ngày 01/4/2026
relative | - | 05-16 | 45 ngày kể từ ngày 01/4/2026
relative | - | 06-01 | 03 tháng kể từ ngày 01/3/2026
relative | - | 06-30 | Tại kỳ họp giữa năm của HĐND tỉnh
relative | - | 12-05 | 10 ngày trước ngày 15/12/2026
relative | - | 12-31 | Kỳ họp cuối năm HĐND ¦ Tại kỳ họp HĐND tỉnh cuối năm 2026
unspecified | - | - | Quý V ¦ Quý 0/2026 ¦ Tháng 13 ¦ 13/2026 ¦ Tháng 0/2026 ¦ 32/3/2026 ¦ 15/13 ¦ 00/3/2026
unspecified | - | - | 15/12/206 ¦ Theo kế hoạch của UBND tỉnh ¦ Theo Kế hoạch năm 2026
unspecified | - | - | Theo kế hoạch được duyệt ¦ Theo KH ¦ Theo quy định ¦ Theo quy định của pháp luật
unspecified | - | - | Theo quy định hiện hành ¦ Theo hướng dẫn của Sở Nội vụ ¦ Theo tiến độ
unspecified | - | - | Theo tiến độ dự án ¦ Theo lộ trình của tỉnh
unspecified | - | - | Theo Kế hoạch số 05/KH-UBND ngày 06/01/2026 của UBND tỉnh
unspecified | - | - | Theo Quyết định số 123/QĐ-UBND ¦ Theo Công văn số 343 ngày 5/3/2026
unspecified | - | - | Theo thời gian quy định ¦ Theo lịch của tỉnh ¦ Theo từng nhiệm vụ
unspecified | - | - | Theo từng mốc thời hạn dưới đây: ¦ Đúng quy định ¦ Đúng thời gian quy định ¦ Kịp thời
unspecified | - | - | Như trên. ¦ -nt- ¦ n.t ¦ ″ ¦ - ¦ ... ¦ Không ¦ N/A ¦ Không xác định thời hạn ¦ Chưa có
unspecified | - | - | Ngay ¦ Sớm nhất có thể ¦ Phòng Tôn giáo ¦ Sở Nội vụ ¦ UBND tỉnh ¦ Văn phòng Sở
unspecified | - | - | Đã hoàn thành ¦ Đang thực hiện ¦ Chưa thực hiện ¦ Hoàn thành ¦ HT ¦ 100%
unspecified | - | - | Đã ban hành ngày 15/01/2026 ¦ Đã xong quý I ¦ Kế hoạch số 1502/KH-STP ngày 18/12/2025
unspecified | - | - | 12/KH-SDTTG ¦ Kế hoạch ¦ Báo cáo ¦ Xin gia hạn đến 30/9/2026 ¦ Đề nghị lùi sang quý IV
unspecified | - | - | Không sớm hơn 15/3/2026 ¦ Sau ngày 30/6/2026 ¦ ngày … tháng … năm 2026 ¦ …/…/2026
unspecified | - | - | Lý do abc xyz ¦ Phòng họp 3.1 ¦ Hoàn thành 3/5 nội dung
unspecified | - | - | Theo thời gian quy định của Sở Nội vụ ¦ Tiếp tục các năm sau ¦ Theo đợt phát sinh
unspecified | - | - | Theo Nghị quyết của HĐND tỉnh ¦ Theo Đề án được phê duyệt
unspecified | - | - | Theo chương trình công tác ¦ Theo kế hoạch đào tạo của tỉnh
unspecified | - | - | Theo Kế hoạch của Trung ương, của tỉnh ¦ Theo KH của tỉnh
unspecified | - | - | Theo lộ trình của Chính phủ ¦ Theo văn bản của tỉnh ¦ Theo quy định của Luật
unspecified | - | - | Theo tiến độ chung ¦ Theo tiến độ của tỉnh ¦ Theo kế hoạch năm
unspecified | - | - | Theo kế hoạch hàng năm ¦ Theo thời hạn của văn bản ¦ Theo từng giai đoạn
unspecified | - | - | Theo các mốc sau: ¦ Xem ghi chú ¦ Chưa xác định được thời gian ¦ Không quy định
unspecified | - | - | Sẽ thông báo sau ¦ Như mục 1 ¦ như trên ¦ ″″ ¦ x ¦ X ¦ v ¦ 0 ¦ ? ¦ TBD
unspecified | - | - | Các phòng, đơn vị ¦ Phòng Chính sách Dân tộc ¦ Văn phòng, Thanh tra Sở
unspecified | - | - | Trung tâm Phục vụ hành chính công ¦ Đã hoàn thành quý I ¦ Đã thực hiện xong trước 30/3
unspecified | - | - | Hoàn thành 80% ¦ Đang triển khai ¦ Chưa đến hạn ¦ Quá hạn
unspecified | - | - | Số 12/QĐ-SDTTG ngày 15/3/2026 ¦ QĐ 45/QĐ-SDTTG ngày 02 tháng 3 năm 2026
unspecified | - | - | Đề xuất thường xuyên ¦ Xin lùi thời hạn đến 31/12/2026 ¦ Sau Tết Nguyên đán
unspecified | - | - | Ngày thành lập ngành ¦ Trong tuần ¦ Trong tháng ¦ Trong quý ¦ Quý ¦ Tháng ¦ 1-2
unspecified | - | - | 5 năm ¦ Trong ngày ¦ Trong giờ hành chính ¦ Ngay lập tức ¦ Xong
unspecified | - | - | Ngày 25 của tháng cuối kỳ báo cáo ¦ Trước ngày 15 ¦ Ngày 15
unspecified | - | - | Thực hiện theo Kế hoạch năm 2026 ¦ Thực hiện theo quy định ¦ Thực hiện theo lộ trình
unspecified | - | - | Theo đúng quy định ¦ Căn cứ tình hình thực tế
"""


def _days(written: str) -> list[str]:
    days = SEVERAL.get(written) or [day for day in written.split(";") if day not in ("", "-")]
    return [day if len(day) == 10 else f"2026-{day}" for day in days]


def _drawn() -> list[tuple[str, str, list[str], list[str]]]:
    """(phrase, kind, start, due dates) of every phrase."""
    lines = (line.split(" | ") for line in PHRASES.strip().splitlines())
    return [
        (phrase.strip().replace("\\n", "\n"), kind, _days(start), _days(dues))
        for kind, start, dues, phrases in lines
        for phrase in phrases.split("¦")
    ]


def _read(text: str, calendar: Calendar = PLAN_2026) -> Deadline:
    return read_deadline(text, calendar)


@pytest.mark.parametrize("kind", list(DeadlineKind)[:-1])
def test_a_phrase_means_what_an_official_reads(kind: DeadlineKind) -> None:
    wrong = []
    for phrase, wanted, start, dues in _drawn():
        deadline = _read(phrase)
        begins = [] if deadline.start is None else [str(deadline.start)]
        read = (str(deadline.kind), begins, [str(due) for due in deadline.dues])
        if wanted == kind and read != (wanted, start, dues):
            wrong.append((phrase, read))
    assert wrong == []


def test_a_deadline_keeps_its_text_as_people_read_it() -> None:
    assert _read("Trước  ngày\u00a015/12 ").text == "Trước ngày 15/12"
    assert _read("Theo Kế hoạch\r\ncủa tỉnh").text == "Theo Kế hoạch\ncủa tỉnh"


@pytest.mark.parametrize("phrase", [None, "", "  ", "\n", "\u200b"])
def test_a_blank_cell_is_missing_and_not_continuous(phrase: str | None) -> None:
    assert read_deadline(phrase, PLAN_2026) == Deadline(None, DeadlineKind.MISSING)


@pytest.mark.parametrize(
    ("phrase", "weekday", "count", "first"),
    [
        ("Hàng tuần", 4, 52, date(2026, 1, 2)),
        ("Thứ 5 hàng tuần", 3, 53, date(2026, 1, 1)),
        ("Chiều thứ Hai hằng tuần", 0, 52, date(2026, 1, 5)),
        ("T6 hàng tuần", 4, 52, date(2026, 1, 2)),
        ("02 tuần một lần (trước 16 giờ thứ Tư)", 2, 26, date(2026, 1, 7)),
    ],
)
def test_a_weekly_duty_is_due_on_its_weekday_all_year(phrase: str, weekday: int, count: int, first: date) -> None:
    deadline = _read(phrase)

    assert deadline.kind is DeadlineKind.RECURRING
    assert {due.weekday() for due in deadline.dues} == {weekday}
    assert (len(deadline.dues), deadline.dues[0], deadline.start) == (count, first, date(2026, 1, 1))


def test_the_due_date_is_the_last_of_a_recurring_one_and_the_first_of_milestones() -> None:
    assert _read("Hằng quý").due == date(2026, 12, 31)
    assert _read("Dự thảo: tháng 3/2026; ban hành: tháng 9/2026").due == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("phrase", "doubts"),
    [
        ("31/6/2026", ["clamped"]),
        ("15/13/2026", ["impossible"]),
        ("Quý V/2026", ["impossible"]),
        ("Đầu tháng 3", ["vague"]),
        ("Định kỳ", ["vague"]),
        ("12/15/2026", ["month_first"]),
        ("Quý I/2027", ["other_year"]),
        ("6/2025", ["other_year"]),
        ("7", ["bare_number"]),
        ("10 ngày làm việc", ["no_base"]),
        ("Quý I (kế hoạch); quý III (báo cáo)", ["several_dates"]),
        ("Xin gia hạn đến 30/9/2026", ["change_requested"]),
        ("Quý II (điều chỉnh sang Quý III)", ["changed"]),
        ("Đã hoàn thành tháng 02/2026", ["status_in_deadline"]),
        ("12/KH-SDTTG", ["status_in_deadline"]),
        ("Văn phòng", ["office_in_deadline"]),
        ("14/52026", ["typo"]),
        ("Thag 6", ["typo"]),
        ("Tháng Giêng", ["lunar"]),
        ("nt", ["ditto"]),
        ('"', ["ditto"]),
        ("Theo các mốc thời gian dưới đây:", ["parent_of_children"]),
        ("Lúc nào rảnh", ["not_understood"]),
        ("3O/6/2026", ["typo"]),
        ("Khoảng tháng 4/2026", ["vague"]),
        ("Tháng 4 hoặc tháng 5", ["vague"]),
        ("31/3/2026\nCác sở có văn bản đề xuất trước ngày 15/3/2026", []),
        ("Quý II/2026", []),
        ("Trước ngày 15/12", []),
        ("Hàng năm", []),
        ("Học kỳ I", ["vague"]),
        ("Những tháng cuối năm", ["vague"]),
        ("Theo Kế hoạch", []),
    ],
)
def test_what_is_odd_is_a_doubt(phrase: str, doubts: list[str]) -> None:
    assert list(_read(phrase).doubts) == doubts


@pytest.mark.parametrize(
    ("phrase", "requested"),
    [
        ("Quý I/2026 (đề xuất điều chỉnh sang Quý III/2026)", "đề xuất điều chỉnh sang Quý III/2026"),
        ("30/6/2026\nXin gia hạn đến 30/9/2026", "Xin gia hạn đến 30/9/2026"),
        ("13/02/2026. Đề nghị hạn là thường xuyên", "Đề nghị hạn là thường xuyên"),
        ("Đề nghị lùi sang quý IV", "Đề nghị lùi sang quý IV"),
    ],
)
def test_what_is_only_asked_for_is_kept_apart(phrase: str, requested: str) -> None:
    assert _read(phrase).requested == requested


def test_before_a_day_can_include_the_day() -> None:
    including = Calendar.from_settings(Settings(before_excludes_the_day=False), 2026)

    assert _read("Trước ngày 15/12", including).due == date(2026, 12, 15)
    assert _read("Trước tháng 6", including).due == date(2026, 5, 31)


def test_working_days_skip_weekends_and_holidays_but_not_working_saturdays() -> None:
    text = "05 ngày làm việc kể từ ngày 24/4/2026"  # a Friday

    assert _read(text).due == date(2026, 5, 1)
    feast = Calendar(2026, frozenset({date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1)}))
    assert _read(text, feast).due == date(2026, 5, 6)
    swapped = Calendar(2026, feast.holidays, frozenset({date(2026, 5, 2)}))
    assert _read(text, swapped).due == date(2026, 5, 5)


def test_an_agencys_own_words_come_before_the_grammar() -> None:
    words = (Word("deadline", "Như lịch giao ban", "Hàng tháng"), Word("deadline", "kỳ BC", "quý"))
    calendar = Calendar.from_settings(Settings(words=(*words, Word("status", "x", "Đã hoàn thành"))), 2026)

    assert len(_read("như lịch giao ban", calendar).dues) == 12
    assert len(_read("Theo kỳ BC", calendar).dues) == 4
    assert _read("Theo kỳ BC", calendar).text == "Theo kỳ BC"


@pytest.mark.parametrize(
    ("value", "number_format", "text", "read"),
    [
        (date(2026, 4, 1), '"Tháng "m/yyyy', "Tháng 4/2026", "window 2026-04-01 2026-04-30"),
        (datetime(2026, 3, 1), "mm/yyyy", "03/2026", "window 2026-03-01 2026-03-31"),  # noqa: DTZ001 - cells have no zone
        (date(2026, 3, 1), "mmm-yy", "Mar-26", "window 2026-03-01 2026-03-31"),
        (date(2026, 4, 1), "", "Tháng 4/2026", "window 2026-04-01 2026-04-30"),
        (date(2025, 1, 1), "yyyy", "2025", "window 2025-01-01 2025-12-31 other_year"),
        (date(2026, 2, 15), "dd/mm/yyyy", "15/02/2026", "fixed None 2026-02-15"),
        (date(2026, 2, 5), "dd/mm/yy", "05/02/26", "fixed None 2026-02-05"),
        (date(2026, 12, 5), r"dd\-mm\-yyyy", "05-12-2026", "fixed None 2026-12-05"),
        (date(2026, 5, 2), "m/d/yyyy", "5/2/2026", "fixed None 2026-05-02 excel_date"),
        (date(2026, 5, 20), "m/d/yyyy", "5/20/2026", "fixed None 2026-05-20"),
        (date(2026, 2, 1), "d-mmm", "1-Feb", "fixed None 2026-02-01 excel_date"),
        (date(1900, 1, 7), "dd/mm/yyyy", "07/01/1900", "unspecified None None impossible"),
        (2026, "General", "2026", "window 2026-01-01 2026-12-31"),
        (7.0, "", "7", "relative None None bare_number"),
        (46387, "General", "46387", "fixed None 2026-12-31 excel_date"),
        (12.2026, "", "12.2026", "window 2026-12-01 2026-12-31"),
        (12.2026, "General", "12,2026", "window 2026-12-01 2026-12-31"),
        (15.12, "", "15,12", "fixed None 2026-12-15 typo"),
        (31.2, "", "31,2", "unspecified None None not_understood"),
        (6, '"Tháng "0', "6", "window 2026-06-01 2026-06-30"),
        (2, '"Quý "0"/2026"', "2", "window 2026-04-01 2026-06-30"),
        (10, '0" ngày làm việc"', "10", "relative None None no_base"),
        (0.8, "0%", "80%", "unspecified None None status_in_deadline"),
        (float("nan"), "", "", "missing None None"),
        (-3, "", "-3", "unspecified None None impossible"),
    ],
)
def test_what_excel_holds_is_read_with_its_format(
    value: date | float, number_format: str, text: str, read: str
) -> None:
    deadline = read_deadline(text, PLAN_2026, value=value, number_format=number_format)

    assert " ".join(map(str, (deadline.kind, deadline.start, deadline.due, *deadline.doubts))) == read


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("Tham mưu Quyết định công bố thủ tục (nếu có)", True),
        ("Sửa đổi Quy chế chi tiêu nội bộ (nếu có", True),
        ("Bổ sung danh mục (nếu có thay đổi)", True),
        ("Mua phần mềm (nếu có - theo yêu cầu của tỉnh)", True),
        ("Đề xuất bổ sung (nếu cần thiết) các yêu cầu", True),
        ("Tinh giản biên chế khi có chỉ đạo của tỉnh", True),
        ("Trình sửa đổi khi phát sinh", True),
        ("Cap nhat (neu co)", True),
        ("Sửa đổi quy định (neu co)", True),
        ("Sửa đổi quy chế trong trường hợp có thay đổi", True),
        ("Ban hành văn bản triển khai sau khi UBND tỉnh ban hành Kế hoạch", True),
        ("Mua sắm thiết bị khi được cấp kinh phí", True),
        ("Bổ nhiệm lãnh đạo phòng khi đủ điều kiện", True),
        ("Thanh tra khi phát hiện dấu hiệu vi phạm", True),
        ("Báo cáo giải trình khi Đoàn kiểm tra yêu cầu", True),
        ("Tiếp nhận công chức khi được UBND tỉnh phê duyệt", True),
        ("Trước khi trình UBND tỉnh phê duyệt phải lấy ý kiến", False),
        ("Tổ chức hội nghị sau khi ban hành Kế hoạch", False),
        ("Bố trí công chức đáp ứng yêu cầu nhiệm vụ", False),
        ("Trả kết quả ngay khi có kết quả giải quyết", False),
        ("Các nội dung đã nêu có liên quan", False),
        ("Giải quyết kịp thời khi tiếp nhận hồ sơ", False),
        ("Trong khi có nhiều khó khăn, vẫn bảo đảm tiến độ", False),
        ("Báo cáo ngay cả khi có sai sót nhỏ", False),
        ("Triển khai Luật khi có hiệu lực", False),
        ("Tự đánh giá, chấm điểm chỉ số", False),
    ],
)
def test_an_activity_waits_for_an_event_by_its_own_words(text: str, waits: bool) -> None:
    assert is_conditional(text) is waits


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("ban hành kịp thời trước ngày 20/12 của năm trước liền kề năm kế hoạch", ["2025-12-19"]),
        ("Triển khai Kế hoạch số 05/KH-UBND ngày 06/01/2026 của UBND tỉnh", []),
        ("theo Nghị quyết số 57-NQ/TW ngày 22/12/2024, xong trước 30/6/2026", ["2026-06-29"]),
        ("chậm nhất ngày 15/12/2026; báo cáo trước 20/12", ["2026-12-15", "2026-12-19"]),
        ("100% hồ sơ được giải quyết trước hạn, đúng hạn", []),
        ("hoàn thành 06 nội dung trước năm 2030", []),
        ("Đến ngày 30/6/2026 đạt 80% hồ sơ trực tuyến", ["2026-06-30"]),
        ("Rà soát các văn bản ban hành trước ngày 01/01/2026", []),
        ("Nghị định số 61/2018/NĐ-CP được sửa đổi trước ngày 01/7/2025", []),
        ("ban hành trước ngày 15 tháng 3 năm 2026", ["2026-03-14"]),
    ],
)
def test_running_text_gives_due_dates_only(text: str, dates: list[str]) -> None:
    assert [str(day) for day in dates_in_text(text, PLAN_2026)] == dates


def test_deadlines_look_like_deadlines_and_nothing_else_does() -> None:
    alike = "Quý I: kế hoạch; quý IV: báo cáo|Đợt 1: tháng 5; đợt 2: tháng 10|Quý II/2026|Hàng năm|Khi có sự thay đổi|15/12|Trước 30/6|Thường xuyên|Tháng 1 - 2|Trong năm"
    other = (
        "Văn phòng|Các phòng thuộc Sở|Kế hoạch|Báo cáo, công văn|100%|80|Đã hoàn thành|12/KH-SDTTG|Tin, bài, ảnh"
        "|Báo cáo năm|Báo cáo quý, 6 tháng, năm|Kế hoạch năm 2026|1.1|I.2.3|2/3|1.250,5|3.000.000|KH20_TT_N01.1.1"
        "|Văn phòng Sở (thường trực)|Trễ hạn 05 ngày"
        "|Hoạt động 1: Xây dựng Kế hoạch CCHC năm 2026|Không phát sinh|Chưa đến hạn|Đã hoàn thành tháng 3"
        "|Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026|Đánh giá chỉ số cải cách hành chính hàng năm"
    )

    tasks = (
        "Thường xuyên cập nhật, công khai thủ tục hành chính trên Cổng Dịch vụ công quốc gia theo quy định|"
        "Hằng tháng tổng hợp tình hình giải quyết hồ sơ thủ tục hành chính, báo cáo lãnh đạo Sở|"
        "Tổ chức 02 hội nghị tuyên truyền về cải cách hành chính cho công chức trong năm|Hoàn thành ngày 05/02/2026"
    )

    assert max(deadline_likeness(text) for text in tasks.split("|")) <= 0.3
    assert min(deadline_likeness(text) for text in alike.split("|")) >= 0.8
    assert max(deadline_likeness(text) for text in other.split("|")) <= 0.2


def test_cells_that_repeat_a_wording_are_interpreted_once() -> None:
    for phrase, *_ in _drawn():
        assert _read(phrase) is _read(phrase)


def test_a_round_of_days_comes_again_from_the_first_of_january() -> None:
    assert _read("10 ngày một lần").dues[:3] == (date(2026, 1, 10), date(2026, 1, 20), date(2026, 1, 30))
    assert _read("15 ngày/lần") == _with_text(_read("2 lần/tháng (ngày 15 và 31)"), "15 ngày/lần")


def test_a_word_that_is_no_numeral_with_its_accents_is_read_as_none() -> None:
    assert _read("Tầm tháng 9, tháng 10").doubts == ("vague",)
    assert _read("tháng tám").due == date(2026, 8, 31)


@pytest.mark.parametrize(
    "phrase",
    [
        "Tháng 4; 8; 12",
        "Nửa tháng 8",
        "tháng ba, tư",
        "Quý III (tuần 2 tháng 8)",
        "Quý II (cụ thể tháng 5)",
        "Thường xuyên, báo cáo ngày 15/6",
        "Hàng quý, ngày 15 tháng cuối",
        "Khi HĐND họp tháng 7",
        "Cuối tháng 9, chậm nhất đầu tháng 10",
        "Hè 2026",
        "Quý II - tháng 5",
        "Ngày làm việc thứ 3 của tháng 6",
        "30 ngày (từ 01/6 đến 30/6)",
        "15/6 và 20/6",
    ],
)
def test_a_number_or_time_that_the_reading_does_not_hold_is_a_doubt(phrase: str) -> None:
    assert "partly_read" in _read(phrase).doubts


@pytest.mark.parametrize(
    "phrase", ["10/3 âm lịch", "Rằm tháng 7", "Trước rằm tháng tám", "Tết Trung thu", "Tháng 3 (âm lịch)"]
)
def test_a_day_of_the_moons_calendar_is_a_doubt(phrase: str) -> None:
    assert "lunar" in _read(phrase).doubts


@pytest.mark.parametrize(
    "phrase",
    [
        "Quý I, II, III/2026",
        "Mỗi quý ít nhất 01 lần",
        "Thường xuyên trong quý",
        "Báo cáo 05 nội dung trước 15/6",
        "1. Quý II",
    ],
)
def test_numbers_that_are_no_times_are_no_doubt(phrase: str) -> None:
    assert _read(phrase).doubts == ()


def _with_text(deadline: Deadline, text: str) -> Deadline:
    return replace(deadline, text=text)
