import json
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yifa.kernel.canonical import canonical
from yifa.kernel.errors import Refused


class Outcome(StrEnum):
    UPHELD = "维持"


LARGEST = 9007199254740991

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "value, expected",
    [
        (None, b"null"),
        (True, b"true"),
        (-7, b"-7"),
        (LARGEST, b"9007199254740991"),
        (-LARGEST, b"-9007199254740991"),
        ("维持", b'"\xe7\xbb\xb4\xe6\x8c\x81"'),
        ('引"号\\/\n\t\x01\x7f', '"引\\"号\\\\/\\n\\t\\u0001\x7f"'.encode()),
        ([1, [], {}], b"[1,[],{}]"),
        ({"b": 1, "a": {"d": None, "c": "案"}}, '{"a":{"c":"案","d":null},"b":1}'.encode()),
    ],
)
def test_a_value_has_one_form_in_bytes(value: Any, expected: bytes) -> None:
    assert canonical(value) == expected


def test_keys_stand_in_the_order_of_their_utf8_bytes() -> None:
    # U+FFE5 is EF BF A5 and U+1F600 is F0 9F 98 80: UTF-16 would order the two the other way round.
    assert canonical({"😀": 3, "￥": 2, "a": 1, "B": 0}) == '{"B":0,"a":1,"￥":2,"😀":3}'.encode()


@pytest.mark.parametrize(
    "value, path, kind",
    [
        (1.0, "$", "float"),
        (float("nan"), "$", "float"),
        ({"amount": [1, 2.5]}, "$.amount[1]", "float"),
        ({"paid": Decimal("1.50")}, "$.paid", "Decimal"),
        ({"served_on": date(2018, 5, 4)}, "$.served_on", "date"),
        ({"parts": ("甲", "乙")}, "$.parts", "tuple"),
        ({"outcome": Outcome.UPHELD}, "$.outcome", "Outcome"),
        ([UUID(int=1)], "$[0]", "UUID"),
        ([b"bytes"], "$[0]", "bytes"),
        ({1: "键"}, "$", "int key"),
        ({Outcome.UPHELD: "键"}, "$", "Outcome key"),
        ({"x": LARGEST + 1}, "$.x", "int beyond 2**53 - 1"),
        ({"x": -LARGEST - 1}, "$.x", "int beyond 2**53 - 1"),
        (["好", "\ud800"], "$[1]", "str of broken Unicode"),
        ({"\udfff": 1}, "$", "key of broken Unicode"),
    ],
)
def test_what_has_no_canonical_form_is_refused_with_its_place_and_kind(value: Any, path: str, kind: str) -> None:
    with pytest.raises(Refused, match=r"^not_canonical: ") as refused:
        canonical(value)
    assert refused.value.facts == {"path": path, "kind": kind}


def test_a_value_nested_beyond_all_measure_is_refused_rather_than_breaking_the_program() -> None:
    value: list[Any] = []
    for _ in range(100_000):
        value = [value]
    with pytest.raises(Refused, match=r"^not_canonical: ") as refused:
        canonical(value)
    assert refused.value.facts["kind"] == "too deeply nested"
    while value:
        value = value.pop()


@given(json_values)
def test_what_is_written_reads_back_as_it_was(value: Any) -> None:
    assert json.loads(canonical(value)) == value


@given(st.dictionaries(st.text(), st.integers(0, 9), min_size=2), st.randoms())
def test_the_order_in_which_a_form_was_filled_in_does_not_matter(data: dict[str, int], chance: Any) -> None:
    names = list(data)
    chance.shuffle(names)
    assert canonical({name: data[name] for name in names}) == canonical(data)
