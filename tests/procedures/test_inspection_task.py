"""Tasks of a large draw: each is opened from the published file alone, and only as it was drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import pytest

from tests.procedures.stories import Known, actor
from yifa.kernel import draws
from yifa.kernel.acting import apply, decide
from yifa.kernel.cases import Snapshot
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.kernel.standings import Hold
from yifa.procedures.inspection_task.procedure import InspectionTask

PLAN, DAY = "锡市监双随机〔2018〕1号", date(2018, 5, 8)


@dataclass(frozen=True)
class District(Known):
    """Facts of one campaign, which never let anybody look through its tasks."""

    draw: bytes = b""
    began: list[Hold] = field(default_factory=list)

    def content(self, digest: str) -> bytes:
        assert digest == "draw.txt"
        return self.draw

    def children(self, number: str) -> Sequence[Snapshot]:
        raise AssertionError(f"the tasks of {number} are looked through")

    def standings(self, standing: str, *, subject: str = "", name: str = "") -> Sequence[Hold]:
        if standing == "inspection_task.selected":
            return [hold for hold in self.began if hold.subject == subject and name in ("", hold.name)]
        return [Hold(standing, f"p{name}", name, "xishan.market", ("市场监管",), date(2018, 1, 2))]


@cache
def made() -> draws.Draw:
    objects = [draws.Object(f"91320205MA1Y{number:05d}", "AB"[number % 2], ("市场监管",)) for number in range(4_000)]
    inspectors = [draws.Inspector(f"苏B02{number:05d}", ("市场监管",)) for number in range(60)]
    pool = draws.read_pool(draws.write_pool(objects, inspectors))
    beacon = draws.Beacon.of(
        name="drand", chain="8990e7a9", round=2_900_000, due_at=datetime(2018, 5, 7, 4, tzinfo=UTC)
    )
    committed = draws.commit(
        pool, draws.Rule.of(rates={"A": (5, 100), "B": (10, 100)}), beacon, datetime(2018, 5, 3, 2, tzinfo=UTC)
    )
    return draws.draw(pool, committed, ["ab" * 32], datetime(2018, 5, 8, 1, tzinfo=UTC))


def district() -> District:
    plan = Snapshot(
        "random_inspection", 1, PLAN, "xishan.market", "drawn", 1, DAY, DAY, DAY, "",
        data={"draw_file": "draw.txt", "domains": ["市场监管"], "complete_by": "2018-06-29"},
    )  # fmt: skip
    return District({PLAN: plan}, draw=draws.write(made()))


def assigned(facts: District, name: str, team: Sequence[str], by: str = "clerk", **given: Any) -> Snapshot:
    data: Mapping[str, Any] = {
        "plan": PLAN, "object_id": name, "object_name": f"对象{name}", "object_address": "东亭街道", "officers": list(team),
        "domains": ["市场监管"], "repeat": False, "inspect_by": "2018-06-15", **given,
    }  # fmt: skip
    opening = Opening(InspectionTask, "xishan.market", PLAN)
    event = decide(
        InspectionTask, opening, InspectionTask.actions["assign"], data, actor(by, "xishan.market", {}, ""), DAY,
        today=DAY, facts=facts, calendar=load_calendar(),
    )  # fmt: skip
    case, _ = apply(InspectionTask, opening, event, load_calendar(), f"锡市监抽查〔2018〕{len(facts.began) + 1}号")
    facts.began.extend(case.standings)
    return case


def test_every_object_drawn_gets_its_task_without_a_look_at_the_others() -> None:
    # 2,000 objects a class: five in a hundred are 100, ten in a hundred 200.
    facts = district()
    assert len(made().drawn) == 300
    for name, team in made().drawn.items():
        assert assigned(facts, name, team).state == "assigned"
    assert len({hold.subject for hold in facts.began}) == 300


def test_an_object_gets_one_task_only() -> None:
    facts = district()
    name, team = next(iter(made().drawn.items()))
    assigned(facts, name, team)
    with pytest.raises(Refused) as refused:
        assigned(facts, name, team)
    assert refused.value.code == "inspection_object_assigned"


def test_nobody_chooses_the_replacement() -> None:
    facts, drawn = district(), made()
    name, team = next(iter(drawn.drawn.items()))
    next_one = draws.replacement(drawn, name, team[0]).by
    why = {"unavailable": [team[0]], "replacement_ground": "absence", "replaced_because": "外出培训。"}
    came_to: dict[str, str] = {}
    for each in drawn.pool.inspectors:
        if each.id not in team:
            try:
                came_to[each.id] = assigned(replace(facts, began=[]), name, [each.id, team[1]], "head", **why).state
            except Refused as refused:
                came_to[each.id] = refused.code
    assert came_to.pop(next_one) == "assigned"
    assert set(came_to.values()) == {"inspection_team_not_drawn"}
    with pytest.raises(Refused, match="inspection_replacement_unapproved"):
        assigned(facts, name, [next_one, team[1]], **why)
