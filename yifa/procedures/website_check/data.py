"""What each step of a sample check asks for (政府网站抽查的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field

INDICATORS = date(2019, 4, 1)
"""The day of the indicators that replaced those of the census (国办秘函〔2019〕19号)."""


class Occasion(Choice):
    """Why the site is checked (检查类别)."""

    QUARTERLY = "quarterly", "季度抽查"
    SPECIAL = "special", "专项检查"
    ON_REPORT = "on_report", "根据举报或者上级通报核查"


class Fault(Choice):
    """What is wrong with a website (问题类别): the first ones decide alone (单项否决)."""

    UNREACHABLE = "unreachable", "站点无法访问"
    SITE_STALE = "site_stale", "网站不更新"
    COLUMN_STALE = "column_stale", "栏目不更新"
    GRAVE_ERROR = "grave_error", "严重错误"
    NO_INTERACTION = "no_interaction", "互动回应差"
    LEAK = "leak", "安全泄密事故等严重问题", INDICATORS
    USELESS_SERVICE = "useless_service", "服务不实用", INDICATORS
    DEAD_LINK = "dead_link", "链接不可用"
    WRONG_TEXT = "wrong_text", "文字表述错误"
    WRONG_GUIDE = "wrong_guide", "办事指南不准确"
    SIGN_MISSING = "sign_missing", "标识不规范"


VETO = frozenset(
    (
        Fault.UNREACHABLE, Fault.SITE_STALE, Fault.COLUMN_STALE, Fault.GRAVE_ERROR, Fault.NO_INTERACTION, Fault.LEAK,
        Fault.USELESS_SERVICE,
    )
)  # fmt: skip
"""The faults of which one is enough to fail (单项否决)."""


class Check(Data):
    """The site that was drawn (抽查登记)."""

    site: str = field("抽查的网站", link="抽查网站")
    site_name: str = field("网站名称")
    responsible_organ: str = field("责任单位", organ=True, help="网站的主办单位")
    occasion: Occasion = field("检查类别")
    round: str = field("检查批次", help="例如2018年第一季度")


class Passed(Data):
    """The site passes (合格)."""

    pages: int = field("检查页面数", minimum=1)
    remarks: str | None = field("建议", default=None, personal=Personal.TEXT)


class Findings(Data):
    """What was found wrong, and by when it must be right (责令整改)."""

    pages: int = field("检查页面数", minimum=1)
    fault_kinds: list[Fault] = field("问题类别")
    faults: int = field("问题个数", minimum=1)
    details: str = field("问题清单", personal=Personal.TEXT)
    rectify_by_on: date = field("整改截止日")


class Rectification(Data):
    """What the operator did (整改报告)."""

    rectified: int = field("已整改个数", minimum=0)
    measures: str = field("整改情况", personal=Personal.TEXT)


class Unmended(Data):
    """What is still wrong after a second look (复查不合格)."""

    still_wrong: int = field("尚未整改个数", minimum=1)
    rectify_by_on: date = field("整改截止日")


class Criticism(Data):
    """What the circular says (通报)."""

    circular_number: str = field("通报文号")
    grave_because: str = field("通报事由", help="不得写入个人信息")
