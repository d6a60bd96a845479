"""The rule of a draw (抽取规则): how many of each risk class, how large the teams, who may not be put together.

A rate is an exact fraction, and what it yields is rounded up: of 41 objects at 5 in 100, three are drawn.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from yifa.kernel.draws.forms import Record
from yifa.kernel.draws.pool import Pool
from yifa.kernel.errors import Refused

Amount = Annotated[int, Field(ge=0, le=10**9)]
Fraction = tuple[Amount, Annotated[int, Field(ge=1, le=10**9)]]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class Rule(Record):
    """How to draw.

    ``rates`` gives each risk class a number of objects or a fraction ``(5, 100)`` of the class. ``team`` is how many inspectors
    an object gets; where the law demands two officers (行政处罚法（2021）第四十二条第一款), two or more; none if only
    objects are drawn. ``load`` is how many objects an inspector gets at most, 0 for no limit. ``organ`` says whether inspectors
    may be of ``any`` organ, must be of the object's ``own``, or of an ``other`` one. ``avoid`` (回避) are pairs of ids, at least
    one of them an inspector's, that must not meet.
    """

    rates: dict[Name, Amount | Fraction]
    team: Annotated[int, Field(ge=0, le=20)] = 2
    load: Amount = 0
    organ: Literal["any", "own", "other"] = "any"
    avoid: tuple[tuple[Name, Name], ...] = ()

    @model_validator(mode="after")
    def _well_formed(self) -> "Rule":
        if any(isinstance(rate, tuple) and rate[0] > rate[1] for rate in self.rates.values()):
            raise ValueError("a rate is more than the whole class")
        if list(self.avoid) != sorted(set(self.avoid)) or any(one >= other for one, other in self.avoid):
            raise ValueError("the pairs to avoid, and the ids within each, must ascend and stand once")
        return self

    def count(self, risk: str, present: int) -> int:
        """Return how many of a class's ``present`` objects are drawn."""
        rate = self.rates[risk]
        return rate if isinstance(rate, int) else -(-present * rate[0] // rate[1])


def counts(pool: Pool, rule: Rule) -> Mapping[str, int]:
    """Return how many objects of each risk class are drawn, the classes in ascending order; the rule must suit the pool.

    Raises :class:`Refused` ``draw_class_without_rate``, ``draw_too_many``, ``draw_avoid_unknown`` or ``draw_organ_missing``.
    """
    present: Counter[str] = Counter()
    for kind, number in Counter(pool.of).items():
        present[pool.kinds[kind].risk] += number
    for risk in sorted(present):
        if risk not in rule.rates:
            raise Refused("draw_class_without_rate", risk=risk)
    wanted = {risk: rule.count(risk, present[risk]) for risk in sorted(rule.rates)}
    for risk, number in wanted.items():
        if number > present[risk]:
            raise Refused("draw_too_many", risk=risk, wanted=number, present=present[risk])
    for one, other in rule.avoid:
        people = [pool.inspector(name) is not None for name in (one, other)]
        for name, person in zip((one, other), people, strict=True):
            if not any(people) or (not person and pool.place(name) is None):
                raise Refused("draw_avoid_unknown", id=name)
    if rule.organ != "any" and any(not kind.organ for kind in pool.kinds):
        raise Refused("draw_organ_missing", organ=rule.organ)
    return wanted
