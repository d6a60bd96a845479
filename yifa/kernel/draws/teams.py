"""Teams (检查小组): each object drawn gets its inspectors by ticket, under the rule, or it is proved that it cannot be.

An inspector may inspect an object who holds every field that it needs, is of a fitting organ, and need not avoid it. Objects
take their inspectors in the order in which they were drawn. First in the queue stands who has the fewest tasks; among equals,
who has the lowest ticket for the next turn. So whom one object passes over stays first for the next.

Where the queue runs dry, inspectors are moved between teams along the shortest path that frees one. As long as inspectors need
not avoid one another, that finds teams whenever there are any, and its failure is a proof (Hall's theorem): the objects it
reached need more than their inspectors together may take on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, heapreplace
from itertools import combinations, islice

from yifa.kernel.draws.pool import Kind, Pool
from yifa.kernel.draws.rule import Rule
from yifa.kernel.draws.tickets import inspector_ticket
from yifa.kernel.errors import Refused

_MOST_TRIES = 10_000
_CODES = {
    "field": "teams_impossible_by_field",
    "organ": "teams_impossible_by_organ",
    "avoid": "teams_impossible_by_recusal",
    "load": "teams_impossible_by_load",
}


class Eligible:
    """Who may inspect what, as sets of inspectors' places packed into whole numbers: bit *n* stands for inspector *n*."""

    def __init__(self, pool: Pool, rule: Rule) -> None:
        self.rule = rule
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
        place = pool.place(name)
        if place is None:
            raise Refused("draw_object_unknown", id=name)
        number += 1
        for inspector in places(eligible.by_organ(pool.kinds[pool.of[place]]) & ~eligible.avoided.get(place, 0)):
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


class Queue:
    """The inspectors waiting: how many tasks each has, and with which ticket each waits for the next."""

    def __init__(self, pool: Pool, rule: Rule, seed: bytes, tasks: Sequence[int]) -> None:
        self._pool, self._load, self._seed = pool, rule.load, seed
        self.entries: list[tuple[int, bytes, int] | None] = [None] * len(tasks)
        for place, count in enumerate(tasks):
            self._wait(place, count)

    def _wait(self, place: int, count: int) -> None:
        full = self._load and count >= self._load
        ticket = b"" if full else inspector_ticket(self._seed, count + 1, self._pool.inspectors[place].id)
        self.entries[place] = None if full else (count, ticket, place)

    def give(self, place: int) -> None:
        """Give that inspector one task more."""
        entry = self.entries[place]
        assert entry is not None
        self._wait(place, entry[0] + 1)

    def of(self, who: int) -> list[tuple[int, bytes, int]]:
        """Return the entries of those in ``who`` who may take on more, in no order."""
        return [entry for place in places(who) if (entry := self.entries[place]) is not None]


