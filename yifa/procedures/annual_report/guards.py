"""Conditions on the steps of a yearly report, of its sections and of the comments on it (办理条件)."""

from collections.abc import Sequence

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard
from yifa.kernel.places import bare, check_text
from yifa.procedures.annual_report.data import Reporter
from yifa.procedures.annual_report.text import ACCEPTED, assembled

LAW = "法治政府建设实施纲要（2015—2020年）第三部分；法治政府建设与责任落实督察工作规定第二十四条、第二十五条"
_FOREIGN_MARKS = ("# ", "## ", "@ ")


def _parts(at: Moment, procedure: str) -> Sequence[Snapshot]:
    assert at.case is not None
    assert at.facts is not None
    return [part for part in at.facts.children(at.case.number) if part.procedure == procedure and part.state != "void"]


def _fillable(at: Moment, text: str) -> bool:
    facts = at.facts
    assert facts is not None
    check_text(text, lambda id: facts.figure(id) is not None)
    return True


@guard(
    "report_text_unfillable",
    article=LAW,
    en="The title is one line, and every place in it can be filled. Check it",
    zh="标题应当写成一行，且不得有不能填写的占位，请核对",
)
def title_fillable(at: Moment) -> bool:
    """The title is one line and every place of it is known; what is wrong is said by ``check_text``."""
    return len(at.data["report_title"].splitlines()) == 1 and _fillable(at, at.data["report_title"])


@guard(
    "report_section_marked",
    article=LAW,
    en="A section has no title, addressee or part heading of its own. Write its headings as “### （{{no}}）…”",
    zh="部分文稿内不得另起报告标题、部分标题或者主送机关，小标题请写作“### （{{no}}）……”",
)
def text_fits(at: Moment) -> bool:
    """Every place of a section is known, and it keeps to its own part of the report."""
    marked = any(bare(line).startswith(_FOREIGN_MARKS) for line in at.data["text"].splitlines())
    return _fillable(at, at.data["text"]) and not marked


@guard(
    "report_heading_unfit",
    article=LAW,
    en="The heading is one line. Write it so",
    zh="部分标题应当写成一行，请核对",
)
def heading_fits(at: Moment) -> bool:
    """The heading is one line, and every place of it is known."""
    heading = f"## {at.data.get('heading') or ''}"
    return len(heading.splitlines()) == 1 and _fillable(at, heading)


@guard(
    "report_not_drafting",
    article=LAW,
    en="The report is not being drafted. Take it back to drafting before changing its sections",
    zh="报告不在起草阶段，请先退回或者转回起草再办理各部分",
)
def drafting(at: Moment) -> bool:
    """What was composed is not changed behind the reviewers' backs."""
    return at.parent is not None and at.parent.state == "drafting"


@guard(
    "report_section_taken",
    article=LAW,
    en="The report has a section of this number already. Give the next",
    zh="该部分序号已经交办，请填写其他序号",
)
def section_free(at: Moment) -> bool:
    """Each number is given once."""
    assert at.parent is not None
    assert at.facts is not None
    return all(
        part.data["section_order"] != at.data["section_order"]
        for part in at.facts.children(at.parent.number)
        if part.procedure == "report_section" and part.state not in ("void", "dropped")
    )


@guard(
    "report_sections_open",
    article=LAW,
    en="The sections do not run from 1 without gaps, or one is not accepted yet. Have them filled and accepted first",
    zh="各部分序号应当从一起连续，且均已采用，请先办结尚未采用的部分",
)
def sections_accepted(at: Moment) -> bool:
    """The report is whole."""
    parts = [part for part in _parts(at, "report_section") if part.state != "dropped"]
    numbers = sorted(int(part.data["section_order"]) for part in parts)
    return bool(parts) and numbers == list(range(1, len(parts) + 1)) and all(part.state in ACCEPTED for part in parts)


@guard(
    "report_day_outside_year",
    article=LAW,
    en="The last day that counts lies outside the report's year. Choose one within it",
    zh="统计截止日不在报告年度之内，请核对",
)
def day_in_year(at: Moment) -> bool:
    """A year's report counts days of that year."""
    day = at.day("as_of")
    return day is not None and day.year == at.get("year")


@guard(
    "report_cut_off_unfit",
    article=LAW,
    en="The cut-off of the organs' figures lies outside the report's year or after the last day that counts. Choose one up to then",
    zh="填报数据截止日不在报告年度之内，或者晚于统计截止日，请核对",
)
def cut_off_fits(at: Moment) -> bool:
    """The organs' figures are closed within the year, and no later than the whole; an earlier composing's day is checked, too."""
    cut_off, day = at.day("cut_off"), at.day("as_of")
    return cut_off is None or (day is not None and cut_off.year == at.get("year") and cut_off <= day)


