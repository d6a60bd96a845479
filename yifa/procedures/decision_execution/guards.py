"""Conditions of law on execution (办理条件): 重大行政决策程序暂行条例, cited as 条例."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.running import Status

RULES = "重大行政决策程序暂行条例"

decision_made = guard(
    "decision_not_in_force", article=f"{RULES}第三十四条",
    en="The decision has not been published. Execute it after that; one that the law keeps from the public goes its own way",
    zh="该决策尚未公布，不能交付执行；依法不予公开而已经印发的，请办理“内部交付执行”",
)(lambda at: at.parent is not None and at.parent.state == "in_force")  # fmt: skip

decision_issued = guard(
    "decision_not_issued", article=f"{RULES}第三十二条、第三十四条",
    en="Only a decision that the law keeps from the public, and that was issued, is executed in this way",
    zh="只有依法不予公开并且已经印发的决策，才能内部交付执行",
)(lambda at: at.parent is not None and at.parent.state == "issued")  # fmt: skip

report_ahead = guard(
    "execution_report_day_passed", article=f"{RULES}第三十四条",
    en="The day of the next report lies not after this step. Choose a later day",
    zh="报告期限应当晚于本步骤日期，请核对",
)(lambda at: date.fromisoformat(at.data["report_by_on"]) > at.on)  # fmt: skip

trouble_reported = guard(
    "suspension_without_report", article=f"{RULES}第三十五条、第三十七条",
    en="A decision is suspended for what was reported: trouble, changed conditions, force majeure. Have it reported first",
    zh="中止执行应当以执行单位报告的问题、客观情况重大变化或者不可抗力为依据，请先由执行单位报告",
)(lambda at: bool(at.get("trouble")))  # fmt: skip

independent = guard(
    "evaluator_argued_before", article=f"{RULES}第三十六条第二款",
    en="Who did the main argument or assessment before the decision cannot review it. Choose another",
    zh="在决策作出前承担主要论证评估工作的单位不得承担决策后评估，请另行委托",
)(lambda at: not at.data["argued_before"])  # fmt: skip


@guard(
    "later_decision_missing",
    article=f"{RULES}第三十七条",
    en="A decision is changed or stopped by a later one of the same organ, in force. Take that one first, and give its number",
    zh="依法作出的重大行政决策，未经法定程序不得变更或者停止执行；请先由同一决策机关依程序作出并公布后一决策，再填写其案号",
)
def decided_again(at: Moment) -> bool:
    """What was decided in due form ends in due form."""
    assert at.case is not None
    assert at.facts is not None
    later = at.facts.case(at.data["later_decision"])
    return (
        later is not None
        and later.procedure == "major_decision"
        and later.number != at.case.parent
        and later.organ == at.case.organ
        and later.state in ("in_force", "issued")
        and later.closed_on is not None
        and later.closed_on >= at.case.opened_on
    )


@guard(
    "dissent_not_honoured",
    article=f"{RULES}第三十八条第三款",
    en="Who objected to the decision when it was discussed has the responsibility reduced or lifted. Say so for each of them",
    zh="集体讨论时表示不同意见的人员应当按照规定减免责任，请在减免责任的人员中列明",
)
def dissent_honoured(at: Moment) -> bool:
    """The record of the discussion protects who spoke against."""
    assert at.case is not None
    assert at.facts is not None
    decision = at.facts.case(at.case.parent)
    objected = {*(decision.data.get("disagreeing", ()) if decision is not None else ())}
    return {*at.data["responsible"]} & objected <= {*at.data["mitigated"]} <= {*at.data["responsible"]}


def reported_in_time(at: Moment) -> bool:
    """Whether the report that was due came in time; its step begins the next period already."""
    runs = [run for run in at.case.runs if run.clock == "reporting"] if at.case is not None else []
    return len(runs) > 1 and runs[-2].status is Status.MET
