"""Conditions of law on an application (办理条件)."""

import re
from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import Guard, guard
from yifa.kernel.limits import limit
from yifa.kernel.standings import Hold
from yifa.procedures.service_matter.data import CheckResult, LimitKind, Mode

LICENSED = "service_matter.licensed"
ACCEPTING = "行政许可法第三十二条"
DECIDING = "行政许可法第四十二条"
HEARING = "行政许可法第四十六条至第四十八条"
COMMITTING = "国发〔2018〕35号；国办发〔2020〕42号"


def terms(at: Moment, standing: str) -> Hold | None:
    """The terms of the entry, in one of its standings, as they were on the day of the application (申请当日的目录)."""
    assert at.facts is not None
    entry = at.facts.case(at.get("entry"))
    if entry is None or entry.procedure != "service_catalogue":
        return None
    day = at.case.opened_on if at.case is not None else at.on
    holds = at.facts.standings(f"service_catalogue.{standing}", subject=entry.data["code"])
    return next((hold for hold in holds if hold.case == entry.number and hold.covers(day)), None)


@guard(
    "not_as_catalogued",
    article="行政许可法第五条、第三十条",
    en="The catalogue of that day has no such matter, or handles it otherwise. Take name, mode and kind of limit from the entry",
    zh="申请当日的目录没有该事项，或者事项名称、审批改革方式、法定时限类别与目录不一致，请按目录填写",
)
def as_catalogued(at: Moment) -> bool:
    """The catalogue binds the organ: nothing is handled but as it says."""
    offered, handled, limited = terms(at, "offered"), terms(at, "handled"), terms(at, "limited")
    if offered is None or handled is None or limited is None:
        return False
    # Nobody has to commit: whoever would rather not goes the ordinary way (国办发〔2020〕42号第二部分).
    modes = (handled.name, Mode.ORDINARY) if handled.name == Mode.COMMITMENT else (handled.name,)
    said = (offered.name, *limited.scope)
    return said == (at.data["matter"], at.data["limit_kind"]) and at.data["mode"] in modes


code_well_formed = guard(
    "credit_code_malformed", article="国发〔2015〕33号；GB 32100",
    en="A unified social credit code has 18 digits and capitals, without I, O, S, V and Z. Check it",
    zh="统一社会信用代码为十八位数字或者大写字母（不含I、O、S、V、Z），请核对",
)(lambda at: not (code := at.data.get("credit_code")) or re.fullmatch("[0-9A-HJ-NPQRTUWXY]{18}", code) is not None)  # fmt: skip


@guard(
    "channel_not_offered",
    article="行政许可法第二十九条第三款、第三十三条",
    en="The entry does not offer this way to apply. Let the applicant take one that it offers",
    zh="目录没有载明该申请方式，请告知申请人按目录载明的方式申请",
)
def channel_offered(at: Moment) -> bool:
    """One applies in a way that the entry offers."""
    offered = terms(at, "offered")
    return offered is not None and at.data["channel"] in offered.scope


def handled_as(*modes: Mode) -> Guard:
    """The step belongs to these modes of handling only (审批改革方式相符)."""
    said = "、".join(mode.label for mode in modes)
    keys = ", ".join(modes)
    return guard(
        "mode_not_allowed", article="行政许可法第五条；国发〔2018〕35号",
        en=f"This step is for matters of the mode {keys}. Handle it as its catalogue entry says",
        zh=f"本步骤只适用于目录载明“{said}”的事项，请按目录载明的方式办理",
    )(lambda at: at.get("mode") in modes)  # fmt: skip


@guard(
    "materials_incomplete",
    article="行政许可法第三十二条第一款第五项",
    en="Not every material of the entry was submitted. Say at once what is missing",
    zh="目录所列申请材料尚未交齐，请一次告知需要补正的全部内容",
)
def materials_complete(at: Moment) -> bool:
    """What the entry lists has been submitted."""
    handled = terms(at, "handled")
    return handled is not None and set(handled.scope) <= set(at.get("materials") or [])


@guard(
    "material_not_catalogued",
    article="行政许可法第三十一条",
    en="Ask only for materials that the entry lists, each once. Take out the others",
    zh="只能要求补正目录所列的材料，不得要求提交无关材料，请删去目录以外的或者重复的材料",
)
def only_catalogued(at: Moment) -> bool:
    """No more is asked for than was published."""
    handled, missing = terms(at, "handled"), at.data["missing"]
    listed = set(handled.scope) if handled is not None else set()
    return bool(missing) and set(missing) <= listed and len(set(missing)) == len(missing)


