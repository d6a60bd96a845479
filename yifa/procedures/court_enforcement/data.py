"""What the steps of an application for enforcement ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, YesNo, field


class Duty(Choice):
    """What the decision obliges its addressee to (义务类别)."""

    MONEY = "money", "给付金钱"
    ACT = "act", "履行一定行为"
    FORBEARANCE = "forbearance", "停止一定行为"


class Remedy(Choice):
    """How the party's remedies came to their end (救济情况)."""

    UNUSED = "unused", "未申请行政复议、未提起行政诉讼"
    RECONSIDERED = "reconsidered", "经行政复议维持，未提起行政诉讼"
    DISMISSED = "dismissed", "提起行政诉讼，已被裁判驳回"


class Material(Choice):
    """What must come with the application (申请材料): 行政强制法第五十五条第一款."""

    APPLICATION = "application", "强制执行申请书"
    DECISION = "decision", "行政决定书及其事实理由依据"
    OPINION = "opinion", "当事人的意见及行政机关催告情况"
    OBJECT = "object", "申请强制执行标的情况"
    OTHER = "other", "其他法定材料"


class Illegality(Choice):
    """Why a court does not let a decision be enforced (不准予执行的情形): 行政强制法第五十八条, 法释〔2018〕1号第一百六十一条."""

    NO_AUTHORITY = "no_authority", "实施主体不具有行政主体资格"
    NO_FACTS = "no_facts", "明显缺乏事实根据"
    NO_LAW = "no_law", "明显缺乏法律、法规依据"
    OTHERWISE = "otherwise", "其他明显违法并损害被执行人合法权益"


class Executor(Choice):
    """Who carries the ruling out (组织实施主体)."""

    COURT = "court", "人民法院执行"
    GOVERNMENT = "government", "人民政府组织实施"


class Officers(Data):
    """Who goes on with the case (变更执法人员)."""

    officers: list[str] = field("执法人员", help="执法证号，不少于两人")


class Unperformed(Officers):
    """A decision that its addressee has not performed (未履行的行政决定)."""

    decision: str | None = field(
        "行政决定案件", default=None, link="申请执行的决定", help="本系统内的案号；系统外的决定不填。"
    )
    decision_number: str = field("行政决定文号")
    party: str = field("被执行人", personal=Personal.NAME)
    decided_on: date = field("决定日期", happened=True)
    decision_served_on: date = field("决定书送达日期", happened=True)
    duty: Duty = field("义务类别")
    obligation: str = field("应当履行的义务")
    owed_fen: Fen | None = field("应当给付的金额", default=None, unit="分")
    perform_by_on: date = field("履行期限届满日期")
    remedy: Remedy = field("救济情况")
    remedy_ended_on: date = field("法定起诉期限届满日期", help="经诉讼的，填裁判生效日期。")
    deferral_ends_on: date | None = field(
        "暂缓或者分期缴纳期限结束日期", default=None, help="批准延期、分期缴纳罚款的填写。"
    )
    domain: str = field("执法领域")


class Urging(Data):
    """What the letter of urging asks (催告)."""

    performance_way: str = field("履行方式", help="涉及金钱给付的，写明给付方式和账户。")


class Served(Data):
    """The letter of urging reached the party (催告书送达)."""

    urging_served_on: date = field("催告书送达日期", happened=True)
    service: str = field("送达方式", help="直接送达，或者依民事诉讼法留置、委托、邮寄、公告送达。")


class Views(Data):
    """What the party says (陈述申辩)."""

    views: str = field("陈述申辩意见", personal=Personal.TEXT)


class ViewsAnswer(Data):
    """What was made of it (复核)."""

    views_adopted: YesNo = field("意见成立")
    views_answer: str = field("复核意见和理由")


class Contested(Data):
    """The party contests the decision after all (申请复议、提起诉讼)."""

    contest: str = field("复议或者诉讼案号")
    contested_on: date = field("受理日期", happened=True)
    contest_case: str | None = field("本系统内的案件", default=None, link="复议诉讼")


class ContestEnd(Data):
    """The decision stood (决定得到维持)."""

    remedy: Remedy = field("救济情况")
    remedy_ended_on: date = field("法定起诉期限届满日期", help="经诉讼的，填裁判生效日期。")


class Application(Data):
    """The application to the court (强制执行申请)."""

    court: str = field("管辖法院", help="所在地基层人民法院；执行对象是不动产的，为不动产所在地的基层人民法院。")
    immovable: YesNo = field("执行对象是不动产")
    requests: str = field("申请执行事项")
    materials: list[Material] = field("申请材料")
    signed: YesNo = field("申请书由负责人签名并加盖印章、注明日期")
    urgent_because: str | None = field(
        "申请立即执行的紧急情况", default=None, help="为保障公共安全申请立即执行的填写。"
    )
    late_because: str | None = field("逾期申请的正当理由", default=None)


class CourtAcceptance(Data):
    """The court takes the case (法院受理)."""

    court_number: str = field("法院案号")
    court_accepted_on: date = field("法院受理日期", happened=True)


class Rejection(Data):
    """The court does not take the case (不予受理)."""

    rejection_number: str = field("不予受理裁定文号")
    rejected_on: date = field("不予受理裁定日期", happened=True)
    rejection_received_on: date | None = field(
        "收到不予受理裁定日期",
        happened=True,
        default=None,
        help="与裁定日期不同的填写，申请复议的十五日自收到之日起算。",
    )
    rejected_because: str = field("不予受理的理由")


class Objection(Data):
    """The organ objects at the higher court (向上一级法院申请复议)."""

    upper_court: str = field("上一级人民法院")
    objected_because: str = field("复议的事实和理由")


class UpperRuling(Data):
    """The higher court's ruling (复议裁定)."""

    upper_number: str = field("复议裁定文号")
    upper_ruled_on: date = field("复议裁定日期", happened=True)


class Hearing(Data):
    """The court hears both sides, for the decision looks plainly unlawful (听取意见)."""

    illegality: Illegality = field("明显违法情形")
    organ_view: str = field("行政机关的意见")


class Permission(Data):
    """The decision may be enforced (准予执行裁定)."""

    ruling_number: str = field("裁定文号")
    ruled_on: date = field("裁定日期", happened=True)
    executor: Executor = field("组织实施主体")
    at_once: YesNo | None = field("经院长批准立即执行", default=None)


class UpperPermission(UpperRuling):
    """The higher court lets the decision be enforced (复议后准予执行)."""

    executor: Executor = field("组织实施主体")


class Denial(Data):
    """The decision may not be enforced (不准予执行裁定)."""

    ruling_number: str = field("裁定文号")
    ruled_on: date = field("裁定日期", happened=True)
    illegality: Illegality = field("明显违法情形")
    denied_because: str = field("不准予执行的理由")


class DenialReceipt(Data):
    """The organ received it (收到裁定)."""

    denial_received_on: date = field("收到裁定日期", happened=True)


class Part(Data):
    """Part of the duty was done (部分履行)."""

    performance: str = field("履行情况")
    recovered_fen: Fen | None = field("履行到位金额", default=None, unit="分", help="本次到位的金额。")


class Whole(Part):
    """The whole duty was done (履行完毕)."""

    performed_on: date = field("履行完毕日期", happened=True)


class GivenUp(Data):
    """Why the organ goes no further (不再申请、撤回)."""

    reason: str = field("理由")
