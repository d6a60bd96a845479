"""Draws: pools, commitments, seeds, tickets, files and their replaying."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from consistent_sampler import sampler
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kernel.draw_verifier import UnfitError, verify
from yifa.kernel.draws import (
    Beacon,
    Commitment,
    Draw,
    Inspector,
    Lottery,
    Numbers,
    Object,
    Party,
    Pool,
    Reveals,
    Rule,
    commit,
    draw,
    read,
    read_commitment,
    read_pool,
    replay,
    tickets,
    write,
    write_pool,
)
from yifa.kernel.draws.rule import counts
from yifa.kernel.draws.sources import outcome
from yifa.kernel.draws.tickets import drawn, object_ticket
from yifa.kernel.errors import Refused

COMMITTED = datetime(2018, 3, 1, 1, 0, tzinfo=UTC)
DRAWN_BY_LOTTERY = datetime(2018, 3, 1, 13, 15, tzinfo=UTC)
NEXT_DAY = datetime(2018, 3, 2, 1, 30, tzinfo=UTC)

# 双色球：六个红球 1–33，一个蓝球 1–16，每周二、四、日 21:15 开奖。
DOUBLE_COLOUR = Lottery.of(
    name="双色球",
    issue="2018023",
    drums=(Numbers.of(count=6, least=1, most=33), Numbers.of(count=1, least=1, most=16)),
    due_at=DRAWN_BY_LOTTERY,
)
FELL = ["20 05 12 33 01 08", "07"]

SHOPS = [
    Object("91320205MA1M0001X", "A", ("食品安全",), "锡山区市场监督管理局"),
    Object("91320205MA1M00028", "A", ("食品安全",), "锡山区市场监督管理局"),
    Object("91320205MA1M0003K", "B", ("特种设备",), "锡山区市场监督管理局"),
    Object("91320205MA1M0004T", "B", ("食品安全", "特种设备"), "锡山区市场监督管理局"),
]
OFFICERS = [
    Inspector("32020518001", ("特种设备", "食品安全"), "锡山区市场监督管理局"),
    Inspector("32020518002", ("特种设备", "食品安全"), "锡山区市场监督管理局"),
    Inspector("32020518003", ("食品安全",), "锡山区市场监督管理局"),
]
RULE = Rule.of(rates={"A": (1, 2), "B": 1}, team=2)


def pool_of(objects: Sequence[Object] = SHOPS, inspectors: Sequence[Inspector] = OFFICERS) -> Pool:
    return read_pool(write_pool(objects, inspectors))


def made(pool: Pool | None = None, rule: Rule = RULE, fell: Sequence[str] = FELL) -> Draw:
    pool = pool or pool_of()
    return draw(pool, commit(pool, rule, DOUBLE_COLOUR, COMMITTED), fell, NEXT_DAY)


def sealed(*lines: str) -> bytes:
    """A file of these lines with an end line that fits."""
    text = "".join(f"{line}\n" for line in lines).encode()
    return text + f"#end {len(lines)} {hashlib.sha256(text).hexdigest()}\n".encode()


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    assert refused.value.english
    assert refused.value.chinese
    return refused.value.code


# The file, worked out by hand from docs/draw-format.md.


def test_a_small_draw_comes_out_as_the_description_says() -> None:
    lines = write(made()).decode().split("\n")
    pool = "\n".join(
        (
            "#objects 4",
            "91320205MA1M0001X\tA\t食品安全\t锡山区市场监督管理局",
            "91320205MA1M00028\tA\t食品安全\t锡山区市场监督管理局",
            "91320205MA1M0003K\tB\t特种设备\t锡山区市场监督管理局",
            "91320205MA1M0004T\tB\t特种设备,食品安全\t锡山区市场监督管理局",
            "#inspectors 3",
            "32020518001\t特种设备,食品安全\t锡山区市场监督管理局",
            "32020518002\t特种设备,食品安全\t锡山区市场监督管理局",
            "32020518003\t食品安全\t锡山区市场监督管理局",
            "",
        )
    )
    commitment = (
        '{"committed_at":"2018-03-01T01:00:00Z","format":"yifa-commitment/1","pool":"'
        + hashlib.sha256(pool.encode()).hexdigest()
        + '","rule":{"avoid":[],"load":0,"organ":"any","rates":{"A":[1,2],"B":1},"team":2},"source":{"drums":'
        '[{"count":6,"least":1,"most":33},{"count":1,"least":1,"most":16}],"due_at":"2018-03-01T13:15:00Z",'
        '"issue":"2018023","kind":"lottery","name":"双色球"}}'
    )
    digest = hashlib.sha256(commitment.encode()).hexdigest()
    seed = hashlib.sha256(f"yifa-draw/1 seed\n{digest}\n1.5.8.12.20.33./7./\n".encode()).digest()
    assert lines[0] == "yifa-draw/1"
    assert "\n".join((*lines[1:10], "")) == pool
    assert lines[10:12] == ["#commitment", commitment]
    assert lines[12:14] == [
        "#seed",
        f'{{"commitment":"{digest}","drawn_at":"2018-03-02T01:30:00Z","outcome":"1.5.8.12.20.33./7./","seed":"{seed.hex()}"}}',
    ]

    def ticket(risk: str, name: str) -> bytes:
        return hashlib.sha256(seed + f"object\n{risk}\n{name}".encode()).digest()

    first = min(("91320205MA1M00028", "91320205MA1M0001X"), key=lambda name: ticket("A", name))
    second = min(("91320205MA1M0003K", "91320205MA1M0004T"), key=lambda name: ticket("B", name))

    def turn(number: int, name: str) -> bytes:
        return hashlib.sha256(seed + f"inspector\n{number}\n{name}".encode()).digest()

    # The first object takes two of three; the second needs 特种设备, which only 001 and 002 hold: whoever waits goes first.
    team = sorted((each.id for each in OFFICERS), key=lambda name: turn(1, name))[:2]
    tasks = {each.id: int(each.id in team) for each in OFFICERS}
    both = sorted(("32020518001", "32020518002"), key=lambda name: (tasks[name], turn(tasks[name] + 1, name)))
    assert lines[14:17] == ["#result 2", "\t".join((first, *team)), "\t".join((second, *both))]
    before = "".join(f"{line}\n" for line in lines[:17]).encode()
    assert lines[17:] == [f"#end 17 {hashlib.sha256(before).hexdigest()}", ""]


def test_a_verifier_written_from_the_description_agrees() -> None:
    content = write(made())
    verify(content)
    assert replay(content).same
    assert read(content) == made()


def test_a_draw_of_objects_alone_gives_them_no_teams() -> None:
    alone = made(rule=Rule.of(rates={"A": (1, 1), "B": 0}, team=0))
    assert set(alone.drawn) == {"91320205MA1M0001X", "91320205MA1M00028"}
    assert set(alone.drawn.values()) == {()}
    verify(write(alone))
    assert replay(write(alone)).same


@pytest.mark.parametrize(
    "rate, present, drawn_",
    [((5, 100), 41, 3), ((5, 100), 40, 2), ((5, 100), 1, 1), ((1, 3), 3, 1), ((0, 1), 9, 0), ((1, 1), 9, 9), (4, 9, 4)],
)
def test_a_rate_is_rounded_up(rate: Any, present: int, drawn_: int) -> None:
    assert Rule.of(rates={"A": rate}).count("A", present) == drawn_


# RFC 3797.


def test_lottery_numbers_make_the_key_of_rfc_3797() -> None:
    # Section 6: a lottery's number of four digits, and two lotteries' numbers as they fell.
    source = Lottery.of(
        name="RFC 3797",
        issue="6",
        drums=(
            Numbers.of(count=1, least=0, most=9999),
            Numbers.of(count=5, least=1, most=12),
            Numbers.of(count=6, least=1, most=49),
        ),
        due_at=DRAWN_BY_LOTTERY,
    )
    key = outcome(source, ["9319", "2 5 12 8 10", "9, 18, 26, 34, 41, 45".replace(",", "")])
    assert key == "9319./2.5.8.10.12./9.18.26.34.41.45./"
    # The RFC's own selection with that key: MD5 between two bytes of the round, modulo those who are left.
    left, selected, digests = list(range(1, 26)), [], []
    for turn in range(10):
        around = turn.to_bytes(2, "big")
        digests.append(hashlib.md5(around + key.encode() + around, usedforsecurity=False).hexdigest().upper())
        selected.append(left.pop(int(digests[-1], 16) % len(left)))
    assert digests[:3] == [
        "990DD0A5692A029A98B5E01AA28F3459",
        "3691E55CB63FCC37914430B2F70B5EC6",
        "FE814EDF564C190AC1D25753979990FA",
    ]
    assert selected == [17, 7, 2, 16, 25, 23, 8, 24, 19, 13]


# Tickets.


def test_tickets_order_ids_as_consistent_sampler_does_where_the_hash_input_is_the_same() -> None:
    # It hashes the hex digest of its seed and the id, reads the digest as a decimal number and that backwards.
    ids = [f"9132020500{number:04d}" for number in range(200)]
    prefix = hashlib.sha256(b"2018-03-01").hexdigest().encode()

    def backwards(name: str) -> str:
        return str(int.from_bytes(hashlib.sha256(prefix + name.encode()).digest(), "big")).zfill(64)[::-1]

    theirs = list(sampler(ids, seed="2018-03-01", with_replacement=False, output="id"))
    assert sorted(ids, key=backwards) == theirs
    # The same construction with our own input, and the digest read forwards: lowest first, none twice, nothing but the id counts.
    pool = pool_of([Object(name, "A") for name in ids], [])
    ours = [pool.ids[place] for place in drawn(pool, {"A": 200}, b"s" * 32)]
    assert ours == sorted(ids, key=lambda name: object_ticket(b"s" * 32, "A", name))
    assert sorted(ours) == ids


def test_the_lowest_are_found_however_few_lie_where_they_are_looked_for_first(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = pool_of([Object(f"9132020500{number:04d}", "A") for number in range(1_000)], [])
    lowest = sorted(pool.ids, key=lambda name: object_ticket(b"s" * 32, "A", name))
    for margin in (6, 0, -2, -5):
        monkeypatch.setattr(tickets, "_MARGIN", margin)
        assert [pool.ids[place] for place in drawn(pool, {"A": 50}, b"s" * 32)] == lowest[:50]


seeds = st.binary(min_size=32, max_size=32)
names = st.lists(st.integers(0, 10**6).map(lambda n: f"9132{n:07d}"), min_size=2, max_size=40, unique=True)


@given(names, seeds, st.integers(1, 10), st.data())
def test_one_object_more_pushes_out_only_whom_it_beats(ids: list[str], seed: bytes, count: int, data: Any) -> None:
    *old, new = data.draw(st.permutations(ids))
    count = min(count, len(old))
    before = [pool_of([Object(name, "A") for name in old], []).ids[n] for n in tickets_of(old, count, seed)]
    after = [pool_of([Object(name, "A") for name in ids], []).ids[n] for n in tickets_of(ids, count, seed)]
    if new in after:
        after.remove(new)
        assert after == before[:-1]
        assert object_ticket(seed, "A", new) < object_ticket(seed, "A", before[-1])
    else:
        assert after == before


def tickets_of(ids: list[str], count: int, seed: bytes) -> list[int]:
    return drawn(pool_of([Object(name, "A") for name in ids], []), {"A": count}, seed)


@given(names, seeds)
def test_the_order_of_writing_a_pool_changes_nothing(ids: list[str], seed: bytes) -> None:
    one = write_pool([Object(name, "A") for name in ids], OFFICERS)
    assert write_pool([Object(name, "A") for name in reversed(ids)], OFFICERS[::-1]) == one


def test_within_a_class_everybody_has_the_same_chance() -> None:
    # 3 of 10 in class A, 2 of 5 in class B, by 10,000 seeds. Sampling without replacement makes the statistic
    # sum (O - E)² / E smaller than chi-square by the factor (N - n) / (N - 1), so it is divided by that.
    pool = pool_of([Object(f"A{n}", "A") for n in range(10)] + [Object(f"B{n}", "B") for n in range(5)], [])
    times: Counter[str] = Counter()
    for number in range(10_000):
        seed = hashlib.sha256(f"种子 {number}".encode()).digest()
        times.update(pool.ids[place] for place in drawn(pool, {"A": 3, "B": 2}, seed))
    # Critical values at 0.001 from the table: 27.877 for 9 degrees of freedom, 18.467 for 4.
    for risk, size, count, critical in (("A", 10, 3, 27.877), ("B", 5, 2, 18.467)):
        expected = 10_000 * count / size
        squares = sum((times[f"{risk}{n}"] - expected) ** 2 / expected for n in range(size))
        assert squares / ((size - count) / (size - 1)) < critical


# A pool that is not in order.


@pytest.mark.parametrize(
    "line, text, refused",
    [
        (3, "91320205MA1M0001X\tA\t\t", "pool_id_repeated"),
        (3, "91320205MA1M00019\tA\t\t", "pool_not_sorted"),
        (3, "91320205MA1M00028\tA\t", "pool_line_invalid"),
        (3, "91320205MA1M00028\t\t\t", "pool_line_invalid"),
        (3, "91320205MA1M 00028\tA\t\t", "pool_line_invalid"),
        (3, "91320205MA1M00028\u200b\tA\t\t", "pool_line_invalid"),
        (3, "91320205MA1M00028\tA\t食品安全,特种设备\t", "pool_line_invalid"),
        (3, "91320205MA1M00028\tA\t食品安全,食品安全\t", "pool_line_invalid"),
        (3, "91320205MA1M00028\tA\t食品\u0007安全\t", "pool_line_invalid"),
        (2, "\tA\t\t", "pool_line_invalid"),
        (1, "#objects 02", "pool_line_invalid"),
        (5, "91320205MA1M00028\t\t", "pool_id_repeated"),
        (5, "32020518001", "pool_line_invalid"),
        (4, "#inspectors 2", "pool_line_invalid"),
    ],
)
def test_a_pool_with_a_fault_is_refused_with_its_line(line: int, text: str, refused: str) -> None:
    lines = [
        "yifa-pool/1",
        "#objects 2",
        "91320205MA1M0001X\tA\t\t",
        "91320205MA1M00028\tA\t\t",
        "#inspectors 1",
        "32020518001\t食品安全\t",
    ]
    assert read_pool(sealed(*lines)).ids == ["91320205MA1M0001X", "91320205MA1M00028"]
    lines[line] = text
    with pytest.raises(Refused) as caught:
        read_pool(sealed(*lines))
    assert code(caught) == refused
    # An end line where a second inspector should stand is the fault of the line after the last.
    assert caught.value.facts["line"] == (7 if text == "#inspectors 2" else line + 1)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(Refused) as caught:
        read_pool(write_pool(SHOPS, OFFICERS).replace("食品".encode(), b"\xff\xfe\xfd"))
    assert code(caught) == "pool_line_invalid"


def test_a_number_used_by_an_object_and_an_inspector_is_refused_when_written() -> None:
    with pytest.raises(Refused) as caught:
        write_pool([Object("32020518001", "A")], OFFICERS)
    assert code(caught) == "pool_id_repeated"


# A rule that does not suit.


@pytest.mark.parametrize(
    "rule, refused",
    [
        ({"rates": {"A": (1, 2)}}, "draw_class_without_rate"),
        ({"rates": {"A": 3, "B": 1}}, "draw_too_many"),
        ({"rates": {"A": 0, "B": 0, "C": 1}}, "draw_too_many"),
        ({"rates": {"A": 1, "B": 1}, "avoid": (("32020518001", "32020518009"),)}, "draw_avoid_unknown"),
        ({"rates": {"A": 1, "B": 1}, "avoid": (("91320205MA1M0001X", "91320205MA1M0003K"),)}, "draw_avoid_unknown"),
        ({"rates": {"A": (3, 2), "B": 1}}, "draw_record_invalid"),
        ({"rates": {"A": (1, 0), "B": 1}}, "draw_record_invalid"),
        ({"rates": {"A": 0.05, "B": 1}}, "draw_record_invalid"),
        ({"rates": {"A": -1, "B": 1}}, "draw_record_invalid"),
        ({"rates": {"A": 1, "B": 1}, "avoid": (("b", "a"),)}, "draw_record_invalid"),
        ({"rates": {"A": 1, "B": 1}, "avoid": (("a", "a"),)}, "draw_record_invalid"),
        ({"rates": {"A": 1, "B": 1}, "luck": 1}, "draw_record_invalid"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused_before_anything_is_published(rule: Any, refused: str) -> None:
    with pytest.raises(Refused) as caught:
        commit(pool_of(), Rule.of(**rule), DOUBLE_COLOUR, COMMITTED)
    assert code(caught) == refused


def test_a_rule_by_organ_needs_organs() -> None:
    nowhere = pool_of([Object("91320205MA1M0001X", "A")], OFFICERS)
    for organ in ("own", "other"):
        with pytest.raises(Refused) as caught:
            counts(nowhere, Rule.of(rates={"A": 1}, organ=organ))
        assert code(caught) == "draw_organ_missing"
    assert counts(nowhere, Rule.of(rates={"A": 1})) == {"A": 1}


# Commitments and seeds.


@pytest.mark.parametrize("late", [timedelta(0), timedelta(seconds=1), timedelta(days=1)])
def test_a_source_that_is_out_at_the_commitment_is_refused(late: timedelta) -> None:
    with pytest.raises(Refused) as caught:
        commit(pool_of(), RULE, DOUBLE_COLOUR, DRAWN_BY_LOTTERY + late)
    assert code(caught) == "seed_known"
    assert commit(pool_of(), RULE, DOUBLE_COLOUR, DRAWN_BY_LOTTERY - timedelta(seconds=1))


@pytest.mark.parametrize(
    "at, refused",
    [
        (COMMITTED, "draw_before_commitment"),
        (COMMITTED - timedelta(days=1), "draw_before_commitment"),
        (DRAWN_BY_LOTTERY - timedelta(seconds=1), "seed_not_due"),
        (datetime(2018, 3, 2, 1, 30, 0, 5, tzinfo=UTC), "draw_record_invalid"),
        (datetime(2018, 3, 2, 1, 30), "draw_record_invalid"),
    ],
)
def test_a_draw_before_its_time_is_refused(at: datetime, refused: str) -> None:
    with pytest.raises(Refused) as caught:
        draw(pool_of(), commit(pool_of(), RULE, DOUBLE_COLOUR, COMMITTED), FELL, at)
    assert code(caught) == refused


def test_another_pool_than_the_one_committed_to_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        draw(pool_of(SHOPS[:3]), commit(pool_of(), RULE, DOUBLE_COLOUR, COMMITTED), FELL, NEXT_DAY)
    assert code(caught) == "draw_pool_changed"


def test_a_lottery_with_few_outcomes_is_refused() -> None:
    # 排列 5: five digits, 100,000 outcomes, so few that all can be tried out beforehand.
    with pytest.raises(Refused) as caught:
        Lottery.of(name="排列5", issue="18050", drums=(Numbers.of(count=1, least=0, most=99999),), due_at=NEXT_DAY)
    assert code(caught) == "draw_record_invalid"


@pytest.mark.parametrize(
    "fell, refused",
    [
        (["1 5 8 12 20 33"], "seed_incomplete"),
        (["1 5 8 12 20", "7"], "seed_value_invalid"),
        (["1 5 8 12 20 34", "7"], "seed_value_invalid"),
        (["0 5 8 12 20 33", "7"], "seed_value_invalid"),
        (["5 5 8 12 20 33", "7"], "seed_value_invalid"),
        (["1 5 8 12 20 x", "7"], "seed_value_invalid"),
        (["1 5 8 12 20 ３３", "7"], "seed_value_invalid"),
        (["", "7"], "seed_value_invalid"),
    ],
)
def test_numbers_that_the_lottery_cannot_have_drawn_are_refused(fell: list[str], refused: str) -> None:
    with pytest.raises(Refused) as caught:
        outcome(DOUBLE_COLOUR, fell)
    assert code(caught) == refused


BUREAU, CHAMBER = b"0123456789abcdef", b"fedcba9876543210!"


def two_parties(**changed: Any) -> Reveals:
    parties = [
        Party.of(name="锡山区司法局", digest=hashlib.sha256(BUREAU).hexdigest()),
        Party.of(name="锡山区工商业联合会", digest=hashlib.sha256(CHAMBER).hexdigest()),
    ]
    return Reveals.of(**{"parties": tuple(parties), "due_at": NEXT_DAY} | changed)


def test_parties_who_committed_and_reveal_make_the_seed_together() -> None:
    assert outcome(two_parties(), [BUREAU.hex(), CHAMBER.hex().upper()]) == f"{BUREAU.hex()}/{CHAMBER.hex()}/"
    pool = pool_of()
    commitment = commit(pool, RULE, two_parties(), COMMITTED)
    content = write(draw(pool, commitment, [BUREAU.hex(), CHAMBER.hex()], NEXT_DAY))
    verify(content)
    assert replay(content).same


@pytest.mark.parametrize(
    "nonces, refused",
    [
        ([CHAMBER, BUREAU], "reveal_mismatch"),
        ([BUREAU], "seed_incomplete"),
        ([BUREAU, CHAMBER + b"?"], "reveal_mismatch"),
        ([BUREAU[:15], CHAMBER], "seed_value_invalid"),
    ],
)
def test_a_reveal_that_was_not_committed_to_is_refused(nonces: list[bytes], refused: str) -> None:
    with pytest.raises(Refused) as caught:
        outcome(two_parties(), [each.hex() for each in nonces])
    assert code(caught) == refused


def test_one_party_alone_or_twice_is_refused() -> None:
    one, other = two_parties().parties
    for parties in ((one,), (one, one), (one, Party.of(name=other.name, digest=one.digest))):
        with pytest.raises(Refused) as caught:
            two_parties(parties=parties)
        assert code(caught) == "draw_record_invalid"


def test_a_beacon_gives_its_value_in_hex() -> None:
    beacon = Beacon.of(name="drand", chain="8990e7a9" * 8, round=3_000_000, due_at=NEXT_DAY)
    assert outcome(beacon, ["AB" * 32]) == "ab" * 32 + "/"
    for wrong in ("ab" * 31, "xy" * 32, "ab" * 32 + "a"):
        with pytest.raises(Refused) as caught:
            outcome(beacon, [wrong])
        assert code(caught) == "seed_value_invalid"
    pool = pool_of()
    content = write(draw(pool, commit(pool, RULE, beacon, COMMITTED), ["ab" * 32], NEXT_DAY))
    verify(content)
    assert replay(content).same


def test_a_commitment_is_read_as_it_was_published_and_not_otherwise() -> None:
    commitment = commit(pool_of(), RULE, DOUBLE_COLOUR, COMMITTED)
    text = commitment.text()
    assert read_commitment(text) == read_commitment(text + b"\n") == commitment
    assert commitment.digest == hashlib.sha256(text).hexdigest()
    members = json.loads(text)
    for changed in (
        b" " + text,
        text.replace(b'"team":2', b'"team":2.0'),
        text.replace(b'"team":2', b'"team":2,"team":2'),
        text.replace(b"01:00:00Z", b"09:00:00+08:00"),
        text.replace(b"yifa-commitment/1", b"yifa-commitment/2"),
        json.dumps(members).encode(),
        b"",
    ):
        with pytest.raises(Refused) as caught:
            read_commitment(changed)
        assert code(caught) == "draw_record_invalid"
    with pytest.raises(Refused) as caught:
        read_commitment(text.replace(b"2018-03-01T13:15:00Z", b"2018-02-27T13:15:00Z"))
    assert code(caught) == "seed_known"


# Files.


def test_a_file_cut_short_anywhere_is_refused() -> None:
    content = write(made())
    for length in range(len(content)):
        with pytest.raises(Refused) as caught:
            replay(content[:length])
        assert code(caught) == ("draw_file_version" if length < len("yifa-draw/1\n") else "draw_file_cut")


@pytest.mark.parametrize("first", ["yifa-draw/2", "yifa-pool/1", "yifa-draw/1 ", ""])
def test_a_file_of_another_version_is_refused(first: str) -> None:
    lines = write(made()).decode().split("\n")
    with pytest.raises(Refused) as caught:
        replay(sealed(first, *lines[1:-2]))
    assert code(caught) == "draw_file_version"


def test_lines_in_the_wrong_place_are_refused_with_their_number() -> None:
    lines = write(made()).decode().split("\n")[:-2]
    for number, text in ((11, "#rule"), (13, "#sead"), (15, "#result 3"), (15, "#result x"), (17, lines[15])):
        changed = [*lines[: number - 1], text, *lines[number:]]
        with pytest.raises(Refused) as caught:
            replay(sealed(*changed))
        assert code(caught) == "draw_line_invalid"
        assert caught.value.facts["line"] == number


def unfit(content: bytes) -> str:
    """What a replay finds wrong: the part that differs, or the code of the refusal; empty if it is the same."""
    try:
        return replay(content).part or ""
    except Refused as refused:
        return refused.code


def test_every_change_of_a_byte_is_found_and_a_changed_file_cannot_be_read_as_true() -> None:
    content = write(made())
    assert unfit(content) == ""
    for place in range(len(content)):
        changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        assert unfit(changed) != ""
        with pytest.raises(Refused):
            read(changed)


def test_what_was_changed_is_named_even_where_the_end_line_was_made_to_fit() -> None:
    lines = write(made()).decode().split("\n")[:-2]
    for number, old, new, part in (
        (3, "1X\tA", "1X\tB", "pool"),
        (12, '"team":2', '"team":1', "commitment"),
        (12, "01:00:00Z", "01:00:01Z", "commitment"),
        (14, "7./", "8./", "seed"),
        (14, "1.5.8", "5.1.8", "outcome"),
        (16, "320205", "320206", "result"),
    ):
        assert old in lines[number - 1]
        changed = sealed(*lines[: number - 1], lines[number - 1].replace(old, new), *lines[number:])
        found = replay(changed)
        assert (found.same, found.part) == (False, part)
        with pytest.raises(UnfitError):
            verify(changed)
    fewer = sealed(*lines[:14], "#result 1", lines[15])
    assert (replay(fewer).part, replay(fewer).line) == ("result", 17)
    assert (
        replay("".join(f"{line}\n" for line in lines).encode() + f"#end {len(lines)} {'0' * 64}\n".encode()).part
        == "footer"
    )
    assert replay(sealed(*lines)).same


def test_a_whole_forgery_replays_but_rests_on_another_commitment() -> None:
    honest, forged = made(), made(rule=Rule.of(rates={"A": (1, 1), "B": 1}, team=2))
    assert replay(write(forged)).same
    assert replay(write(forged)).commitment != honest.commitment.digest


def test_a_plan_over_100_000_objects_replays_the_same_and_no_change_goes_unseen() -> None:
    fields = ["价格", "消防", "特种设备", "环保", "食品安全"]
    objects = [Object(f"9132020{n:09d}", "ABCD"[n % 4], (fields[n % 5],)) for n in range(100_000)]
    officers = [Inspector(f"3202{n:06d}", tuple(sorted({fields[n % 5], fields[n // 5 % 5]}))) for n in range(2_000)]
    pool = read_pool(write_pool(objects, officers))
    rule = Rule.of(rates={"A": (1, 100), "B": (3, 100), "C": (5, 100), "D": (10, 100)}, team=2)
    large = draw(pool, commit(pool, rule, DOUBLE_COLOUR, COMMITTED), FELL, NEXT_DAY)
    # A quarter of the pool in each class: 250 + 750 + 1,250 + 2,500.
    assert len(large.drawn) == 4_750
    assert {len(set(team)) for team in large.drawn.values()} == {2}
    content = write(large)
    assert replay(content).same
    assert read(content).drawn == large.drawn
    lines = content.decode().split("\n")[:-2]
    drawn_, one, other = lines[102_999].split("\t")
    for number, changed, part in (
        (50_001, lines[50_000].replace("\t", "0\t", 1), "pool"),
        (102_005, lines[102_004].replace("[1,100]", "[2,100]"), "commitment"),
        (102_007, lines[102_006].replace("7./", "9./"), "seed"),
        (103_000, "\t".join((drawn_, other, one)), "result"),
    ):
        assert changed != lines[number - 1]
        assert unfit(sealed(*lines[: number - 1], changed, *lines[number:])) == part


@settings(max_examples=30)
@given(st.data())
def test_any_draw_is_told_alike_by_both(data: Any) -> None:
    objects = [Object(f"o{n:02d}", data.draw(st.sampled_from("AB")), ("食品",)) for n in range(8)]
    officers = [Inspector(f"p{n}", ("食品",)) for n in range(4)]
    pool = read_pool(write_pool(objects, officers))
    rate = st.tuples(st.integers(0, 3), st.integers(3, 5))
    rule = Rule.of(rates={"A": data.draw(rate), "B": data.draw(rate)}, team=data.draw(st.integers(0, 4)))
    content = write(draw(pool, commit(pool, rule, DOUBLE_COLOUR, COMMITTED), FELL, NEXT_DAY))
    verify(content)
    assert replay(content).same
    assert isinstance(read(content).commitment, Commitment)
