"""Cells that name offices, groups and people, and what is read from them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_excel.annex.offices import (
    Register,
    is_doubtful_name,
    names_alone,
    office_likeness,
    office_of_titles,
    persons_in,
    without_persons,
)
from cchc_excel.annex.offices.register import is_plain_name
from cchc_excel.plan import Mention
from cchc_excel.settings import Answer, Office, OfficeGroup, Settings
from cchc_excel.spelling import plain

OFFICES = (
    Office("Văn phòng", ("VP",)),
    Office("Phòng Chính sách Dân tộc", ("Phòng CSDT",)),
    Office("Phòng Tôn giáo", ("Phòng TG",)),
    Office("Phòng Nghiệp vụ 1"),
    Office("Phòng Nghiệp vụ 2"),
)
ROOMS = OfficeGroup("Các phòng thuộc Sở")
REGISTER = Register(OFFICES, (ROOMS,))
NOBODY = Register()
# Cell → names, for a reader with the register.
KNOWN = {
    "Phòng CSĐT, phòng Tôn giáo, Văn phòng": "Phòng Chính sách Dân tộc | Phòng Tôn giáo | Văn phòng",
    "P. CSDT; P.TG": "Phòng Chính sách Dân tộc | Phòng Tôn giáo",
    "VP": "Văn phòng",
    "Văn phòng Sở": "Văn phòng",
    "VĂN PHÒNG.": "Văn phòng",
    "Tôn giáo, CSDT": "Phòng Tôn giáo | Phòng Chính sách Dân tộc",
    "Phòng Tôn giáo/Văn phòng": "Phòng Tôn giáo | Văn phòng",
    "- Văn phòng:\n\n- Phòng TG;": "Văn phòng | Phòng Tôn giáo",
    "+ Văn phòng\n+ Phòng Tôn giáo": "Văn phòng | Phòng Tôn giáo",
    "Văn phòng · Phòng Tôn giáo": "Văn phòng | Phòng Tôn giáo",
    "Văn phòng cùng Phòng Tôn giáo": "Văn phòng | Phòng Tôn giáo",
    "Văn phòng, Văn phòng": "Văn phòng",
    "Phòng Chính sách Dân tộc (Phòng CSDT)": "Phòng Chính sách Dân tộc",
    "Phòng Nghiệp vụ 2, P. Nghiệp vụ 1": "Phòng Nghiệp vụ 2 | Phòng Nghiệp vụ 1",
    "Phòng Chính sach Dan tộcc": "Phòng Chính sách Dân tộc",
    "Các phòng chuyên môn": "Các phòng thuộc Sở",
    "Các phòng và Văn phòng": "Các phòng thuộc Sở | Văn phòng",
    "Chủ trì: Văn phòng; Phối hợp: Phòng Tôn giáo": "Văn phòng | Phòng Tôn giáo",
    "Văn phòng chủ trì, tổng hợp": "Văn phòng",
}
# Cell → names, for a reader without any register.
WRITTEN = {
    "Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính": "Sở Văn hóa, Thể thao và Du lịch | Sở Tài chính",
    "Văn phòng HĐND và UBND xã\nPhòng Văn hóa - Xã hội": "Văn phòng HĐND và UBND xã | Phòng Văn hóa - Xã hội",
    "Văn phòng; Các đơn vị, trường học trực thuộc": "Văn phòng | Các đơn vị, trường học trực thuộc",
    "Các xã, phường, Sở Tài chính": "Các xã, phường | Sở Tài chính",
    "Các phòng, đơn vị thuộc, trực thuộc Sở": "Các phòng, đơn vị thuộc, trực thuộc Sở",
    "Phòng Kế hoạch - Tổng hợp; Phòng Pháp chế - Doanh nghiệp": "Phòng Kế hoạch - Tổng hợp | Phòng Pháp chế - Doanh nghiệp",
    "Bệnh viện, Trung tâm Y tế": "Bệnh viện | Trung tâm Y tế",
    "Cục Lâm nghiệp và Kiểm lâm, Văn phòng Bộ": "Cục Lâm nghiệp và Kiểm lâm | Văn phòng Bộ",
    "Cục Chăn nuôi và Thú y và Cục Thủy sản và Kiểm ngư": "Cục Chăn nuôi và Thú y | Cục Thủy sản và Kiểm ngư",
    "Sở Dân tộc và Tôn giáo và Sở Nội vụ": "Sở Dân tộc và Tôn giáo | Sở Nội vụ",
    "Sở Quy hoạch - Kiến trúc - Sở Nội vụ": "Sở Quy hoạch - Kiến trúc | Sở Nội vụ",
    "Phòng Văn hóa - Xã hội; Phòng Kinh tế": "Phòng Văn hóa - Xã hội | Phòng Kinh tế",
    "VP HĐND&UBND, VP HĐND-UBND": "VP HĐND&UBND",
    "Đài Phát thanh, Truyền hình": "Đài Phát thanh, Truyền hình",
    "Bộ Khoa học và Công nghệ và các địa phương": "Bộ Khoa học và Công nghệ | các địa phương",
    "Các sở, ban, ngành; UBND các xã, phường": "Các sở, ban, ngành | UBND các xã, phường",
    "Văn phòng UBND tỉnh. Các Sở, ngành\n\nUBND xã, phường": "Văn phòng UBND tỉnh | Các Sở, ngành | UBND xã, phường",
    "các bộ, ngành, địa phương": "các bộ, ngành, địa phương",
    "Các cơ quan, đơn vị có liên quan": "Các cơ quan, đơn vị có liên quan",
    "Công an xã, Trạm Y tế": "Công an xã | Trạm Y tế",
    "Sở Y tế (Phòng Nghiệp vụ, Văn phòng)": "Sở Y tế",
    "Sở KH&CN chủ trì tham mưu; Văn phòng phối hợp": "Sở KH&CN | Văn phòng",
    "UBND các xã, phường trực tiếp triển khai": "UBND các xã, phường",
    "Phòng XD&KTVB": "Phòng XD&KTVB",
    "Các Sở: Nội vụ, Tài chính": "Sở Nội vụ | Sở Tài chính",
    "Các sở Nội vụ, Y tế và Xây dựng": "Sở Nội vụ | Sở Y tế | Sở Xây dựng",
    "Sở Nội vụ, Văn hóa, Thể thao và Du lịch": "Sở Nội vụ | Sở Văn hóa, Thể thao và Du lịch",
    "UBND các xã: Mường So, Phong Thổ": "UBND xã Mường So | UBND xã Phong Thổ",
    "Sở Nội vụ  Sở Tài chính": "Sở Nội vụ | Sở Tài chính",
    "Sở Nông nghiệp và Môi trường và Sở Xây dựng": "Sở Nông nghiệp và Môi trường | Sở Xây dựng",
    "Phòng Xây dựng chính quyền và Công tác thanh niên": "Phòng Xây dựng chính quyền và Công tác thanh niên",
    "Phòng Công chức, viên chức": "Phòng Công chức, viên chức",
    "Chi cục Chăn nuôi, Thú y và Thủy sản": "Chi cục Chăn nuôi, Thú y và Thủy sản",
    "Phòng Hành chính tổng hợp, Phòng Nghiệp vụ 1, 2": "Phòng Hành chính tổng hợp | Phòng Nghiệp vụ 1 | Phòng Nghiệp vụ 2",
    "Phòng Chính sách\nDân tộc\nPhòng Tôn giáo": "Phòng Chính sách Dân tộc | Phòng Tôn giáo",
    "1) Văn phòng 2) Phòng Tôn giáo": "Văn phòng | Phòng Tôn giáo",
    "Sở Nội vụ - cơ quan thường trực CCHC": "Sở Nội vụ",
    "Toàn thể công chức, viên chức, người lao động": "Toàn thể công chức, viên chức, người lao động",
    "Tổ CNSCĐ các thôn, bản": "Tổ CNSCĐ các thôn, bản",
    "(1) Văn phòng (2) Phòng Nội vụ": "Văn phòng | Phòng Nội vụ",
    "I. Văn phòng\nII. Phòng Nội vụ": "Văn phòng | Phòng Nội vụ",
    "Bước 1: Văn phòng; Bước 2: Phòng Nội vụ": "Văn phòng | Phòng Nội vụ",
    "“Văn phòng”, [Phòng Nội vụ]*, v.v.": "Văn phòng | Phòng Nội vụ",
    "Sở Tài chính[1]; Sở Xây dựng (2)": "Sở Tài chính | Sở Xây dựng",
    "Phòng 1, 2 và 3": "Phòng 1 | Phòng 2 | Phòng 3",
    "Hạt Kiểm lâm khu vực I, II": "Hạt Kiểm lâm khu vực I | Hạt Kiểm lâm khu vực II",
    "Phòng Kỹ thuật - Nghiệp vụ 1, 2": "Phòng Kỹ thuật - Nghiệp vụ 1 | Phòng Kỹ thuật - Nghiệp vụ 2",
    "Phòng Nội vụ, Tư pháp, Kinh tế": "Phòng Nội vụ | Phòng Tư pháp | Phòng Kinh tế",
    "UBND 3 xã: Mường Than, Pắc Ta, Nậm Sỏ": "UBND xã Mường Than | UBND xã Pắc Ta | UBND xã Nậm Sỏ",
    "Các đơn vị: Văn phòng, Phòng Nội vụ": "Văn phòng | Phòng Nội vụ",
    "Các sở, ngành: Nội vụ, Tài chính": "Sở Nội vụ | Sở Tài chính",
    "Phòng Nội vụ → Văn phòng": "Văn phòng",
    "Phòng Nội vụ hoặc Văn phòng": "Phòng Nội vụ | Văn phòng",
    "Sở LĐTBXH (nay là Sở Nội vụ)": "Sở Nội vụ",
    "Sở Nội vụ (trước đây là Sở LĐTBXH)": "Sở Nội vụ",
    "Văn phòng; email vp@abc.gov.vn": "Văn phòng",
    "Văn phòng Sở, Phòng Nghiệp vụ": "Văn phòng Sở | Phòng Nghiệp vụ",
    "Văn phòng HĐND và UBND phường\nBộ phận Tư pháp": "Văn phòng HĐND và UBND phường | Bộ phận Tư pháp",
    "Thư viện tỉnh; Các\nphòng chuyên môn thuộc Sở": "Thư viện tỉnh | Các phòng chuyên môn thuộc Sở",
    "Phòng Quản lý\ndoanh nghiệp": "Phòng Quản lý doanh nghiệp",
    "Phòng Hợp tác viện - trường": "Phòng Hợp tác viện - trường",
    "Sở Tư pháp, Văn phòng\nUBND tỉnh": "Sở Tư pháp | Văn phòng UBND tỉnh",
    "Văn phòng (máy lẻ 12), Phòng Nội vụ ext 34": "Văn phòng | Phòng Nội vụ",
    "Công an tỉnh (PC06); Văn phòng": "Công an tỉnh | Văn phòng",
    "Lãnh đạo phụ trách: đ/c Mai Văn Thạch; Thanh tra tỉnh": "Thanh tra tỉnh",
    "Sở Xây dựng thẩm tra, Sở Tài chính cho ý kiến": "Sở Xây dựng | Sở Tài chính",
    "Mời đại diện Sở Tư pháp tham dự": "Sở Tư pháp",
    "Các phòng, ban, ngành, đoàn thể xã": "Các phòng, ban, ngành, đoàn thể xã",
    "UBND các xã, phường nơi có dự án và Sở Nội vụ": "UBND các xã, phường nơi có dự án | Sở Nội vụ",
    "Các ngành, các cấp; Văn phòng": "Các ngành, các cấp | Văn phòng",
    "Chi cục Phòng, chống tệ nạn xã hội": "Chi cục Phòng, chống tệ nạn xã hội",
    "Ban Thi đua, Khen thưởng và Văn phòng": "Ban Thi đua, Khen thưởng | Văn phòng",
    "Báo và Đài PT-TH tỉnh, Sở Nội vụ": "Báo và Đài PT-TH tỉnh | Sở Nội vụ",
    "Sở GD và ĐT; Sở VH, TT và DL": "Sở GD và ĐT | Sở VH, TT và DL",
    "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng": "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng",
    "Sở Nội vụ và VNPT": "Sở Nội vụ | VNPT",
    "Đ/c Bí thư Đảng ủy": "Bí thư Đảng ủy",
    "Bà Vàng Thị Mỷ - Phó Trưởng phòng Nội vụ": "Phó Trưởng phòng Nội vụ",
    "Hội đồng phối hợp PBGDPL; Văn phòng": "Hội đồng phối hợp PBGDPL | Văn phòng",
    "Văn phòng Điều phối Chương trình MTQG xây dựng nông thôn mới": "Văn phòng Điều phối Chương trình MTQG xây dựng nông thôn mới",
    "TT VHTT&TT": "TT VHTT&TT",
    "Phòng Nội vụ–Văn phòng": "Phòng Nội vụ | Văn phòng",
    "Phòng Văn hóa- Xã hội, Phòng Kế hoạch–Tài chính": "Phòng Văn hóa- Xã hội | Phòng Kế hoạch–Tài chính",
    "Các sở, ngành có TTHC; cơ quan thông tấn, báo chí": "Các sở, ngành có TTHC | cơ quan thông tấn, báo chí",
    "Toàn thể cán bộ, công chức": "Toàn thể cán bộ, công chức",
    "UBND phường Tân Phong, Đoàn Kết; Công an phường": "UBND phường Tân Phong | UBND phường Đoàn Kết | Công an phường",
    "Các xã Mường Than, Pắc Ta": "Xã Mường Than | Xã Pắc Ta",
    "Công chức Tư pháp, công chức Địa chính": "Công chức Tư pháp | công chức Địa chính",
    "Sở Nội vụ đối với biên chế; Sở Tài chính đối với kinh phí": "Sở Nội vụ | Sở Tài chính",
    "Giao cho Phòng Nội vụ; đề nghị: Công an tỉnh": "Phòng Nội vụ | Công an tỉnh",
    "Đội 1+2": "Đội 1 | Đội 2",
    "Chưa giao đơn vị chủ trì": "",
    "Không phối hợp": "",
    "VTV, VOV": "VTV | VOV",
    "Văn phòng Sở, Trường Chính trị tỉnh": "Văn phòng Sở | Trường Chính trị tỉnh",
    "—": "",
    "Không": "",
    "-": "",
    "Đ/c Nguyễn Văn An": "",
    "CV Trần Thị Bình - 0912 345 678": "",
    "Phòng Tôn giáo (đ/c Lò Văn Cường - 0912345678)": "Phòng Tôn giáo",
    "- GĐ …\n- Phòng Kinh tế:\n- CV …": "Phòng Kinh tế",
    # A name keeps its own words.
    "Trung tâm Dịch vụ tổng hợp, Ban QLDA": "Trung tâm Dịch vụ tổng hợp | Ban QLDA",
    "Các phòng theo lĩnh vực phụ trách": "Các phòng theo lĩnh vực phụ trách",
    "Cơ quan chủ trì soạn thảo": "Cơ quan chủ trì soạn thảo",
    "Tổ công tác triển khai Đề án 06": "Tổ công tác triển khai Đề án 06",
    "Trung tâm Tư vấn và hỗ trợ nông dân": "Trung tâm Tư vấn và hỗ trợ nông dân",
    "Phòng Nội vụ tổng hợp; Phòng KHTC lập dự toán": "Phòng Nội vụ | Phòng KHTC",
    "Văn phòng;\ncác phòng gửi báo cáo trước ngày 10": "Văn phòng | các phòng",
    "VP: tổng hợp; các phòng: báo cáo": "VP | các phòng",
    # Parts without a head: the rest of the name, or names of the same head.
    "Phòng Giám sát, Thẩm định": "Phòng Giám sát, Thẩm định",
    "Phòng Thanh tra, Kiểm tra": "Phòng Thanh tra, Kiểm tra",
    "Phòng Chính trị, Hậu cần, Tham mưu": "Phòng Chính trị | Phòng Hậu cần | Phòng Tham mưu",
    "Phòng Đảm bảo chất lượng, Thanh tra và Pháp chế": "Phòng Đảm bảo chất lượng, Thanh tra và Pháp chế",
    "Phòng Đoàn thể và các hội": "Phòng Đoàn thể và các hội",
    "Ban Quản lý Khu kinh tế và các KCN": "Ban Quản lý Khu kinh tế và các KCN",
    "Phòng Thông tin, báo chí và xuất bản, Văn phòng": "Phòng Thông tin, báo chí và xuất bản | Văn phòng",
    "Báo và Đài Phát thanh, Truyền hình tỉnh": "Báo và Đài Phát thanh, Truyền hình tỉnh",
    "Khoa Nội, Ngoại và Hồi sức cấp cứu": "Khoa Nội | Khoa Ngoại | Khoa Hồi sức cấp cứu",
    "Các khoa: Nội, Ngoại; Khoa Khám bệnh, khoa Dược": "Khoa Nội | Khoa Ngoại | Khoa Khám bệnh | khoa Dược",
    "Công chức Văn hóa - Xã hội, Tài chính - Kế toán": "Công chức Văn hóa - Xã hội | Công chức Tài chính - Kế toán",
    "Các bản: Hồng Thu, Pa Nậm; Thôn 1, 2": "Bản Hồng Thu | Bản Pa Nậm | Thôn 1 | Thôn 2",
    "Đảng ủy - HĐND - UBND - UBMTTQ xã": "Đảng ủy | HĐND | UBND | UBMTTQ xã",
    "HĐND-UBND xã; VP HĐND-UBND": "HĐND | UBND xã | VP HĐND-UBND",
    "Phòng Chính trị và Phòng Tham mưu": "Phòng Chính trị | Phòng Tham mưu",
    "Sở Nội\nvụ; Sở Tư\npháp": "Sở Nội vụ | Sở Tư pháp",
    "Văn\nphòng; Sở\nNội vụ": "Văn phòng | Sở Nội vụ",
    # Groups as written.
    "Toàn thể các khoa, phòng trong bệnh viện": "Toàn thể các khoa, phòng trong bệnh viện",
    "100% các phòng, đơn vị": "100% các phòng, đơn vị",
    "Sở Tài chính và một số sở, ngành": "Sở Tài chính | một số sở, ngành",
    "Bộ Nội vụ; các bộ, cơ quan ngang bộ": "Bộ Nội vụ | các bộ, cơ quan ngang bộ",
    "Khu phố 1, Khu phố 2 và Khu phố 5": "Khu phố 1 | Khu phố 2 | Khu phố 5",
    "Trường MN Sao Mai, TH Kim Đồng và THCS Trần Cao Vân": "Trường MN Sao Mai | TH Kim Đồng | THCS Trần Cao Vân",
    "Phòng Kế hoạch tổng hợp - Bệnh viện Sản Nhi": "Phòng Kế hoạch tổng hợp - Bệnh viện Sản Nhi",
    "Các thôn, buôn": "Các thôn, buôn",
    "Các xã đoàn, phường đoàn": "Các xã đoàn, phường đoàn",
    "Văn phòng ĐBQH và HĐND tỉnh": "Văn phòng ĐBQH và HĐND tỉnh",
    # What somebody does is no part of a name, whatever the name ends in.
    "Văn phòng Sở tham mưu, các phòng thực hiện": "Văn phòng Sở | các phòng",
    "Phòng Tôn giáo chịu trách nhiệm chính": "Phòng Tôn giáo",
    "Văn phòng UBND tỉnh thẩm tra": "Văn phòng UBND tỉnh",
    "Mời Báo và Đài PT-TH tỉnh cùng tham gia": "Báo và Đài PT-TH tỉnh",
    # Remarks in brackets are no part of a name; short names and codes are.
    "Phòng TC (trước 01/7), Tổ A (theo QĐ 12/QĐ-UBND)": "Phòng TC | Tổ A",
    "UBND tỉnh (qua Sở Nội vụ); Sở TC (P. Ngân sách)": "UBND tỉnh | Sở TC",
    "Các phòng (trừ Văn phòng)": "Các phòng",
    "Trung tâm KSBT (CDC); Bộ phận Một cửa (TN&TKQ)": "Trung tâm KSBT (CDC) | Bộ phận Một cửa (TN&TKQ)",
    "Đề nghị Ủy ban MTTQ Việt Nam phường phối hợp": "Ủy ban MTTQ Việt Nam phường",
    "Phòng A → Phòng B → Văn phòng": "Phòng A | Phòng B | Văn phòng",
    "Phòng Kiểm kê - Bảo quản và Đại học Công nghệ": "Phòng Kiểm kê - Bảo quản | Đại học Công nghệ",
    "Phòng CNTT - BVĐK khu vực Nghĩa Lộ, Phòng TCKT": "Phòng CNTT - BVĐK khu vực Nghĩa Lộ | Phòng TCKT",
    "Tổ Hành chính (Bích, Hằng); Trường THCS (Hòa Bình)": "Tổ Hành chính | Trường THCS (Hòa Bình)",
    "Phòng PC06 - Công an tỉnh": "Phòng PC06 - Công an tỉnh",
    "Sở Tài chính cân đối kinh phí": "Sở Tài chính",
    "Văn phòng - đ/c Mạnh theo dõi": "Văn phòng",
    "Đội Cảnh sát giao thông số 2 – Phòng CSGT": "Đội Cảnh sát giao thông số 2 – Phòng CSGT",
    "Ngân hàng CSXH - Phòng giao dịch Tam Đường": "Ngân hàng CSXH - Phòng giao dịch Tam Đường",
    "Văn phòng, Giáo viên chủ nhiệm": "Văn phòng | Giáo viên chủ nhiệm",
    # Persons, whatever their title; a post that says whose office it is stays.
    "Hiệu trưởng Trần Văn Phúc": "Hiệu trưởng",
    "Phó Chủ tịch UBND xã Nguyễn Văn An": "Phó Chủ tịch UBND xã",
    "Phó Chánh Văn phòng Trần Thị Mây": "Phó Chánh Văn phòng",
    "Trưởng Công an phường Đại tá Hà Minh Đức": "Trưởng Công an phường",
    "Trường Chính trị Hoàng Đình Giong, Công an tỉnh": "Trường Chính trị Hoàng Đình Giong | Công an tỉnh",
    "Ban Kinh tế\nBan Đô thị, Ban Kế toán; Vụ An toàn thực phẩm": "Ban Kinh tế | Ban Đô thị | Ban Kế toán | Vụ An toàn thực phẩm",
    "Vụ Pháp chế; Các Sở Nông nghiệp và Môi trường": "Vụ Pháp chế | Các Sở Nông nghiệp và Môi trường",
    "Các Sở Văn hóa, Thể thao và Du lịch; UBND tỉnh": "Các Sở Văn hóa, Thể thao và Du lịch | UBND tỉnh",
    "Ban Chính sách, thuế quốc tế; Ban Nghiệp vụ, thuế tỉnh": "Ban Chính sách, thuế quốc tế | Ban Nghiệp vụ | thuế tỉnh",
    "UBND các xã\nVPĐKĐĐ": "UBND các xã | VPĐKĐĐ",
    "HCTH và TTĐ; Công an tỉnh và BPGS": "HCTH | TTĐ | Công an tỉnh | BPGS",
    "Phòng LĐ và TBXH; Phòng Tổ chức biên chế và CCVC": "Phòng LĐ và TBXH | Phòng Tổ chức biên chế và CCVC",
    "Trung tâm Y tế, Điện lực Lý Sơn\nCảng hàng không Cam Ranh": "Trung tâm Y tế | Điện lực Lý Sơn | Cảng hàng không Cam Ranh",
    "Các xã, phường tiếp quản": "Các xã, phường tiếp quản",
    "Buôn trưởng, cô Rơ Châm H'Ngam": "Buôn trưởng",
    "Các sở, ngành có dự thảo; Các thương nhân đầu mối": "Các sở, ngành có dự thảo | Các thương nhân đầu mối",
    "Trường TH Lê Văn Tám; UBND phường Võ Thị Sáu": "Trường TH Lê Văn Tám | UBND phường Võ Thị Sáu",
    "Phòng Tổng hợp (Lê Na: 02133.876.543), Phòng Quản trị": "Phòng Tổng hợp | Phòng Quản trị",
    "Phòng An toàn thông tin (Lý Mẩy - 0336889001)": "Phòng An toàn thông tin",
    "Tổ CNTT (thầy Phúc, cô Hằng)": "Tổ CNTT",
    "Phòng QLĐT (A. Sơn phụ trách); Phòng TNMT (C. Hiền)": "Phòng QLĐT | Phòng TNMT",
    "Công an xã (Đại úy Vũ Đức Mạnh)": "Công an xã",
    "Văn phòng - bà Đỗ Thị Hạnh, CV (0905 112 233)": "Văn phòng",
    "Cô Nguyệt (văn thư), thầy Hải - Phó HT": "văn thư | Phó HT",
    "Ông Trần Quốc Việt, Chánh Văn phòng": "Chánh Văn phòng",
    "Trạm Y tế xã (BS. Đặng Thị Nga - ĐT: 02113 888 999)": "Trạm Y tế xã",
    "đ/c Hùng Phòng Nội vụ": "Phòng Nội vụ",
    "Văn phòng: Trần Thị Hoa - chuyên viên; Nguyễn Hoa - Phòng Nội vụ": "Văn phòng | Phòng Nội vụ",
    "VP (Hoa, Lan)": "VP",
    "Hiệu trưởng, Phó Hiệu trưởng": "Hiệu trưởng | Phó Hiệu trưởng",
    "Các Sở Nội vụ - Tài chính; Sở NV, TC, TP": "Sở Nội vụ | Sở Tài chính | Sở NV | Sở TC | Sở TP",
    "Ủy ban Kiểm tra, giám sát; Đoàn ĐBQH, HĐND tỉnh": "Ủy ban Kiểm tra, giám sát | Đoàn ĐBQH | HĐND tỉnh",
}
SEPARATORS = [", ", "; ", "\n", " và ", " - ", "/", " · ", "\n- ", ";\n", " & ", ", và "]


def named(cell: str, register: Register = REGISTER) -> str:
    return " | ".join(mention.name for mention in register.read(cell))


@pytest.mark.parametrize(("cell", "names"), KNOWN.items())
def test_a_cell_names_these_offices_of_the_register(cell: str, names: str) -> None:
    assert named(cell) == names


@pytest.mark.parametrize(("cell", "names"), WRITTEN.items())
def test_without_a_register_names_come_out_as_written(cell: str, names: str) -> None:
    assert named(cell, NOBODY) == names
    assert not any(mention.known for mention in NOBODY.read(cell))


@pytest.mark.parametrize("cell", [cell for cell in KNOWN if "Đ" not in cell and "cc" not in cell])
def test_spelling_changes_no_known_office(cell: str) -> None:
    spellings = [unicodedata.normalize("NFD", cell), cell.replace(" ", "\u00a0"), plain(cell), cell.upper()]
    assert {named(spelling).lower() for spelling in spellings} <= {named(cell).lower(), plain(named(cell))}


@given(
    st.lists(st.sampled_from([office.name for office in OFFICES]), min_size=1, max_size=5, unique=True),
    st.sampled_from(SEPARATORS),
)
@settings(max_examples=150, deadline=None)
def test_names_joined_by_any_separator_come_back(names: list[str], separator: str) -> None:
    assert [mention.name for mention in REGISTER.read(separator.join(names))] == names
    assert [mention.name for mention in NOBODY.read(separator.join(names))] == names


@given(
    st.lists(
        st.sampled_from(
            [
                "Sở Văn hóa, Thể thao và Du lịch",
                "Sở Nông nghiệp và Môi trường",
                "Phòng Văn hóa - Xã hội",
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "Sở Nội vụ",
                "Công an tỉnh",
                "Các sở, ban, ngành",
            ]
        ),
        min_size=1,
        max_size=4,
        unique=True,
    ),
    st.sampled_from(["; ", "\n", ", ", "\n- "]),
)
@settings(max_examples=100, deadline=None)
def test_names_that_hold_separators_come_back_too(names: list[str], separator: str) -> None:
    assert [mention.name for mention in NOBODY.read(separator.join(names))] == names


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    for register in (REGISTER, NOBODY):
        assert all(mention.written for mention in register.read(text))
    assert 0 <= office_likeness(text) <= 1
    assert isinstance(without_persons(text), str)
    office_of_titles([text], REGISTER)


def test_a_clear_slip_is_put_right_and_remembered() -> None:
    assert REGISTER.read("Phòng CSĐT") == (
        Mention("Phòng CSĐT", "Phòng Chính sách Dân tộc", known=True, candidate="Phòng CSĐT"),
    )
    assert REGISTER.read("Phòng Tôn giáoo")[0][1:5] == ("Phòng Tôn giáo", True, False, "Phòng Tôn giáoo")
    assert REGISTER.read("Phòng Tôn giáo")[0].candidate is None


def test_a_doubtful_name_stays_as_written_with_the_nearest_beside_it() -> None:
    (mention,) = REGISTER.read("Phòng Chính sách Dân số")
    assert (mention.name, mention.known, mention.candidate) == (
        "Phòng Chính sách Dân số",
        False,
        "Phòng Chính sách Dân tộc",
    )


def test_another_number_is_another_office() -> None:
    (mention,) = REGISTER.read("Phòng Nghiệp vụ 3")
    assert (mention.known, mention.candidate) == (False, None)


def test_groups_stand_for_their_members_less_the_leads() -> None:
    two = OfficeGroup("Hai phòng", members=("Phòng TG", "Phòng CSDT"))
    register = Register(OFFICES, (ROOMS, two))
    (rooms,), (both,), (open_group,) = map(register.read, ("các phòng thuộc sở", "Hai phòng", "Các sở, ban, ngành"))
    assert register.expand(rooms, ("Văn phòng",)) == tuple(office.name for office in OFFICES[1:])
    assert register.expand(both, ()) == ("Phòng Tôn giáo", "Phòng Chính sách Dân tộc")
    assert register.expand(open_group, ()) == ()
    assert [mention.group for mention in (rooms, both, open_group)] == [True, True, True]


def test_a_confirmed_answer_is_a_short_name() -> None:
    answered = Settings(offices=OFFICES, answers=(Answer("office", "Bộ phận một cửa", "VP"),))
    assert named("Bộ phận một cửa", Register.from_settings(answered)) == "Văn phòng"


def test_people_are_seen_and_taken_out() -> None:
    cells = [
        "Đ/c Nguyễn Văn An",
        "Ông Lò Văn Cường",
        "SĐT: 0912.345.678",
        "Phó Giám đốc Trần Thị Bình",
        "a@b.gov.vn",
    ]
    assert all(map(persons_in, cells))
    assert not any(map(persons_in, ["Văn phòng", "Công an tỉnh", "Hoàn thành 15/3/2026", "12/KH-VP", "Cao Bằng"]))
    assert without_persons("Phòng Tôn giáo - Đ/c Nguyễn Văn An") == "Phòng Tôn giáo"
    assert without_persons("Văn phòng") == "Văn phòng"


@pytest.mark.parametrize(
    ("lines", "office"),
    [
        (["UBND TỈNH", "SỞ DÂN TỘC VÀ TÔN GIÁO", "PHÒNG TÔN GIÁO"], "Phòng Tôn giáo"),
        (["SỞ DÂN TỘC VÀ TÔN GIÁO/VĂN PHÒNG"], "Văn phòng"),
        (["BÁO CÁO KẾT QUẢ THÁNG 3 CỦA PHÒNG CHÍNH SÁCH DÂN TỘC"], "Phòng Chính sách Dân tộc"),
        (["Đơn vị báo cáo: Phòng TG"], "Phòng Tôn giáo"),
        (["Đơn vị báo cáo: Phòng Kế hoạch"], "Phòng Kế hoạch"),
        (["PHÒNG KẾ HOẠCH"], None),
        (["Đơn vị báo cáo: ……"], None),
        (["PHỤ LỤC", "(Kèm theo Kế hoạch của Sở)"], None),
        ([], None),
    ],
)
def test_the_title_lines_say_whose_return_it_is(lines: list[str], office: str | None) -> None:
    assert office_of_titles(lines, REGISTER) == office


def test_a_column_of_offices_is_recognised() -> None:
    assert min(map(office_likeness, ("Văn phòng", "Các phòng thuộc Sở", "Sở Nội vụ; UBND tỉnh", "Phòng KT"))) > 0.8
    products = (
        "Báo cáo",
        "Kế hoạch",
        "Bộ chỉ số",
        "Quyết định của UBND tỉnh",
        "Hàng năm",
        "Ban hành kế hoạch",
    )
    assert max(map(office_likeness, products)) < 0.2


@pytest.mark.parametrize(
    ("cell", "leads", "partners"),
    [
        ("Văn phòng chủ trì, phối hợp với Phòng Tôn giáo", "Văn phòng", "Phòng Tôn giáo"),
        ("Văn phòng (chủ trì), Phòng Tôn giáo (phối hợp)", "Văn phòng", "Phòng Tôn giáo"),
        ("Chủ trì: Văn phòng\nPhối hợp: Phòng CSDT, Phòng TG", "Văn phòng", "Phòng CSDT | Phòng TG"),
        ("Văn phòng chủ trì, các phòng phối hợp", "Văn phòng", "các phòng"),
        ("Văn phòng, Phòng Tôn giáo", "Văn phòng | Phòng Tôn giáo", ""),
        ("Phối hợp: Phòng Tôn giáo", "Phòng Tôn giáo", ""),
    ],
)
def test_a_cell_may_say_who_leads_and_who_assists(cell: str, leads: str, partners: str) -> None:
    said = NOBODY.read_roles(cell)
    assert [" | ".join(one.written for one in mentions) for mentions in said] == [leads, partners]


@pytest.mark.parametrize(
    "name",
    [
        "2",
        "TC và TP",
        "Sở Y tế, trong đó Phòng Nghiệp vụ",
        "Theo phân công",
        "Phòng Lễ tân Văn phòng",
        "Sở Tài chính - kinh phí",
    ],
)
def test_what_may_be_no_name_of_one_office_is_doubtful(name: str) -> None:
    assert is_doubtful_name(name)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Văn phòng Sở",
            "Phòng Quản lý xây dựng",
            "Trưởng các thôn",
            "PC06",
            "CDC tỉnh",
            "Khoa Nhi",
            "Các sở, ban, ngành",
        ),
        *(
            "Sở Văn hóa, Thể thao và Du lịch",
            "Bệnh viện Đa khoa tỉnh",
            "Phòng Công chức, viên chức",
            "Văn phòng Đảng ủy",
        ),
    ],
)
def test_the_name_of_an_office_a_post_or_a_group_is_not_doubtful(name: str) -> None:
    assert not is_doubtful_name(name)


def test_all_offices_behind_the_lead_assist() -> None:
    leads, partners = NOBODY.read_roles("Phòng Nội vụ chủ trì; Văn phòng, Phòng Tư pháp phối hợp")

    assert [mention.name for mention in leads] == ["Phòng Nội vụ"]
    assert [mention.name for mention in partners] == ["Văn phòng", "Phòng Tư pháp"]


def test_abbreviated_roles_tell_who_leads() -> None:
    for cell in ("Phòng Nội vụ (CT), Văn phòng (PH)", "CT: Phòng Nội vụ; PH: Văn phòng"):
        leads, partners = NOBODY.read_roles(cell)
        assert ([one.name for one in leads], [one.name for one in partners]) == (["Phòng Nội vụ"], ["Văn phòng"])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ThS. Lê Nam, Phòng Nội vụ", "Phòng Nội vụ"),
        ("BSCKII. Trần Hà (Khoa Nội)", "(Khoa Nội)"),
        ("PGS.TS Trần Bình", ""),
        ("Thượng tá Nguyễn Văn Hùng, Phó Trưởng Công an tỉnh", "Phó Trưởng Công an tỉnh"),
        ("Ms Hoa; bác sĩ Nga; Ô. Hùng", ""),
        ("Phòng Tài vụ (đ/c Nam, Lan, Hùng)", "Phòng Tài vụ"),
        ("Giao anh Nam rà soát", "Giao  rà soát"),
    ],
)
def test_a_title_before_a_name_tells_a_person(text: str, left: str) -> None:
    assert without_persons(text) == left
    assert persons_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vận động bà con, anh em, người già cô đơn",
        "TS. giáo dục đạt 90%; CN Ngân hàng; Viện KS Nhân dân",
        "UBND tỉnh Bà Rịa - Vũng Tàu, đặc khu Cô Tô, phường Hai Bà Trưng, xã Anh Sơn",
        "Học tập Bác Hồ, Chủ tịch Hồ Chí Minh; thi tiếng Anh Thương mại",
        "Các anh chị Phòng Nội vụ, điều dưỡng Khoa Nội, các Thầy Cô",
        "A. Văn phòng\nB. Phòng Nội vụ",
        "Đồng chí Bí thư Đảng ủy; Kỹ sư Xây dựng; Anh hùng Lao động",
    ],
)
def test_words_that_are_also_titles_stay(text: str) -> None:
    assert without_persons(text) == text
    assert not persons_in(text)


def test_names_that_stand_alone_in_the_table_tell_what_a_list_holds() -> None:
    cell = "Phòng Giám sát, Thẩm định"
    for others in (["Phòng Giám sát"], ["Văn phòng; Phòng Thẩm định"]):
        mentions = NOBODY.read(cell, names_alone(others))
        assert [one.name for one in mentions] == ["Phòng Giám sát", "Phòng Thẩm định"]
        assert not any(one.guessed for one in mentions)
    assert [one.name for one in NOBODY.read(cell, names_alone(["Văn phòng", cell]))] == [cell]


def test_names_that_only_the_form_made_are_told() -> None:
    guessed = NOBODY.read("Phòng Chính trị, Hậu cần, Tham mưu")
    assert [one.guessed for one in guessed] == [False, True, True]
    assert not any(one.guessed for one in NOBODY.read("Phòng Nội vụ, Tài chính, Tư pháp"))
    assert is_doubtful_name("Phòng Giám sát, Thẩm định")


def test_a_room_in_brackets_leads_where_it_is_the_agency_s_own() -> None:
    assert named("Sở Dân tộc và Tôn giáo (Phòng Tôn giáo)") == "Phòng Tôn giáo"


@given(st.lists(st.sampled_from(sorted(set(" ".join(WRITTEN).replace(",", "").split()))), min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_a_plain_name_is_read_the_short_way_as_the_long_way(words: list[str]) -> None:
    cell = " ".join(["Phòng", *words])
    if is_plain_name(cell):
        assert named(cell, NOBODY) == named(f"- {cell}", NOBODY)


@pytest.mark.parametrize(
    "name",
    [
        "Sở Nông nghiệp và Môi trường",
        "Phòng Khoa học, Công nghệ và Môi trường",
        "Phòng Kỹ thuật an toàn - Môi trường",
        "Phòng Quản lý quy hoạch, xây dựng và môi trường",
        "Phòng Giám sát, thẩm định và xử lý sau thanh tra",
        "Tổ Hành chính, tổng hợp",
        "Tổ Quản lý, hỗ trợ doanh nghiệp số 1",
        "Phòng Hướng dẫn, hỗ trợ công dân",
        "Các phòng tham mưu",
        "Các trạm y tế",
        "Ban Kiểm soát nội bộ",
        "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp",
        "Văn phòng HĐND và UBND đặc khu",
    ],
)
def test_a_name_never_loses_its_own_words(name: str) -> None:
    assert named(name, NOBODY) == name
    assert named(f"Phòng Tổ chức cán bộ; {name}", NOBODY) == f"Phòng Tổ chức cán bộ | {name}"
