"""Conditions of law on the steps of a rectification (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard


@guard(
    "audit_report_not_served",
    article="审计法实施条例第四十二条第一款；审计法（2021）第四十五条第二款、第五十二条第一款",
    en="The audit report has not been served. Serve it, then order what is to be put right",
    zh="审计报告尚未送达，应当在送达审计报告后责令整改",
)
def report_served(at: Moment) -> bool:
    """What is to be put right stands in a report that was served."""
    return at.parent is not None and at.parent.state == "served"


@guard(
    "audited_organ_differs",
    article="审计法（2021）第五十二条第一款",
    en="The organ is not the one that was audited. Name the audited organ of the audit",
    zh="填写的单位不是该审计项目的被审计单位，请核对",
)
def same_organ(at: Moment) -> bool:
    """The audited organ puts right what was found with it."""
    return at.parent is not None and at.data["audited_organ"] == at.parent.data.get("audited_organ")


@guard(
    "audit_deadline_running",
    article="审计法实施条例第五十四条第二款",
    en="The deadline has not passed. Wait for it, or extend it on grounds",
    zh="整改期限尚未届满，不得责令限期整改；确需延长的，请办理延长整改期限",
)
def rectification_overdue(at: Moment) -> bool:
    """Only who is late is ordered once more."""
    return at.overdue("rectifying")


@guard(
    "audit_deadline_over",
    article="审计法实施条例第四十二条第一款、第五十四条第二款",
    en="The deadline has passed and can no longer be extended. Order the rectification once more",
    zh="整改期限已经届满，不能再延长，请办理责令限期整改",
)
def rectification_timely(at: Moment) -> bool:
    """A deadline is extended before it passes."""
    return not at.overdue("rectifying")
