"""What a report's text may name: known figures, known words, and days that a year can have."""

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.places import Place, check_text, places

KNOWN = {"mediation.accepted"}.__contains__


def test_places_and_conditions_are_found_with_their_days() -> None:
    text = "[mediation.accepted|10-31] 截至{day|10-31}，受理{mediation.accepted}。"
    assert places(text) == [
        Place("day", "10-31"),
        Place("mediation.accepted", None),
        Place("mediation.accepted", "10-31"),
    ]


def test_a_place_and_a_condition_may_name_the_cut_off_that_the_report_sets() -> None:
    assert places("[!mediation.accepted|cut_off] 截至{day|cut_off}没有受理。") == [
        Place("day", "cut_off"),
        Place("mediation.accepted", "cut_off"),
    ]


def test_a_text_of_known_figures_and_words_passes() -> None:
    check_text(
        "## {no}、调解\n[!mediation.accepted] {organ}{year}年未受理；{next_year}年、{last_year}年。〔2018〕7号[附件]",
        KNOWN,
    )


@pytest.mark.parametrize(
    "text, code",
    [
        ("{mediation.dreamt}", "figure_unknown"),
        ("[mediation.dreamt] 一句话。", "figure_unknown"),
        ("{weather}", "report_place_unknown"),
        ("{mediation.accepted|31-10}", "report_cut_off_invalid"),
        ("{mediation.accepted|1-31}", "report_place_unknown"),
        ("{mediation.accepted|cutoff}", "report_place_unknown"),
        ("[mediation.accepted|cutoff] 调解。", "report_condition_misplaced"),
        ("{ year }", "report_place_unknown"),
        ("受理{mediation.accepted件。", "report_place_unknown"),
        ("受理mediation.accepted}件。", "report_place_unknown"),
        ("其中 [mediation.accepted] 调解。", "report_condition_misplaced"),
        ("[mediation.accepted|1-31] 调解。", "report_condition_misplaced"),
    ],
)
def test_what_no_report_could_fill_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as raised:
        check_text(text, KNOWN)
    assert raised.value.code == code
