"""What the steps of a call and of a contribution ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class CallKind(Choice):
    """Kinds of calls (征集类别)."""

    IDEAS = "ideas", "献一策"
    DRAFT = "draft", "文件草案意见征集"
    PROJECTS = "projects", "实事项目征集"
    SURVEY = "survey", "其他意见征集"


class Channel(Choice):
    """How a contribution came in (提出渠道)."""

    WEB = "web", "网站"
    WECHAT = "wechat", "政务新媒体"
    LETTER = "letter", "信函、电子邮件"
    WINDOW = "window", "办事窗口"
    MEETING = "meeting", "座谈会"


class ContributorKind(Choice):
    """Who contributes (建言人类别)."""

    RESIDENT = "resident", "居民"
    ENTERPRISE = "enterprise", "企业和其他组织"
    OFFICER = "officer", "机关和窗口工作人员"
    DEPUTY = "deputy", "人大代表、政协委员"


class Adoption(Choice):
    """What becomes of a contribution (采纳情况)."""

    FULL = "full", "采纳"
    PARTIAL = "partial", "部分采纳"
    NONE = "none", "不采纳"


class Rating(Choice):
    """What the contributor makes of the answer (评价)."""

    SATISFIED = "satisfied", "满意"
    MOSTLY = "mostly", "基本满意"
    DISSATISFIED = "dissatisfied", "不满意"


class Call(Data):
    """What the public is asked (征集公告)."""

    title: str = field("征集名称")
    call_kind: CallKind = field("征集类别")
    topic: str = field("征集内容")
    ways: str = field("提出方式", help="网址、公众号、邮箱、通信地址和电话。")
    draft: str | None = field("草案和说明", default=None, help="文件草案意见征集必填：草案及其说明刊登在何处。")
    decision: str | None = field("有关重大行政决策", default=None, link="意见征集")
    closes_on: date = field("征集截止日期")
    answer_by_on: date = field("答复和公布期限", help="向社会承诺的日期，晚于征集截止日期。")


class NewEnd(Data):
    """More time (延长征集)."""

    closes_on: date = field("征集截止日期")
    answer_by_on: date = field("答复和公布期限")
    extended_because: str = field("延长理由")


class Results(Data):
    """What everybody may read of the contributions (征集情况)."""

    result_text: str = field("征集和采纳情况", help="由专人核定，不含个人信息。")


class FollowUp(Data):
    """What was done about the advice as a whole (落实情况)."""

    follow_up_text: str = field("落实情况", help="由专人核定，不含个人信息。")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Contribution(Data):
    """One contribution, as it came (建言)."""

    heading: str = field("建言标题", help="不写姓名。")
    contributor: str | None = field("建言人", default=None, personal=Personal.NAME, help="匿名提出的，不填。")
    contributor_kind: ContributorKind = field("建言人类别")
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)
    channel: Channel = field("提出渠道")
    advice: str = field("建言内容", personal=Personal.TEXT)


class Forwarding(Data):
    """Who judges it, and by when (转办)."""

    responsible_organ: str = field("责任单位", organ=True)
    evaluate_by_on: date = field("评估期限")


class Evaluation(Data):
    """What the responsible organ makes of it (评估)."""

    proposed: Adoption = field("拟采纳情况")
    evaluation: str = field("评估意见", personal=Personal.TEXT, help="合法性、必要性、可行性和所需条件。")


class Answer(Data):
    """The answer to the contributor (答复)."""

    adoption: Adoption = field("采纳情况")
    answer: str = field("答复和理由", personal=Personal.TEXT)
    measure: str | None = field("拟采取的措施", default=None, help="采纳、部分采纳的必填。")
    carry_out_by_on: date | None = field("落实期限", default=None, help="采纳、部分采纳的必填。")


class Merging(Data):
    """The contribution that says the same (并案)."""

    merged_into: str = field("并入的建言", link="并案")


class Deferral(Data):
    """More time to carry it out (延长落实)."""

    carry_out_by_on: date = field("落实期限")
    deferred_because: str = field("延长理由")


class Doing(Data):
    """What was done (落实)."""

    done: str = field("落实情况", help="不含个人信息。")


class Judgement(Data):
    """What the contributor makes of it (评价)."""

    rating: Rating = field("评价")


class PublicText(Data):
    """What everybody may read of one contribution (公开文本)."""

    public_text: str = field("公开内容", help="由专人核定，不含个人信息。")
