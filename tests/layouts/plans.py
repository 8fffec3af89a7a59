"""Random plans: sections to activities, with texts, offices and deadlines as offices write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

VERBS = (
    "Ban hành|Xây dựng|Rà soát|Tổ chức thực hiện|Tham mưu|Kiểm tra|Tuyên truyền|Cập nhật, công khai|Triển khai|Đánh giá|"
    "Hoàn thiện|Nâng cấp|Số hóa|Tập huấn|Khảo sát|Đôn đốc|Sắp xếp|Bồi dưỡng|Niêm yết|Tiếp nhận"
).split("|")
OBJECTS = (
    "kế hoạch cải cách hành chính|quy chế làm việc|danh mục thủ tục hành chính|quy trình nội bộ|chỉ số cải cách hành chính|"
    "văn bản quy phạm pháp luật|hồ sơ trực tuyến|đội ngũ công chức, viên chức|vị trí việc làm|trang thông tin điện tử|"
    "hệ thống quản lý văn bản|dự toán ngân sách|tài sản công|dịch vụ công trực tuyến|cơ sở dữ liệu chuyên ngành"
).split("|")
TAILS = (
    "của cơ quan|trên địa bàn tỉnh|bảo đảm đúng quy định|theo hướng dẫn của cấp trên|năm 2026|tại các phòng chuyên môn|"
    "thuộc phạm vi quản lý; bảo đảm kịp thời, đầy đủ|gắn với chuyển đổi số|phù hợp với điều kiện thực tiễn|"
    "(đối với lĩnh vực được giao)|cho cán bộ, công chức và người lao động"
).split("|")
SECTION_TITLES = (
    "Công tác chỉ đạo, điều hành|Cải cách thể chế|Cải cách thủ tục hành chính|Cải cách tổ chức bộ máy|Cải cách chế độ công vụ|"
    "Cải cách tài chính công|Xây dựng chính quyền điện tử, chính quyền số"
).split("|")
PRODUCTS = (
    "Kế hoạch|Báo cáo|Quyết định|Tờ trình, Quyết định|Báo cáo, công văn|Danh mục|Các văn bản|Tin, bài|Quy chế|"
    "Phần mềm phục vụ công tác|Nghị quyết|Hồ sơ|Đề án|Kết quả khảo sát"
).split("|")
OFFICES = (
    "Văn phòng|Phòng Chính sách|Phòng Tôn giáo|Phòng Nghiệp vụ 1|Phòng Kế hoạch - Tài chính|Phòng Tổ chức cán bộ|"
    "Trung tâm Công nghệ thông tin|Sở Nội vụ|Sở Tài chính|Thanh tra Sở|Ban Tiếp công dân"
).split("|")
GROUPS = "Các phòng thuộc Sở|Các phòng chuyên môn|Các đơn vị liên quan".split("|")
DEADLINES = (
    "Quý I|Quý II/2026|Quý IV/2026|Tháng 3|Tháng 12/2026|Tháng 1 - 2|Hàng năm|Hằng quý|Thường xuyên|Trong năm|Trong năm 2026|"
    "Khi có sự thay đổi|Sau khi có hướng dẫn của Trung ương|Trước ngày 15/12/2026|31/10/2026|6 tháng, năm|Chậm nhất 30/6/2026|"
    "Từ tháng 3 đến tháng 10/2026|Hàng tháng|Trước 30/11"
).split("|")


@dataclass
class DrawnActivity:
    """One activity as the plan means it."""

    number: int
    text: str
    product: str
    leads: list[str]
    partners: list[str]
    deadline: str


@dataclass
class DrawnTask:
    number: int
    text: str
    activities: list[DrawnActivity] = field(default_factory=list)


@dataclass
class DrawnObjective:
    number: int
    text: str
    tasks: list[DrawnTask] = field(default_factory=list)


@dataclass
class DrawnSection:
    title: str
    objectives: list[DrawnObjective] = field(default_factory=list)


Plan = list[DrawnSection]


def draw_plan(random: Random, *, sections: int = 4) -> Plan:
    """A plan of one to `sections` sections; numbers of tasks and activities run on within a section."""
    texts: set[str] = set()
    plan = []
    for title in random.sample(SECTION_TITLES, random.randint(1, sections)):
        section = DrawnSection(title)
        tasks = activities = 0
        for objective_number in range(1, random.randint(1, 3) + 1):
            objective = DrawnObjective(objective_number, _sentence(random, texts))
            for _ in range(random.randint(1, 3)):
                tasks += 1
                task = DrawnTask(tasks, _sentence(random, texts))
                for _ in range(random.randint(1, 3)):
                    activities += 1
                    task.activities.append(_activity(random, activities, texts))
                objective.tasks.append(task)
            section.objectives.append(objective)
        plan.append(section)
    return plan


def _activity(random: Random, number: int, texts: set[str]) -> DrawnActivity:
    leads = random.sample(OFFICES, 1 if random.random() < 0.8 else 2)
    partners = [random.choice(GROUPS)] if random.random() < 0.6 else random.sample(OFFICES, random.randint(1, 2))
    return DrawnActivity(
        number, _sentence(random, texts), random.choice(PRODUCTS), leads, partners, random.choice(DEADLINES)
    )


def _sentence(random: Random, texts: set[str]) -> str:
    """A text that no other place of the plan has."""
    while True:
        text = f"{random.choice(VERBS)} {random.choice(OBJECTS)} {random.choice(TAILS)}"
        if random.random() < 0.25:
            text += f"; {random.choice(VERBS).lower()} {random.choice(OBJECTS)}"
        if text not in texts:
            texts.add(text)
            return text
