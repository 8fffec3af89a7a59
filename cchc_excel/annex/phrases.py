"""The words of headings and what each may mean: the table that recognising columns begins with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cchc_excel.plan import Field

F = Field


class Phrase(NamedTuple):
    """Words of a heading and what they may mean: field → weight (1 = nothing else uses these words)."""

    words: tuple[str, ...]
    meanings: Mapping[Field, float]


# How headings are shortened to fit narrow columns: "Đang TH", "Đv ph".
SHORT_FORMS = {
    "ht": "hoan thanh",
    "th": "thuc hien",
    "kq": "ket qua",
    "sp": "san pham",
    "dv": "don vi",
    "cq": "co quan",
    "nv": "nhiem vu",
    "nd": "noi dung",
    "cv": "cong viec",
    "tg": "thoi gian",
    "ph": "phoi hop",
    "vb": "van ban",
    "kh": "ke hoach",
    "tl": "ty le",
    "td": "tien do",
    "gc": "ghi chu",
    "dvct": "don vi chu tri",
    "dvph": "don vi phoi hop",
    "dvth": "don vi thuc hien",
    "cqct": "co quan chu tri",
    "cqph": "co quan phoi hop",
    "cqth": "co quan thuc hien",
    "tght": "thoi gian hoan thanh",
    "tgth": "thoi gian thuc hien",
    "thht": "thoi han hoan thanh",
    "hth": "han hoan thanh",
    "kqth": "ket qua thuc hien",
    "ttth": "tinh trang thuc hien",
    "dht": "da hoan thanh",
    "dth": "dang thuc hien",
    "cht": "chua hoan thanh",
    "cth": "chua thuc hien",
}


def in_full(heading: Iterable[str]) -> Iterator[str]:
    """The words of a heading with its short forms written out."""
    for word in heading:
        yield from SHORT_FORMS.get(word, word).split()


# Words that say something as a whole heading only; within a longer one they belong to other words.
ALONE: Mapping[str, Mapping[Field, float]] = {
    "to": {F.LEAD: 0.6},
    "khoi": {F.LEAD: 0.5},
    "doi": {F.LEAD: 0.5},
    "khoa": {F.LEAD: 0.6},
    "giao": {F.LEAD: 0.6},
    "ct": {F.LEAD: 0.6},
    "don vi bo phan": {F.LEAD: 0.6},
    "phong to": {F.LEAD: 0.6},
    "ke hoach": {F.DEADLINE: 0.5, F.EXTRA: 0.45},
    "theo ke hoach": {F.DEADLINE: 0.6},
    "ke hoach ngay": {F.DEADLINE: 0.7},
    "ngay ke hoach": {F.DEADLINE: 0.8},
    "thuc te ngay": {F.COMPLETED_ON: 0.8},
    "thang": {F.DEADLINE: 0.7},
    "quy": {F.DEADLINE: 0.7},
    "ngay": {F.DEADLINE: 0.55, F.COMPLETED_ON: 0.5},
}


def _phrases(table: Mapping[str, Mapping[Field, float]]) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(tuple(in_full(written.split())), meanings)
        for line, meanings in table.items()
        for written in line.split(" | ")
    )


# Headings without accents, numbers and punctuation. A longer phrase inside a heading beats a shorter one.
# The same words mean different things in different offices (domain: "Tiến độ", "Kết quả", "Thời gian hoàn
# thành", "Đơn vị", "Đánh giá"), so most have several meanings.
PHRASES: tuple[Phrase, ...] = _phrases(
    {
        "tt": {F.NUMBER: 1.0, F.STATUS: 0.4},
        "stt | s tt | so tt | so thu tu | thu tu | no": {F.NUMBER: 1.0},
        "muc": {F.NUMBER: 0.6},
        "ma | ma so | ma hieu": {F.CODE: 0.7, F.NUMBER: 0.4},
        "ma nhiem vu | ma nv | ma dinh danh | ma chi tieu | ma hoat dong | ma cong viec": {F.CODE: 1.0},
        "linh vuc | linh vuc cai cach | noi dung cchc | noi dung cai cach | noi dung cai cach hanh chinh": {
            F.AREA: 0.95
        },
        "mang | mang viec | mang cong viec | mang cong tac | mang noi dung | mang nhiem vu | chuyen de | linh vuc cong tac | linh vuc hoat dong | linh vuc cong viec | tru cot | khoi viec | khoi cong viec": {
            F.AREA: 0.9
        },
        "nhom viec | nhom cong viec | nhom cong tac | nhom hoat dong": {F.AREA: 0.7, F.TASK: 0.45},
        "nhom nhiem vu | nhom | truc noi dung | nhom giai phap | nhom noi dung | noi dung linh vuc": {
            F.AREA: 0.7,
            F.TASK: 0.45,
        },
        "loai | phan loai": {F.EXTRA: 0.8},
        "muc tieu | muc tieu chi tieu | chi tieu muc tieu | muc phan dau | muc tieu cu the": {F.OBJECTIVE: 1.0},
        "chi tieu | chi tieu thuc hien | chi tieu nhiem vu | chi tieu lien quan": {
            F.OBJECTIVE: 0.85,
            F.ACTIVITY: 0.3,
        },
        "nhiem vu | ten nhiem vu | noi dung nhiem vu | nhiem vu cu the | nhiem vu giai phap | nhiem vu duoc giao": {
            F.TASK: 0.95,
            F.ACTIVITY: 0.6,
        },
        "nhiem vu trong tam | nhiem vu chu yeu | nhom nhiem vu nhiem vu | ten nhom nhiem vu | task": {
            F.TASK: 0.95,
            F.ACTIVITY: 0.6,
        },
        "hoat dong | hoat dong cu the | cac hoat dong | noi dung hoat dong | hoat dong trien khai | ten hoat dong | activity": {
            F.ACTIVITY: 1.0
        },
        "cong viec | viec | viec can lam | ten cong viec | noi dung cong viec | cong viec thuc hien": {
            F.ACTIVITY: 0.85,
            F.TASK: 0.6,
        },
        "cong viec cu the | dau viec | noi dung cu the | noi dung thuc hien | noi dung trien khai | chi tiet": {
            F.ACTIVITY: 0.9,
            F.TASK: 0.4,
        },
        "noi dung cong tac | noi dung giao | noi dung duoc giao | noi dung chi dao | noi dung ket luan | hang muc": {
            F.ACTIVITY: 0.85,
            F.TASK: 0.5,
        },
        "noi dung ke hoach | hang muc cong viec | dau muc cong viec | mat cong tac | noi dung dang ky": {
            F.ACTIVITY: 0.85,
            F.TASK: 0.5,
        },
        "giai phap | giai phap thuc hien | bien phap | bien phap thuc hien | cach thuc thuc hien": {
            F.ACTIVITY: 0.8,
            F.TASK: 0.4,
        },
        "noi dung": {F.ACTIVITY: 0.6, F.TASK: 0.58, F.AREA: 0.4, F.RESULT: 0.3},
        "ten van ban | ten de an | ten chuong trinh": {F.TASK: 0.8, F.ACTIVITY: 0.6},
        "san pham | ket qua san pham | san pham ket qua | san pham dau ra | ket qua dau ra | dau ra | deliverable | deliverables | output": {
            F.PRODUCT: 1.0
        },
        "ket qua mong doi | ket qua ky vong | san pham mong doi | ket qua can co | san pham can co": {F.PRODUCT: 0.95},
        "san pham du kien | san pham hoan thanh | san pham can dat | ket qua can dat | ket qua du kien | ket qua phai dat": {
            F.PRODUCT: 1.0
        },
        "hinh thuc van ban | hinh thuc san pham | ho so | ten san pham | du kien san pham | du kien ket qua | ket qua cuoi cung": {
            F.PRODUCT: 0.9
        },
        "phai co | can co | phai nop | van ban phai ban hanh | yeu cau can dat | yeu cau dat duoc": {F.PRODUCT: 0.7},
        "yeu cau | yeu cau san pham | chi so dau ra": {F.PRODUCT: 0.6, F.EXTRA: 0.4},
        "ket qua": {F.PRODUCT: 0.62, F.RESULT: 0.6, F.PERCENT: 0.45},
        "ket qua dat duoc": {F.RESULT: 0.7, F.PRODUCT: 0.62},
        "chu tri | don vi chu tri | co quan chu tri | phong chu tri | bo phan chu tri | chu tri thuc hien": {
            F.LEAD: 1.0
        },
        "co quan don vi chu tri | don vi ca nhan chu tri | cq chu tri | dv chu tri | chu tri tham muu | lead | owner": {
            F.LEAD: 1.0
        },
        "don vi thuc hien | co quan thuc hien | bo phan thuc hien | phong thuc hien | khoa thuc hien | khoa phong thuc hien | khoa phong phu trach | don vi dau moi | dau moi | noi thuc hien": {
            F.LEAD: 0.9
        },
        "phan cong | phan cong thuc hien | phan cong nhiem vu | trach nhiem | don vi chiu trach nhiem": {F.LEAD: 0.75},
        "co quan trinh | co quan soan thao | don vi soan thao | don vi tham muu | co quan tham muu | giao cho": {
            F.LEAD: 0.85
        },
        "don vi ca nhan thuc hien | ca nhan don vi thuc hien | to chuc ca nhan thuc hien | don vi ca nhan phu trach": {
            F.LEAD: 0.85
        },
        "bo phan | to bo phan | bo phan to | khoa phong | khoa phong to | to khoa phong | phong khoa | to nhom | nhom thuc hien | nhom phu trach | to phu trach | to thuc hien | to cong tac": {
            F.LEAD: 0.65
        },
        "nguoi bo phan thuc hien | nguoi bo phan phu trach | bo phan nguoi thuc hien | ca nhan tap the | tap the ca nhan | ca nhan bo phan | chu the thuc hien | chu the": {
            F.LEAD: 0.85
        },
        "lam chinh | nguoi lam chinh | don vi chinh | don vi lam chinh | chu tri chinh | nguoi chu tri | noi chu tri | ai lam | nguoi lam | noi lam | giao thuc hien": {
            F.LEAD: 0.8
        },
        "chiu trach nhiem | chiu trach nhiem chinh | don vi dam nhiem | don vi dam nhan | nguoi dam nhiem | nguoi chiu trach nhiem | dam trach | don vi dam trach": {
            F.LEAD: 0.8
        },
        "don vi ct | co quan ct | phong ct | lead unit | responsible | responsible unit | in charge | pic | implementing unit | implementing agency | lead agency | to chuc thuc hien | don vi to chuc thuc hien | ban nganh thuc hien | person in charge | assignee | assigned to | department": {
            F.LEAD: 0.9
        },
        # A person or a unit: the values tell which.
        "nguoi thuc hien | nguoi phu trach | can bo | can bo thuc hien | can bo phu trach | cong chuc phu trach | cong chuc thuc hien | vien chuc phu trach | ca nhan thuc hien | ca nhan phu trach | nhan su": {
            F.EXTRA: 0.56,
            F.LEAD: 0.55,
        },
        "don vi duoc giao | co quan duoc giao | don vi phu trach | phu trach | bo phan phu trach": {F.LEAD: 0.8},
        "don vi | co quan | co quan don vi | phong | phong ban | so ban nganh | don vi dia phuong": {
            F.LEAD: 0.5,
            F.EXTRA: 0.5,
        },
        "lam cung | cung lam | nguoi cung lam | don vi cung lam | noi phoi hop | nguoi phoi hop | bo phan phoi hop | to phoi hop | khoa phong phoi hop | nguoi ho tro | supporting units | supporting unit | support unit | support units | supporting agency | coordinating unit | coordinating units | coordination | partner agency | partners | phoi ket hop": {
            F.PARTNER: 0.9
        },
        "thanh vien | thanh vien tham gia | nguoi tham gia | bo phan lien quan": {F.PARTNER: 0.6, F.EXTRA: 0.4},
        "phoi hop | don vi phoi hop | co quan phoi hop | phoi hop chinh | phoi hop thuc hien | cung phoi hop": {
            F.PARTNER: 1.0
        },
        "co quan don vi phoi hop | cq phoi hop | dv phoi hop | phong phoi hop | don vi cung thuc hien | support | partner": {
            F.PARTNER: 1.0
        },
        "ho tro | don vi ho tro | co quan ho tro | don vi lien quan | co quan lien quan | co quan tham tra | tham gia | don vi tham gia | cung thuc hien": {
            F.PARTNER: 0.75
        },
        "thoi gian hoan thanh | thoi han hoan thanh | thoi han | han hoan thanh | han xu ly | han nop": {
            F.DEADLINE: 0.95,
            F.COMPLETED_ON: 0.5,
        },
        "thoi gian | thoi gian thuc hien | thoi diem | thoi gian trien khai | ke hoach thoi gian": {
            F.DEADLINE: 0.9,
            F.COMPLETED_ON: 0.3,
        },
        "tien do": {F.DEADLINE: 0.6, F.STATUS: 0.58, F.PERCENT: 0.5},
        "tien do hoan thanh | moc thoi gian | moc hoan thanh | lo trinh | deadline | du kien hoan thanh": {
            F.DEADLINE: 0.9,
            F.STATUS: 0.4,
        },
        "tien do thuc hien": {F.STATUS: 0.66, F.DEADLINE: 0.62, F.RESULT: 0.55, F.PERCENT: 0.3},
        "ngay hoan thanh theo kh | ngay hoan thanh theo ke hoach | thoi han trinh | thoi gian ban hanh du kien | due date": {
            F.DEADLINE: 1.0
        },
        "yeu cau hoan thanh | yeu cau ve thoi gian | yeu cau thoi gian | khi nao xong | bao gio xong | ngay phai xong | phai xong truoc | phai xong | can xong | han cuoi | han chot | han cuoi cung": {
            F.DEADLINE: 0.95
        },
        "han | ngay het han | den han | thoi han giai quyet | so ngay du kien | thoi gian du kien | thang hoan thanh": {
            F.DEADLINE: 0.85
        },
        "lich thuc hien | lich trien khai | ke hoach hoan thanh | du kien xong | thoi gian xong | target date | timeline": {
            F.DEADLINE: 0.8
        },
        "hoan thanh truoc | hoan thanh truoc ngay | xong truoc | quy hoan thanh | ky han": {F.DEADLINE: 0.95},
        "thoi gian ket thuc | ket thuc | ngay ket thuc | thoi gian hoan thanh theo ke hoach | thoi diem ket thuc | end": {
            F.DEADLINE: 0.95,
            F.COMPLETED_ON: 0.2,
        },
        "bat dau | thoi gian bat dau | ngay bat dau | tu ngay | khoi dong | thoi diem bat dau | start": {F.START: 1.0},
        "den ngay": {F.DEADLINE: 0.8},
        "tien trien | dien bien | ket qua xu ly | den dau roi | lam den dau | den dau | hien trang | tinh trang hien tai": {
            F.STATUS: 0.7,
            F.RESULT: 0.5,
        },
        "progress": {F.STATUS: 0.7, F.PERCENT: 0.65, F.RESULT: 0.5},
        # Of which period, and nothing else: the values tell what of it is reported.
        "ky truoc | thang truoc | tuan truoc | quy truoc | lan truoc | ky nay | thang nay | tuan nay | quy nay | lan nay | hien tai | hien nay | den nay": {
            F.STATUS: 0.6,
            F.RESULT: 0.5,
            F.PERCENT: 0.5,
        },
        "tinh trang | trang thai | tinh trang thuc hien | trang thai thuc hien | tinh trang xu ly | status": {
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
        "da trien khai co khong | da trien khai chua | co trien khai khong | da bat dau co khong | da bat dau chua | da thuc hien co khong | da lam co khong": {
            F.MARK_DOING: 0.95
        },
        "xong | da xong": {F.MARK_DONE: 0.7, F.COMPLETED_ON: 0.6, F.STATUS: 0.6},
        "chua xong | dang do | dang xu ly | dang tien hanh": {F.MARK_DOING: 0.85},
        "ty le | ti le | ty le hoan thanh | ti le hoan thanh | tl hoan thanh | khoi luong hoan thanh | phan tram": {
            F.PERCENT: 1.0
        },
        "% | % hoan thanh | ty le % | tien do % | muc do hoan thanh % | khoi luong | phan tram hoan thanh": {
            F.PERCENT: 1.0
        },
        "tinh hinh thuc hien % | ket qua % | hoan thanh %": {F.PERCENT: 0.95},
        "ket qua thuc hien | ket qua trien khai | noi dung da thuc hien | tom tat ket qua | ket qua bo sung": {
            F.RESULT: 0.95,
            F.STATUS: 0.4,
        },
        "da thuc hien": {F.RESULT: 0.9, F.MARK_DONE: 0.6, F.STATUS: 0.4},
        "san pham thuc te | san pham da co | san pham dat duoc": {F.DOCUMENT: 0.75, F.RESULT: 0.6},
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
        "ngay thuc hien | ngay bao cao | ngay nop | thoi gian thuc te": {
            F.COMPLETED_ON: 0.75,
            F.DEADLINE: 0.3,
        },
        "so ky hieu | so ky hieu van ban | so hieu van ban | so van ban | so vb | so hieu | van ban hoan thanh": {
            F.DOCUMENT: 1.0
        },
        "san pham minh chung": {F.DOCUMENT: 0.95, F.PRODUCT: 0.6},
        "san pham da ban hanh": {F.DOCUMENT: 0.85},
        "minh chung | tai lieu kiem chung | tai lieu minh chung | link minh chung": {F.DOCUMENT: 0.95},
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
        "nguyen nhan | nguyen nhan cham | vi sao cham | vi sao chua xong | vi sao | ly do | ly do cham | ly do cham tien do | giai trinh | danh gia nguyen nhan": {
            F.REASON: 1.0
        },
        "nguyen nhan khach quan chu quan | nguyen nhan ton tai | ly do chua hoan thanh | delay reason": {F.REASON: 1.0},
        "de xuat kien nghi | kien nghi de xuat | kien nghi | de xuat | kien nghi giai phap | de xuat giai phap": {
            F.PROPOSAL: 1.0
        },
        "noi dung de nghi dieu chinh | y kien de xuat | giai phap khac phuc | de nghi | huong giai quyet": {
            F.PROPOSAL: 0.95
        },
        "ke hoach ky toi | ke hoach ky sau | ke hoach thang toi | ke hoach thang sau | nhiem vu ky toi | viec thang toi | cong viec tiep theo | ky toi | thang toi": {
            F.NEXT_STEP: 1.0
        },
        "ke hoach tiep theo | phuong huong | nhiem vu thang sau | noi dung tiep tuc thuc hien | ke hoach tuan toi": {
            F.NEXT_STEP: 1.0
        },
        "cam ket thoi gian | nhiem vu trong tam thang toi | phuong huong thang toi | nhiem vu tiep theo | buoc tiep theo": {
            F.NEXT_STEP: 1.0
        },
        "du kien": {F.NEXT_STEP: 0.5, F.DEADLINE: 0.4},
        "nhan xet | thong tin them | notes | comment | comments": {F.NOTE: 0.9},
        "ghi chu | ghi chu neu co | chu thich | dien giai | y kien | luu y | note | remark | remarks": {F.NOTE: 1.0},
        # Known and kept, never interpreted.
        "kinh phi | kinh phi thuc hien | du toan | nguon kinh phi | kinh phi du kien | tong kinh phi | kp tr d | kp": {
            F.EXTRA: 1.0
        },
        "du toan kinh phi | ns tinh | ngan sach | nguon khac | tong so | trieu dong | nguon von | ns": {F.EXTRA: 0.95},
        "don vi tinh | dvt | d vi tinh | unit": {F.EXTRA: 1.0},
        "chi tieu nam | ke hoach nam | kh nam | uoc th ca nam | uoc thuc hien | den het nam": {F.EXTRA: 0.9},
        "van ban giao | so van ban giao | so ky hieu van ban giao | so van ban den | van ban den | so den | van ban giao nhiem vu | can cu | vb chi dao | nguon nhiem vu | can cu phap ly | co so phap ly": {
            F.EXTRA: 1.0
        },
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
        "phuong thuc ho tro | phuong thuc | hinh thuc | dia diem | doi tuong | muc do uu tien | uu tien | thang diem": {
            F.EXTRA: 0.9
        },
        "so lieu": {F.EXTRA: 0.7},
        "luy ke | luy ke den nay | trong ky | trong thang | trong tuan | trong quy": {
            F.EXTRA: 0.55,
            F.PERCENT: 0.5,
            F.STATUS: 0.5,
            F.RESULT: 0.5,
        },
    }
)
