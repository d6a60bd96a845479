"""What the steps ask for: of a call, of a supervisor, and of an opinion (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class Background(Choice):
    """From which circle a supervisor comes (界别)."""

    DEPUTY = "deputy", "人大代表"
    POLITICAL_ADVISER = "political_adviser", "政协委员"
    PARTY_MEMBER = "party_member", "民主党派、无党派人士"
    LAWYER = "lawyer", "律师、法律工作者"
    SCHOLAR = "scholar", "专家学者"
    JOURNALIST = "journalist", "新闻工作者"
    ENTERPRISE = "enterprise", "企业、商会代表"
    COMMUNITY = "community", "基层群众、社区工作者"


class Activity(Choice):
    """What a supervisor takes part in (活动类别)."""

    FILE_EVALUATION = "file_evaluation", "案卷评查"
    CASE_SELECTION = "case_selection", "“十佳执法案例”评选"
    VISIT = "visit", "走访检查"
    DISCUSSION = "discussion", "座谈调研"
    TRAINING = "training", "培训"


class DismissalGround(Choice):
    """Why a supervisor is dismissed (解聘事由)."""

    UNLAWFUL = "unlawful", "违法违纪"
    DISCLOSURE = "disclosure", "泄露国家秘密、商业秘密或者个人隐私"
    ABUSE = "abuse", "利用监督员身份谋取私利"
    INACTIVITY = "inactivity", "长期不履行监督职责"
    UNSUITED = "unsuited", "身份、工作变动，不宜继续担任"


class Adoption(Choice):
    """What an organ makes of an opinion (采纳情况)."""

    FULL = "full", "采纳"
    PARTIAL = "partial", "部分采纳"
    NONE = "none", "不采纳"


class Satisfaction(Choice):
    """What the supervisor makes of the answer (评价)."""

    SATISFIED = "satisfied", "满意"
    MOSTLY = "mostly", "基本满意"
    DISSATISFIED = "dissatisfied", "不满意"


class Call(Data):
    """The call for a term's supervisors (征集公告)."""

    title: str = field("公告名称")
    term_number: int = field("届次", minimum=1)
    places: int = field("拟聘人数", unit="名", minimum=1)
    conditions: str = field("条件和要求")
    duties: str = field("职责")
    nominate_by_on: date = field("推荐截止日期")
    term_ends_on: date = field("任期届满日期")
    approving_organ: str = field("批准机关", organ=True)


class NewDeadline(Data):
    """More time for nominations (延长推荐)."""

    nominate_by_on: date = field("推荐截止日期")


class Selection(Data):
    """How the supervisors were selected (择优筛选)."""

    selection_way: str = field("筛选方式", help="例如：资格审查、综合评议。")
    selected_count: int = field("入选人数", unit="名", minimum=1, help="与已登记入选的人数一致。")


class Approval(Data):
    """The government's approval (审定)."""

    approval_number: str = field("审定文号或者会议名称")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class NameList(Data):
    """The list that everybody may read (公布名单)."""

    name_list: str = field("公布的名单", help="由专人核定；不含联系方式。")


class Nomination(Data):
    """Somebody proposed (推荐人选)."""

    supervisor: str = field("姓名", personal=Personal.NAME)
    background: Background = field("界别")
    occupation: str = field("单位和职务")
    nominator: str = field("推荐单位", help="自荐的填“自荐”。")
    phone: str = field("联系电话", personal=Personal.PHONE)
    in_enforcement: YesNo = field("在行政执法岗位任职")
    recused_from: list[str] = field(
        "应当回避的机关", default=[], help="机关全称；与本人、近亲属或者任职单位有利害关系的机关。"
    )


class Appointment(Data):
    """The term of office (聘期); a renewal has a new letter."""

    letter_number: str = field("聘书编号")
    term_begins_on: date = field("聘期开始日期")
    term_ends_on: date = field("任期届满日期")


class Taken(Data):
    """An activity (参加活动)."""

    activity: Activity = field("活动类别")
    topic: str = field("活动内容")
    activity_organ: str | None = field("涉及机关", default=None, organ=True)
    activity_case: str | None = field("有关案件", default=None, link="参与监督")


class Recusal(Data):
    """From whose matters the supervisor must keep away (回避)."""

    recused_from: list[str] = field("应当回避的机关", help="机关全称；填写全部应当回避的机关。")
    recused_because: str = field("回避事由", personal=Personal.TEXT)


class Dismissal(Data):
    """Why the office is taken away (解聘)."""

    dismissal: DismissalGround = field("解聘事由")
    dismissed_because: str = field("有关情况", personal=Personal.TEXT)


class Opinion(Data):
    """What a supervisor found and asks for (监督意见)."""

    letter_number: str = field("聘书编号")
    subject_matter: str = field("监督事项")
    responsible_organ: str = field("责任单位", organ=True)
    opinion: str = field("监督意见", personal=Personal.TEXT)


class Forwarding(Data):
    """By when the organ must answer (转交)."""

    answer_by_on: date = field("答复期限")


class AskedAgain(Data):
    """Why the answer does not do (重新答复)."""

    unsatisfied_because: str = field("不满意的理由", personal=Personal.TEXT)
    answer_by_on: date = field("答复期限")


class OpinionAnswer(Data):
    """The organ's answer (答复)."""

    adoption: Adoption = field("采纳情况")
    answer: str = field("答复内容", personal=Personal.TEXT)


class Rating(Data):
    """The supervisor's judgement (评价)."""

    satisfaction: Satisfaction = field("评价")


class PublicText(Data):
    """What everybody may read (公开文本)."""

    public_text: str = field("公开内容", help="由专人核定，不含个人信息。")
