"""What the steps of people's mediation ask for (填报内容). The path of a plain dispute asks for little."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, YesNo, field


class CommitteeKind(Choice):
    """Who mediates (人民调解法第八条、第三十四条)."""

    VILLAGE = "village_committee", "村（社区）人民调解委员会"
    TOWN = "town_committee", "镇（街道）人民调解委员会"
    DISTRICT = "district_centre", "区级矛盾纠纷调处中心"
    ENTERPRISE = "enterprise_committee", "企业事业单位人民调解委员会"
    SECTOR = "sector_committee", "行业性、专业性人民调解委员会"
    PROPERTY = "property_committee", "物业纠纷人民调解委员会"
    TRAFFIC = "traffic_studio", "道路交通事故人民调解工作室"
    POLICE = "police_studio", "派驻公安派出所人民调解工作室"


class DisputeKind(Choice):
    """What is in dispute (民间纠纷的类型)."""

    FAMILY = "family", "婚姻家庭纠纷"
    NEIGHBOURS = "neighbours", "邻里纠纷"
    HOUSING = "housing", "房屋宅基地纠纷"
    CONTRACT = "contract", "合同纠纷"
    BUSINESS = "business", "生产经营纠纷"
    DAMAGES = "damages", "损害赔偿纠纷"
    LAND = "land", "山林土地纠纷"
    EXPROPRIATION = "expropriation", "征地拆迁纠纷"
    ENVIRONMENT = "environment", "环境污染纠纷"
    LABOUR = "labour", "劳动争议"
    PROPERTY = "property_management", "物业纠纷"
    TRAFFIC = "traffic_accident", "道路交通事故纠纷"
    MEDICAL = "medical", "医疗纠纷"
    CONSUMER = "consumer", "消费纠纷"
    OTHER = "other", "其他纠纷"


class Way(Choice):
    """How the dispute came to the committee (人民调解法第十七条、第十八条)."""

    APPLICATION = "on_application", "当事人申请"
    INITIATIVE = "on_initiative", "主动调解"
    POLICE = "from_police", "公调对接"
    TRAFFIC_POLICE = "from_traffic_police", "交调对接"
    COURT = "from_court", "诉调对接"
    PETITION = "from_petition_office", "访调对接"
    OTHER = "from_other_organ", "其他部门移交"


class Bar(Choice):
    """Why a dispute may not be mediated (人民调解法第十七条；人民调解工作若干规定第二十条至第二十二条)."""

    REFUSED = "party_refuses", "一方当事人明确拒绝调解"
    EXCLUSIVE = "exclusive_authority", "依法只能由专门机关管辖处理"
    FORBIDDEN = "mediation_forbidden", "法律、法规禁止采用民间调解方式解决"
    TAKEN = "already_taken", "人民法院、公安机关或者其他行政机关已经受理或者解决"
    NOT_CIVIL = "not_civil", "不属于民间纠纷"
    ELSEWHERE = "elsewhere", "不属于本人民调解委员会调解范围"


class Application(Data):
    """A party's application (调解申请), in writing or told and written down."""

    dispute: DisputeKind = field("纠纷类型")
    committee_kind: CommitteeKind = field("调解组织类别")
    committee: str = field("调解组织名称")
    parties: str = field("当事人", help="各方姓名或者名称，以顿号隔开", personal=Personal.NAME)
    summary: str | None = field("纠纷简要情况", default=None, personal=Personal.TEXT)
    persons: int | None = field("涉及当事人数", default=None, unit="人", minimum=2)
    claimed_fen: Fen | None = field("争议金额", default=None, unit="分")
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)


class Admission(Data):
    """What is settled when an application is accepted (受理登记)."""

    mediator: str = field("调解员", help="数人的以顿号隔开，第一人为调解主持人", personal=Personal.NAME)
    chosen: YesNo | None = field("由当事人选择调解员", default=None)
    rights_told: YesNo | None = field("已口头告知权利义务", default=None)
    bar: Bar | None = field("不得调解的情形", default=None, help="经审查存在的，不得受理")


class Acceptance(Admission, Application):
    """A dispute accepted on the spot (当场受理、主动调解、移交受理)."""

    way: Way = field("受理方式")
    transferred_by: str | None = field("移交单位", default=None)
    screening: str | None = field("排查记录", default=None, link="由排查发现")


