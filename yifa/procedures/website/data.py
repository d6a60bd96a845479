"""What each step on a government website asks for (政府网站登记、自查的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field


class Level(Choice):
    """What kind of website it is (网站类别)."""

    PORTAL = "portal", "政府门户网站"
    DEPARTMENT = "department", "部门网站"
    SPECIAL = "special", "专项业务网站"


class Site(Data):
    """A website as it is entered or changed (网站登记)."""

    site_name: str = field("网站名称")
    domain: str = field("域名")
    site_code: str = field("网站标识码", help="由全国政府网站信息报送系统编发")
    level: Level = field("网站类别")
    responsible_organ: str = field("主办单位", organ=True)
    technical_unit: str | None = field("技术运行维护单位", default=None)
    opened_on: date = field("开通日期", happened=True)


class Change(Data):
    """What changes of the entry (变更登记)."""

    site_name: str | None = field("网站名称", default=None)
    domain: str | None = field("域名", default=None)
    responsible_organ: str | None = field("主办单位", default=None, organ=True, help="机构改革等移交的，填接收单位。")
    technical_unit: str | None = field("技术运行维护单位", default=None)
    changed_because: str = field("变更理由")


class SelfCheck(Data):
    """What the month's self-check came to (每月自查)."""

    pages: int = field("抽查页面数", minimum=1)
    dead_links: int = field("无效链接数", minimum=0)
    stale_columns: int = field("更新不及时的栏目数", minimum=0)
    wrong_texts: int = field("错误信息数", minimum=0)
    unanswered: int = field("逾期未答复的留言数", minimum=0)
    faults: int = field("发现问题数", minimum=0, help="以上各项问题数之和")
    mend_by_on: date | None = field("整改截止日", default=None, help="发现问题的填写")


class Mending(Data):
    """What was mended (自查整改)."""

    mended: int = field("整改问题数", minimum=1)
    measures: str = field("整改措施")


class Suspension(Data):
    """Why the site goes offline for a while (临时下线)."""

    offline_because: str = field("临时下线理由")
    offline_approved_by: str = field("批准机关", organ=True)


class Closing(Data):
    """Why the site is closed, and where its contents went (关停)."""

    closed_because: str = field("关停理由")
    moved_to: str = field("内容迁移去向")
    announced_on: date = field("关停公告日期", happened=True)
