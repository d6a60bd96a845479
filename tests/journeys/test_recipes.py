"""Large ledgers written out from a recipe: as many rows, on such days, by such people as it says, the same every time."""

from collections import Counter
from datetime import date
from typing import Any

import pytest

from yifa.kernel.days import load_calendar
from yifa.site.sampling.series import Post, Series, Staff

PEOPLE = {"surnames": "王李", "frequent": "王", "first": "建国", "second": "华明", "traders": ["宏达", "锦顺"]}
STAFF = Staff(
    organs={"xishan": ("锡山区人民政府", "锡山"), "xishan.office": ("区政府办公室", "锡政办")},
    posts={
        ("xishan", "经办人"): [Post("xishan.clerk", "p1", "2016-01-01", "2018-02-28"), Post("xishan.new", "p2", "2018-03-01", "")],
        ("xishan", "审核人"): [Post("xishan.clerk.also", "p1", "2016-01-01", ""), Post("xishan.check", "p3", "2016-01-01", "")],
        ("xishan.office", "负责人"): [Post("xishan.office.head", "p4", "2016-01-01", "")],
    },
)  # fmt: skip


def recipe(**more: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "case": "{代字}公开{年}-{n}",
        "anchor": "publish",
        "batches": [{"count": 40, "from": date(2018, 2, 12), "to": date(2018, 3, 30), "last": date(2018, 4, 10)}],
        "organs": [{"organ": "xishan"}],
        "kinds": [{"name": "通知", "let": {"topic": "{防汛|消防}", "title": "关于{topic}的通知（{号}）"}}],
        "ways": [{"name": "plain", "steps": ["register", "review", "publish", "visit"]}],
        "steps": {
            "register": {"post": "clerk", "values": {"title": "{title}", "made_on": {"working": [-2, 0]}}},
            "review": {"post": "reviewer", "gap": [1, 3]},
            "publish": {"post": "head@xishan.office", "gap": [2, 2], "values": {"channel": {"website": 1, "gazette": 0}}},
            "visit": {"post": "申请人/{人}", "gap": [1, 60], "values": {"note": ["{title}已阅", ""]}},
        },
    }  # fmt: skip
    return {**plain, **more}


def told(given: dict[str, Any]) -> list[dict[str, Any]]:
    return Series(given, "1/disclosure", PEOPLE, STAFF, load_calendar()).rows()


def test_as_many_anchors_lie_in_the_batch_s_days_as_it_counts_and_none_on_a_day_off() -> None:
    days = [row["on"] for row in told(recipe()) if row["step"] == "publish"]
    assert len(days) == 40
    assert (min(days) >= date(2018, 2, 12), max(days) <= date(2018, 3, 30)) == (True, True)
    # The spring festival was from 15 to 21 February; 24 February, a Saturday, was worked.
    assert not any(date(2018, 2, 15) <= day <= date(2018, 2, 21) for day in days)
    assert not any(day.weekday() == 6 for day in days)


def test_steps_lie_their_gaps_before_and_after_the_anchor() -> None:
    calendar = load_calendar()
    cases: dict[str, dict[str, date]] = {}
    for row in told(recipe()):
        cases.setdefault(row["case"], {})[row["step"]] = row["on"]
    for case in cases.values():
        assert calendar.working_days_between(case["review"], case["publish"]) == 2
        assert 1 <= calendar.working_days_between(case["register"], case["review"]) <= 3
        assert case.get("visit", date(2018, 4, 10)) <= date(2018, 4, 10)


def test_cases_are_numbered_by_the_day_of_opening_and_rows_go_by_day() -> None:
    rows = told(recipe())
    opened = [row["case"] for row in rows if row["step"] == "register"]
    assert opened == [f"锡山公开2018-{serial:04}" for serial in range(1, 41)]
    assert [row["on"] for row in rows] == sorted(row["on"] for row in rows)


def test_whoever_registered_does_not_review_and_posts_act_in_their_time() -> None:
    for row in told(recipe()):
        match row["step"]:
            case "register":
                assert row["post"] == ("xishan.clerk" if row["on"] < date(2018, 3, 1) else "xishan.new")
            case "review":
                # The clerk until February is the same person as the second reviewer.
                assert row["post"] == "xishan.check" or row["on"] >= date(2018, 3, 1)
            case "publish":
                assert row["post"] == "xishan.office.head"
            case "visit":
                assert row["post"].startswith("申请人/")


def test_what_was_drawn_for_a_case_is_known_to_its_later_steps() -> None:
    rows = told(recipe())
    titles = {row["case"]: row["title"] for row in rows if row["step"] == "register"}
    assert {title.partition("（")[0] for title in titles.values()} == {"关于防汛的通知", "关于消防的通知"}
    assert all(row["note"] in ("", f"{titles[row['case']]}已阅") for row in rows if row["step"] == "visit")
    assert {row["channel"] for row in rows if row["step"] == "publish"} == {"website"}


def test_a_batch_draws_only_from_what_it_names_and_weights_of_nothing_are_even() -> None:
    kinds = [{"name": name, "weight": 0, "let": {"title": name}} for name in ("甲", "乙", "丙")]
    batch = {"count": 300, "from": date(2018, 3, 1), "to": date(2018, 3, 30), "kinds": ["甲", "乙"]}
    drawn = Counter(row["title"] for row in told(recipe(kinds=kinds, batches=[batch])) if row["step"] == "register")
    assert set(drawn) == {"甲", "乙"}
    assert min(drawn.values()) > 100


@pytest.mark.parametrize("seed, same", [("1/disclosure", True), ("2/disclosure", False)])
def test_a_seed_writes_the_same_rows(seed: str, same: bool) -> None:
    again = Series(recipe(), seed, PEOPLE, STAFF, load_calendar()).rows()
    assert (again == told(recipe())) is same
