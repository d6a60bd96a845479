"""Conditions on the steps of a self-evaluation (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

RULES = "国发〔2008〕17号；国办发〔2018〕118号第（十）项；DB32/T 4181—2021"


@guard(
    "self_evaluation_untimely",
    article=RULES,
    en="Only organs of the plan report, once, while the campaign waits for it. Correct the report that is there",
    zh="只有方案列明的单位在部门自评阶段报送自评，每单位报送一次，已报送的请补正原件",
)
def self_evaluation_due(at: Moment) -> bool:
    """This organ is to report, has not done so, and the campaign is not past it."""
    assert at.facts is not None
    assert at.by is not None
    if at.parent is None or at.parent.state != "announced" or at.by.organ not in at.parent.data["evaluated_organs"]:
        return False
    others = at.facts.children(at.parent.number)
    return not any(case.procedure == "self_evaluation" and case.organ == at.by.organ for case in others)


self_evaluation_adds_up = guard(
    "self_evaluation_numbers_wrong", article=RULES,
    en="More was checked than there is, or more corrected than found. Check the numbers",
    zh="自查案卷数不得多于案卷总数，已改正问题数不得多于自查问题数，请核对",
)(lambda at: at.data["self_checked"] <= at.data["licence_files"] + at.data["penalty_files"]
    and at.data["self_corrected"] <= at.data["self_problems"])  # fmt: skip

files_listed = guard(
    "self_evaluation_unlisted", article=RULES,
    en="Attach the list of the closed files",
    zh="请附评查期间办结案卷的目录",
)(lambda at: bool(at.attachments) or at.data["licence_files"] + at.data["penalty_files"] == 0)  # fmt: skip

by_the_campaign = guard(
    "self_evaluation_of_another", article=RULES,
    en="The organ that runs the campaign accepts or returns the report",
    zh="自评由组织评查的机关审核、退回",
)(lambda at: at.parent is not None and at.by is not None and at.by.organ == at.parent.organ)  # fmt: skip
