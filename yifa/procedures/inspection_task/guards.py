"""Conditions of law on the steps of an inspection task (办理条件); the draw is read from the campaign's published file."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.draws.steps import published_draw, team_left
from yifa.kernel.errors import Refused
from yifa.kernel.roles import HEAD
from yifa.kernel.standings import Needs, latest
from yifa.procedures.inspection_task.data import RecheckResult, Result

RANDOM = "国办发〔2015〕58号第二部分；国发〔2019〕5号第三部分"
TWO = "行政处罚法（2017）第三十七条第一款；行政处罚法（2021）第四十二条第一款；行政强制法第十七条第三款"
EVIDENCE = "国发〔2019〕5号第三部分；国办发〔2018〕118号第（七）项至第（十）项"
OFFICERS = Needs("officer_certificate.certified", "行政执法证", of="officers", least=2, organs="joint_organs")
SELECTED = "inspection_task.selected"


drawn_already = guard(
    "inspection_plan_not_drawn", article=RANDOM,
    en="Tasks are opened under the campaign that is named, once it has been drawn and until it is concluded",
    zh="抽查任务应当在所填抽查计划之下、抽取以后和抽查完成以前分派，请核对抽查计划案号和办理状态",
)(lambda at: at.parent is not None and at.parent.state == "drawn" and at.data["plan"] == at.parent.number)  # fmt: skip


object_drawn = guard(
    "inspection_object_not_drawn", article=RANDOM,
    en="This object was not drawn. Inspect only what the published draw holds",
    zh="该对象未被抽中，不得以随机抽查名义检查；有投诉举报或者问题线索的，依法另行检查",
)(lambda at: at.data["object_id"] in published_draw(at).drawn)  # fmt: skip


team_drawn = guard(
    "inspection_team_not_drawn", article=RANDOM,
    en="This is not the team that the draw gives: those drawn, and the next tickets for those who cannot come",
    zh="检查人员与抽取结果不一致，请填写抽中的人员；有不能参加的，列明后按抽取结果文件依次递补",
)(
    lambda at: sorted(at.data["officers"])
    == sorted(team_left(published_draw(at), at.get("object_id"), at.data.get("unavailable") or []))
)  # fmt: skip


replacement_reasoned = guard(
    "inspection_replacement_unreasoned", article=RANDOM,
    en="Give the ground and the reason for each inspector drawn who cannot come, and only then",
    zh="抽中人员不能参加的，应当填写更换事由和具体情形；没有更换的不填写",
)(lambda at: len({bool(at.data.get(name)) for name in ("unavailable", "replacement_ground", "replaced_because")}) == 1)  # fmt: skip


replacement_approved = guard(
    "inspection_replacement_unapproved", article=RANDOM,
    en="Only the head lets others come than those drawn. Let the head assign, or assign those drawn",
    zh="更换抽中的检查人员应当经负责人批准，请由负责人分派，或者按抽取结果分派",
)(lambda at: not at.data.get("unavailable") or (at.by is not None and HEAD.key in at.by.roles))  # fmt: skip


@guard(
    "inspection_object_assigned",
    article=RANDOM,
    en="This object already has a task in this campaign",
    zh="该对象在本抽查计划中已经分派任务，不得重复分派",
)
def assigned_once(at: Moment) -> bool:
    """A campaign inspects an object once."""
    assert at.facts is not None
    return not at.facts.standings(SELECTED, subject=at.data["object_id"], name=at.data["plan"])


@guard(
    "inspection_repeat_wrong",
    article="国发〔2019〕5号第三部分",
    en="Whether another campaign drew this object this year is stated wrongly. Check the object's earlier tasks",
    zh="“本年度再次被抽查”与该对象的抽查记录不符，请核对该对象本年度的其他抽查任务",
)
def repeat_as_recorded(at: Moment) -> bool:
    """The year's other campaigns are known from their tasks."""
    assert at.facts is not None
    others = at.facts.standings(SELECTED, subject=at.data["object_id"])
    return any(hold.name != at.data["plan"] and hold.since.year == at.on.year for hold in others) is at.data["repeat"]


@guard(
    "inspection_task_differs",
    article=RANDOM,
    en="Fields, joint organs or the day differ from the campaign's plan. Check them",
    zh="执法领域、联合抽查部门与抽查计划不一致，或者检查期限早于今日、晚于抽查完成期限，请核对",
)
def as_planned(at: Moment) -> bool:
    """The task keeps to the plan."""
    assert at.parent is not None
    plan, day = at.parent.data, at.day("inspect_by")
    assert day is not None
    return (
        sorted(at.data["domains"]) == sorted(plan["domains"])
        and sorted(at.data.get("joint_organs") or []) == sorted(plan.get("joint_organs") or [])
        and at.on <= day <= date.fromisoformat(plan["complete_by"])
    )


