"""Application to the court for enforcement (申请人民法院强制执行): 行政强制法第五章, 行政诉讼法第九十七条, 法释〔2018〕1号."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, PARTY
from yifa.kernel.standings import Needs
from yifa.procedures.court_enforcement import data, guards

OFFICERS = Needs("officer_certificate.certified", "行政执法证", of="officers", least=2, scope="domain")
PERMITTED = "准予执行"
PERFORMING = "行政强制法第五十四条；行政处罚法（2017）第四十四条；行政处罚法（2021）第六十六条第一款"


class CourtEnforcement(Procedure):
    """One unperformed decision: urged, brought before the court, ruled upon; its execution is a sub-case."""

    key, label, number = "court_enforcement", "申请法院强制执行", "{organ}申执〔{year}〕{serial}号"
    subject = "party"
    summary = "行政决定生效后当事人不履行的，行政机关催告满十日后在三个月内申请人民法院强制执行，人民法院审查后裁定是否准予执行。"
    statute = "《中华人民共和国行政强制法》《中华人民共和国行政诉讼法》法释〔2018〕1号"

    registered = State("已登记", initial=True)
    urged = State("已催告")
    contested = State("复议诉讼中")
    applied = State("已申请")
    rejected = State("法院不予受理")
    rejection_contested = State("不予受理复议中")
    accepted = State("法院审查中")
    denied = State("法院不准予执行")
    denial_contested = State("不准予执行复议中")
    permitted = State("法院准予执行")
    performed = State("当事人已履行", final=True)
    closed = State("执行结案", final=True)
    refused = State("裁定不予执行", final=True)
    abandoned = State("不再申请", final=True)
    withdrawn = State("已撤回申请", final=True)

    urging = Clock("催告期限", limit="coercion.urge")
    applying = Clock("申请期限", limit="coercion.apply_court")
    accepting = Clock("法院受理期限", limit="coercion.court_accept")
    objecting_rejection = Clock("不予受理裁定申请复议期限", limit="coercion.refuse_review")
    reconsidering_rejection = Clock("不予受理裁定复议期限", limit="court_enforcement.reconsider_rejection")
    ruling = Clock("法院审查裁定期限", limit="coercion.court_rule")
    ruling_after_hearing = Clock("听取意见后裁定期限", limit="coercion.court_rule_hear")
    serving_denial = Clock("不予执行裁定送达期限", limit="coercion.court_serve")
    objecting_denial = Clock("不予执行裁定申请复议期限", limit="coercion.refuse_exec_review")
    reconsidering_denial = Clock("不予执行裁定复议期限", limit="court_enforcement.reconsider_denial")
    executing_at_once = Clock("立即执行期限", limit="coercion.urgent_exec")

    urging_letter = Document("履行行政决定催告书", to="当事人")
    views_reply = Document("陈述申辩意见复核告知书", to="当事人")
    enforcement_application = Document("强制执行申请书", to="人民法院")
    rejection_objection = Document("不予受理裁定复议申请书", to="上一级人民法院")
    denial_objection = Document("不予执行裁定复议申请书", to="上一级人民法院")
    withdrawal_letter = Document("撤回强制执行申请书", to="人民法院")

    _applying = (
        Start(applying, on=guards.enforceable_on),
        Start(applying, on=guards.enforceable_on, limit="court_enforcement.apply"),
    )
    _ruling = (Start(ruling), Start(ruling, limit="court_enforcement.rule"))

    register = Action(
        "登记未履行的决定", registered.opens(), by=CLERK, data=data.Unperformed, needs=OFFICERS, starts=_applying,
        guards=(guards.decision_ours, guards.unperformed_by_now, guards.amount_told),
        basis="行政强制法第十三条第二款、第五十三条；行政诉讼法第九十七条；行政处罚法（2017）第五十一条；行政处罚法（2021）第七十二条",
    )  # fmt: skip
    assign_officers = Action(
        "变更执法人员", (registered | urged | applied | rejected | accepted).stays(), by=HEAD, data=data.Officers,
        needs=OFFICERS, basis="行政处罚法（2021）第四十二条；行政强制法第十七条第三款",
    )  # fmt: skip
    urge = Action(
        "作出催告", registered.stays(), by=CLERK, data=data.Urging, needs=OFFICERS, issues=urging_letter,
        basis="行政强制法第三十五条、第五十四条",
    )  # fmt: skip
    serve_urging = Action(
        "送达催告书", registered.to(urged), by=CLERK, data=data.Served, needs=OFFICERS, after=urge, starts=urging,
        at="urging_served_on",
        basis="行政强制法第三十八条、第五十四条",
    )  # fmt: skip
    state_views = Action(
        "陈述申辩", (registered | urged).stays(), by=(PARTY, CLERK), data=data.Views, after=urge,
        basis="行政强制法第八条、第三十六条",
    )  # fmt: skip
    answer_views = Action(
        "复核陈述申辩", (registered | urged).stays(), by=CLERK, data=data.ViewsAnswer, after=state_views,
        issues=views_reply, basis="行政强制法第三十六条",
    )  # fmt: skip
    contest = Action(
        "登记复议诉讼", (registered | urged).to(contested), by=CLERK, data=data.Contested, cancels=(applying, urging),
        basis="行政强制法第五十三条；行政复议法（2017）第九条；行政复议法（2023）第二十条",
    )  # fmt: skip
    end_contest = Action(
        "复议诉讼终结", contested.to(registered), by=CLERK, data=data.ContestEnd, starts=_applying,
        basis="行政诉讼法第四十五条、第九十五条、第九十七条；行政复议法（2017）第三十三条；行政复议法（2023）第七十八条",
    )  # fmt: skip
    apply = Action(
        "申请强制执行", (registered | urged | rejected).to(applied), by=HEAD, data=data.Application, needs=OFFICERS,
        guards=guards.MAY_APPLY, stops=applying, cancels=(urging, objecting_rejection), starts=accepting,
        issues=enforcement_application,
        basis="行政强制法第五十三条至第五十五条、第五十九条；法释〔2018〕1号第一百五十五条至第一百五十七条",
    )  # fmt: skip
    accept = Action(
        "法院受理", applied.to(accepted), by=CLERK, data=data.CourtAcceptance,
        stops=accepting, starts=_ruling, at="court_accepted_on", basis="行政强制法第五十六条第一款",
    )  # fmt: skip
    reject = Action(
        "法院裁定不予受理", applied.to(rejected), by=CLERK, data=data.Rejection,
        stops=accepting, starts=Start(objecting_rejection, on=guards.rejection_known_on), at="rejected_on",
        basis="行政强制法第五十六条第二款；法释〔2018〕1号第一百五十五条第三款",
    )  # fmt: skip
    object_rejection = Action(
        "对不予受理裁定申请复议", rejected.to(rejection_contested), by=HEAD, data=data.Objection,
        guards=guards.rejection_objected_in_time, stops=objecting_rejection, starts=reconsidering_rejection,
        issues=rejection_objection, basis="行政强制法第五十六条第二款",
    )  # fmt: skip
    order_acceptance = Action(
        "复议裁定受理", rejection_contested.to(accepted), by=CLERK, data=data.UpperRuling,
        stops=reconsidering_rejection, starts=ruling, at="upper_ruled_on", basis="行政强制法第五十六条第二款",
    )  # fmt: skip
    hear = Action(
        "法院听取意见", accepted.stays(), by=CLERK, data=data.Hearing, cancels=ruling, once=True,
        starts=Start(ruling_after_hearing, on="court_accepted_on"),
        basis="行政强制法第五十八条第一款、第二款；法释〔2018〕1号第一百六十条第二款",
    )  # fmt: skip
    permit = Action(
        "裁定准予执行", accepted.to(permitted), by=CLERK, data=data.Permission, outcome=PERMITTED,
        guards=guards.at_once_was_asked, stops=(ruling, ruling_after_hearing), at="ruled_on",
        starts=Start(executing_at_once, when=lambda at: bool(at.data.get("at_once"))),
        basis="行政强制法第五十七条、第五十九条；法释〔2018〕1号第一百六十条",
    )  # fmt: skip
    deny = Action(
        "裁定不准予执行", accepted.to(denied), by=CLERK, data=data.Denial,
        stops=(ruling, ruling_after_hearing), starts=serving_denial, at="ruled_on",
        basis="行政强制法第五十八条；法释〔2018〕1号第一百六十一条第一款",
    )  # fmt: skip
    receive_denial = Action(
        "收到不予执行裁定", denied.stays(), by=CLERK, data=data.DenialReceipt,
        stops=serving_denial, starts=objecting_denial, at="denial_received_on", once=True,
        basis="行政强制法第五十八条第二款、第三款",
    )  # fmt: skip
    object_denial = Action(
        "对不予执行裁定申请复议", denied.to(denial_contested), by=HEAD, data=data.Objection, after=receive_denial,
        guards=guards.denial_objected_in_time, stops=objecting_denial, starts=reconsidering_denial,
        issues=denial_objection, basis="行政强制法第五十八条第三款；法释〔2018〕1号第一百六十一条第二款",
    )  # fmt: skip
    order_execution = Action(
        "复议裁定准予执行", denial_contested.to(permitted), by=CLERK, data=data.UpperPermission, outcome=PERMITTED,
        stops=reconsidering_denial, at="upper_ruled_on", basis="行政强制法第五十八条第三款",
    )  # fmt: skip
    uphold = Action(
        "复议维持原裁定", (rejection_contested | denial_contested).to(refused), by=CLERK, data=data.UpperRuling,
        stops=(reconsidering_rejection, reconsidering_denial), at="upper_ruled_on",
        outcome="复议维持原裁定", basis="行政强制法第五十六条第二款、第五十八条第三款",
    )  # fmt: skip
    begin_execution = Action(
        "移送执行", permitted.stays(), by=CLERK, stops=executing_at_once, once=True,
        basis="行政强制法第五十九条；法释〔2018〕1号第一百六十条第三款",
    )  # fmt: skip
    perform_in_part = Action(
        "部分履行", (registered | urged | applied | accepted | permitted).stays(), by=(PARTY, CLERK), data=data.Part,
        basis=PERFORMING,
    )  # fmt: skip
    perform = Action(
        "履行完毕", (registered | urged | contested | applied | rejected | accepted | permitted).to(performed), by=CLERK,
        data=data.Whole, guards=guards.not_in_execution, stops=urging, at="performed_on",
        outcome="当事人履行", basis=PERFORMING,
    )  # fmt: skip
    give_up = Action(
        "不再申请执行", (registered | urged | contested | rejected | denied).to(abandoned), by=HEAD, data=data.GivenUp,
        outcome="不再申请", basis="行政强制法第五条、第五十三条",
    )  # fmt: skip
    withdraw = Action(
        "撤回申请", (applied | accepted | permitted).to(withdrawn), by=HEAD, data=data.GivenUp, outcome="撤回申请",
        guards=guards.not_in_execution, issues=withdrawal_letter,
        basis="行政强制法第五条；民事诉讼法（2017）第二百五十七条第一项；民事诉讼法（2023）第二百六十八条第一项",
    )  # fmt: skip
    close = Action(
        "结案", permitted.to(closed), by=CLERK, guards=guards.execution_ended, outcome="执行结案",
        basis="法释〔2018〕1号第一百六十条第三款",
    )  # fmt: skip

    unperformed = Count("未履行的决定", register, means="登记的当事人逾期不履行的行政决定数。")
    urgings = Count("催告", serve_urging, unit="次", means="送达履行行政决定催告书的次数。")
    applications = Count(
        "申请强制执行", apply, unit="次", means="向人民法院申请强制执行的次数，含不予受理后再次申请的。"
    )
    acceptances = Count("法院受理", (accept, order_acceptance), means="人民法院受理的强制执行申请数，含复议后受理的。")
    rejections = Count("法院不予受理", reject, unit="次", means="人民法院裁定不予受理的次数。")
    rulings = Count("法院裁定", (permit, deny), means="人民法院审查后作出准予或者不准予执行裁定的申请数。")
    permissions = Count("裁定准予执行", permit, means="人民法院审查后裁定准予执行的申请数，不含复议后准予的。")
    denials = CountEach("裁定不准予执行", deny, "illegality", means="人民法院以“{}”为由裁定不准予执行的申请数。")
    objections = Count(
        "对裁定申请复议", (object_rejection, object_denial), unit="次",
        means="对不予受理、不准予执行裁定向上一级人民法院申请复议的次数。",
    )  # fmt: skip
    performances = Count("自动履行", perform, means="登记后当事人自行履行完毕的决定数，不含法院执行实施阶段履行的。")
    performed_when_urged = Count(
        "催告后履行", perform, where=lambda at: bool(at.case and at.case.did("serve_urging") and not at.case.did("apply")),
        means="催告书送达后、申请人民法院强制执行前当事人履行完毕的决定数。",
    )  # fmt: skip
    recovered = Count(
        "自动履行金额", (perform_in_part, perform), amount="recovered_fen", unit="元", scale=100,
        means="登记后当事人自行履行的金额合计，不含法院执行实施阶段到位的金额。",
    )  # fmt: skip
    permission_rate = Share("准予执行率", permissions, rulings, means="人民法院作出裁定的申请中裁定准予执行的比例。")
