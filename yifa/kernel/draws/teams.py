"""Teams (检查小组): each object drawn gets its inspectors by ticket, under the rule, or it is proved that it cannot.

Objects take their inspectors in the order in which they were drawn. First in the queue stands who has the fewest tasks; among
equals, who has the lowest ticket for the next turn. So whom one object passes over stays first for the next.

Where the queue runs dry, inspectors are moved between teams along a shortest path to somebody who may take on more. As long as
inspectors need not avoid one another, that finds teams whenever there are any, and its failure is a proof (Hall's theorem): the
objects it reached need more than all who may inspect them can take on.
"""

from collections.abc import Sequence
from functools import reduce
from heapq import heapify, heappop, heappush, heapreplace
from itertools import chain, combinations, islice
from operator import or_

from yifa.kernel.draws.eligibility import Eligible, packed, places, refusal
from yifa.kernel.draws.pool import Pool
from yifa.kernel.draws.rule import Rule
from yifa.kernel.draws.tickets import inspector_ticket
from yifa.kernel.errors import Refused

MOST_TRIES = 10_000
"""So many teams are tried for an object where inspectors must avoid one another."""

Entry = tuple[int, bytes, int]
"""A place in the queue: tasks so far, the ticket for the next turn, the inspector."""


class Queue:
    """The inspectors waiting; ``free`` are those who may take on more, packed."""

    def __init__(self, pool: Pool, rule: Rule, seed: bytes, tasks: Sequence[int]) -> None:
        self._pool, self._load, self._seed, self._tasks = pool, rule.load, seed, list(tasks)
        self.entries: list[Entry | None] = [None] * len(tasks)
        self.free = (1 << len(tasks)) - 1
        for place in range(len(tasks)):
            self._wait(place)

    def _wait(self, place: int) -> None:
        tasks = self._tasks[place]
        if self._load and tasks >= self._load:
            self.entries[place] = None
            self.free &= ~(1 << place)
        else:
            ticket = inspector_ticket(self._seed, tasks + 1, self._pool.inspectors[place].id)
            self.entries[place] = (tasks, ticket, place)

    def give(self, place: int) -> None:
        """Give that inspector one task more."""
        self._tasks[place] += 1
        self._wait(place)

    def waiting(self, who: int) -> list[Entry]:
        """Return the entries of those in ``who`` who may take on more, in no order."""
        return [entry for place in places(who & self.free) if (entry := self.entries[place]) is not None]


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
        # The tasks of each inspector, and who has any, by the kind of the object.
        self.tasks: list[dict[int, set[int]]] = [{} for _ in pool.inspectors]
        self.busy: dict[int, int] = {}
        self._of_kind: dict[int, int] = {}
        self._waiting: dict[int, list[Entry]] = {}

    def name(self, number: int) -> str:
        return self.pool.ids[self.objects[number]]

    def without_peers(self) -> tuple[tuple[str, str], ...]:
        return tuple(pair for pair in self.rule.avoid if any(self.pool.inspector(name) is None for name in pair))

    def form(self, number: int) -> None:
        team = self.teams[number]
        for place in self._first(number):
            team.append(place)
            self._enter(place, number)
            self.queue.give(place)
        while len(team) < self.rule.team:
            self._extend(number)

    def _enter(self, place: int, number: int) -> None:
        kind = self.pool.of[self.objects[number]]
        self.tasks[place].setdefault(kind, set()).add(number)
        self.busy[kind] = self.busy.get(kind, 0) | 1 << place

    def _leave(self, place: int, number: int) -> None:
        kind = self.pool.of[self.objects[number]]
        self.tasks[place][kind].remove(number)
        if not self.tasks[place][kind]:
            self.busy[kind] &= ~(1 << place)

    def _kind(self, kind: int) -> int:
        """Those who may inspect objects of that kind, packed."""
        if kind not in self._of_kind:
            self._of_kind[kind] = self.eligible.by_organ(self.pool.kinds[kind])
        return self._of_kind[kind]

    def _may(self, number: int) -> int:
        place = self.objects[number]
        return self._kind(self.pool.of[place]) & ~self.eligible.avoided.get(place, 0)

    def _first(self, number: int) -> Sequence[int]:
        """Return the first in the queue who may inspect the object and need not avoid one another, as many as are found."""
        team = self._taken(number, self._may(number), self.rule.team)
        return (self._searched(number) if self.eligible.peers and len(team) < self.rule.team else None) or team

    def _taken(self, number: int, who: int, count: int) -> list[int]:
        """Return up to ``count`` of ``who``, who all may inspect the object: the first in the queue of its kind."""
        kind, entries, peers = self.pool.of[self.objects[number]], self.queue.entries, self.eligible.peers
        if kind not in self._waiting:
            self._waiting[kind] = self.queue.waiting(self._kind(kind))
            heapify(self._waiting[kind])
        waiting = self._waiting[kind]
        popped: list[Entry] = []
        team: list[int] = []
        while waiting and len(team) < count:
            entry = entries[waiting[0][2]]
            if entry is None:
                heappop(waiting)
            elif entry is not waiting[0]:
                # Given tasks since, for an object of another kind or by being moved.
                heapreplace(waiting, entry)
            else:
                popped.append(heappop(waiting))
                if who >> entry[2] & 1:
                    team.append(entry[2])
                    who &= ~peers.get(entry[2], 0)
        for entry in popped:
            heappush(waiting, entry)
        return team

    def _searched(self, number: int) -> Sequence[int] | None:
        """Search the queue for a whole team of inspectors who need not avoid one another."""
        peers, queue = self.eligible.peers, sorted(self.queue.waiting(self._may(number)))
        tried = islice(combinations([place for _, _, place in queue], self.rule.team), MOST_TRIES)
        return next((team for team in tried if not any(peers.get(place, 0) & packed(team) for place in team)), None)

    def _extend(self, number: int) -> None:
        """Get the object one inspector more, moving others between teams along a shortest path to one who is free."""
        left: dict[int, int | None] = {number: None}
        took: dict[int, int] = {}
        who = seen = self._open(number, None)
        waves = [(who, number)]
        if who & self.queue.free:
            return self._move(who, number, left, took)
        for who, at in waves:
            # Whoever is busy only with kinds for which everybody was seen leads no further.
            leading = who & reduce(or_, (busy for kind, busy in self.busy.items() if self._kind(kind) & ~seen), 0)
            for place in places(leading):
                took[place] = at
                kinds = [numbers for kind, numbers in self.tasks[place].items() if self._kind(kind) & ~seen]
                for other in sorted(chain.from_iterable(kinds)):
                    if other not in left:
                        left[other] = place
                        found = self._open(other, place) & ~seen
                        if found & self.queue.free:
                            return self._move(found, other, left, took)
                        if found:
                            seen |= found
                            waves.append((found, other))
        if self.eligible.peers:
            raise _NotFound
        reached = {number}.union(*(numbers for place in places(seen) for numbers in self.tasks[place].values()))
        raise refusal(self.pool, self.rule, tuple(sorted(map(self.name, reached))))

    def _open(self, number: int, leaving: int | None) -> int:
        """Return who could join the team of that object once ``leaving`` has left it, packed."""
        team = self.teams[number]
        barred = packed(team)
        for member in team:
            if member != leaving:
                barred |= self.eligible.peers.get(member, 0)
        return self._may(number) & ~barred

    def _move(self, who: int, number: int, left: dict[int, int | None], took: dict[int, int]) -> None:
        """Let the first in the queue of ``who`` join that object, and each whom this frees the object that wanted them."""
        (place,) = self._taken(number, who, 1)
        self.queue.give(place)
        while (leaving := left[number]) is not None:
            team = self.teams[number]
            team[team.index(leaving)] = place
            self._enter(place, number)
            self._leave(leaving, number)
            place, number = leaving, took[leaving]
        self.teams[number].append(place)
        self._enter(place, number)
