"""Scores of case files: sheets come to a hundred points, and three scores come to the mean of the nearest two."""

import pytest

from yifa.kernel.errors import Refused
from yifa.procedures.evaluated_file.data import Grade, Sheet
from yifa.procedures.evaluated_file.scoring import apart, final, grade, points, score, sheet, tenths


@pytest.mark.parametrize("choice", list(Sheet))
def test_each_sheet_has_its_file_with_vetoes_and_a_hundred_points(choice: Sheet) -> None:
    found = sheet(choice.value)
    assert found.title == choice.label
    assert found.kind == ("行政许可" if choice is Sheet.LICENCE_2004 else "行政处罚")
    assert sum(found.items.values()) == 1000
    assert list(found.vetoes) == ["V1", "V2", "V3", "V4", "V5"]


def test_what_is_taken_off_is_counted_in_tenths_and_a_veto_leaves_nothing() -> None:
    on = sheet("penalty_2017")
    assert score(on, [], []) == 1000
    assert score(on, ["08=1.5", "12=5", "01=0.1"], []) == 1000 - 15 - 50 - 1
    assert score(on, ["08=1.5"], ["V3"]) == 0


@pytest.mark.parametrize(
    ("deduction", "code"),
    [
        ("99=1", "score_item_unknown"),
        ("V1=1", "score_item_unknown"),
        ("08=10.1", "score_outside_item"),
        ("08=0", "score_outside_item"),
        ("08=-0.5", "score_outside_item"),
        ("08=1.25", "score_form_invalid"),
        ("08=１", "score_form_invalid"),
        ("08", "score_form_invalid"),
    ],
)
def test_a_score_outside_its_sheet_is_refused(deduction: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        score(sheet("penalty_2017"), [deduction], [], "first")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([940, 925], 933),  # 93.25 → 93.3
        ([925, 940], 933),
        ([970, 0, 945], 958),  # 97.0 and 94.5 → 95.75 → 95.8
        ([0, 970, 0], 0),
        ([700, 805, 910], 805),  # as far from one as from the other
        ([600, 650, 800], 625),
    ],
)
def test_the_final_score_is_the_mean_of_two_or_of_the_nearest_two_of_three(scores: list[int], expected: int) -> None:
    assert final(scores) == expected


def test_exactly_ten_points_apart_needs_no_third_score() -> None:
    assert not apart(860, 760)
    assert apart(860, 759)
    assert apart(759, 860)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (1000, Grade.EXCELLENT),
        (900, Grade.EXCELLENT),
        (899, Grade.PASSED),
        (600, Grade.PASSED),
        (599, Grade.FAILED),
        (0, Grade.FAILED),
    ],
)
def test_ninety_points_are_excellent_and_sixty_pass(of: int, expected: Grade) -> None:
    assert grade(of) is expected


@pytest.mark.parametrize(("text", "expected"), [("93.5", 935), ("0.0", 0), ("100.0", 1000), ("7.5", 75)])
def test_points_are_written_and_read_with_one_decimal(text: str, expected: int) -> None:
    assert tenths(text) == expected
    assert points(expected) == text


@pytest.mark.parametrize("text", ["93", "93.55", "100.1", "093.5", "-1.0", "９３.5", "93.5\n", ""])
def test_other_writings_are_no_points(text: str) -> None:
    assert tenths(text) is None