def teams(pool: Pool, rule: Rule, seed: bytes, objects: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the teams of the drawn ``objects``, in their order; all by place in the pool.

    Raises :class:`Refused` with an :class:`Impossible` as its fact ``proof`` (``teams_impossible_by_field``, ``_by_organ``,
    ``_by_recusal``, ``_by_load``), or ``teams_not_found`` where inspectors must avoid one another, teams were not found, and
    nothing proves that there are none.
    """
    if not rule.team:
        return [()] * len(objects)
    forming = _Forming(pool, rule, seed, objects)
    try:
        for number in range(len(objects)):
            forming.form(number)
    except _NotFound:
        teams(pool, rule.model_copy(update={"avoid": forming.without_peers()}), seed, objects)
        raise Refused("teams_not_found", object=forming.name(number)) from None
    return [tuple(team) for team in forming.teams]


class _NotFound(Exception):  # noqa: N818 - it never leaves this module
    """No team was found, which proves nothing."""


class _Forming:
    """The teams while they are formed; an object is named by its number in the order of drawing."""

    def __init__(self, pool: Pool, rule: Rule, seed: bytes, objects: Sequence[int]) -> None:
        self.pool, self.rule, self.objects = pool, rule, objects
        self.eligible = Eligible(pool, rule)
        self.queue = Queue(pool, rule, seed, [0] * len(pool.inspectors))
        self.teams: list[list[int]] = [[] for _ in objects]
        self.tasks: list[set[int]] = [set() for _ in pool.inspectors]
        self._of_kind: dict[int, int] = {}
        self._waiting: dict[int, list[tuple[int, bytes, int]]] = {}

    def name(self, number: int) -> str:
        return self.pool.ids[self.objects[number]]

    def without_peers(self) -> tuple[tuple[str, str], ...]:
        return tuple(pair for pair in self.rule.avoid if any(self.pool.inspector(name) is None for name in pair))

    def may(self, number: int) -> int:
        place = self.objects[number]
        kind = self.pool.of[place]
        if kind not in self._of_kind:
            self._of_kind[kind] = self.eligible.by_organ(self.pool.kinds[kind])
        return self._of_kind[kind] & ~self.eligible.avoided.get(place, 0)

    def form(self, number: int) -> None:
        team = self.teams[number]
        for place in self._first(number) or self._compatible(number):
            self._join(number, place)
        while len(team) < self.rule.team:
            self._extend(number)

    def _join(self, number: int, place: int) -> None:
        self.teams[number].append(place)
        self.tasks[place].add(number)
        self.queue.give(place)

    def _first(self, number: int) -> list[int]:
        """Take the first in the queue who suit one another; fewer than wanted only if they all suit."""
        kind, entries = self.pool.of[self.objects[number]], self.queue.entries
        if kind not in self._waiting:
            self._waiting[kind] = self.queue.of(self.eligible.by_organ(self.pool.kinds[kind]))
            heapify(self._waiting[kind])
        waiting, barred = self._waiting[kind], self.eligible.avoided.get(self.objects[number], 0)
        popped: list[tuple[int, bytes, int]] = []
        team: list[int] = []
        unsuited = False
        while waiting and len(team) < self.rule.team:
            entry = entries[waiting[0][2]]
            if entry is not waiting[0]:
                # It has got tasks since, as one of another kind's queue or by being moved.
                heappop(waiting) if entry is None else heapreplace(waiting, entry)
                continue
            popped.append(heappop(waiting))
            place = entry[2]
            if barred >> place & 1:
                unsuited = True
                continue
            team.append(place)
            barred |= self.eligible.peers.get(place, 0)
        for entry in popped:
            heappush(waiting, entry)
        return [] if len(team) < self.rule.team and unsuited and self.eligible.peers else team

    def _compatible(self, number: int) -> Sequence[int]:
        """Search the queue for inspectors who need not avoid one another: a whole team, or else as many as are found."""
        free = [place for _, _, place in sorted(self.queue.of(self.may(number)))]
        for size in range(self.rule.team, 0, -1):
            for team in islice(combinations(free, size), _MOST_TRIES):
                if not any(self.eligible.peers.get(place, 0) & packed(team) for place in team):
                    return team
        return ()

    def _extend(self, number: int) -> None:
        """Get one inspector more for the object, moving others between teams along the shortest path that frees one."""
        peers = self.eligible.peers
        seen, taken_for = 0, {}
        freed: dict[int, int | None] = {number: None}
        reached = [number]
        for at in reached:
            team, leaving = self.teams[at], freed[at]
            barred = seen | packed(team)
            if peers:
                for member in team:
                    barred |= peers.get(member, 0) if member != leaving else 0
            for place in places(self.may(at) & ~barred):
                seen |= 1 << place
                taken_for[place] = at
                if self.queue.entries[place] is not None:
                    self._move(place, taken_for, freed)
                    return
                for other in sorted(self.tasks[place]):
                    if other not in freed:
                        freed[other] = place
                        reached.append(other)
        if peers:
            raise _NotFound
        raise self._refusal(reached)

    def _move(self, place: int, taken_for: dict[int, int], freed: dict[int, int | None]) -> None:
        self.queue.give(place)
        while True:
            number = taken_for[place]
            leaving, team = freed[number], self.teams[number]
            self.tasks[place].add(number)
            if leaving is None:
                team.append(place)
                return
            team[team.index(leaving)] = place
            self.tasks[leaving].remove(number)
            place = leaving

    def _refusal(self, numbers: list[int]) -> Refused:
        objects = tuple(sorted(map(self.name, numbers)))
        kinds = [self.pool.kinds[self.pool.of[self.objects[number]]] for number in numbers]
        needed, available = shortage(self.pool, self.rule, objects)
        constraint = "load"
        if len(numbers) == 1:
            sizes = {"field": self.eligible.by_field(kinds[0]), "organ": self.eligible.by_organ(kinds[0])}
            constraint = next((name for name, who in sizes.items() if who.bit_count() < self.rule.team), "avoid")
        fields = tuple(sorted({name for kind in kinds for name in kind.fields}))
        proof = Impossible(objects, constraint, fields, needed, available)
        return Refused(
            _CODES[constraint], proof=proof, fields="、".join(fields) or "-", object=objects[0], number=len(objects),
            needed=needed, available=available,
        )  # fmt: skip
