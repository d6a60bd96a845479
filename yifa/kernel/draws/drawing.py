"""Drawing (抽取): from a pool, its commitment and the source's outcome, who is inspected by whom; and who comes next."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from yifa.kernel.draws.commitments import Commitment, check, check_instant, seed_of
from yifa.kernel.draws.eligibility import Eligible, packed, places
from yifa.kernel.draws.forms import instant
from yifa.kernel.draws.pool import Pool
from yifa.kernel.draws.rule import counts
from yifa.kernel.draws.sources import outcome
from yifa.kernel.draws.teams import Queue, teams
from yifa.kernel.draws.tickets import drawn, object_ticket
from yifa.kernel.errors import Refused


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw: what it was made from, and ``drawn``, each object's team, in the order of drawing."""

    pool: Pool = field(repr=False)
    commitment: Commitment
    outcome: str
    drawn_at: datetime
    seed: bytes
    drawn: Mapping[str, tuple[str, ...]] = field(repr=False)


class Replacement(NamedTuple):
    """An inspector put in another's place for absence or recusal (检查人员递补)."""

    object: str
    absent: str
    by: str


class Succession(NamedTuple):
    """An object put in the place of one that cannot be inspected, with its team (检查对象递补)."""

    object: str
    by: str
    team: tuple[str, ...]


def draw(pool: Pool, commitment: Commitment, given: Sequence[str], at: datetime) -> Draw:
    """Draw at the instant ``at``; ``given`` is what the source came to, as :func:`yifa.kernel.draws.sources.outcome` takes it.

    Raises :class:`Refused` ``draw_pool_changed`` if it is not the pool committed to, ``seed_known``,
    ``draw_before_commitment`` or ``seed_not_due``, and what the outcome, the counts and the teams are refused for.
    """
    at = instant(at)
    check(commitment)
    check_instant(commitment, at)
    if pool.digest != commitment.pool:
        raise Refused("draw_pool_changed", committed=commitment.pool, given=pool.digest)
    text = outcome(commitment.source, given)
    seed = seed_of(commitment, text)
    return Draw(pool, commitment, text, at, seed, result(pool, commitment, seed))


def result(pool: Pool, commitment: Commitment, seed: bytes) -> dict[str, tuple[str, ...]]:
    """Return what a seed yields: the team of each object drawn."""
    objects = drawn(pool, counts(pool, commitment.rule), seed)
    people = [each.id for each in pool.inspectors]
    formed = teams(pool, commitment.rule, seed, objects)
    return {
        pool.ids[place]: tuple(people[member] for member in team) for place, team in zip(objects, formed, strict=True)
    }


def replacement(
    made: Draw,
    name: str,
    absent: str,
    excluded: Collection[str] = (),
    before: Sequence[Replacement | Succession] = (),
) -> Replacement:
    """Return who takes the place of an ``absent`` inspector on the team of the object ``name``: the next in the queue who may.

    ``excluded`` are inspectors who cannot come either; ``before`` is what was replaced until now, in its order. Raises
    :class:`Refused` ``draw_object_unknown``, ``draw_not_on_team`` or ``draw_nobody_left``.
    """
    now = _after(made, before)
    team = _team(now, name)
    if absent not in team:
        raise Refused("draw_not_on_team", id=absent, object=name)
    gone = {each.absent for each in before if isinstance(each, Replacement) and each.object == name}
    staying = tuple(each for each in team if each != absent)
    return Replacement(name, absent, _filled(made, now, name, staying, gone | {absent, *excluded})[-1])


def successor(made: Draw, name: str, before: Sequence[Replacement | Succession] = ()) -> Succession:
    """Return which object takes the place of one that cannot be inspected (已注销等): the next ticket of its class.

    Of the team, whoever may inspect the new object stays, and the next in the queue who may join them. ``before`` is what was
    replaced until now, in its order. Raises :class:`Refused` ``draw_object_unknown`` or ``draw_nobody_left``.
    """
    now = _after(made, before)
    team = _team(now, name)
    pool, used = made.pool, {*made.drawn, *(each.by for each in before if isinstance(each, Succession))}
    risk = pool.kinds[pool.of[pool.ids.index(name)]].risk
    of_class = [kind.risk == risk for kind in pool.kinds]
    left = (
        (object_ticket(made.seed, risk, each), each)
        for each, kind in zip(pool.ids, pool.of, strict=True)
        if of_class[kind] and each not in used
    )
    _, by = min(left, default=(b"", ""))
    if not by:
        raise Refused("draw_nobody_left", object=name)
    del now[name]
    may = Eligible(pool, made.commitment.rule).by_id(by)
    staying = tuple(each for each in team if may & _packed(pool, [each]))
    return Succession(name, by, _filled(made, now, by, staying, frozenset()))


def _after(made: Draw, before: Sequence[Replacement | Succession]) -> dict[str, tuple[str, ...]]:
    """Return the teams once everything in ``before`` was replaced."""
    now = dict(made.drawn)
    for change in before:
        team = _team(now, change.object)
        if isinstance(change, Succession):
            del now[change.object]
            now[change.by] = change.team
        else:
            now[change.object] = tuple(change.by if each == change.absent else each for each in team)
    return now


def _filled(
    made: Draw, now: Mapping[str, tuple[str, ...]], name: str, staying: tuple[str, ...], gone: Collection[str]
) -> tuple[str, ...]:
    """Return the members who stay and, after them, the next in the queue until the team of that object is whole."""
    pool, rule = made.pool, made.commitment.rule
    eligible = Eligible(pool, rule)
    counted = Counter(chain.from_iterable(team for each, team in now.items() if each != name))
    counted.update(staying)
    queue = Queue(pool, rule, made.seed, [counted[each.id] for each in pool.inspectors])
    may = eligible.by_id(name) & ~_packed(pool, gone)
    team = list(staying)
    while len(team) < rule.team:
        barred = _packed(pool, team)
        for member in places(barred):
            barred |= eligible.peers.get(member, 0)
        _, _, place = min(queue.waiting(may & ~barred), default=(0, b"", -1))
        if place < 0:
            raise Refused("draw_nobody_left", object=name)
        queue.give(place)
        team.append(pool.inspectors[place].id)
    return tuple(team)


def _packed(pool: Pool, names: Iterable[str]) -> int:
    return packed(place for each in names if (place := pool.inspector(each)) is not None)


def _team(now: Mapping[str, tuple[str, ...]], name: str) -> tuple[str, ...]:
    if name not in now:
        raise Refused("draw_object_unknown", id=name)
    return now[name]
