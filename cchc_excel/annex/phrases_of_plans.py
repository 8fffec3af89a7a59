"""Words of headings over what is planned: objectives to deadlines, and who does the work."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_excel.plan import Field

F = Field

PLANNED: Mapping[str, Mapping[Field, float]] = {
    "tt": {F.NUMBER: 1.0, F.STATUS: 0.4},
    "stt | s tt | so tt | so thu tu | thu tu | no": {F.NUMBER: 1.0},
    "muc": {F.NUMBER: 0.6},
    "ma | ma so | ma hieu": {F.CODE: 0.7, F.NUMBER: 0.4},
    "ma nhiem vu | ma nv | ma dinh danh | ma chi tieu | ma hoat dong | ma cong viec": {F.CODE: 1.0},
    "linh vuc | linh vuc cai cach | noi dung cchc | noi dung cai cach | noi dung cai cach hanh chinh": {F.AREA: 0.95},
    "mang | mang noi dung | chuyen de | linh vuc cong tac | linh vuc hoat dong | linh vuc cong viec | tru cot": {
        F.AREA: 0.9
    },
    "mang viec | mang cong viec | mang cong tac | mang nhiem vu | khoi viec | khoi cong viec": {
        F.AREA: 0.9,
        F.TASK: 0.5,
    },
    "nhom viec | nhom cong viec | nhom cong tac | nhom hoat dong | nhom nhiem vu": {F.TASK: 0.7, F.AREA: 0.6},
    "nhom | truc noi dung | nhom giai phap | nhom noi dung | noi dung linh vuc": {
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
    "dau muc | dau muc viec | dau muc cong viec | hang muc | hang muc cong viec | muc viec | phan viec": {
        F.ACTIVITY: 0.8,
        F.TASK: 0.6,
    },
    "noi dung": {F.ACTIVITY: 0.6, F.TASK: 0.58, F.AREA: 0.4, F.RESULT: 0.3},
    "ten van ban | ten de an | ten chuong trinh | ten bao cao | ten thu tuc": {F.TASK: 0.8, F.ACTIVITY: 0.6},
    "san pham | ket qua san pham | san pham ket qua | san pham dau ra | ket qua dau ra | dau ra | deliverable | deliverables | output": {
        F.PRODUCT: 1.0
    },
    "ket qua mong doi | ket qua ky vong | san pham mong doi | ket qua can co | san pham can co": {F.PRODUCT: 0.95},
    "minh chung du kien | minh chung can co | minh chung yeu cau | minh chung phai co": {F.PRODUCT: 0.9},
    "san pham du kien | san pham hoan thanh | san pham can dat | ket qua can dat | ket qua du kien | ket qua phai dat": {
        F.PRODUCT: 1.0
    },
    "hinh thuc van ban | hinh thuc san pham | ho so | ten san pham | du kien san pham | du kien ket qua | ket qua cuoi cung": {
        F.PRODUCT: 0.9
    },
    "phai co | can co | phai nop | van ban phai ban hanh | yeu cau can dat | yeu cau dat duoc": {F.PRODUCT: 0.7},
    "yeu cau | yeu cau san pham | chi so dau ra | chi so ket qua": {F.PRODUCT: 0.6, F.EXTRA: 0.4},
    "ket qua": {F.PRODUCT: 0.62, F.RESULT: 0.6, F.PERCENT: 0.45},
    "ket qua dat duoc": {F.RESULT: 0.7, F.PRODUCT: 0.62},
    "chu tri | don vi chu tri | co quan chu tri | phong chu tri | bo phan chu tri | chu tri thuc hien": {F.LEAD: 1.0},
    "co quan don vi chu tri | don vi ca nhan chu tri | cq chu tri | dv chu tri | chu tri tham muu | lead | owner": {
        F.LEAD: 1.0
    },
    (
        "don vi thuc hien | co quan thuc hien | bo phan thuc hien | phong thuc hien | khoa thuc hien |"
        " khoa phong thuc hien | khoa phong phu trach | don vi dau moi | dau moi | noi thuc hien"
    ): {F.LEAD: 0.9},
    "phan cong | phan cong thuc hien | phan cong nhiem vu | trach nhiem | don vi chiu trach nhiem": {F.LEAD: 0.75},
    "co quan trinh | co quan soan thao | don vi soan thao | don vi tham muu | co quan tham muu | giao cho": {
        F.LEAD: 0.85
    },
    "don vi ca nhan thuc hien | ca nhan don vi thuc hien | to chuc ca nhan thuc hien | don vi ca nhan phu trach": {
        F.LEAD: 0.85
    },
    (
        "bo phan | to bo phan | bo phan to | khoa phong | khoa phong to | to khoa phong | phong khoa | to nhom |"
        " nhom thuc hien | nhom phu trach | to phu trach | to thuc hien | to cong tac"
    ): {F.LEAD: 0.65},
    (
        "nguoi bo phan thuc hien | nguoi bo phan phu trach | bo phan nguoi thuc hien | ca nhan tap the |"
        " tap the ca nhan | ca nhan bo phan | chu the thuc hien | chu the"
    ): {F.LEAD: 0.85},
    (
        "lam chinh | nguoi lam chinh | don vi chinh | don vi lam chinh | chu tri chinh | nguoi chu tri |"
        " noi chu tri | ai lam | nguoi lam | noi lam | giao thuc hien"
    ): {F.LEAD: 0.8},
    (
        "nguoi lap | don vi lap | chiu trach nhiem | chiu trach nhiem chinh | don vi dam nhiem | don vi dam nhan | nguoi dam nhiem |"
        " nguoi chiu trach nhiem | dam trach | don vi dam trach"
    ): {F.LEAD: 0.8},
    (
        "don vi ct | co quan ct | phong ct | lead unit | responsible | responsible unit | in charge | pic |"
        " implementing unit | implementing agency | lead agency | to chuc thuc hien | don vi to chuc thuc hien |"
        " ban nganh thuc hien | person in charge | assignee | assigned to | department"
    ): {F.LEAD: 0.9},
    # A person or a unit: the values tell which.
    (
        "nguoi thuc hien | nguoi phu trach | can bo | can bo thuc hien | can bo phu trach | cong chuc phu trach |"
        " cong chuc thuc hien | vien chuc phu trach | ca nhan thuc hien | ca nhan phu trach | nhan su"
    ): {
        F.EXTRA: 0.56,
        F.LEAD: 0.55,
    },
    "don vi duoc giao | co quan duoc giao | don vi phu trach | phu trach | bo phan phu trach": {F.LEAD: 0.8},
    "don vi | co quan | co quan don vi | phong | phong ban | so ban nganh | don vi dia phuong": {
        F.LEAD: 0.5,
        F.EXTRA: 0.5,
    },
    (
        "lam cung | cung lam | nguoi cung lam | don vi cung lam | noi phoi hop | nguoi phoi hop |"
        " bo phan phoi hop | to phoi hop | khoa phong phoi hop | nguoi ho tro | supporting units |"
        " supporting unit | support unit | support units | supporting agency | coordinating unit |"
        " coordinating units | coordination | partner agency | partners | phoi ket hop"
    ): {F.PARTNER: 0.9},
    "thanh vien | thanh vien tham gia | nguoi tham gia | bo phan lien quan": {F.PARTNER: 0.6, F.EXTRA: 0.4},
    "phoi hop | don vi phoi hop | co quan phoi hop | phoi hop chinh | phoi hop thuc hien | cung phoi hop": {
        F.PARTNER: 1.0
    },
    "co quan don vi phoi hop | cq phoi hop | dv phoi hop | phong phoi hop | don vi cung thuc hien | support | partner": {
        F.PARTNER: 1.0
    },
    (
        "ho tro | don vi ho tro | co quan ho tro | don vi lien quan | co quan lien quan | co quan tham tra |"
        " tham gia | don vi tham gia | cung thuc hien"
    ): {F.PARTNER: 0.75},
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
    (
        "yeu cau hoan thanh | yeu cau ve thoi gian | yeu cau thoi gian | khi nao xong | bao gio xong |"
        " ngay phai xong | phai xong truoc | phai xong | can xong | han cuoi | han chot | han cuoi cung"
    ): {F.DEADLINE: 0.95},
    "han | ngay het han | den han | thoi han giai quyet | so ngay du kien | thoi gian du kien | thang hoan thanh": {
        F.DEADLINE: 0.85
    },
    "xong trong thang | xong trong quy | xong vao thang | xong trong tuan": {F.DEADLINE: 0.85, F.COMPLETED_ON: 0.4},
    "lich thuc hien | lich trien khai | ke hoach hoan thanh | du kien xong | thoi gian xong | target date | timeline": {
        F.DEADLINE: 0.8
    },
    "hoan thanh trong | xong trong | hoan thanh vao | xong vao | hoan thanh truoc | hoan thanh truoc ngay | xong truoc | quy hoan thanh | ky han": {
        F.DEADLINE: 0.95
    },
    "thoi gian ket thuc | ket thuc | ngay ket thuc | thoi gian hoan thanh theo ke hoach | thoi diem ket thuc | end": {
        F.DEADLINE: 0.95,
        F.COMPLETED_ON: 0.45,
    },
    "bat dau | thoi gian bat dau | ngay bat dau | tu ngay | khoi dong | thoi diem bat dau | start": {F.START: 1.0},
    "den ngay": {F.DEADLINE: 0.8},
}
