"""The text of the yearly report that comes with the programs: each figure of the report of 2018 in it, as of its own day."""

from datetime import date

import pytest

from yifa.kernel.places import Place, check_text, places
from yifa.reports.composing import Part, Values, compose, needed
from yifa.reports.editions import yearly_text
from yifa.site.registry import REGISTRY

# From the report of 2018: the figures that it gives as of 31 October, when the organs closed their books, those as of 31 March,
# and those as of its own day.
CLOSED, MARCH = "cut_off", "03-31"
STATED = {
    "work_plan.areas": None, "work_plan.points": None, "legal_study.sessions": CLOSED,
    "legal_training.legal_staff": CLOSED, "legal_training.new_officers": CLOSED,
    "assessment.provincial_place": MARCH, "assessment.provincial_of": MARCH,
    "service_matter.promise_start_business": CLOSED, "service_matter.promise_real_estate": CLOSED,
    "service_matter.promise_construction": CLOSED, "service_matter.separation": CLOSED,
    "agency_service.agents": CLOSED, "agency_service.projects": CLOSED, "agency_service.registrations": CLOSED,
    "agency_service.items": CLOSED, "service_matter.reform_departments": CLOSED, "document_maker.listed": None,
    "legal_counsel.meetings": CLOSED, "legal_counsel.documents": CLOSED, "legal_counsel.opinions": CLOSED,
    "enforcement_supervisor.appointed": None, "file_evaluation.commended": None,
    "reconsideration.expert_panels": CLOSED, "reconsideration.mediations": CLOSED,
    "reconsideration.received": CLOSED, "reconsideration.accepted": CLOSED, "reconsideration.concluded": CLOSED,
    "reconsideration.upheld": CLOSED, "reconsideration.terminated": CLOSED, "reconsideration.on_time_rate": CLOSED,
    "mediation.police_studio": None, "mediation.screenings": None, "mediation.accepted": None,
    "mediation.success_rate": None, "mediation.dissuaded_groups": None, "mediation.dissuaded_persons": None,
    "petition.leapfrog_persons_change": None, "petition.leapfrog_visits_change": None,
    "deputy_suggestion.deputies": None, "deputy_suggestion.committee": None, "deputy_suggestion.completion_rate": None,
    "deputy_suggestion.deputies_satisfaction": None, "deputy_suggestion.committee_satisfaction": None,
    "litigation.first": CLOSED, "litigation.second": CLOSED, "litigation.retrial": CLOSED,
    "litigation.appearances": CLOSED, "audit.projects": CLOSED, "audit.irregular_management": CLOSED,
    "audit.waste": CLOSED, "audit.violations": CLOSED, "audit.other_findings": CLOSED, "audit.handed_over": CLOSED,
    "audit.recovered": CLOSED, "disclosure.items": CLOSED, "disclosure.website": CLOSED,
    "disclosure.gazette": CLOSED, "information_request.handled": CLOSED, "information_request.on_time_rate": CLOSED,
    "information_request.lost": CLOSED, "information_request.filings": CLOSED,
}  # fmt: skip


YEAR_END, CUT_OFF = date(2018, 12, 24), date(2018, 10, 31)


def filled(values: Values) -> list[Part]:
    """The text as of the days of the report of 2018."""
    return compose(
        yearly_text(), organ="锡山区人民政府", as_of=YEAR_END, cut_off=CUT_OFF, values=values, find=REGISTRY.figure
    )


def test_all_61_figures_of_the_report_stand_in_the_text_as_of_their_day() -> None:
    assert len(STATED) == 61
    found = set(places(yearly_text()))
    assert {figure for figure, day in STATED.items() if Place(figure, day) not in found} == set()


def test_the_text_names_no_day_that_another_year_would_close_on() -> None:
    # The place in the provincial assessment is one of 31 March.
    days = {place.cut_off for place in places(yearly_text()) if not place.name.startswith("assessment.")}
    assert days == {None, CLOSED}


def test_the_text_closes_on_the_day_that_is_set_and_without_one_on_its_own() -> None:
    for day, told in (
        (date(2018, 9, 30), "截至9月30日，共收到行政复议申请7件"),
        (None, "截至12月24日，共收到行政复议申请7件"),
    ):
        some = dict.fromkeys(needed(yearly_text(), YEAR_END, REGISTRY.figure, day), 7)
        parts = compose(
            yearly_text(), organ="锡山区人民政府", as_of=YEAR_END, cut_off=day, values=some, find=REGISTRY.figure
        )
        assert any(part.text.startswith(told) for part in parts)


def test_every_place_of_the_text_can_be_filled() -> None:
    check_text(yearly_text(), REGISTRY.figures.__contains__)


@pytest.mark.parametrize("as_of", [date(2017, 12, 31), date(2018, 6, 30), date(2019, 10, 31)])
def test_of_a_year_without_any_case_only_words_remain(as_of: date) -> None:
    nothing = dict.fromkeys(needed(yearly_text(), as_of, REGISTRY.figure))
    parts = compose(yearly_text(), organ="东港镇人民政府", as_of=as_of, values=nothing, find=REGISTRY.figure)
    assert [part.text for part in parts if part.kind == "heading1"] == [
        "一、存在的不足",
        f"二、{as_of.year + 1}年工作安排",
    ]
    assert not any("—" in part.text for part in parts)
    assert not any(span.figure for part in parts for span in part.spans)


def test_with_all_figures_the_text_has_six_parts_and_the_coming_year() -> None:
    some = dict.fromkeys(needed(yearly_text(), YEAR_END, REGISTRY.figure, CUT_OFF), 7)
    parts = filled(some)
    headings = [part.text for part in parts if part.kind == "heading1"]
    assert [heading[:2] for heading in headings] == ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、"]
    assert headings[-1] == "八、2019年工作安排"
    assert {span.figure for part in parts for span in part.spans if span.figure} >= set(STATED)


@pytest.mark.parametrize("silent", sorted(STATED))
def test_no_sentence_breaks_where_one_figure_has_nothing_to_say(silent: str) -> None:
    # Whatever else is told, no sentence may begin with a comma, go on from nothing, or say what there was none of.
    nothing = None if REGISTRY.figure(silent).is_rate or REGISTRY.figure(silent).compares else 0
    wanted = needed(yearly_text(), YEAR_END, REGISTRY.figure, CUT_OFF)
    for part in filled({key: nothing if key[0] == silent else 7 for key in wanted}):
        assert not part.text.startswith(("，", "、", "；")), part.text
        assert not any(broken in part.text for broken in ("。，", "。、", "。；", "，，", "，。", "、，", "—")), (
            part.text
        )
        # That no case was lost is worth saying; of nothing else does the report say how much there was not.
        assert silent == "information_request.lost" or not any(span.text[:1] == "0" for span in part.spans), part.text
