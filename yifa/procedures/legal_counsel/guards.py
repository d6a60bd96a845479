"""Conditions on the engagement of counsel (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.running import Status
from yifa.procedures.legal_counsel.data import CounselKind, Performance

OPINION = "中办发〔2016〕30号《关于推行法律顾问制度和公职律师公司律师制度的意见》"
TERM = ("term_begins_on", "term_ends_on", "assess_by_on")
YEARS_OF_A_LAWYER = 5
"""A lawyer engaged from outside has practised for at least so many years."""


@guard(
    "counsel_unqualified",
    article=OPINION,
    en="A lawyer from outside needs a licence and five years in practice, a government lawyer a licence. Check both",
    zh="外聘律师应当具有律师执业证和五年以上执业经验，公职律师应当具有公职律师证，请核对",
)
def qualified(at: Moment) -> bool:
    """Lawyers have what their office asks for."""
    kind, licence = at.data["counsel_kind"], at.data.get("licence_number")
    if kind == CounselKind.LAWYER:
        return bool(licence) and at.data["years_in_practice"] >= YEARS_OF_A_LAWYER
    return kind != CounselKind.GOVERNMENT_LAWYER or bool(licence)


unblemished = guard(
    "counsel_sanctioned", article=OPINION,
    en="Whoever was convicted, and a lawyer punished by the authority or sanctioned by the bar, cannot be counsel. Propose another",
    zh="受过刑事处罚的人员，受过司法行政部门行政处罚或者律师协会行业处分的律师，不得担任法律顾问，请另行提名",
)(lambda at: not at.data["sanctioned"])  # fmt: skip


@guard(
    "counsel_term_unclear",
    article=OPINION,
    en="A term begins no earlier than the engagement and ends later; the assessment lies after its beginning. Check the days",
    zh="聘期不得早于聘任之日开始，届满日期、考核期限应当晚于聘期开始日期，请核对",
)
def term_clear(at: Moment) -> bool:
    """A term lies ahead, and has a length."""
    begins, *later = (date.fromisoformat(at.data[name]) for name in TERM if name in at.data)
    return at.on <= begins < min(later)


@guard(
    "counsel_letter_used",
    article=OPINION,
    en="Another letter of engagement has this number. Give a new one",
    zh="聘书编号已经使用，请另行编号",
)
def letter_new(at: Moment) -> bool:
    """No two letters share a number."""
    assert at.facts is not None
    return not at.facts.standings("legal_counsel.engaged", name=at.data["letter_number"])


@guard(
    "counsel_term_overlaps",
    article=OPINION,
    en="The new term begins on the day after the present one ends, or later. Check the days",
    zh="续聘的聘期应当自现聘期届满次日或者以后开始，请核对",
)
def after_term(at: Moment) -> bool:
    """Terms follow one another."""
    assert at.case is not None
    return bool(at.data["term_begins_on"] > at.case.data["term_ends_on"])


not_found_wanting = guard(
    "counsel_incompetent", article=OPINION,
    en="The last assessment was not passed, so the engagement cannot be renewed. Let it expire, or dismiss",
    zh="最近一次年度考核不称职的，不得续聘，请办理届满或者解聘",
)(lambda at: at.get("performance") != Performance.INCOMPETENT)  # fmt: skip

year_due = guard(
    "counsel_year_assessed", article=OPINION,
    en="That year lies ahead, or was assessed already; and the next assessment lies ahead. Check year and day",
    zh="该年度尚未到来或者已经考核，或者下次考核期限不晚于本步骤日期，请核对",
)(
    lambda at: at.data["assessed_year"] <= at.on.year
    and at.data["assessed_year"] > (at.case.data.get("assessed_year", 0) if at.case else 0)
    and date.fromisoformat(at.data["assess_by_on"]) > at.on
)  # fmt: skip

term_over = guard(
    "counsel_term_running", article=OPINION,
    en="The term has not ended. Let the counsel resign, or dismiss with a reason",
    zh="聘期尚未届满，需要提前离任的，请办理辞任或者解聘",
)(
    lambda at: at.on > (at.day("term_ends_on") or at.on)
    and at.case is not None
    and not any(hold.covers(at.on) for hold in at.case.standings)
)  # fmt: skip


def assessed_in_time(at: Moment) -> bool:
    """Whether the assessment that was due was made in time; its step begins the next period already."""
    runs = [run for run in at.case.runs if run.clock == "assessing"] if at.case is not None else []
    return len(runs) > 1 and runs[-2].status is Status.MET
