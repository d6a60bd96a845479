"""People's mediation (人民调解): 人民调解法 (2010), 人民调解工作若干规定 (司法部令第75号)."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, Share
from yifa.kernel.data import Choice
from yifa.kernel.declarations import Action, Clock, Document, Public, State, Test
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPLICANT, CLERK, HEAD, MEDIATOR, REVIEWER
from yifa.procedures.mediation import data, guards
from yifa.procedures.mediation.allowance import MediationAllowance
from yifa.procedures.mediation.data import CommitteeKind, Meeting, Way

__all__ = ["Mediation", "MediationAllowance"]

STAFF = (CLERK, MEDIATOR)
TRANSFERS = (Way.POLICE, Way.TRAFFIC_POLICE, Way.COURT, Way.PETITION, Way.OTHER)


def _is(name: str, *answers: Choice) -> Test:
    return lambda at: at.get(name) in answers


def _in_a_month(at: Moment) -> bool:
    run = at.case.run("mediating") if at.case is not None else None
    return run is not None and at.on <= run.due


class Mediation(Procedure):
    """One dispute before a people's mediation committee. It is never public but as a redacted typical case."""

    key, label, number = "mediation", "人民调解", "{organ}民调〔{year}〕{serial}号"
    summary = "人民调解委员会受理、调解民间纠纷，督促履行调解协议；调解不收费，以当事人自愿为前提。"
    statute = "《中华人民共和国人民调解法》《人民调解工作若干规定》"
    subject = "parties"
    public = Public(fields=("dispute", "typical_title", "typical_text"))

    applied = State("已申请", initial=True)
    admitted = State("调解中", initial=True)
    declined = State("不予受理", final=True)
    succeeded = State("调解成功", final=True)
    failed = State("调解不成", final=True)
    discontinued = State("停止调解", final=True)
    withdrawn = State("已撤回", final=True)

    mediating = Clock("调解期限", limit="mediation.mediate")
    prolonging = Clock("延长后的调解期限", until="prolonged_until")

    acceptance_register = Document("人民调解受理登记表")
    refusal_notice = Document("不予受理告知书")
    rights_notice = Document("人民调解权利义务告知书")
    meeting_record = Document("人民调解记录")
    risk_report = Document("纠纷激化风险报告")
    agreement = Document("人民调解协议书")
    oral_agreement_register = Document("人民调解口头协议登记表")
    termination_notice = Document("人民调解终止告知书")
    follow_up_record = Document("人民调解回访记录")
    performance_reminder = Document("督促履行告知书")

    apply = Action(
        "申请调解", applied.opens(), by=(APPLICANT, *STAFF), data=data.Application,
        basis="人民调解法第十七条；人民调解工作若干规定第二十三条",
    )  # fmt: skip
    accept = Action(
        "受理", admitted.opens(), by=STAFF, data=data.Acceptance, guards=guards.not_barred,
        starts=mediating, issues=acceptance_register,
        basis="人民调解法第十七条至第十九条；人民调解工作若干规定第二十三条、第二十四条",
    )  # fmt: skip
    accept_application = Action(
        "受理申请", applied.to(admitted), by=STAFF, data=data.Admission, guards=guards.not_barred,
        starts=mediating, issues=acceptance_register,
        basis="人民调解法第十七条、第十九条；人民调解工作若干规定第二十四条",
    )  # fmt: skip
    decline = Action(
        "不予受理", applied.to(declined), by=STAFF, data=data.Barred, outcome="bar", issues=refusal_notice,
        basis="人民调解法第十七条；人民调解工作若干规定第二十二条、第二十四条",
    )  # fmt: skip
    withdraw = Action(
        "撤回申请", (applied | admitted).to(withdrawn), by=(APPLICANT, *STAFF), data=data.Reason,
        basis="人民调解法第三条第一项、第二十三条第二项",
    )  # fmt: skip
    notify = Action(
        "告知权利义务", admitted.stays(), by=STAFF, issues=rights_notice,
        basis="人民调解法第二十三条、第二十四条；人民调解工作若干规定第三十条",
    )  # fmt: skip
    replace_mediator = Action(
        "更换调解员", admitted.stays(), by=(CLERK, HEAD), data=data.Replacement, guards=guards.other_mediator,
        basis="人民调解法第十五条、第十九条、第二十三条第一项；人民调解工作若干规定第二十五条",
    )  # fmt: skip
    hold_meeting = Action(
        "组织调解", admitted.stays(), by=STAFF, data=data.Meeting,
        guards=(guards.rights_told, guards.meeting_consented), issues=meeting_record,
        basis="人民调解法第二十条至第二十二条、第二十七条",
    )  # fmt: skip
    report_risk = Action(
        "报告激化风险", (applied | admitted).stays(), by=STAFF, data=data.Risk, issues=risk_report,
        basis="人民调解法第二十五条；人民调解工作若干规定第二十四条",
    )  # fmt: skip
    prolong = Action(
        "延长调解", admitted.stays(), by=STAFF, data=data.Prolongation, guards=guards.prolongable,
        cancels=(mediating, prolonging), starts=prolonging,
        basis="人民调解法第三条第一项；人民调解工作若干规定第三十三条",
    )  # fmt: skip
    agree_in_writing = Action(
        "达成书面协议", admitted.to(succeeded), by=STAFF, data=data.Agreement, guards=guards.rights_told,
        stops=(mediating, prolonging), outcome="书面协议", issues=agreement,
        basis="人民调解法第二十八条、第二十九条",
    )  # fmt: skip
    agree_orally = Action(
        "达成口头协议", admitted.to(succeeded), by=STAFF, data=data.Agreement, guards=guards.rights_told,
        stops=(mediating, prolonging), outcome="口头协议", issues=oral_agreement_register,
        basis="人民调解法第二十八条、第三十条",
    )  # fmt: skip
    fail = Action(
        "调解不成", admitted.to(failed), by=STAFF, data=data.Failure, stops=(mediating, prolonging),
        outcome="failure", issues=termination_notice, basis="人民调解法第二十三条第二项、第二十六条",
    )  # fmt: skip
    discontinue = Action(
        "停止调解", admitted.to(discontinued), by=STAFF, data=data.Barred, outcome="bar", issues=termination_notice,
        basis="人民调解法第十七条；人民调解工作若干规定第二十二条、第二十四条",
    )  # fmt: skip
    follow_up = Action(
        "回访", succeeded.stays(), by=STAFF, data=data.FollowUp, issues=follow_up_record,
        basis="人民调解法第三十一条第二款；人民调解工作若干规定第三十六条",
    )  # fmt: skip
    urge = Action(
        "督促履行", succeeded.stays(), by=STAFF, data=data.Urging, issues=performance_reminder,
        basis="人民调解法第三十一条第二款；人民调解工作若干规定第三十七条",
    )  # fmt: skip
    perform = Action("协议履行完毕", succeeded.stays(), by=STAFF, once=True, basis="人民调解法第三十一条第一款")
    write_case = Action(
        "编写典型案例", succeeded.stays(), by=STAFF, data=data.TypicalCase,
        guards=(guards.unpublished, guards.consent_to_publish, guards.nobody_named),
        basis="人民调解法第十五条第四项、第二十三条第三项",
    )  # fmt: skip
    publish_case = Action(
        "发布典型案例", succeeded.stays(), by=(REVIEWER, HEAD), data=data.Redaction, publishes=True,
        once=True, guards=(guards.consent_to_publish, guards.redacted), not_same_as=write_case,
        basis="人民调解法第十五条第四项、第二十三条第三项",
    )  # fmt: skip

    _taken, _agreed = (accept, accept_application), (agree_in_writing, agree_orally)
    applications = Count("登记的调解申请", apply, means="当事人提出、登记待审查的调解申请件数，当场受理的不在其内。")
    refusals = Count("不予受理", decline, means="因存在不得调解的情形而不予受理的调解申请件数。")
    accepted = Count("受理矛盾纠纷", _taken, means="受理调解的矛盾纠纷件数，含依申请受理、主动调解和移交受理。")
    initiated = Count(
        "主动调解", accept, where=_is("way", Way.INITIATIVE), means="受理的纠纷中，人民调解组织主动调解的件数。"
    )
    transferred = Count(
        "移交受理", accept, where=_is("way", *TRANSFERS),
        means="受理的纠纷中，由公安机关、交警、人民法院、信访和其他部门移交的件数。",
    )  # fmt: skip
    police_studio = Count(
        "公调对接工作室调解", _taken, where=_is("committee_kind", CommitteeKind.POLICE),
        means="派驻公安派出所的人民调解工作室受理调解的纠纷件数。",
    )  # fmt: skip
    traffic_studio = Count(
        "交调对接工作室调解", _taken, where=_is("committee_kind", CommitteeKind.TRAFFIC),
        means="道路交通事故人民调解工作室受理调解的纠纷件数。",
    )  # fmt: skip
    sector_disputes = Count(
        "行业性、专业性组织调解", _taken, where=_is("committee_kind", CommitteeKind.SECTOR, CommitteeKind.PROPERTY),
        means="行业性、专业性人民调解委员会（含物业纠纷人民调解委员会）受理调解的纠纷件数。",
    )  # fmt: skip
    persons = Count(
        "涉及当事人", accept, amount="persons", unit="人", means="当场受理、主动调解和移交受理的纠纷所涉及的当事人数。"
    )
    meetings = Count("调解会", hold_meeting, unit="次", means="组织当事人调解的次数。")
    video_meetings = Count(
        "视频调解", hold_meeting, where=_is("form", Meeting.Form.VIDEO), unit="次", means="以视频方式组织调解的次数。"
    )
    risks = Count("报告激化风险", report_risk, unit="次", means="向公安机关或者其他有关部门报告纠纷可能激化的次数。")
    prolongations = Count("延长调解", prolong, unit="次", means="经双方当事人同意延长调解的次数。")
    successes = Count("调解成功", _agreed, means="达成书面或者口头调解协议的纠纷件数，按协议生效之日计入。")
    written_agreements = Count("书面协议", agree_in_writing, means="达成书面调解协议的纠纷件数。")
    oral_agreements = Count("口头协议", agree_orally, means="达成口头调解协议的纠纷件数。")
    agreed_fen = Count(
        "协议涉及金额", _agreed, amount="agreed_fen", unit="元", scale=100, means="调解协议所涉及的金额合计。"
    )
    failures = Count("调解不成", fail, means="调解不成而终止的纠纷件数。")
    stops = Count("停止调解", discontinue, means="受理后发现存在不得调解的情形而停止调解的纠纷件数。")
    withdrawals = Count("撤回申请", withdraw, means="当事人撤回调解申请的件数。")
    concluded = Count("调解终结", (*_agreed, fail), means="调解成功和调解不成的纠纷件数合计。")
    within_a_month = Count(
        "一个月内调结", (*_agreed, fail), where=_in_a_month,
        means="自受理起一个月内调解终结的纠纷件数。",
    )  # fmt: skip
    follow_ups = Count("回访", follow_up, unit="次", means="对调解协议履行情况回访当事人的次数。")
    performed = Count("协议履行完毕", perform, means="调解协议已全部履行的纠纷件数。")
    typical_cases = Count("发布典型案例", publish_case, means="经当事人同意并隐去身份信息后公开发布的典型案例件数。")

    success_rate = Share("调解成功率", successes, accepted, means="调解成功的纠纷件数占受理矛盾纠纷件数的比例。")
    performance_rate = Share("协议履行率", performed, successes, means="调解协议已全部履行的件数占调解成功件数的比例。")
    month_rate = Share("一个月内调结率", within_a_month, concluded, means="一个月内调结的件数占调解终结件数的比例。")
