"""Words of headings over what is reported: states, results, days and documents; and over what is kept as it is written."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.plan import Field

F = Field

REPORTED: Mapping[str, Mapping[Field, float]] = {
    "tien trien | dien bien | ket qua xu ly | den dau roi | lam den dau | den dau | hien trang | tinh trang hien tai": {
        F.STATUS: 0.7,
        F.RESULT: 0.5,
    },
    "cap nhat tien do | cap nhat tinh hinh | cap nhat ket qua | cap nhat tinh hinh thuc hien": {
        F.STATUS: 0.75,
        F.RESULT: 0.65,
        F.PERCENT: 0.5,
    },
    "noi dung da lam | noi dung da lam duoc | viec da lam | viec da lam duoc | da lam duoc gi | da lam duoc | da lam gi": {
        F.RESULT: 0.9,
        F.STATUS: 0.4,
    },
    "progress": {F.STATUS: 0.7, F.PERCENT: 0.65, F.RESULT: 0.5},
    # Of which period, and nothing else: the values tell what of it is reported.
    (
        "ky truoc | thang truoc | tuan truoc | quy truoc | lan truoc | ky nay | thang nay | tuan nay | quy nay |"
        " lan nay | hien tai | hien nay | den nay"
    ): {
        F.STATUS: 0.6,
        F.RESULT: 0.5,
        F.PERCENT: 0.5,
    },
    "tinh trang | trang thai | tinh trang thuc hien | trang thai thuc hien | tt thuc hien | tinh trang xu ly | status": {
        F.STATUS: 1.0
    },
    "danh gia | danh gia ket qua | danh gia tien do | ket luan | muc do": {F.STATUS: 0.75, F.EXTRA: 0.3},
    "tinh hinh | tinh hinh thuc hien | tinh hinh trien khai | tinh hinh ket qua": {
        F.STATUS: 0.66,
        F.RESULT: 0.64,
    },
    "muc do hoan thanh | muc do thuc hien": {F.STATUS: 0.7, F.PERCENT: 0.69},
    "da hoan thanh chua hoan thanh | hoan thanh chua hoan thanh": {F.STATUS: 0.95},
    "hoan thanh x | da hoan thanh | hoan thanh": {
        F.MARK_DONE: 0.8,
        F.STATUS: 0.7,
        F.COMPLETED_ON: 0.4,
        F.DEADLINE: 0.35,
    },
    "dang thuc hien | dang trien khai | chua hoan thanh | dang lam": {F.MARK_DOING: 0.9},
    "chua thuc hien | chua trien khai | chua bat dau | chua lam": {F.MARK_NOT: 0.9},
    "da trien khai | da bat dau": {F.MARK_DOING: 0.8, F.RESULT: 0.7},
    (
        "da trien khai co khong | da trien khai chua | co trien khai khong | da bat dau co khong |"
        " da bat dau chua | da thuc hien co khong | da lam co khong"
    ): {F.MARK_DOING: 0.95},
    "xong | da xong": {F.MARK_DONE: 0.7, F.COMPLETED_ON: 0.6, F.STATUS: 0.6},
    "chua xong | dang do | dang xu ly | dang tien hanh": {F.MARK_DOING: 0.85},
    "ty le | ti le | ty le hoan thanh | ti le hoan thanh | tl hoan thanh | khoi luong hoan thanh | phan tram": {
        F.PERCENT: 1.0
    },
    "% | % hoan thanh | ty le % | tien do % | muc do hoan thanh % | khoi luong | phan tram hoan thanh": {
        F.PERCENT: 1.0
    },
    "he so hoan thanh | he so dat | he so thuc hien | muc do dat": {F.PERCENT: 0.9},
    "tinh hinh thuc hien % | ket qua % | hoan thanh %": {F.PERCENT: 0.95},
    "ket qua thuc hien | ket qua trien khai | noi dung da thuc hien | tom tat ket qua | ket qua bo sung": {
        F.RESULT: 0.95,
        F.STATUS: 0.4,
    },
    "da thuc hien": {F.RESULT: 0.9, F.MARK_DONE: 0.6, F.STATUS: 0.4},
    "san pham thuc te | san pham da co": {F.DOCUMENT: 0.75, F.RESULT: 0.6},
    "san pham dat duoc | san pham hoan thanh | san pham cuoi cung": {F.PRODUCT: 0.72, F.DOCUMENT: 0.75, F.RESULT: 0.55},
    "ket qua luy ke | ket qua den | bao cao ket qua | ket qua cu the | ket qua giai quyet": {
        F.RESULT: 0.9,
        F.STATUS: 0.4,
    },
    "noi dung ket qua | ket qua tien do | ket qua thuc te": {F.RESULT: 0.75, F.STATUS: 0.35},
    "thuc hien": {F.RESULT: 0.75, F.DEADLINE: 0.4, F.LEAD: 0.4, F.STATUS: 0.35},
    "thuc te": {F.COMPLETED_ON: 0.7, F.RESULT: 0.4},
    "ngay hoan thanh | ngay hoan thanh thuc te | thoi gian hoan thanh thuc te | hoan thanh ngay": {
        F.COMPLETED_ON: 1.0,
        F.DEADLINE: 0.35,
    },
    "thoi diem hoan thanh | ngay thuc te | thuc te hoan thanh | hoan thanh thuc te | ngay nop thuc te": {
        F.COMPLETED_ON: 0.9,
        F.DEADLINE: 0.4,
    },
    "done date | date done | completed on | completion date actual | actual date": {F.COMPLETED_ON: 0.95},
    "ngay xong | xong ngay | ngay lam xong | da xong ngay | ngay da xong | ngay xong thuc te": {
        F.COMPLETED_ON: 0.9,
        F.DEADLINE: 0.4,
    },
    "ngay ban giao | ngay giao nop | ngay nghiem thu | ngay ban hanh san pham | ngay trinh": {
        F.COMPLETED_ON: 0.75,
        F.DEADLINE: 0.35,
    },
    "ngay thuc hien | ngay bao cao | ngay nop | thoi gian thuc te": {
        F.COMPLETED_ON: 0.75,
        F.DEADLINE: 0.3,
    },
    "so ky hieu | so ky hieu van ban | so hieu van ban | so van ban | so vb | van ban hoan thanh": {F.DOCUMENT: 1.0},
    "so hieu": {F.DOCUMENT: 0.9, F.NUMBER: 0.8},  # of a document, or of the work: the values tell
    "san pham minh chung": {F.DOCUMENT: 0.95, F.PRODUCT: 0.6},
    "san pham da ban hanh": {F.DOCUMENT: 0.85},
    "minh chung": {F.DOCUMENT: 0.95, F.PRODUCT: 0.75},  # what must be shown, where its values are no documents
    "tai lieu kiem chung | tai lieu minh chung | link minh chung": {F.DOCUMENT: 0.95},
    "so ky hieu ngay thang nam trich yeu van ban | so ky hieu ngay thang | van ban | van ban ban hanh": {
        F.DOCUMENT: 0.9
    },
    "so ngay van ban | so va ngay van ban | so ngay ban hanh | so van ban ngay ban hanh": {F.DOCUMENT: 0.95},
    "so ngay thang van ban | so ngay thang nam van ban | so ky hieu ngay ban hanh | can cu hoan thanh": {
        F.DOCUMENT: 0.9
    },
    "san pham da hoan thanh | van ban da ban hanh | tai lieu chung minh | ho so minh chung | kiem chung": {
        F.DOCUMENT: 0.85
    },
    "ngay ban hanh | ngay van ban | ngay vb | ngay thang | ngay thang van ban | thoi gian ban hanh | ngay ky": {
        F.DOCUMENT_DATE: 1.0
    },
    "kho khan vuong mac | kho khan | vuong gi | vuong o dau | vuong | vuong mac | ton tai han che | ton tai | han che | kho khan han che": {
        F.DIFFICULTY: 1.0
    },
    "kho khan ton tai | kho khan vuong mac nguyen nhan | kho khan han che va nguyen nhan | kk vm | kho khan va": {
        F.DIFFICULTY: 1.0
    },
    (
        "nguyen nhan | nguyen nhan cham | vi sao cham | vi sao chua xong | vi sao | ly do | ly do cham |"
        " ly do cham tien do | giai trinh | danh gia nguyen nhan"
    ): {F.REASON: 1.0},
    "nguyen nhan khach quan chu quan | nguyen nhan ton tai | ly do chua hoan thanh | delay reason": {F.REASON: 1.0},
    "de xuat kien nghi | kien nghi de xuat | kien nghi | de xuat | kien nghi giai phap | de xuat giai phap": {
        F.PROPOSAL: 1.0
    },
    "noi dung de nghi dieu chinh | y kien de xuat | giai phap khac phuc | de nghi | huong giai quyet": {
        F.PROPOSAL: 0.95
    },
    (
        "ke hoach ky toi | ke hoach ky sau | ke hoach thang toi | ke hoach thang sau | nhiem vu ky toi |"
        " viec thang toi | cong viec tiep theo | ky toi | thang toi"
    ): {F.NEXT_STEP: 1.0},
    "ke hoach tiep theo | phuong huong | nhiem vu thang sau | noi dung tiep tuc thuc hien | ke hoach tuan toi": {
        F.NEXT_STEP: 1.0
    },
    "cam ket thoi gian | nhiem vu trong tam thang toi | phuong huong thang toi | nhiem vu tiep theo | buoc tiep theo": {
        F.NEXT_STEP: 1.0
    },
    "du kien": {F.NEXT_STEP: 0.5, F.DEADLINE: 0.4},
    "nhan xet | thong tin them | notes | comment | comments": {F.NOTE: 0.9},
    (
        "ghi chu | ghi chu neu co | chu thich | dien giai | ghi them | noi ro them | noi them | bo sung them |"
        " thong tin them | y kien | luu y | note | remark | remarks"
    ): {F.NOTE: 1.0},
}
# Known and kept, never interpreted.
KEPT: Mapping[str, Mapping[Field, float]] = {
    "kinh phi | kinh phi thuc hien | du toan | nguon kinh phi | kinh phi du kien | tong kinh phi | kp tr d | kp": {
        F.EXTRA: 1.0
    },
    "du toan kinh phi | ns tinh | ngan sach | nguon khac | tong so | trieu dong | nguon von | ns": {F.EXTRA: 0.95},
    "don vi tinh | dvt | d vi tinh | unit": {F.EXTRA: 1.0},
    "chi tieu nam | ke hoach nam | kh nam | uoc th ca nam | uoc thuc hien | den het nam": {F.EXTRA: 0.9},
    (
        "van ban giao | so van ban giao | so ky hieu van ban giao | so van ban den | van ban den | so den |"
        " van ban giao nhiem vu | can cu | vb chi dao | nguon nhiem vu | can cu phap ly | co so phap ly"
    ): {F.EXTRA: 1.0},
    "thoi gian nhan | ngay nhan | ngay giao | ngay duoc giao | ngay nhan nhiem vu | thoi gian giao | ngay chuyen": {
        F.EXTRA: 1.0
    },
    "ngay den | lanh dao | lanh dao phu trach | lanh dao so phu trach | lanh dao bo chi dao | nguoi chi dao": {
        F.EXTRA: 1.0
    },
    "lanh dao chu tri | lanh dao ubnd | chuyen vien theo doi | chuyen vien | can bo theo doi": {F.EXTRA: 1.0},
    "co quan giao | don vi giao | noi giao | nguoi giao | cap giao | co quan giao viec | co quan ban hanh": {
        F.EXTRA: 1.0
    },
    "nguoi theo doi | so dien thoai": {F.EXTRA: 0.95},
    "y kien van phong | nguoi cap nhat | nguoi bao cao | xac nhan | diem tu cham | diem toi da | xep loai | diem": {
        F.EXTRA: 1.0
    },
    "hinh thuc": {F.EXTRA: 0.7, F.PRODUCT: 0.6},  # of a meeting, or of what is handed over
    "phuong thuc ho tro | phuong thuc | dia diem | doi tuong | muc do uu tien | uu tien | thang diem": {F.EXTRA: 0.9},
    "so lieu": {F.EXTRA: 0.7},
    "luy ke | luy ke den nay | trong ky | trong thang | trong tuan | trong quy": {
        F.EXTRA: 0.55,
        F.PERCENT: 0.5,
        F.STATUS: 0.5,
        F.RESULT: 0.5,
    },
}