class Barred(Data):
    """Why the dispute may not be mediated, and who is competent (不予受理、停止调解的事由)."""

    bar: Bar = field("不得调解的情形")
    competent: str | None = field("有权处理的机关", default=None)


class Replacement(Data):
    """Another mediator (更换调解员)."""

    class Ground(Choice):
        """Why the mediator is replaced (更换事由)."""

        CHALLENGED = "challenged", "当事人要求回避"
        CHOSEN = "chosen_by_parties", "当事人另行选择"
        UNABLE = "unable", "调解员不能履行职责"
        CONDUCT = "conduct", "调解员有法律禁止的行为"

    mediator: str = field("调解员", personal=Personal.NAME)
    ground: Ground = field("更换事由")


class Meeting(Data):
    """One meeting with the parties (调解会)."""

    class Form(Choice):
        """How it was held (调解形式)."""

        IN_PERSON = "in_person", "当面调解"
        VIDEO = "by_video", "视频调解"
        APART = "apart", "分别调解"

    form: Form = field("调解形式")
    minutes: str = field("调解情况", personal=Personal.TEXT)
    place: str | None = field("调解地点", default=None)
    invited: str | None = field("受邀参与人", default=None, personal=Personal.NAME)
    held_openly: YesNo | None = field("公开进行", default=None)
    consented: YesNo | None = field("已征得各方当事人同意", default=None, help="公开进行或者邀请他人参与的，须征得同意")


class Prolongation(Data):
    """The parties agree to go on beyond a month (延长调解)."""

    prolonged_until: date = field("延长至")
    both_agreed: YesNo = field("双方当事人同意延长")


class Risk(Data):
    """A dispute that may escalate, and what was done (人民调解法第二十五条)."""

    risk: str = field("激化风险", help="可能引起的治安案件、刑事案件或者群体性事件", personal=Personal.TEXT)
    reported_to: str = field("报告单位")


class Agreement(Data):
    """What the parties agreed (调解协议的内容、履行方式和期限)."""

    terms: str = field("协议内容", personal=Personal.TEXT)
    agreed_fen: Fen | None = field("协议涉及金额", default=None, unit="分")
    perform_by: date | None = field("约定履行期限", default=None)


class Failure(Data):
    """Why no agreement came about (调解不成的情形)."""

    class Ground(Choice):
        """The ground (调解不成的情形)."""

        NO_AGREEMENT = "no_agreement", "未能达成一致"
        ENDED = "party_ends", "当事人要求终止调解"
        ABSENT = "party_absent", "当事人拒不到场"
        UNSIGNED = "unsigned", "当事人拒绝在调解协议上签名"
        TIME = "time_over", "一个月内未能调结且未同意延长"

    failure: Ground = field("调解不成的情形")


class Reason(Data):
    """A reason in words (理由)."""

    reason: str = field("理由", personal=Personal.TEXT)


class FollowUp(Data):
    """A visit after the agreement (回访)."""

    class State(Choice):
        """How far the agreement is performed (履行情况)."""

        FULL = "fully_performed", "已全部履行"
        PART = "partly_performed", "正在履行或者部分履行"
        NONE = "not_performed", "未履行"
        REOPENED = "disputed_again", "又生争议"

    performance: State = field("履行情况")
    visited: str | None = field("回访对象", default=None, personal=Personal.NAME)
    remarks: str | None = field("当事人意见", default=None, personal=Personal.TEXT)


class Urging(Data):
    """Who is urged to perform, and until when (督促履行)."""

    debtor: str = field("应当履行的当事人", personal=Personal.NAME)
    urged_until: date = field("督促履行期限")


class TypicalCase(Data):
    """A case told without its parties (典型案例)."""

    typical_title: str = field("典型案例标题")
    typical_text: str = field("典型案例内容", help="不得含有姓名、住址等可以识别当事人的内容")
    parties_consent: YesNo = field("各方当事人同意公开")


class Redaction(Data):
    """A second person vouches that nobody can be recognised (隐去身份的复核)."""

    redacted: YesNo = field("经复核已隐去身份信息")