told_in_time = guard(
    "deemed_accepted_already", article="行政许可法第三十二条第一款第四项",
    en="Nothing was said in five working days, so the application counts as accepted since it came. Record that",
    zh="逾期没有告知补正的，自收到申请材料之日起即为受理，请办理“视为受理”",
)(lambda at: not at.overdue("telling"))  # fmt: skip

telling_over = guard(
    "telling_not_over", article="行政许可法第三十二条第一款第四项",
    en="The five working days to say what is missing have not passed. Accept the application or say what is missing",
    zh="一次告知的五个工作日尚未届满，请受理或者一次告知补正",
)(lambda at: at.overdue("telling"))  # fmt: skip


def received_on(at: Moment) -> date:
    """When the materials came (收到材料之日): from then on an application counts as accepted where nothing was said."""
    run = at.case.run("telling") if at.case is not None else None
    return run.started_on if run is not None else at.on


def _days(at: Moment, standing: str) -> int | None:
    found = terms(at, standing)
    # A standing has no number where its field holds 0, as the promise to decide on the spot does.
    return int(found.name or 0) if found is not None else None


@guard(
    "promise_not_as_catalogued",
    article=DECIDING,
    en="The days promised and those that another law sets are those of the entry on the day of the application. Check them",
    zh="承诺办结时限应当与申请当日的目录一致；法律、法规、规章另有规定的法定办结时限亦同，其他情形不填，请核对",
)
def as_promised(at: Moment) -> bool:
    """Who applied is held to what was promised that day, and so is the organ."""
    set_days = _days(at, "limited") if at.get("limit_kind") == LimitKind.SPECIAL else None
    return (at.data["promised_days"], at.data.get("set_days")) == (_days(at, "promised"), set_days)


@guard(
    "licence_number_taken",
    article="行政许可法第三十九条",
    en="Another permit has this number. Give its own",
    zh="该编号已经用于其他证件或者决定，请另行编号",
)
def number_free(at: Moment) -> bool:
    """A number means one permit, which may keep it when it is renewed."""
    assert at.facts is not None
    assert at.case is not None
    number = at.data["licence_number"]
    return number == at.case.data.get("licence_number") or not at.facts.standings(LICENSED, subject=number)


two_inspectors = guard(
    "inspectors_too_few", article="行政许可法第三十四条第三款",
    en="It takes two officers, each named once. Name them",
    zh="实地核查应当指派两名以上工作人员，请逐一填写",
)(lambda at: len({name for name in at.data.get("inspectors", at.data.get("checkers")) if name}) >= 2)  # fmt: skip


@guard(
    "joint_organs_not_catalogued",
    article="行政许可法第二十六条第二款",
    en="Ask all the organs that the entry names, and leave them a day that is to come. Check both",
    zh="应当征求目录载明的全部联合办理机关的意见，反馈截止日期不得早于本步骤日期，请核对",
)
def asked_as_catalogued(at: Moment) -> bool:
    """Who takes part is in the catalogue."""
    promised, organs = terms(at, "promised"), at.data["joint_organs"]
    return (
        promised is not None and bool(organs) and sorted(organs) == sorted(promised.scope)
        and at.data["answer_by_on"] >= at.on.isoformat()
    )  # fmt: skip


@guard(
    "joint_opinion_missing",
    article="行政许可法第二十六条第二款",
    en="Not every joint organ has agreed. Wait for their opinions, or deny with reasons",
    zh="联合办理的机关尚未全部反馈同意的意见，请等待反馈；有机关不同意的，应当依法不予许可并说明理由",
)
def all_agreed(at: Moment) -> bool:
    """A joint permit is that of all who take part."""
    assert at.facts is not None
    assert at.case is not None
    if at.case.data["limit_kind"] != LimitKind.JOINT:
        return True
    given = {child.organ: child.outcome for child in at.facts.children(at.case.number)}
    organs = at.case.data.get("joint_organs") or []
    return bool(organs) and all(given.get(organ) in ("agreed", "conditional") for organ in organs)


def limited_as(kind: LimitKind) -> Guard:
    """Who may extend depends on the kind of limit (延长权限)."""
    return guard(
        "extension_by_another", article=DECIDING,
        en="The head of the organ extends its own time, that of the government a joint one, and other laws say for themselves",
        zh="一般期限由本机关负责人批准延长，联合办理的由本级人民政府负责人批准，另有规定的按其规定，请核对",
    )(lambda at: bool(at.get("limit_kind") == kind))  # fmt: skip


