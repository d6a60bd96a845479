import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yifa.kernel import digests
from yifa.kernel.canonical import canonical
from yifa.kernel.digests import (
    Algorithm,
    check_disclosure,
    disclose,
    event_digest,
    field_digests,
    log_entry,
    withhold,
)
from yifa.kernel.errors import Refused
from yifa.kernel.merkle import leaf_hash

SECRET = bytes(range(16))
ENVELOPE = {"case": "锡政行复〔2018〕12号", "sequence": 7, "action": "decide"}
DATA = {"outcome": "维持", "applicant": "王小明"}

# Worked out with printf, sha256sum and openssl dgst -sm3; docs/ledger-format.md shows the same example.
FIELDS = {
    "outcome": "337bacf21cc47c22e173369e614757def1d1664e6b159b708e9f6ee88cb75fd6",
    "applicant": "f06b6e217e72bfc10dbc05bef2d780342dee634c5014d0d83da8e2bebed0331e",
}
OUTCOME_SALT = "6ef7c0bfadf38d10f570cb3e594a29235e3b3ba6b67a8e105fedf07e80e99823"
EVENT = "85b8ce039fff36c69a3e3635583ad35040dcea2c36cafbccaf0d0a21f54f8470"
SM3_OUTCOME = "4ae8407ae138ae18febdc54ca77149b7d31c2c3b6ea4d8a5da2bf4868cb2f7e8"
SM3_EVENT = "e1597474996cae23fa7c5a8eb63a9a9be6011414c8c3889ede0e3011e1b4d5e3"


@pytest.fixture
def openssl_without_sm3(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def new(name: str, data: bytes = b"") -> Any:
        raise ValueError(f"unsupported hash type {name}")

    monkeypatch.setattr(hashlib, "new", new)
    digests._hash.cache_clear()
    yield
    digests._hash.cache_clear()


def test_an_event_has_the_digests_that_other_programs_give_it() -> None:
    assert field_digests(DATA, SECRET) == FIELDS
    assert event_digest(ENVELOPE, FIELDS) == EVENT


def test_sm3_is_the_national_standards_hash_and_gives_the_digests_that_openssl_gives() -> None:
    # GB/T 32905, example 1
    abc = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert digests._hash("sm3")(b"abc").hexdigest() == abc
    fields = field_digests(DATA, SECRET, "sm3")
    assert fields["outcome"] == SM3_OUTCOME
    assert event_digest(ENVELOPE, fields, "sm3") == SM3_EVENT


def test_a_disclosure_shows_what_is_shown_and_of_the_rest_a_digest() -> None:
    assert disclose(ENVELOPE, DATA, SECRET, {"outcome", "not_in_this_event"}) == {
        "algorithm": "sha256",
        "envelope": ENVELOPE,
        "fields": {
            "outcome": {"salt": OUTCOME_SALT, "value": "维持"},
            "applicant": {"digest": FIELDS["applicant"]},
        },
    }


@pytest.mark.parametrize("algorithm, digest", [("sha256", EVENT), ("sm3", SM3_EVENT)])
@pytest.mark.parametrize("shown", [set(), {"outcome"}, {"applicant"}, {"outcome", "applicant"}])
def test_the_digest_is_the_same_whatever_is_shown(algorithm: Algorithm, digest: str, shown: set[str]) -> None:
    disclosure = disclose(ENVELOPE, DATA, SECRET, shown, algorithm)
    assert check_disclosure(disclosure) == digest
    assert check_disclosure(json.loads(json.dumps(disclosure))) == digest


def test_a_field_can_be_erased_from_what_is_stored_and_the_digest_still_holds() -> None:
    stored = disclose(ENVELOPE, DATA, SECRET, set(DATA))
    erased = withhold(stored, {"applicant", "not_in_this_event"})
    assert erased == disclose(ENVELOPE, DATA, SECRET, {"outcome"})
    assert check_disclosure(erased) == EVENT
    assert "王小明" not in json.dumps(erased, ensure_ascii=False)
    assert withhold(erased, {"applicant"}) == erased
    assert stored["fields"]["applicant"]["value"] == "王小明"


def test_a_withheld_value_cannot_be_found_by_trying_all_values() -> None:
    disclosure = disclose(ENVELOPE, DATA | {"aged": 47}, SECRET, {"outcome"})
    known_salt = bytes.fromhex(disclosure["fields"]["outcome"]["salt"])
    withheld = disclosure["fields"]["aged"]["digest"]
    tried = {
        hashlib.sha256(b"yifa/field\n" + salt + canonical(age)).hexdigest()
        for age in range(150)
        for salt in (b"", known_salt, bytes(32))
    }
    assert withheld not in tried
    # The same value under another secret looks different, so two events do not betray that they agree.
    assert withheld != field_digests({"aged": 47}, SECRET[::-1])["aged"]
    assert withheld != field_digests({"other": 47}, SECRET)["other"]


def _change(part: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(disclosure: dict[str, Any]) -> None:
        place = disclosure
        *path, last = part.split(".")
        for name in path:
            place = place[name]
        place[last] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _change("envelope.sequence", 8),
        _change("envelope.note", ""),
        _change("fields.outcome.value", "撤销"),
        _change("fields.outcome.salt", OUTCOME_SALT[:-1] + "4"),
        _change("fields.applicant.digest", "0" * 64),
        _change("fields.third", {"digest": "0" * 64}),
        _change("algorithm", "sm3"),
        lambda disclosure: disclosure["fields"].pop("applicant"),
    ],
)
def test_any_change_to_a_disclosure_changes_the_digest(change: Callable[[dict[str, Any]], None]) -> None:
    disclosure = json.loads(json.dumps(disclose(ENVELOPE, DATA, SECRET, {"outcome"})))
    change(disclosure)
    assert check_disclosure(disclosure) != EVENT