@guard(
    "report_day_not_over",
    article=LAW,
    en="The last day that counts has not come. Send the report up on that day or later",
    zh="统计截止日未到，数据尚未齐全，请在该日及以后报送",
)
def day_come(at: Moment) -> bool:
    """Nobody reports figures of days that have not come."""
    day = at.day("as_of")
    return day is not None and day <= at.on


@guard(
    "report_comments_open",
    article=LAW,
    en="Comments were asked for that have not come or are not answered. Answer each first",
    zh="征求的意见尚有未反馈或者未答复的，请逐件办结后再送审",
)
def comments_answered(at: Moment) -> bool:
    """Who was asked is heard."""
    return all(part.closed_on is not None for part in _parts(at, "report_comment"))


@guard(
    "report_not_composed",
    article=LAW,
    en="The report has not been composed, or is under review already. Comments are asked for in between",
    zh="报告尚未汇总成稿或者已经送审，应当在成稿后、送审前征求意见",
)
def composed(at: Moment) -> bool:
    """There is a whole text to comment on."""
    return at.parent is not None and at.parent.state == "composed"


@guard(
    "report_comment_not_overdue",
    article=LAW,
    en="The organ still has time to comment. Wait until the day after its deadline",
    zh="反馈意见期限尚未届满，请待期满次日再按无意见处理",
)
def comment_overdue(at: Moment) -> bool:
    """Silence is taken for consent only when the time is over."""
    return at.overdue("commenting")


@guard(
    "report_by_government_only",
    article=LAW,
    en="Departments report to their government and the department above, not to the party committee or the congress",
    zh="政府部门向本级政府和上一级政府有关部门报告，不办理本步骤",
)
def government_reports(at: Moment) -> bool:
    """Only a government reports to the party committee and the people's congress."""
    return bool(at.get("reporter") == Reporter.GOVERNMENT)


not_sent = guard(
    "report_sent_already",
    article=LAW,
    en="The report has gone up already, and is no longer changed. Publish it, and reissue it where figures were corrected",
    zh="报告已经报送，不再退回修改，请公布；数据更正的，公布后重新定稿、重新公布",
)(lambda at: at.case is not None and not at.case.did("report_to_party", "report_to_congress", "report_to_superior"))


@guard(
    "report_not_reported",
    article=LAW,
    en="The report has not gone to all to whom it is due. Send it before publishing",
    zh="报告尚未全部报送：人民政府应当向同级党委、人大常委会和上一级政府报告，政府部门应当向本级政府和上一级政府有关部门报告，请先报送再公布",
)
def reported(at: Moment) -> bool:
    """Those above learn of it before the public."""
    assert at.case is not None
    steps = ["report_to_superior"]
    if at.get("reporter") == Reporter.GOVERNMENT:
        steps += ["report_to_party", "report_to_congress"]
    return all(at.case.did(step) for step in steps)


@guard(
    "report_edition_differs",
    article=LAW,
    en="There is no frozen edition of this number for this organ and year, or its days, text or date of publication are others. "
    "Freeze the report of this case first",
    zh="没有该版次的定稿，或者其统计截止日、填报数据截止日、文稿、公布日期与本报告不一致，请先按本案文稿定稿",
)
def edition_right(at: Moment) -> bool:
    """What is published is exactly what was accepted and passed, with the figures of the ledger."""
    assert at.case is not None
    assert at.facts is not None
    frozen = at.facts.edition(at.case.organ, int(at.get("year")), int(at.data["edition"]))
    return (
        frozen is not None
        and (frozen.as_of, frozen.cut_off) == (at.day("as_of"), at.day("cut_off"))
        and frozen.published_on == at.on
        and frozen.text == assembled(at.case, at.facts.children(at.case.number))
    )


@guard(
    "report_edition_not_newer",
    article=LAW,
    en="A new publication needs a newer edition than the last. Freeze the report again first",
    zh="重新公布的版次应当大于原版次，请先重新定稿",
)
def edition_newer(at: Moment) -> bool:
    """An edition is never published twice."""
    assert at.case is not None
    return bool(at.data["edition"] > at.case.data["edition"])


@guard(
    "report_not_published",
    article=LAW,
    en="The report has not been published. Its sections are archived after that",
    zh="报告尚未公布，各部分在公布以后归档",
)
def published(at: Moment) -> bool:
    """A section may be needed again until then."""
    return at.parent is not None and at.parent.state == "published"