@guard(
    "hearing_asked_late",
    article="行政许可法第四十七条第一款",
    en="A hearing is asked for within five working days after being told. That time has passed",
    zh="申请听证应当在被告知听证权利之日起五个工作日内提出，现已逾期",
)
def asked_in_time(at: Moment) -> bool:
    """After five working days the right has lapsed."""
    run = at.live("asking_hearing")
    return run is not None and at.on <= run.due


@guard(
    "hearing_notice_late",
    article="行政许可法第四十八条第一项",
    en="The hearing is told of seven working days ahead. Choose a later day",
    zh="举行听证应当在七个工作日前通知，请另定听证日期",
)
def noticed_ahead(at: Moment) -> bool:
    """Those who asked have time to prepare."""
    assert at.facts is not None
    held = date.fromisoformat(at.data["hearing_on"])
    return at.on <= due(limit("licensing.hearing_notice", at.law_day), held, calendar=at.facts.calendar()).due


held_as_told = guard(
    "hearing_other_day", article="行政许可法第四十八条第一项",
    en="The hearing is held on the day of its notice. Give a new notice, or that day",
    zh="听证应当在通知的日期举行，请按通知的日期办理或者重新通知",
)(lambda at: at.day("hearing_on") == at.on)  # fmt: skip

served_after_decision = guard(
    "served_before_decision", article="行政许可法第四十四条",
    en="Nothing is served before it is decided. Check the day",
    zh="送达日期不得早于决定日期，请核对",
)(lambda at: at.case is not None and at.data["served_on"] >= at.case.last_on.isoformat())  # fmt: skip


@guard(
    "commitment_not_as_catalogued",
    article=COMMITTING,
    en="The days for the check are those of the entry, and the commitment is not signed before the application. Check both",
    zh="承诺核查时限应当与申请当日的目录一致，承诺书应当在申请当日或者其后签署，请核对",
)
def check_as_catalogued(at: Moment) -> bool:
    """By when a commitment is checked follows from its entry."""
    assert at.case is not None
    signed = at.day("committed_on")
    return at.data["check_days"] == _days(at, "checked") and signed is not None and at.case.opened_on <= signed


on_the_spot = guard(
    "commitment_not_on_the_spot", article=COMMITTING,
    en="Against a commitment the decision is made on the day of the application. Apply again if it lapsed",
    zh="实行告知承诺的应当当场作出决定，申请当日没有作出的请重新申请",
)(lambda at: at.case is not None and at.on == at.case.last_on)  # fmt: skip


@guard(
    "applicant_barred",
    article="国办发〔2020〕42号第二部分",
    en="Notify-and-commit needs a credit code that no false commitment bars. Handle it the ordinary way",
    zh="申请人没有填写统一社会信用代码，或者因承诺不实尚在不适用告知承诺期间，请引导其按照一般程序办理",
)
def not_barred(at: Moment) -> bool:
    """Who committed falsely is not trusted again for a time."""
    assert at.facts is not None
    code = at.get("credit_code")
    return bool(code) and not [h for h in at.facts.standings("permit_ending.barred", subject=code) if h.covers(at.on)]


rectified_by = guard(
    "rectification_day_wrong", article=COMMITTING,
    en="Where something must be put right, say by which day to come; else say none. Check it",
    zh="需要整改的应当填写本步骤日期以后的整改截止日期，其他结论不填，请核对",
)(
    lambda at: (at.data.get("rectify_by_on", "") > at.on.isoformat())
    if at.data["check_result"] == CheckResult.RECTIFY
    else "rectify_by_on" not in at.data
)  # fmt: skip

period_named = guard(
    "correction_period_unnamed", article=f"{ACCEPTING}第一款第四项",
    en="The notice did not say by when to correct. Name the period first, and close the case only after it has run out",
    zh="补正告知书没有载明补正期限，请先办理“告知补正期限”，期满未补正的再终止办理",
)(lambda at: at.live("supplementing") is not None)  # fmt: skip

period_not_cut = guard(
    "correction_period_cut", article=f"{ACCEPTING}第一款第四项",
    en="The period to correct that was named may be made longer, not shorter. Choose a later day",
    zh="已经告知的补正期限可以延长，不得缩短，请另定更晚的日期",
)(lambda at: (run := at.live("supplementing")) is None or at.data["correct_by_on"] > run.due.isoformat())  # fmt: skip