@pytest.mark.parametrize(
    "part, value, named",
    [
        ("algorithm", "md5", "algorithm"),
        ("algorithm", [], "algorithm"),
        ("envelope", [], "envelope"),
        ("fields", None, "fields"),
        ("extra", 1, "disclosure"),
        ("fields.outcome", "维持", "fields.outcome"),
        ("fields.outcome", {"salt": OUTCOME_SALT}, "fields.outcome"),
        ("fields.outcome", {"value": "维持"}, "fields.outcome"),
        ("fields.outcome.more", 1, "fields.outcome"),
        ("fields.outcome.salt", OUTCOME_SALT.upper(), "fields.outcome"),
        ("fields.outcome.salt", OUTCOME_SALT[2:], "fields.outcome"),
        ("fields.outcome.salt", 12, "fields.outcome"),
        ("fields.applicant.digest", "短", "fields.applicant"),
        ("fields.applicant.value", "王小明", "fields.applicant"),
    ],
)
def test_a_malformed_disclosure_is_refused_and_the_malformed_part_named(part: str, value: Any, named: str) -> None:
    disclosure = disclose(dict(ENVELOPE), DATA, SECRET, {"outcome"})
    _change(part, value)(disclosure)
    with pytest.raises(Refused, match=r"^disclosure_invalid: ") as refused:
        check_disclosure(disclosure)
    assert refused.value.facts == {"part": named}


@pytest.mark.parametrize("given", [None, [], "披露", {}])
def test_what_is_no_disclosure_at_all_is_refused(given: Any) -> None:
    with pytest.raises(Refused, match=r"^disclosure_invalid: "):
        check_disclosure(given)


def test_a_shown_fraction_is_refused() -> None:
    disclosure = disclose(ENVELOPE, DATA, SECRET, {"outcome"})
    disclosure["fields"]["outcome"]["value"] = 0.5
    with pytest.raises(Refused, match=r"^not_canonical: "):
        check_disclosure(disclosure)


def test_a_secret_of_fifteen_bytes_is_refused() -> None:
    with pytest.raises(Refused, match=r"^secret_too_short: .* 16 random bytes; this one has 15"):
        field_digests(DATA, SECRET[:15])


def test_an_unknown_algorithm_is_refused() -> None:
    with pytest.raises(Refused, match=r"^algorithm_unknown: .*md5"):
        field_digests(DATA, SECRET, "md5")  # type: ignore[arg-type] # a wrong name is what is tested


@pytest.mark.usefixtures("openssl_without_sm3")
def test_where_openssl_lacks_sm3_it_says_so() -> None:
    with pytest.raises(Refused, match=r"^algorithm_unavailable: .*sm3"):
        field_digests(DATA, SECRET, "sm3")


def test_a_log_entry_names_the_algorithm_before_the_digest() -> None:
    assert log_entry(EVENT) == b"sha256\n" + EVENT.encode()
    assert log_entry(SM3_EVENT, "sm3") == b"sm3\n" + SM3_EVENT.encode()
    leaf = leaf_hash(log_entry(EVENT))
    assert leaf.hex() == "136ad512139b1431b48d2d8bc7c7af36cedb3ad720a97776b1cd5664e164a909"


@given(
    data=st.dictionaries(st.text(), st.none() | st.booleans() | st.integers(-9999, 9999) | st.text(), max_size=8),
    secret=st.binary(min_size=16, max_size=40),
    chance=st.randoms(),
)
def test_a_plain_twin_gives_the_same_digest_and_every_disclosure_agrees(
    data: dict[str, Any], secret: bytes, chance: Any
) -> None:
    fields = {}
    for name, value in data.items():
        salt = hashlib.sha256(b"yifa/salt\n" + secret + name.encode()).digest()
        text = json.dumps(value, ensure_ascii=False).encode()
        fields[name] = hashlib.sha256(b"yifa/field\n" + salt + text).hexdigest()
    whole = {"algorithm": "sha256", "envelope": {"n": 1}, "fields": fields}
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    expected = hashlib.sha256(b"yifa/event\n" + text).hexdigest()

    shown = {name for name in data if chance.random() < 0.5}
    assert event_digest({"n": 1}, field_digests(data, secret)) == expected
    assert check_disclosure(disclose({"n": 1}, data, secret, shown)) == expected
    assert check_disclosure(withhold(disclose({"n": 1}, data, secret, shown), shown)) == expected
