"""Teams: by ticket, under the rule, or a proof that there are none; and who comes next."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import combinations, product
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kernel import draw_verifier
from tests.kernel.draw_verifier import UnfitError
from tests.kernel.draw_verifier import drawn as twin
from yifa.kernel.draws import (
    Beacon,
    Draw,
    Impossible,
    Inspector,
    Object,
    Pool,
    Replacement,
    Rule,
    Succession,
    commit,
    draw,
    read_pool,
    replacement,
    shortage,
    successor,
    write_pool,
)
from yifa.kernel.draws.rule import counts
from yifa.kernel.draws.teams import teams
from yifa.kernel.draws.tickets import drawn, inspector_ticket, object_ticket
from yifa.kernel.errors import Refused

SEED = bytes(range(32))
ALL = {"A": (1, 1)}


def pool_of(objects: Sequence[Object], inspectors: Sequence[Inspector]) -> Pool:
    return read_pool(write_pool(objects, inspectors))


def formed(pool: Pool, rule: Rule, seed: bytes = SEED) -> dict[str, tuple[str, ...]]:
    objects = drawn(pool, counts(pool, rule), seed)
    people = [each.id for each in pool.inspectors]
    found = teams(pool, rule, seed, objects)
    return {pool.ids[n]: tuple(people[each] for each in team) for n, team in zip(objects, found, strict=True)}


def shops(count: int, *fields: str, organ: str = "") -> list[Object]:
    return [Object(f"91320205MA1M{n:06d}", "A", fields, organ) for n in range(count)]


def officers(count: int, *fields: str, organ: str = "", start: int = 0) -> list[Inspector]:
    return [Inspector(f"320205{n:05d}", fields, organ) for n in range(start, start + count)]


def impossible(pool: Pool, rule: Rule) -> tuple[str, Impossible]:
    with pytest.raises(Refused) as caught:
        formed(pool, rule)
    assert caught.value.english
    assert caught.value.chinese
    proof = caught.value.facts["proof"]
    assert isinstance(proof, Impossible)
    # Whoever doubts it adds it up.
    assert shortage(pool, rule, proof.objects) == (proof.needed, proof.available)
    assert proof.available < proof.needed
    return caught.value.code, proof


# By ticket.


def test_tasks_are_shared_out_evenly() -> None:
    teams_ = formed(pool_of(shops(30, "食品安全"), officers(12, "食品安全")), Rule.of(rates=ALL, team=2))
    # 60 places among 12.
    assert set(Counter(each for team in teams_.values() for each in team).values()) == {5}


def test_whoever_is_passed_over_stays_first() -> None:
    # Two hold 消防 alone or too; the first objects to be drawn may leave them waiting, but never behind those who have a task.
    pool = pool_of(
        [*shops(6, "食品安全"), Object("91320205MA1N000001", "B", ("消防",))],
        [*officers(4, "食品安全"), *officers(2, "消防", start=4)],
    )
    teams_ = formed(pool, Rule.of(rates={"A": (1, 1), "B": 1}, team=2))
    fire = sorted(("32020500004", "32020500005"), key=lambda name: inspector_ticket(SEED, 1, name))
    assert teams_["91320205MA1N000001"] == tuple(fire)


def test_nobody_is_on_a_team_without_its_fields_or_of_the_wrong_organ() -> None:
    bureaus = ["市场监管局", "应急管理局", "生态环境局"]
    people = [
        Inspector(f"3202050{n:04d}", ("安全生产", "食品安全") if n % 2 else ("食品安全",), bureaus[n % 3])
        for n in range(18)
    ]
    held = {each.id: each for each in people}
    things = [Object(f"9132{n:06d}", "A", ("安全生产",) if n % 2 else ("食品安全",), bureaus[n % 3]) for n in range(12)]
    for organ in ("own", "other"):
        teams_ = formed(pool_of(things, people), Rule.of(rates=ALL, team=2, organ=organ))
        for thing in things:
            for each in teams_[thing.id]:
                assert set(thing.fields) <= set(held[each].fields)
                assert (held[each].organ == thing.organ) is (organ == "own")


def test_a_pair_that_must_not_meet_never_does() -> None:
    things, people = shops(40, "食品安全"), officers(10, "食品安全")
    kept_apart = tuple(
        sorted(
            [(people[0].id, people[1].id), (people[0].id, people[2].id), (people[3].id, people[4].id)]
            + [tuple(sorted((people[n].id, things[n * 4].id))) for n in range(10)]
        )
    )
    rule = Rule.of(rates=ALL, team=3, load=13, avoid=kept_apart)
    pool = pool_of(things, people)
    for number in range(200):
        for thing, team in formed(pool, rule, SEED[:-2] + number.to_bytes(2, "big")).items():
            together = {tuple(sorted(pair)) for pair in combinations((thing, *team), 2)}
            assert not together & set(kept_apart)
            assert len(set(team)) == 3


def test_nobody_gets_more_tasks_than_the_rule_allows() -> None:
    # 20 objects need 40 places; 8 may take on 5 each: exactly enough.
    teams_ = formed(pool_of(shops(20, "消防"), officers(8, "消防")), Rule.of(rates=ALL, team=2, load=5))
    assert set(Counter(each for team in teams_.values() for each in team).values()) == {5}


def test_inspectors_are_moved_where_the_queue_runs_dry() -> None:
    # Whoever holds 消防 holds 食品安全 too, and has had tasks of class A before class B comes up; there is just enough of all.
    things = [*shops(6, "食品安全"), *(Object(f"9132020{n}", "B", ("消防",)) for n in range(6))]
    people = [*officers(6, "食品安全"), *officers(6, "消防", "食品安全", start=6)]
    people = [each._replace(fields=tuple(sorted(each.fields))) for each in people]
    teams_ = formed(pool_of(things, people), Rule.of(rates={"A": (1, 1), "B": (1, 1)}, team=2, load=2))
    assert {
        each for name, team in teams_.items() if name.startswith("9132020") and len(name) == 8 for each in team
    } == {each.id for each in people[6:]}
    assert set(Counter(each for team in teams_.values() for each in team).values()) == {2}


# Proofs that there are none.


def test_too_few_with_the_field_is_proved() -> None:
    things = [*shops(3, "食品安全"), Object("91320205MB1M", "A", ("特种设备",))]
    pool = pool_of(things, [*officers(5, "食品安全"), *officers(1, "特种设备", start=5)])
    code, proof = impossible(pool, Rule.of(rates=ALL, team=2))
    assert code == "teams_impossible_by_field"
    assert proof == Impossible(("91320205MB1M",), "field", ("特种设备",), 2, 1)


def test_too_few_of_the_organ_is_proved() -> None:
    people = [*officers(1, "消防", organ="消防救援大队"), *officers(5, "消防", organ="应急管理局", start=1)]
    pool = pool_of(shops(1, "消防", organ="消防救援大队"), people)
    code, proof = impossible(pool, Rule.of(rates=ALL, team=2, organ="own"))
    assert (code, proof.constraint, proof.needed, proof.available) == ("teams_impossible_by_organ", "organ", 2, 1)
    assert formed(pool, Rule.of(rates=ALL, team=2, organ="other"))


def test_too_few_after_recusal_is_proved() -> None:
    things, people = shops(1, "消防"), officers(3, "消防")
    avoid = tuple((each.id, things[0].id) for each in people[:2])
    code, proof = impossible(pool_of(things, people), Rule.of(rates=ALL, team=2, avoid=avoid))
    assert (code, proof.constraint, proof.needed, proof.available) == ("teams_impossible_by_recusal", "avoid", 2, 1)


def test_too_many_tasks_for_a_field_is_proved_by_the_objects_of_that_field_alone() -> None:
    # Five objects of 消防 need ten places; four inspectors with two tasks each fill eight. There are enough for 食品安全.
    things = [*shops(5, "食品安全"), *(Object(f"9132020{n}", "A", ("消防",)) for n in range(5))]
    pool = pool_of(things, [*officers(9, "食品安全"), *officers(4, "消防", start=9)])
    code, proof = impossible(pool, Rule.of(rates=ALL, team=2, load=2))
    assert (code, proof.constraint, proof.fields) == ("teams_impossible_by_load", "load", ("消防",))
    assert set(proof.objects) <= {each.id for each in things[5:]}
    assert (proof.needed, proof.available) == (10, 8)


def test_where_inspectors_clash_and_none_is_found_nothing_is_claimed() -> None:
    people = officers(3, "消防")
    pairs = tuple((one.id, other.id) for one, other in combinations(people, 2))
    with pytest.raises(Refused) as caught:
        formed(pool_of(shops(1, "消防"), people), Rule.of(rates=ALL, team=2, avoid=pairs))
    assert caught.value.code == "teams_not_found"
    assert caught.value.chinese
    # With too few for any team it is proved all the same.
    code, _ = impossible(pool_of(shops(1, "消防"), people), Rule.of(rates=ALL, team=4, avoid=pairs))
    assert code == "teams_impossible_by_field"


def test_whoever_clashes_with_everybody_is_passed_over() -> None:
    people = officers(4, "消防")
    first = min(people, key=lambda each: inspector_ticket(SEED, 1, each.id))
    others = [each for each in people if each is not first]
    pairs = tuple(sorted((min(first.id, each.id), max(first.id, each.id)) for each in others))
    (team,) = formed(pool_of(shops(1, "消防"), people), Rule.of(rates=ALL, team=3, avoid=pairs)).values()
    assert set(team) == {each.id for each in others}


# Against brute force, and against the twin written from the description.

FIELDS = ("食品", "消防")


@st.composite
def plans(draw_: Any, clashes: bool) -> tuple[Pool, Rule]:
    held = st.sets(st.sampled_from(FIELDS)).map(lambda some: tuple(sorted(some)))
    organ = st.sampled_from(("甲局", "乙局"))
    things = [
        Object(f"o{n}", draw_(st.sampled_from("AB")), draw_(held), draw_(organ))
        for n in range(draw_(st.integers(1, 5)))
    ]
    people = [Inspector(f"p{n}", draw_(held), draw_(organ)) for n in range(draw_(st.integers(0, 5)))]
    pairs = [(thing.id, each.id) for thing, each in product(things, people)]
    if clashes:
        pairs += [(one.id, other.id) for one, other in combinations(people, 2)]
    avoid = tuple(sorted(draw_(st.sets(st.sampled_from(pairs), max_size=4)))) if pairs else ()
    rule = Rule.of(
        rates={"A": (1, 1), "B": (1, 1)},
        team=draw_(st.integers(1, 3)),
        load=draw_(st.integers(0, 3)),
        organ=draw_(st.sampled_from(("any", "any", "own", "other"))),
        avoid=avoid,
    )
    return pool_of(things, people), rule


def possible(pool: Pool, rule: Rule) -> bool:
    """Try every team for every object."""
    load = rule.load or len(pool.ids)
    choices = []
    for thing in pool.objects():
        fit = [
            each.id
            for each in pool.inspectors
            if set(thing.fields) <= set(each.fields)
            and (rule.organ == "any" or (each.organ == thing.organ) is (rule.organ == "own"))
            and (thing.id, each.id) not in rule.avoid
        ]
        choices.append(
            [team for team in combinations(fit, rule.team) if not set(combinations(team, 2)) & set(rule.avoid)]
        )

    def fits(number: int, tasks: Counter[str]) -> bool:
        return number == len(choices) or any(
            fits(number + 1, tasks + Counter(team))
            for team in choices[number]
            if all(tasks[each] < load for each in team)
        )

    return fits(0, Counter())


@settings(max_examples=400, deadline=None)
@given(plans(clashes=False), st.binary(min_size=32, max_size=32))
def test_teams_are_found_whenever_there_are_any(plan: tuple[Pool, Rule], seed: bytes) -> None:
    pool, rule = plan
    try:
        found = formed(pool, rule, seed)
    except Refused as refused:
        proof = refused.facts["proof"]
        needed, available = shortage(pool, rule, proof.objects)
        proved = available < needed
        found = {}
    else:
        proved = False
    assert possible(pool, rule) is not proved
    assert set(found) == (set() if proved else set(pool.ids))


@settings(max_examples=300, deadline=None)
@given(plans(clashes=True), st.binary(min_size=32, max_size=32))
def test_the_twin_forms_the_same_teams(plan: tuple[Pool, Rule], seed: bytes) -> None:
    pool, rule = plan
    things = [[each.id, each.risk, ",".join(each.fields), each.organ] for each in pool.objects()]
    people = [[each.id, ",".join(each.fields), each.organ] for each in pool.inspectors]
    try:
        theirs = twin(things, people, rule.model_dump(mode="json"), seed)
    except UnfitError:
        with pytest.raises(Refused) as caught:
            formed(pool, rule, seed)
        if caught.value.code == "teams_not_found":
            assert any(one.startswith("p") for one, _ in rule.avoid)
        else:
            assert not possible(pool, rule)
    else:
        assert [[name, *team] for name, team in formed(pool, rule, seed).items()] == theirs


def tight(chance: Random) -> tuple[list[Object], list[Inspector], Rule]:
    """A plan in which inspectors are just enough, so that they have to be moved, some more than once."""
    # Each holds two fields next to each other, so whoever lacks somebody may have to go through several.
    fields, team = ("价格", "消防", "环保", "计量", "食品"), chance.choice((1, 2, 2))
    things = [Object(f"o{n:02d}", chance.choice("AB"), (chance.choice(fields),)) for n in range(chance.randint(8, 20))]
    firsts = [0, 1, 2, 3, 0, 3, *(chance.randrange(4) for _ in range(chance.randint(0, 4)))]
    people = [Inspector(f"p{n}", fields[first : first + 2]) for n, first in enumerate(firsts)]
    load = -(-team * len(things) // len(people)) + chance.choice((0, 0, 1))
    pairs = {(chance.choice(things).id, chance.choice(people).id) for _ in range(chance.randint(0, 4))}
    if chance.random() < 0.5:
        pairs |= {tuple(sorted(each.id for each in chance.sample(people, 2))) for _ in range(chance.randint(1, 5))}  # type: ignore[misc] # two of them
    return things, people, Rule.of(rates={"A": (1, 1), "B": (1, 1)}, team=team, load=load, avoid=tuple(sorted(pairs)))


def test_the_twin_moves_the_same_inspectors_where_they_are_just_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[int] = []
    move = draw_verifier.move

    def counting(start: str, formed: dict[str, list[str]], *others: Any) -> None:
        before = {name: list(team) for name, team in formed.items()}
        move(start, formed, *others)
        moved.append(sum(before[name] != team for name, team in formed.items()))

    monkeypatch.setattr(draw_verifier, "move", counting)
    chance, told = Random(20180301), Counter[str]()
    for _ in range(2_000):
        things, people, rule = tight(chance)
        pool, seed = pool_of(things, people), chance.randbytes(32)
        try:
            theirs = twin(
                [[each.id, each.risk, ",".join(each.fields), each.organ] for each in things],
                [[each.id, ",".join(each.fields), each.organ] for each in people],
                rule.model_dump(mode="json"),
                seed,
            )
        except UnfitError:
            with pytest.raises(Refused) as caught:
                formed(pool, rule, seed)
            told[caught.value.code] += 1
        else:
            told["formed"] += 1
            assert [[name, *team] for name, team in formed(pool, rule, seed).items()] == theirs
    # Otherwise it shows little: teams formed and not, and chains of one, two and more who were moved.
    assert min(told["formed"], told["teams_impossible_by_load"], told["teams_not_found"]) > 10
    assert min(Counter(moved)[length] for length in (2, 3, 4)) > 10


# Whoever falls away.


def made(rule: Rule, things: Sequence[Object], people: Sequence[Inspector]) -> Draw:
    pool = pool_of(things, people)
    beacon = Beacon.of(name="drand", chain="8990e7a9", round=1, due_at=datetime(2018, 3, 1, tzinfo=UTC))
    commitment = commit(pool, rule, beacon, datetime(2018, 2, 1, tzinfo=UTC))
    return draw(pool, commitment, ["5a" * 32], datetime(2018, 3, 2, tzinfo=UTC))


def test_whoever_is_absent_is_replaced_by_the_next_in_the_queue() -> None:
    people = officers(5, "消防")
    one = made(Rule.of(rates={"A": 1}, team=2), shops(9, "消防"), people)
    ((name, team),) = one.drawn.items()
    waiting = sorted(
        (each.id for each in people if each.id not in team), key=lambda each: inspector_ticket(one.seed, 1, each)
    )
    first = replacement(one, name, team[0])
    assert first == Replacement(name, team[0], waiting[0])
    # Whoever is known not to come is passed over; whoever was replaced does not come back.
    assert replacement(one, name, team[0], excluded=[waiting[0]]).by == waiting[1]
    second = replacement(one, name, team[1], before=[first])
    assert second.by == waiting[1]
    third = replacement(one, name, waiting[0], before=[first, second])
    assert third.by == waiting[2]
    with pytest.raises(Refused) as caught:
        replacement(one, name, waiting[1], before=[first, second, third])
    assert caught.value.code == "draw_nobody_left"


def test_a_replacement_keeps_the_rule() -> None:
    people = [*officers(4, "消防"), *officers(4, "食品安全", start=4)]
    things = shops(1, "消防")
    pairs = ((people[0].id, people[1].id), (people[2].id, things[0].id))
    one = made(Rule.of(rates=ALL, team=1, avoid=pairs), things, people)
    ((name, (member,)),) = one.drawn.items()
    seen, before = {member}, []
    for _ in range(2):
        before.append(replacement(one, name, member, before=before))
        member = before[-1].by
        seen.add(member)
    # All three who may, and nobody else: the fourth must avoid the object, four do not hold its field.
    assert seen == {people[0].id, people[1].id, people[3].id}
    with pytest.raises(Refused) as caught:
        replacement(one, name, member, before=before)
    assert caught.value.code == "draw_nobody_left"


def test_a_replacement_goes_to_whoever_has_the_fewest_tasks_then() -> None:
    people = officers(3, "消防")
    one = made(Rule.of(rates={"A": 2}, team=1), shops(5, "消防"), people)
    (first, (busy,)), (second, (other,)) = one.drawn.items()
    (idle,) = {each.id for each in people} - {busy, other}
    change = replacement(one, first, busy)
    assert change.by == idle
    # Whom the first task left is idle now, and the next to be called.
    assert replacement(one, second, other, before=[change]).by == busy


def test_a_vanished_object_is_followed_by_the_next_ticket_of_its_class() -> None:
    things = [*shops(6, "消防"), *(Object(f"9132B{n}", "B", ("消防",)) for n in range(3))]
    one = made(Rule.of(rates={"A": 2, "B": 1}, team=2), things, officers(4, "消防"))
    order = sorted((each.id for each in things[:6]), key=lambda name: object_ticket(one.seed, "A", name))
    assert list(one.drawn)[:2] == order[:2]
    first = successor(one, order[1])
    assert first == Succession(order[1], order[2], one.drawn[order[1]])
    assert successor(one, order[0], before=[first]).by == order[3]
    # Its team is replaced like any other.
    assert replacement(one, order[2], first.team[0], before=[first]).object == order[2]
    with pytest.raises(Refused) as caught:
        successor(one, order[1], before=[first])
    assert caught.value.code == "draw_object_unknown"


def test_of_the_team_only_those_follow_who_may_inspect_the_next_object() -> None:
    things = [Object("9132A1", "A", ("消防",)), Object("9132A2", "A", ("食品安全",))]
    people = [*officers(1, "消防", "食品安全"), *officers(1, "消防", start=1), *officers(1, "食品安全", start=2)]
    people = [each._replace(fields=tuple(sorted(each.fields))) for each in people]
    one = made(Rule.of(rates={"A": 1}, team=2), things, people)
    ((name, team),) = one.drawn.items()
    follows = successor(one, name)
    both = people[0].id
    assert both in team
    assert follows.team == (both, people[2 if name == "9132A1" else 1].id)


def test_what_is_not_in_the_draw_is_refused() -> None:
    one = made(Rule.of(rates={"A": 1}, team=2), shops(1, "消防"), officers(4, "消防"))
    ((name, team),) = one.drawn.items()
    (idle, _) = sorted({each.id for each in one.pool.inspectors} - set(team))
    for refused, act in (
        ("draw_object_unknown", lambda: replacement(one, "91320205MA9", team[0])),
        ("draw_not_on_team", lambda: replacement(one, name, idle)),
        ("draw_object_unknown", lambda: successor(one, "91320205MA9")),
        ("draw_nobody_left", lambda: successor(one, name)),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.code == refused
        assert caught.value.english
