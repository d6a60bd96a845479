"""A town acts within its list of powers on the day: what worked cases cannot say of a delegation."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import yifa.procedures
from tests.procedures.stories import Known, stories, tell
from yifa.kernel.acting import apply, decide
from yifa.kernel.cases import Actor, Moment, Office, Snapshot
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.kernel.standings import Hold
from yifa.procedures.penalty.guards import within_powers
from yifa.procedures.power_delegation.procedure import PowerDelegation
from yifa.procedures.summary_penalty.guards import empowered
from yifa.site.registry import REGISTRY

STORIES = stories(Path(yifa.procedures.__path__[0]) / "power_delegation")
ROAD, LICENCE, WASTE = "对擅自占用城市道路行为的处罚", "对未取得营业执照从事经营行为的处罚", "对随意倾倒垃圾行为的处罚"


def held(name: str) -> tuple[Hold, ...]:
    story: dict[str, Any] = next(story for story in STORIES if story["name"].startswith(name))
    return tell(story, REGISTRY).case.standings


def powers(holds: tuple[Hold, ...], day: date) -> set[str]:
    return {power for hold in holds if hold.covers(day) for power in hold.scope}


def test_the_old_list_holds_until_the_day_on_which_the_adjusted_one_begins() -> None:
    holds = held("2019年东港镇试点")
    assert powers(holds, date(2019, 7, 14)) == set()
    assert powers(holds, date(2019, 7, 15)) == {ROAD, LICENCE}
    assert powers(holds, date(2019, 10, 7)) == {ROAD, LICENCE}
    assert powers(holds, date(2019, 10, 8)) == {ROAD, LICENCE, WASTE}
    assert {hold.subject for hold in holds} == {hold.organ for hold in holds} == {"xishan.donggang"}
    assert [hold.name for hold in holds] == ["苏政复〔2019〕30号", "苏政复〔2019〕52号"]


def test_a_suspension_and_a_withdrawal_leave_the_days_before_them_alone() -> None:
    holds = held("2021年7月15日起")
    assert powers(holds, date(2022, 10, 10)) == {ROAD, LICENCE}
    assert powers(holds, date(2022, 10, 11)) == powers(holds, date(2022, 11, 30)) == set()
    assert powers(holds, date(2023, 2, 28)) == {ROAD, LICENCE}
    assert powers(holds, date(2023, 3, 1)) == set()


def test_a_trial_holds_on_its_last_day_and_not_on_the_next() -> None:
    holds = held("有期限的试点")
    assert powers(holds, date(2020, 6, 30)) == {ROAD, LICENCE}
    assert powers(holds, date(2020, 7, 1)) == set()


def test_who_drafted_a_list_does_not_review_it() -> None:
    both = Actor("p1", "陆建", "法制科科长", "xishan", frozenset({"clerk", "legal_office"}))
    town = Actor("p2", "周敏", "镇长", "xishan.donggang", frozenset({"town"}))
    story = next(story for story in STORIES if story["name"] == "省级未予批准")
    facts, calendar = Known(kinds=story["kinds"]), load_calendar()
    case: Any = Opening(PowerDelegation, "xishan")
    for step, by in zip(story["steps"][:2], (both, town), strict=True):
        action = PowerDelegation.actions[step["do"]]
        event = decide(
            PowerDelegation, case, action, step["data"], by, step["on"],
            today=date(2026, 1, 5), facts=facts, calendar=calendar,
        )  # fmt: skip
        case, _ = apply(PowerDelegation, case, event, calendar, "锡山赋权〔2022〕1号")
    review = story["steps"][2]
    with pytest.raises(Refused, match="same_person"):
        decide(
            PowerDelegation, case, PowerDelegation.review, review["data"], both, review["on"],
            today=date(2026, 1, 5), facts=facts, calendar=calendar,
        )  # fmt: skip


class Towns(Known):
    """A town with a squad of its own below it, and a bureau of the district beside them."""

    def organ(self, key: str) -> Office | None:
        paths = {
            "anzhen": "/xishan/anzhen/",
            "anzhen.squad": "/xishan/anzhen/anzhen.squad/",
            "market": "/xishan/market/",
        }
        kinds = {"anzhen": "街道办事处", "anzhen.squad": "综合执法队", "market": "工作部门", "xishan": "人民政府"}
        return Office(key, key, kinds[key], paths.get(key, f"/{key}/"))


@pytest.mark.parametrize(
    ("organ", "power", "day", "may"),
    [
        ("anzhen", ROAD, date(2022, 3, 1), True),
        ("anzhen.squad", ROAD, date(2022, 3, 1), True),
        ("anzhen.squad", ROAD, date(2022, 2, 28), False),
        ("anzhen.squad", WASTE, date(2022, 3, 1), False),
        ("anzhen.squad", None, date(2022, 3, 1), False),
        ("anzhen", f"{ROAD}\u200b", date(2022, 3, 1), False),
        ("market", None, date(2022, 3, 1), True),
    ],
)
def test_a_town_does_not_act_beyond_its_powers_by_a_squad_of_its_own(
    organ: str, power: str | None, day: date, may: bool
) -> None:
    hold = Hold("power_delegation.delegated", "anzhen", "苏政复〔2022〕1号", "anzhen", (ROAD,), date(2022, 3, 1))
    by = Actor("p1", "钱伟", "队员", organ, frozenset({"clerk"}))
    case = Snapshot("penalty", 1, "安罚〔2022〕1号", organ, "docketed", 1, day, day, day, "")
    at = Moment(case, {"power": power}, day, by, Towns(holds=(hold,)))
    assert within_powers.test(at) is may
    assert empowered.test(at) is may
