import hashlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yifa.kernel.errors import Refused
from yifa.kernel.merkle import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    hash_at,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root,
    verify_consistency,
    verify_inclusion,
)

# The vectors published with Certificate Transparency's reference implementation of RFC 6962.
ENTRIES = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = [bytes.fromhex(text) for text in (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)]  # fmt: skip
INCLUSION = {
    (0, 1): [],
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    (1, 5): [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}
CONSISTENCY = {
    (1, 1): [],
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
    (6, 7): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
}
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
MANY = [leaf_hash(f"第{place}号".encode()) for place in range(300)]


def naive_root(leaves: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


def naive_path(m: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 6962, section 2.1.1, word for word."""
    if len(leaves) == 1:
        return []
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m < k:
        return [*naive_path(m, leaves[:k]), naive_root(leaves[k:])]
    return [*naive_path(m - k, leaves[k:]), naive_root(leaves[:k])]


def naive_proof(m: int, leaves: list[bytes], whole: bool = True) -> list[bytes]:
    """RFC 6962, section 2.1.2, word for word."""
    if m == len(leaves):
        return [] if whole else [naive_root(leaves)]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m <= k:
        return [*naive_proof(m, leaves[:k], whole), naive_root(leaves[k:])]
    return [*naive_proof(m - k, leaves[k:], False), naive_root(leaves[:k])]


@pytest.mark.parametrize("size", range(9))
def test_roots_are_the_published_ones(size: int) -> None:
    assert root(LEAVES[:size]) == ROOTS[size]


@pytest.mark.parametrize("position, size", INCLUSION)
def test_inclusion_proofs_are_the_published_ones(position: int, size: int) -> None:
    path = inclusion_proof(position, size, hash_at(LEAVES))
    assert [step.hex() for step in path] == INCLUSION[position, size]
    assert verify_inclusion(position, size, LEAVES[position], path, ROOTS[size])


@pytest.mark.parametrize("first, second", CONSISTENCY)
def test_consistency_proofs_are_the_published_ones(first: int, second: int) -> None:
    path = consistency_proof(first, second, hash_at(LEAVES))
    assert [step.hex() for step in path] == CONSISTENCY[first, second]
    assert verify_consistency(first, second, path, ROOTS[first], ROOTS[second])


def test_the_frontier_of_every_size_has_the_root_of_the_naive_twin() -> None:
    frontier = Frontier()
    for size in range(301):
        assert frontier.size == size
        assert frontier.root() == naive_root(MANY[:size])
        if size < 300:
            frontier.append(MANY[size])


def test_appending_returns_the_nodes_that_it_completes() -> None:
    frontier = Frontier()
    node = hash_at(MANY)
    for position, leaf in enumerate(MANY):
        completed = frontier.append(leaf)
        assert completed == [node(level, position >> level) for level in range(len(completed))]
    # Entry 3 completes the pair 2–3 and the four 0–3; entry 4 completes nothing.
    frontier = Frontier()
    assert [len(frontier.append(leaf)) for leaf in MANY[:8]] == [1, 2, 1, 3, 1, 2, 1, 4]


@pytest.mark.parametrize("size", [0, 1, 2, 7, 8, 100, 255, 256])
def test_a_frontier_goes_on_from_where_it_was_stored(size: int) -> None:
    frontier = Frontier()
    for leaf in MANY[:size]:
        frontier.append(leaf)
    stored = frontier.to_hex()
    assert len(stored) == bin(size).count("1")
    again = Frontier.from_hex(size, stored)
    again.append(MANY[size])
    assert again.root() == naive_root(MANY[: size + 1])


@pytest.mark.parametrize(
    "size, peaks",
    [(1, []), (0, ["00" * 32]), (3, ["00" * 32]), (1, ["00" * 31]), (1, ["不是十六进制"]), (-1, ["00" * 32])],
)
def test_a_frontier_that_does_not_fit_its_size_is_refused(size: int, peaks: list[str]) -> None:
    with pytest.raises(Refused, match=r"^frontier_invalid: "):
        Frontier.from_hex(size, peaks)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 300).flatmap(lambda size: st.tuples(st.integers(0, size - 1), st.just(size))))
def test_an_inclusion_proof_is_the_naive_one_and_holds(position_and_size: tuple[int, int]) -> None:
    position, size = position_and_size
    path = inclusion_proof(position, size, hash_at(MANY))
    assert path == naive_path(position, MANY[:size])
    assert verify_inclusion(position, size, MANY[position], path, naive_root(MANY[:size]))


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 300).flatmap(lambda size: st.tuples(st.integers(1, size), st.just(size))))
def test_a_consistency_proof_is_the_naive_one_and_holds(sizes: tuple[int, int]) -> None:
    first, second = sizes
    path = consistency_proof(first, second, hash_at(MANY))
    assert path == naive_proof(first, MANY[:second])
    assert verify_consistency(first, second, path, naive_root(MANY[:first]), naive_root(MANY[:second]))


@pytest.mark.parametrize("size", range(1, 34))
def test_an_inclusion_proof_holds_for_nothing_else(size: int) -> None:
    node, top, other = hash_at(MANY), naive_root(MANY[:size]), bytes(32)
    for position in range(size):
        leaf, path = MANY[position], inclusion_proof(position, size, node)
        assert verify_inclusion(position, size, leaf, path, top)
        for elsewhere in {*range(size + 2), -1} - {position}:
            assert not verify_inclusion(elsewhere, size, leaf, path, top)
        assert not verify_inclusion(position, size, MANY[size], path, top)
        assert not verify_inclusion(position, size, leaf, path, other)
        assert not verify_inclusion(position, size, leaf[:-1], path, top)
        assert not verify_inclusion(position, size, leaf, [*path, other], top)
        assert not verify_inclusion(position, size, leaf, [other, *path], top)
        for place, step in enumerate(path):
            assert not verify_inclusion(position, size, leaf, path[:place] + path[place + 1 :], top)
            for wrong in (other, step[:-1], step + b"\0", bytes([step[0] ^ 8]) + step[1:]):
                assert not verify_inclusion(position, size, leaf, [*path[:place], wrong, *path[place + 1 :]], top)


@pytest.mark.parametrize("second", range(1, 34))
def test_a_consistency_proof_holds_for_nothing_else(second: int) -> None:
    node, top, other = hash_at(MANY), naive_root(MANY[:second]), bytes(32)
    for first in range(1, second):
        path, begun = consistency_proof(first, second, node), naive_root(MANY[:first])
        assert verify_consistency(first, second, path, begun, top)
        for elsewhere in {*range(second + 2), -1} - {first}:
            assert not verify_consistency(elsewhere, second, path, begun, top)
        assert not verify_consistency(first, second, path, other, top)
        assert not verify_consistency(first, second, path, begun, other)
        assert not verify_consistency(first, second, path, top, begun)
        assert not verify_consistency(first, second, [], begun, top)
        assert not verify_consistency(first, second, [*path, other], begun, top)
        assert not verify_consistency(first, second, [path[0], *path], begun, top)
        for place, step in enumerate(path):
            assert not verify_consistency(first, second, path[:place] + path[place + 1 :], begun, top)
            for wrong in (other, step[:-1], bytes([step[0] ^ 16]) + step[1:]):
                changed = [*path[:place], wrong, *path[place + 1 :]]
                assert not verify_consistency(first, second, changed, begun, top)


def test_a_byte_may_not_move_from_one_hash_into_its_neighbour() -> None:
    # Both hash to the same node, so without a look at the lengths two proofs would hold where one may.
    step = MANY[1]
    assert node_hash(MANY[0] + step[:1], step[1:]) == node_hash(MANY[0], step)
    assert not verify_inclusion(0, 2, MANY[0] + step[:1], [step[1:]], naive_root(MANY[:2]))
    assert not verify_consistency(1, 2, [step[1:]], MANY[0] + step[:1], naive_root(MANY[:2]))


def test_a_log_that_rewrote_an_entry_cannot_show_consistency() -> None:
    rewritten = [*MANY[:5], leaf_hash("改过的决定".encode()), *MANY[6:20]]
    path = consistency_proof(10, 20, hash_at(rewritten))
    assert not verify_consistency(10, 20, path, naive_root(MANY[:10]), naive_root(rewritten))


def test_every_log_goes_on_from_the_empty_one_and_from_itself() -> None:
    node = hash_at(MANY)
    assert consistency_proof(0, 5, node) == consistency_proof(5, 5, node) == []
    five = naive_root(MANY[:5])
    assert verify_consistency(0, 5, [], EMPTY_ROOT, five)
    assert verify_consistency(5, 5, [], five, five)
    assert not verify_consistency(0, 5, [], five, five)
    assert not verify_consistency(0, 5, [five], EMPTY_ROOT, five)
    assert not verify_consistency(5, 5, [five], five, five)
    assert not verify_consistency(5, 5, [], five, EMPTY_ROOT)
    assert not verify_consistency(5, 4, [], five, five)


@pytest.mark.parametrize("position, size", [(0, 0), (-1, 5), (5, 5), (6, 5)])
def test_no_inclusion_proof_is_made_beyond_the_log(position: int, size: int) -> None:
    with pytest.raises(Refused, match=r"^position_outside_log: "):
        inclusion_proof(position, size, hash_at(MANY))


@pytest.mark.parametrize("first, second", [(-1, 5), (6, 5)])
def test_no_consistency_proof_is_made_beyond_the_log(first: int, second: int) -> None:
    with pytest.raises(Refused, match=r"^position_outside_log: "):
        consistency_proof(first, second, hash_at(MANY))


def test_an_entry_cannot_pass_for_a_node() -> None:
    left, right = LEAVES[:2]
    assert leaf_hash(left + right) != node_hash(left, right)
    assert all(earlier != later for earlier, later in pairwise(ROOTS))
