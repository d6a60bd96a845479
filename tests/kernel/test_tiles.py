import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yifa.kernel.errors import Refused
from yifa.kernel.merkle import hash_at, inclusion_proof, leaf_hash, node_hash, root
from yifa.kernel.tiles import Tile, bundle, parse_path, tile_bytes, tiles

ENTRIES = [f"sha256\n{place:064x}".encode() for place in range(70_000)]
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
NODE = hash_at(LEAVES)


@pytest.mark.parametrize(
    "tile, path",
    [
        (Tile(0, 0), "tile/0/000"),
        (Tile(0, 273, 112), "tile/0/273.p/112"),
        (Tile(1, 999), "tile/1/999"),
        (Tile(1, 1000), "tile/1/x001/000"),
        # The index that c2sp.org/tlog-tiles gives as its example.
        (Tile(0, 1_234_067), "tile/0/x001/x234/067"),
        (Tile(63, 0, 1), "tile/63/000.p/1"),
        (Tile(None, 1_234_067, 255), "tile/entries/x001/x234/067.p/255"),
    ],
)
def test_a_tile_has_its_path_and_a_path_its_tile(tile: Tile, path: str) -> None:
    assert tile.path() == path
    assert parse_path(path) == tile


@pytest.mark.parametrize(
    "path",
    [
        "",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/data/000",
        "tile/0/001/000",
        "tile/0/x000/001",
        "tile/0/x001",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/",
        "tile/0/０００",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/../000",
    ],
)
def test_what_is_no_path_of_a_tile_is_refused(path: str) -> None:
    with pytest.raises(Refused, match=r"^tile_unknown: "):
        parse_path(path)


def test_a_log_of_seventy_thousand_entries_has_the_tiles_that_the_specification_counts() -> None:
    found = list(tiles(70_000))
    assert [tile for tile in found if tile.level == 0] == [Tile(0, n) for n in range(273)] + [Tile(0, 273, 112)]
    assert [tile for tile in found if tile.level == 1] == [Tile(1, 0), Tile(1, 1, 17)]
    assert [tile for tile in found if tile.level == 2] == [Tile(2, 0, 1)]
    assert [tile for tile in found if tile.level is None] == [Tile(None, n) for n in range(273)] + [
        Tile(None, 273, 112)
    ]
    assert len(found) == 274 + 2 + 1 + 274


def test_a_log_of_256_entries_has_a_full_tile_and_above_it_one_of_width_one() -> None:
    assert set(tiles(256)) == {Tile(None, 0), Tile(0, 0), Tile(1, 0, 1)}
    assert list(tiles(0)) == []


@pytest.mark.parametrize(
    "since, size, expected",
    [
        (5, 5, set()),
        (5, 6, {Tile(None, 0, 6), Tile(0, 0, 6)}),
        (255, 256, {Tile(None, 0), Tile(0, 0), Tile(1, 0, 1)}),
        (256, 257, {Tile(None, 1, 1), Tile(0, 1, 1)}),
        (200, 520, {Tile(lv, n, w) for lv in (None, 0) for n, w in ((0, 256), (1, 256), (2, 8))} | {Tile(1, 0, 2)}),
    ],
)
def test_a_log_that_grew_has_just_these_new_tiles(since: int, size: int, expected: set[Tile]) -> None:
    assert set(tiles(size, since)) == expected


def test_a_tile_holds_neighbouring_hashes_of_its_level() -> None:
    assert tile_bytes(Tile(0, 273, 112), NODE) == b"".join(LEAVES[69_888:70_000])
    second_row = tile_bytes(Tile(1, 1, 17), NODE)
    assert len(second_row) == 17 * 32
    assert second_row[:32] == root(LEAVES[65_536:65_792])
    assert tile_bytes(Tile(2, 0, 1), NODE) == root(LEAVES[:65_536])
    with pytest.raises(Refused, match=r"^tile_unknown: "):
        tile_bytes(Tile(None, 0), NODE)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 70_000).flatmap(lambda size: st.tuples(st.integers(0, size - 1), st.just(size))))
def test_whoever_has_only_the_tiles_of_a_log_finds_every_proof(position_and_size: tuple[int, int]) -> None:
    position, size = position_and_size
    served = set(tiles(size))

    def node(level: int, index: int) -> bytes:
        # A tile has the hashes of level 0, 8, 16, …; those between are made from up to 128 neighbours in one tile.
        tile_level, above = divmod(level, 8)
        first, count = index << above, 1 << above
        whole = Tile(tile_level, first // 256)
        tile = whole if whole in served else Tile(tile_level, first // 256, size // 256**tile_level % 256)
        assert tile in served
        content = tile_bytes(tile, NODE)
        assert len(content) == tile.width * 32
        row = [content[at * 32 : at * 32 + 32] for at in range(first % 256, first % 256 + count)]
        while len(row) > 1:
            row = [node_hash(*pair) for pair in zip(row[::2], row[1::2], strict=True)]
        return row[0]

    assert inclusion_proof(position, size, node) == inclusion_proof(position, size, NODE)


def test_a_bundle_holds_each_entry_after_its_length_in_two_bytes() -> None:
    assert bundle([b"", b"abc", b"x" * 258]) == b"\x00\x00" + b"\x00\x03abc" + b"\x01\x02" + b"x" * 258
    assert bundle([]) == b""


def test_an_entry_longer_than_its_length_can_say_is_refused() -> None:
    assert bundle([b"x" * 65_535]) == b"\xff\xff" + b"x" * 65_535
    with pytest.raises(Refused, match=r"^entry_too_large: .*65535 bytes; this one has 65536"):
        bundle([b"x" * 65_536])
