"""What the steps of an entrusted service ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, field


class ServiceKind(Choice):
    """What is entrusted (代办类别)."""

    PROJECT = "project", "投资项目"
    REGISTRATION = "registration", "商事注册"


class DeclineGround(Choice):
    """Why an entrusted service is not accepted (不予受理事由)."""

    OUT_OF_SCOPE = "out_of_scope", "不属于代办服务范围"
    UNLAWFUL = "unlawful", "法律、法规、规章或者产业政策禁止"
    CLIENT_ONLY = "client_only", "依法应当由本人办理"
    ELSEWHERE = "elsewhere", "不属于本地代办"


class TerminationGround(Choice):
    """Why the service ends early (终止代办事由)."""

    FALSE_MATERIALS = "false_materials", "委托人提供虚假材料或者隐瞒真实情况"
    UNCORRECTED = "uncorrected", "逾期未补正材料"
    NOT_ELIGIBLE = "not_eligible", "不符合法定条件且无法补正"
    STOPPED = "stopped", "项目停止实施"


class Rating(Choice):
    """What the client makes of the service (评价)."""

    VERY_SATISFIED = "very_satisfied", "非常满意"
    SATISFIED = "satisfied", "满意"
    FAIR = "fair", "基本满意"
    DISSATISFIED = "dissatisfied", "不满意"


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Filled(Data):
    """A form filled in (填写单据)."""

    form_title: str = field("单据名称", help="与所用样式的名称一致。")
    entries: str = field(
        "单据内容", personal=Personal.TEXT, help="按样式的栏目逐行填写“栏目：内容”，没有内容的填“无”。"
    )


class Entrustment(Filled):
    """What is entrusted, by whom, and how far (委托)."""

    service_kind: ServiceKind = field("代办类别")
    title: str = field("委托事项", help="项目名称，或者拟登记的名称和登记类型。")
    client: str = field("委托人", personal=Personal.NAME)
    contact: str = field("联系人", personal=Personal.NAME)
    phone: str = field("联系电话", personal=Personal.PHONE)
    authority: str = field("委托权限", help="例如：代为准备和提交材料、领取结果；不含代为承诺。")
    investment_fen: Fen | None = field("计划投资额", default=None, unit="分")
    forms: str = field("所用样式", link="所用样式")


class Acceptance(Filled):
    """Which agent takes it on, and by when it is to be finished (受理)."""

    agent_number: str = field("代办员证号")
    promised_on: date = field("承诺办结日期")


class Registration(Data):
    """A business registration taken on at the counter (当场受理)."""

    service_kind: ServiceKind = field("代办类别")
    title: str = field("委托事项", help="拟登记的名称和登记类型。")
    client: str = field("委托人", personal=Personal.NAME)
    agent_number: str = field("代办员证号")
    promised_on: date = field("承诺办结日期")


class Declined(Data):
    """Why it is not accepted (不予受理)."""

    decline_ground: DeclineGround = field("不予受理事由")
    explanation: str = field("说明和办理途径")


class Correction(Filled):
    """What is missing, and by when it must come (告知补正)."""

    correct_by_on: date = field("补正期限")


class Urging(Filled):
    """Which organ is urged, and by when it must answer (催办)."""

    responsible_organ: str = field("责任单位", organ=True)
    reply_by_on: date = field("回复期限")


class UrgingReply(Data):
    """The urged organ's answer (回复催办)."""

    reply: str = field("回复内容")


class Coordination(Data):
    """What the heads agreed on (协调)."""

    coordination: str = field("协调结果")


class Handover(Data):
    """Which agent goes on with it (移交代办员)."""

    agent_number: str = field("代办员证号")
    reason: str = field("理由")


class Conclusion(Filled):
    """What came of it, and by when the client may rate it (办结)."""

    result: str = field("办理结果")
    rate_by_on: date = field("评价期限")


class Rated(Data):
    """The client's judgement (签收评价)."""

    rating: Rating = field("评价")
    comment: str | None = field("意见建议", default=None, personal=Personal.TEXT)


class FollowUp(Data):
    """What was learnt from a dissatisfied client, and mended (回访)."""

    follow_up: str = field("回访和整改情况", personal=Personal.TEXT)


class Termination(Data):
    """Why the service ends early (终止代办)."""

    termination: TerminationGround = field("终止代办事由")
    explanation: str = field("说明和办理途径")
