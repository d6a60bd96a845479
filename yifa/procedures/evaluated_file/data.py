"""What each step of a file under evaluation asks for (评查案卷的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field

_DEDUCTIONS = "每项填写“项目编号=扣分”，至多一位小数，如：08=1.5；没有扣分的项目不填写。"
_VETOES = "否决项目的编号，如：V2；没有的不填写。"


class Sheet(Choice):
    """A version of a scoring sheet, by the law that the file's decision was made under (评查标准)."""

    LICENCE_2004 = "licence_2004", "行政许可案卷评查标准"
    PENALTY_2017 = "penalty_2017", "行政处罚案卷评查标准（2017）", None, date(2021, 7, 14)
    PENALTY_2021 = "penalty_2021", "行政处罚案卷评查标准（2021）", date(2021, 7, 15), None


class ReplacementGround(Choice):
    """Why a scorer drawn does not come (更换评查员事由)."""

    RECUSAL = "recusal", "依法回避"
    ABSENCE = "absence", "因故不能参加"
    DISCHARGED = "discharged", "已解聘"


class Cancellation(Choice):
    """Why a file is not scored (不能评查事由)."""

    ELSEWHERE = "elsewhere", "案卷由司法、监察等机关调取"
    SECRET = "secret", "涉及国家秘密"
    UNPROVIDED = "unprovided", "被评查单位未提供案卷"


class Grade(Choice):
    """The grade of a file (评查等次): 90 points or more, 60 or more, fewer or vetoed."""

    EXCELLENT = "excellent", "优秀"
    PASSED = "passed", "合格"
    FAILED = "failed", "不合格"


class Assignment(Data):
    """A file drawn, with the scorers drawn for it (分派)."""

    file_id: str = field("案卷号", help="案卷名录中的标识，即档案号。")
    file_title: str = field("案卷名称", personal=Personal.TEXT)
    evaluated_organ: str = field("被评查单位", organ=True)
    evaluated_case: str | None = field("办案案号", default=None, link="评查案卷", help="在本系统办理的案件必填。")
    decided_on: date = field("决定日期")
    file_closed_on: date = field("办结日期")
    sheet: Sheet = field("评查标准")
    scorers: list[str] = field(
        "评查员", help="抽取结果中的三名，依次为第一、第二、备用；有不能参加的，填写依次递补后的人员。"
    )
    unavailable: list[str] | None = field("不能参加的评查员", default=None, help="填评查员编号，依先后列明。")
    replacement_ground: ReplacementGround | None = field("更换评查员事由", default=None)
    replaced_because: str | None = field("更换的具体情形", default=None, personal=Personal.TEXT)


class Substitution(Data):
    """Who cannot come, and the scorers that the draw gives then (更换评查员)."""

    unavailable: list[str] = field("不能参加的评查员", help="填评查员编号，依先后列明，含本卷此前已经更换的。")
    replacement_ground: ReplacementGround = field("更换评查员事由")
    replaced_because: str = field("更换的具体情形", personal=Personal.TEXT)
    scorers: list[str] = field("评查员", help="依次递补后的三名，依次为第一、第二、备用。")


class FirstScore(Data):
    """What the first scorer takes off (第一评查员评分)."""

    first_scorer: str = field("第一评查员", help="填评查员编号。")
    first_deductions: list[str] = field("第一评查员扣分", default=[], help=_DEDUCTIONS)
    first_vetoes: list[str] = field("第一评查员否决", default=[], help=_VETOES)
    first_comments: str = field("第一评查员意见", personal=Personal.TEXT)


class SecondScore(Data):
    """What the second scorer takes off (第二评查员评分)."""

    second_scorer: str = field("第二评查员", help="填评查员编号。")
    second_deductions: list[str] = field("第二评查员扣分", default=[], help=_DEDUCTIONS)
    second_vetoes: list[str] = field("第二评查员否决", default=[], help=_VETOES)
    second_comments: str = field("第二评查员意见", personal=Personal.TEXT)


class ThirdScore(Data):
    """What the third scorer takes off where the two differ by more than ten points (第三评查员评分)."""

    third_scorer: str = field("第三评查员", help="填评查员编号。")
    third_deductions: list[str] = field("第三评查员扣分", default=[], help=_DEDUCTIONS)
    third_vetoes: list[str] = field("第三评查员否决", default=[], help=_VETOES)
    third_comments: str = field("第三评查员意见", personal=Personal.TEXT)


class Result(Data):
    """The file's score and what was found (评查结果)."""

    final_score: str = field("最后得分", help="百分制，一位小数，如：93.5。")
    grade: Grade = field("评查等次")
    findings_count: int = field("问题数", unit="个", minimum=0)
    findings: str = field("评查意见", personal=Personal.TEXT)


class Settlement(Result):
    """The result, and until when the organ may object (核定)."""

    object_by_on: date = field("提出异议的期限")


class Objection(Data):
    """Why the organ disagrees (提出异议)."""

    objection: str = field("异议理由", personal=Personal.TEXT)


class Answer(Data):
    """Why the result stands (维持评查结果)."""

    answer: str = field("答复理由", personal=Personal.TEXT)


class Revision(Result):
    """The result after an objection that was right (调整评查结果)."""

    answer: str = field("答复理由", personal=Personal.TEXT)


class Order(Data):
    """What is to be put right, and by when (责成整改); after a report that does not do, what is left (整改不到位)."""

    requirements: str = field("整改要求", personal=Personal.TEXT)
    rectify_by_on: date = field("整改期限")


class Rectification(Data):
    """What the organ did (报告整改)."""

    rectification: str = field("整改情况", personal=Personal.TEXT)


class Verification(Data):
    """What the check of it showed (核查整改)."""

    verification: str = field("核查情况", personal=Personal.TEXT)


class Cancelled(Data):
    """Why the file is not scored (登记不能评查)."""

    cancellation: Cancellation = field("不能评查事由")
    cancelled_because: str = field("具体情形", personal=Personal.TEXT)
