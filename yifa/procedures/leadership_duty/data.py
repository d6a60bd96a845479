"""What each step of a duty list and of its duties asks for (职责清单的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class DutyArea(Choice):
    """What the head of a government answers for (职责类别): 第一责任人职责规定第六条."""

    ORGANISATION = "organisation", "组织领导法治政府建设"
    DECISIONS = "decisions", "执行重大行政决策法定程序"
    FUNCTIONS = "functions", "依法全面履行政府职能"
    COLLEAGUES = "colleagues", "督促领导班子成员和部门负责人依法行政"
    JUDICIARY = "judiciary", "落实出庭应诉、尊重司法裁判"
    STUDY = "study", "落实学法用法制度"


class Grade(Choice):
    """How the performance of the duties is judged (考核等次)."""

    GOOD = "good", "好"
    FAIR = "fair", "较好"
    ORDINARY = "ordinary", "一般"
    POOR = "poor", "差"


class InterviewGround(Choice):
    """Why somebody is called in for a talk (约谈事由)."""

    UNPERFORMED = "unperformed", "职责事项未按期完成"
    UNSTATED = "unstated", "未按期述法或者述法不实"
    POOR_RESULT = "poor_result", "考核等次为一般或者差"
    UNLAWFUL_ACTS = "unlawful_acts", "本地区、本部门违法行政问题突出"


class Accountability(Choice):
    """How somebody is held to account (问责方式): 中国共产党问责条例."""

    CIRCULAR = "circular", "通报"
    ADMONITION = "admonition", "诫勉"
    REORGANISATION = "reorganisation", "组织调整或者组织处理"
    DISCIPLINE = "discipline", "移送纪检监察机关"


class DutyList(Data):
    """One organ's list for one year (职责清单)."""

    year: int = field("年度", minimum=2016)
    leader_name: str = field("第一责任人", personal=Personal.NAME)
    leader_post: str = field("第一责任人职务")
    superior_organ: str = field("上级机关", organ=True)
    state_by_on: date = field("述法截止日")


class NewLeader(Data):
    """Another person takes over in the course of the year (变更第一责任人)."""

    leader_name: str = field("第一责任人", personal=Personal.NAME)
    leader_post: str = field("第一责任人职务")
    changed_because: str = field("变更原因")


class Issue(Data):
    """The list as it goes out (印发)."""

    document_number: str = field("发文字号")
    duty_count: int = field("职责事项数", unit="项", minimum=1, help="与已列入的职责事项数一致。")


class Statement(Data):
    """What the first responsible person says of the year (述法)."""

    performed: str = field("履职情况")
    shortcomings: str = field("存在问题")
    next_steps: str = field("改进措施")


class Assessment(Data):
    """The superior's judgement (考核)."""

    grade: Grade = field("考核等次")
    assessed_because: str = field("考核评价")


class Interview(Data):
    """A talk with the first responsible person (约谈)."""

    interview_ground: InterviewGround = field("约谈事由")
    problems: str = field("指出的问题", personal=Personal.TEXT)
    requirements: str = field("整改要求")
    rectify_by_on: date = field("整改截止日")


class Rectification(Data):
    """What was put right (整改)."""

    rectification: str = field("整改情况")


class Sanction(Data):
    """The first responsible person is held to account (问责)."""

    accountability: Accountability = field("问责方式")
    sanctioned_because: str = field("问责事实和依据", personal=Personal.TEXT)
    defence: str = field("陈述申辩及采纳情况", personal=Personal.TEXT, help="未提出的，写明“未提出”。")


class YearEnd(Data):
    """What everybody may read (公开)."""

    public_text: str = field("公开内容", help="由专人核定可以公开的内容。")
    secrets_checked: YesNo = field("已作保密审查")


class Duty(Data):
    """One duty of the list (职责事项)."""

    duty_area: DutyArea = field("职责类别")
    duty: str = field("职责事项")
    responsible_organ: str = field("责任单位", organ=True)
    complete_by_on: date = field("完成期限")


class Performance(Data):
    """One act that shows the duty performed, with the cases that show it (履职记录)."""

    performed_on: date = field("履职日期", happened=True)
    performance: str = field("履职内容")
    cases: list[str] | None = field(
        "佐证案件",
        default=None,
        link="履职佐证",
        help="会议学法、出庭应诉、重大决策等案件的案号；没有案件的，附佐证材料。",
    )


class Unperformed(Data):
    """Why nothing came of it (未完成)."""

    unperformed_because: str = field("未完成原因")


class Removal(Data):
    """Why the duty leaves the list (调出)."""

    removed_because: str = field("调出理由")