@guard(
    "inspection_unavailable_wrong",
    article=RANDOM,
    en="List everybody who cannot come, first those replaced before, in the same order, then whoever is new",
    zh="请依先后列明不能参加的检查人员：此前已经更换的在前、次序不变，本次的在后",
)
def unavailable_continued(at: Moment) -> bool:
    """What was replaced before stays so."""
    before, now = at.case.data.get("unavailable", []) if at.case is not None else [], at.data["unavailable"]
    return len(now) > len(before) and now[: len(before)] == before


@guard(
    "inspection_officer_of_another_field",
    article=TWO,
    en="An officer's certificate covers none of the fields inspected",
    zh="有执法人员的执法证不含本次抽查的任何领域",
)
def officers_of_the_field(at: Moment) -> bool:
    """Each officer acts in a field of their own certificate; raises ``standing_out_of_scope`` naming who does not."""
    assert at.facts is not None
    domains = set(at.get("domains"))
    for name in at.get("officers"):
        hold = latest(at.facts.standings(OFFICERS.standing, name=name), at.on)
        if hold is not None and hold.scope and not domains & set(hold.scope):
            raise Refused(
                "standing_out_of_scope", field="officers", label=OFFICERS.label, name=name, on=at.on,
                held="、".join(hold.scope), scope="、".join(sorted(domains)),
            )  # fmt: skip
    return True


certificates_shown = guard(
    "inspection_certificates_not_shown", article=f"{TWO}；行政处罚法（2021）第五十五条第一款；国办发〔2018〕118号第（五）项",
    en="Officers show their certificates before they inspect. An inspection without that may not be recorded",
    zh="执法人员应当主动出示执法证件、表明身份，未出示的检查不得采用",
)(lambda at: bool(at.data["shown"]))  # fmt: skip


recorded = guard(
    "inspection_unrecorded", article=EVIDENCE,
    en="Attach the inspection's records: text, pictures, audio or video",
    zh="请附检查记录（文字、照片、录音或者录像），实行全过程记录",
)(lambda at: bool(at.attachments))  # fmt: skip


signed_or_explained = guard(
    "inspection_unsigned", article=EVIDENCE,
    en="The object did not sign the record. Have it signed, or say why it was not",
    zh="检查对象未在检查记录上签名或者盖章，请补签，不能签名的应当注明原因",
)(lambda at: bool(at.data["signed"] or at.data.get("unsigned_because")))  # fmt: skip


rectify_ahead = guard(
    "rectification_day_past", article="行政处罚法（2017）第二十三条；行政处罚法（2021）第二十八条第一款",
    en="The time for rectification must end after today. Check its last day",
    zh="改正期限应当在今日以后，请核对",
)(lambda at: (day := at.day("rectify_by")) is not None and day > at.on)  # fmt: skip


@guard(
    "inspection_transfer_wrong",
    article="国发〔2019〕5号第三部分；行政处罚法（2021）第五十四条第二款",
    en="Name the case of administrative penalty that was opened on this matter",
    zh="请填写就本次抽查发现的问题立案的行政处罚案件",
)
def penalty_opened(at: Moment) -> bool:
    """The linked case is one of penalty."""
    assert at.facts is not None
    case = at.facts.case(at.data["penalty"])
    return case is not None and case.procedure in ("penalty", "summary_penalty")


@guard(
    "inspection_result_unhandled",
    article="国发〔2019〕5号第三部分",
    en="What was found is not handled yet: recheck what was to be rectified, open a case of penalty or refer the matter",
    zh="发现的问题尚未处理完毕：责令改正的应当复查已改正，未改正或者待后续处理的应当移送立案或者移送有关机关，再行归档",
)
def handled(at: Moment) -> bool:
    """Nothing that was found is left lying."""
    assert at.case is not None
    gone_on = at.case.did("transfer", "refer")
    rectified = at.get("recheck_result") == RecheckResult.RECTIFIED and at.live("rectifying") is None
    ordered = at.case.did("order_rectification") or at.get("result") == Result.CORRECTED
    return gone_on or (rectified if ordered else at.get("result") not in (Result.PENDING, Result.UNCOOPERATIVE))
