"""What each step of a suggestion or proposal asks for (建议提案的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class SuggestionKind(Choice):
    """Whose it is (类别): 代表法第十八条, 政协章程."""

    DEPUTY = "deputy", "人大代表建议"
    COMMITTEE = "committee", "政协提案"


class Occasion(Choice):
    """When it was submitted (提出时间)."""

    SESSION = "session", "会议期间"
    RECESS = "recess", "闭会期间"


class Subject(Choice):
    """What it is about (内容分类)."""

    ECONOMY = "economy", "经济发展"
    CONSTRUCTION = "construction", "城乡建设和管理"
    TRANSPORT = "transport", "交通出行"
    ENVIRONMENT = "environment", "生态环境"
    AGRICULTURE = "agriculture", "农业农村"
    EDUCATION = "education", "教育文化体育"
    HEALTH = "health", "医疗卫生和养老"
    LABOUR = "labour", "就业和社会保障"
    SECURITY = "security", "社会治理和公共安全"
    GOVERNMENT = "government", "政务服务和法治"


class DeclineGround(Choice):
    """Why it is not registered (不予立案事由)."""

    OUTSIDE_COMPETENCE = "outside_competence", "不属于本行政区域职权范围"
    IN_PROCEEDINGS = "in_proceedings", "已进入诉讼、仲裁、复议程序"
    PRIVATE_MATTER = "private_matter", "为本人、亲属或者个别单位解决个别问题"
    NO_SUBSTANCE = "no_substance", "没有具体内容"


class ContactManner(Choice):
    """How the lead organ got in touch with the signer (联系方式)."""

    VISIT = "visit", "走访"
    MEETING = "meeting", "座谈"
    FIELD_TRIP = "field_trip", "邀请实地视察"
    PHONE = "phone", "电话沟通"


class ResultClass(Choice):
    """What came of it (办理结果): the classes of local practice."""

    A = "a", "A类：已经解决或者采纳"
    B = "b", "B类：列入计划逐步解决"
    C = "c", "C类：受条件限制或者留作参考"


class Rating(Choice):
    """What a signer says of the handling and its answer (评价)."""

    SATISFIED = "satisfied", "满意"
    FAIRLY_SATISFIED = "fairly_satisfied", "基本满意"
    UNSATISFIED = "unsatisfied", "不满意"


class Submission(Data):
    """The suggestion as its lead signer submits it (提出)."""

    suggestion_kind: SuggestionKind = field("建议提案类别")
    occasion: Occasion = field("提出时间")
    subject: Subject = field("内容分类")
    title: str = field("标题")
    content: str = field("案由和建议", personal=Personal.TEXT)
    lead_signer: str = field("领衔人", personal=Personal.NAME, help="提出人只有一人的，填该提出人。")
    constituency: str = field("代表团或者界别")
    may_publish: YesNo = field("同意公开")


class Registration(Data):
    """The number under which it was found in order (审查立案)."""

    register_number: str = field("建议提案编号", help="人大常委会、政协的编号，如：第023号。")


class Decline(Data):
    """Why it is not handled as a suggestion (不予立案)."""

    decline_ground: DeclineGround = field("不予立案事由")
    declined_because: str = field("理由和处理", help="写明转为来信、转有关机关等处理方式。")


class Assignment(Data):
    """Who handles it (交办)."""

    lead_organ: str = field("主办单位", organ=True)
    assisting_organs: list[str] | None = field("会办单位名单", default=None, organ=True)
    requirements: str = field("交办要求")


class Return(Data):
    """Why it is not the lead organ's matter (退回)."""

    returned_because: str = field("退回理由")
    proper_organ: str = field("建议改交单位")


class Contact(Data):
    """The lead organ asks and hears the signer (联系提出人)."""

    manner: ContactManner = field("联系方式")
    contacted_on: date = field("联系日期", happened=True)
    views: str = field("提出人意见", personal=Personal.TEXT)


class Assistance(Data):
    """What an assisting organ contributes (会办意见)."""

    assisting_organ: str = field("会办单位", organ=True)
    heard_organs: list[str] = field("已提出会办意见的单位", organ=True, help="此前已经提出意见的各单位，加上本单位。")
    opinion: str = field("会办意见")


class Extension(Data):
    """Why three months do not suffice (延长答复期限)."""

    extended_because: str = field("延长理由", help="涉及面广、处理难度大的具体情形，以及提出人的意见。")


class Answer(Data):
    """The answer (答复)."""

    result_class: ResultClass = field("办理结果")
    answer: str = field("答复内容", personal=Personal.TEXT)
    rate_by_on: date = field("评价反馈截止日")


class SignersRating(Data):
    """The signer's own rating (评价)."""

    rater: str = field("评价人", personal=Personal.NAME, help="只能是提出人本人。")
    rating: Rating = field("评价")
    comment: str | None = field("评价意见", default=None, personal=Personal.TEXT)


class Rehandling(Data):
    """What is to be handled again, and by when (重新办理)."""

    redo_because: str = field("重新办理的要求")
    redo_by_on: date = field("再次答复截止日")


class Progress(Data):
    """What became of a promise (跟踪落实)."""

    progress: str = field("落实情况")
    fulfilled: YesNo = field("承诺事项已经落实")


class Publication(Data):
    """What everybody may read (公开)."""

    public_text: str = field("公开内容", help="由专人核定，不含国家秘密、商业秘密、个人隐私和个人信息。")
    secrets_checked: YesNo = field("已作保密审查")


class Withdrawal(Data):
    """Why the signer takes it back (撤回)."""

    withdrawn_because: str = field("撤回理由", personal=Personal.TEXT)


class Endorsement(Data):
    """Somebody joins the lead signer (附议)."""

    cosigner: str = field("附议人", personal=Personal.NAME)
    constituency: str = field("代表团或者界别")
