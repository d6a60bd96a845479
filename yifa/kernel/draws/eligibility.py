"""Who may inspect what (检查人员资格与回避), and the proof where too few may.

An inspector may inspect an object who holds every field that it needs, is of a fitting organ, and need not avoid it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from yifa.kernel.draws.pool import Kind, Pool
from yifa.kernel.draws.rule import Rule
from yifa.kernel.errors import Refused

_CODES = {
    "field": "teams_impossible_by_field",
    "organ": "teams_impossible_by_organ",
    "avoid": "teams_impossible_by_recusal",
    "load": "teams_impossible_by_load",
}


class Eligible:
    """Who may inspect what, as sets of inspectors' places packed into whole numbers: bit *n* stands for inspector *n*."""

    def __init__(self, pool: Pool, rule: Rule) -> None:
        self._pool, self.rule = pool, rule
        self._all = (1 << len(pool.inspectors)) - 1
        self._field: dict[str, int] = {}
        self._organ: dict[str, int] = {}
        for place, each in enumerate(pool.inspectors):
            self._organ[each.organ] = self._organ.get(each.organ, 0) | 1 << place
            for name in each.fields:
                self._field[name] = self._field.get(name, 0) | 1 << place
        self.avoided: dict[int, int] = {}
        self.peers: dict[int, int] = {}
        for one, other in rule.avoid:
            first, second = pool.inspector(one), pool.inspector(other)
            if first is not None and second is not None:
                self.peers[first] = self.peers.get(first, 0) | 1 << second
                self.peers[second] = self.peers.get(second, 0) | 1 << first
                continue
            thing, person = (pool.place(one), second) if first is None else (pool.place(other), first)
            if thing is not None and person is not None:
                self.avoided[thing] = self.avoided.get(thing, 0) | 1 << person

    def by_field(self, kind: Kind) -> int:
        """Those who hold every field that such an object needs."""
        found = self._all
        for name in kind.fields:
            found &= self._field.get(name, 0)
        return found

    def by_organ(self, kind: Kind) -> int:
        """Those of them whose organ fits too."""
        own = self._organ.get(kind.organ, 0)
        return self.by_field(kind) & {"any": self._all, "own": own, "other": self._all & ~own}[self.rule.organ]

    def by_id(self, name: str) -> int:
        """Those of them who need not avoid the object with that id. Raises :class:`Refused` ``draw_object_unknown``."""
        place = self._pool.place(name)
        if place is None:
            raise Refused("draw_object_unknown", id=name)
        return self.by_organ(self._pool.kinds[self._pool.of[place]]) & ~self.avoided.get(place, 0)


@dataclass(frozen=True, slots=True)
class Impossible:
    """A proof that no teams exist (无法组队的证明).

    The ``objects`` need ``needed`` inspectors, and each of those who may inspect any of them taking on as many as the rule
    allows makes ``available``, which is less. ``constraint`` is what fails: ``field``, ``organ``, ``avoid`` or ``load``;
    ``fields`` are those that the objects need. :func:`shortage` checks it.
    """

    objects: tuple[str, ...]
    constraint: str
    fields: tuple[str, ...]
    needed: int
    available: int


def shortage(pool: Pool, rule: Rule, objects: Iterable[str]) -> tuple[int, int]:
    """Return how many tasks the objects make, and how many of these their inspectors can take on at most."""
    eligible, tasks, number = Eligible(pool, rule), [0] * len(pool.inspectors), 0
    for name in objects:
        number += 1
        for inspector in places(eligible.by_id(name)):
            tasks[inspector] += 1
    return rule.team * number, sum(min(rule.load or each, each) for each in tasks)


def places(packed: int) -> Iterable[int]:
    """Yield the places in a packed set, ascending."""
    while packed:
        lowest = packed & -packed
        yield lowest.bit_length() - 1
        packed ^= lowest


def packed(team: Iterable[int]) -> int:
    """Pack places into a set."""
    return sum(1 << place for place in team)


def refusal(pool: Pool, rule: Rule, objects: tuple[str, ...]) -> Refused:
    """Return the refusal that says why these objects have too few inspectors; its fact ``proof`` is an :class:`Impossible`."""
    eligible, kinds = (
        Eligible(pool, rule),
        {pool.kinds[pool.of[place]] for name in objects if (place := pool.place(name)) is not None},
    )
    constraint = "load"
    if len(objects) == 1:
        (kind,) = kinds
        sizes = {"field": eligible.by_field(kind), "organ": eligible.by_organ(kind)}
        constraint = next((name for name, who in sizes.items() if who.bit_count() < rule.team), "avoid")
    fields = tuple(sorted({name for kind in kinds for name in kind.fields}))
    needed, available = shortage(pool, rule, objects)
    proof = Impossible(objects, constraint, fields, needed, available)
    return Refused(
        _CODES[constraint], proof=proof, fields="、".join(fields) or "-", object=objects[0], number=len(objects),
        needed=needed, available=available,
    )  # fmt: skip
