"""What the steps of a petition ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field
from yifa.procedures.petition.law import LAST_OF_2005, REVISED

TEXT, NAME = Personal.TEXT, Personal.NAME
# A form reads as a table, without the blank lines of the formatter.
# fmt: off


class Intake(Choice):
    """Which kind of organ received the petition, which decides what it may do with it (收件机关)."""
    PETITION_OFFICE = "petition_office", "信访工作机构"
    OTHER_ORGAN = "other_organ", "其他机关、单位"

class Channel(Choice):
    """How it came in (信访形式): 信访条例第二条，信访工作条例第十七条."""
    LETTER = "letter", "来信"
    VISIT = "visit", "走访"
    WEB = "web", "网上信访"
    PHONE = "phone", "电话"
    FAX = "fax", "传真"

class PetitionClass(Choice):
    """What kind of petition it is (信访事项类别): 信访工作条例第二十九条至第三十一条."""
    SUGGESTION = "suggestion", "建议意见类"
    REPORT = "report", "检举控告类"
    CLAIM = "claim", "申诉求决类"

class Category(Choice):
    """What it is about (内容分类)."""
    DEMOLITION = "demolition", "拆迁安置补偿"
    LAND = "land", "征地和农村土地"
    LABOUR = "labour", "劳资纠纷"
    SOCIAL_SECURITY = "social_security", "社会保障"
    HOUSING = "housing", "住房和物业"
    CITY_MANAGEMENT = "city_management", "城市管理和违法建设"
    ENVIRONMENT = "environment", "环境保护"
    TRAFFIC = "traffic", "交通运输"
    EDUCATION = "education", "教育"
    HEALTH = "health", "卫生健康"
    CIVIL_AFFAIRS = "civil_affairs", "民政和优抚"
    MARKET = "market", "市场监管和消费"
    FINANCE = "finance", "金融和集资"
    VILLAGE = "village", "村（社区）事务"
    JUSTICE = "justice", "涉法涉诉"
    CONDUCT = "conduct", "干部作风"
    OTHER_CATEGORY = "other_category", "其他"

class Unaccepted(Choice):
    """Why a petition is not accepted (不予受理情形)."""
    STATUTORY_ROUTE = "statutory_route", "已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决", None, LAST_OF_2005
    OTHER_BODIES = "other_bodies", "属于人民代表大会及其常务委员会、人民法院、人民检察院职权范围", None, LAST_OF_2005
    UNDER_WAY = "under_way", "同一事项已经受理或者正在办理，在规定期限内又向上级机关提出"
    NOT_COMPETENT = "not_competent", "不属于本机关或者本系统职权范围"
    OUTSIDE_DISTRICT = "outside_district", "不属于本行政区域各机关、单位职权范围"

class Route(Choice):
    """Into which procedure a claim is led (导入的法定途径): 信访工作条例第三十一条第一项至第五项."""
    COURT = "court", "涉法涉诉程序", REVISED
    ARBITRATION = "arbitration", "仲裁", REVISED
    PARTY_APPEAL = "party_appeal", "党员申诉、申请复审", REVISED
    ADMINISTRATIVE = "administrative", "行政复议、裁决、确认、许可、处罚等行政程序", REVISED
    DUTY = "duty", "依法履行查处违法、保护合法权益职责", REVISED

class Opinion(Choice):
    """What the answer comes to (处理意见): 信访条例第三十二条，信访工作条例第三十二条."""
    SUPPORTED = "supported", "予以支持"
    EXPLAINED = "explained", "解释说明"
    NOT_SUPPORTED = "not_supported", "不予支持"

class Response(Choice):
    """What becomes of a suggestion or a report (办理结果): 信访条例第二十九条，信访工作条例第二十九条、第三十条."""
    ADOPTED = "adopted", "采纳"
    PARTLY_ADOPTED = "partly_adopted", "部分采纳"
    NOT_ADOPTED = "not_adopted", "未采纳"
    VERIFIED = "verified", "查证属实并依法处理"
    UNVERIFIED = "unverified", "未查证属实"

class Settling(Choice):
    """How the sides came to agree (解决方式): 信访工作条例第三十三条."""
    MEDIATED = "mediated", "调解"
    RECONCILED = "reconciled", "和解"

class Satisfaction(Choice):
    """What the petitioner thinks of the handling (满意度评价)."""
    SATISFIED = "satisfied", "满意"
    MOSTLY_SATISFIED = "mostly_satisfied", "基本满意"
    DISSATISFIED = "dissatisfied", "不满意"


class Registration(Data):
    """The petition as registered (登记). ``received_on`` decides which regulation it is under."""
    received_on: date = field("收到日期", happened=True, help="案件适用的条例以此日为准")
    intake: Intake = field("收件机关类别")
    channel: Channel = field("信访形式")
    petitioner: str = field("信访人", personal=NAME, help="多人以顿号分隔，匿名的填写“匿名”")
    reachable: YesNo = field("姓名（名称）、住址清楚")
    address: str | None = field("住址", default=None, personal=Personal.ADDRESS)
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)
    persons: int = field("信访人数", unit="人", minimum=1)
    representatives: int | None = field("推选代表人数", default=None, unit="人", minimum=1, help="多人走访的填写，不超过五人")
    petition_class: PetitionClass = field("信访事项类别")
    category: Category = field("内容分类")
    title: str = field("信访事项", personal=TEXT, help="一句话概括")
    claim: str = field("请求、事实和理由", personal=TEXT)
    repeated: YesNo = field("重复信访")

class Urgent(Data):
    """Whom a grave or urgent matter was reported to at once (重大紧急报告)."""
    reported_to: str = field("报告和通报的机关")
    measures: str = field("已采取的措施", personal=TEXT)

class Joining(Data):
    """A petition of others about the same matter is handled with this one (并案)."""
    merged_case: str = field("并入的信访事项", link="并案")
    joint_petitioners: str = field("并案信访人", personal=NAME, help="包括此前已经并案的，多人以顿号分隔")

class Merging(Data):
    """With which petition this one is handled (并入)."""
    first_case: str = field("先登记的信访事项", link="并案")

class Forwarding(Data):
    """Who may decide the matter (转送)."""
    responsible_organ: str = field("责任单位", organ=True)
    simplified: YesNo | None = field("简易办理", default=None)

class Assignment(Forwarding):
    """A matter whose result is to be reported (交办)."""
    report_by_on: date = field("反馈办理结果期限")
    demands: str = field("交办要求", personal=TEXT)

class Rerouting(Data):
    """Who is to have the matter instead (改转)."""
    responsible_organ: str = field("责任单位", organ=True)
    rerouted_because: str = field("核实意见", personal=TEXT)

class Designation(Rerouting):
    """Who settled the dispute over competence (指定受理)."""
    designated_by: str = field("指定机关", help="共同的上一级机关、单位，或者信访工作联席会议")

class Reasoned(Data):
    """A step that must be reasoned (说明理由)."""
    reason: str = field("理由", personal=TEXT)

class Refusal(Reasoned):
    """Why it is not accepted, and where to turn (不予受理)."""
    unaccepted: Unaccepted = field("不予受理情形")
    competent_organ: str = field("有权处理的机关和途径")

class Guidance(Reasoned):
    """The statutory procedure that the claim is led into (导入法定途径)."""
    route: Route = field("法定途径")
    competent_organ: str = field("有权处理的机关和途径")

class Referral(Data):
    """Who handles a report against officials (移送)."""
    referred_to: str = field("受移送机关", help="按照管理权限确定，不得是被检举、控告的单位")

class Ending(Reasoned):
    """The recheck after which the same facts are not heard again (不再受理)."""
    ended_by: str = field("已作出的复核意见案号", link="终结")

class Investigation(Data):
    """What the petitioner said and what was found (听取陈述、调查核实)."""
    statement: str = field("信访人陈述", personal=TEXT)
    findings: str = field("查明的事实", personal=TEXT)

class Hearing(Data):
    """A hearing on a grave, complex or difficult matter (听证)."""
    presider: str = field("听证主持人")
    attendants: str = field("听证参加人", personal=NAME)
    hearing_record: str = field("听证结论", personal=TEXT)

class Mediation(Data):
    """One attempt at agreement (调解、和解)."""
    counterpart: str = field("另一方当事人", personal=NAME)
    settled_by: Settling = field("解决方式")
    agreed: YesNo = field("双方自愿达成一致")

class Settlement(Data):
    """What the sides agreed (协议)."""
    terms: str = field("协议内容", personal=TEXT)

class Answer(Data):
    """The written answer on a claim (处理意见书)."""
    opinion: Opinion = field("处理意见")
    facts: str = field("查明的事实", personal=TEXT)
    holding: str = field("处理意见的内容和理由", personal=TEXT)
    grounds: str = field("依据的法律、法规、规章和其他规定")
    to_perform: str | None = field("落实单位、内容和时限", default=None, personal=TEXT, help="予以支持的填写")
    review_organ: str = field("复查机关", help="原办理机关、单位的上一级机关、单位")

class Reply(Data):
    """The reply to a suggestion or a report (回复、反馈)."""
    response: Response = field("办理结果")
    reply: str = field("回复内容", personal=TEXT)

class Service(Data):
    """When a petitioner received the answer (送达)."""
    served_to: str = field("收到人", personal=NAME)
    served_on: date = field("收到书面答复日期")

class Performance(Data):
    """What was done about a claim that was supported (落实)."""
    performed: str = field("落实情况", personal=TEXT)

class ReviewNote(Data):
    """A review was asked for (复查请求)."""
    review_case: str = field("复查案件", link="复查")
    asked_on: date = field("提出复查请求日期")

class Reopening(Data):
    """Which opinion orders the matter to be handled again (责令重新办理)."""
    reopened_by: str = field("责令重新办理的案件", link="重新办理")

class ResultReport(Data):
    """The report on a matter that was assigned (办结报告)."""
    result_report: str = field("办结报告", personal=TEXT)

class Rating(Data):
    """The petitioner's rating (评价)."""
    satisfaction: Satisfaction = field("满意度评价")
    remark: str | None = field("评价意见", default=None, personal=TEXT)
