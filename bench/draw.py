"""Drawing 5 % of a million objects with teams from 2,000 inspectors, and replaying that from its file.

Beside them the limit, a bare loop of SHA-256 over the ids, and a peer, consistent_sampler, on the same ids without teams. Each
figure is the median of five runs on one core; drawing and replaying run in processes of their own, whose memory is told.
`make bench` runs it.
"""

import hashlib
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from consistent_sampler import sampler

from yifa.kernel.draws import (
    Beacon,
    Commitment,
    Inspector,
    Object,
    Pool,
    Rule,
    commit,
    draw,
    read_pool,
    replay,
    write,
    write_pool,
)

OBJECTS, INSPECTORS, RUNS = 1_000_000, 2_000, 5
FIELDS = ("价格", "消防", "特种设备", "环保", "食品安全")
RULE = Rule.of(rates=dict.fromkeys("ABCD", (5, 100)), team=2)
BEACON = Beacon.of(name="drand", chain="8990e7a9", round=1, due_at=datetime(2018, 3, 1, tzinfo=UTC))
VALUE = ["5a" * 32]


def timed(act: Callable[[], object]) -> float:
    """Return the seconds that it takes."""
    begin = perf_counter()
    act()
    return perf_counter() - begin


def committed(pool: Pool) -> Commitment:
    """Commit to a draw from that pool."""
    return commit(pool, RULE, BEACON, datetime(2018, 2, 1, tzinfo=UTC))


def drawing(folder: Path) -> float:
    """Draw from the pool, and leave the file of the draw; the seconds of drawing alone."""
    pool = read_pool((folder / "pool.txt").read_bytes())
    commitment, at = committed(pool), datetime(2018, 3, 2, tzinfo=UTC)
    seconds = timed(lambda: draw(pool, commitment, VALUE, at))
    if not (folder / "draw.txt").exists():
        (folder / "draw.txt").write_bytes(write(draw(pool, commitment, VALUE, at)))
    return seconds


def replaying(folder: Path) -> float:
    """Replay the file of the draw, reading included."""
    content = (folder / "draw.txt").read_bytes()
    seconds = timed(lambda: replay(content))
    assert replay(content).same
    return seconds


def hashing(folder: Path) -> float:
    """Hash every id after 32 bytes, which no draw by tickets can do without."""
    ids, seed, sha256 = read_pool((folder / "pool.txt").read_bytes()).ids, bytes(32), hashlib.sha256
    return timed(lambda: [sha256(seed + name.encode()).digest() for name in ids])


def sampling(folder: Path) -> float:
    """Let consistent_sampler draw as many of the same ids."""
    ids = list(read_pool((folder / "pool.txt").read_bytes()).ids)
    return timed(lambda: list(sampler(ids, seed="5a" * 32, with_replacement=False, take=OBJECTS // 20, output="id")))


def preparing(folder: Path) -> float:
    """Write the file of the pool. In a process of its own: what one process holds counts as the memory of its children too."""
    objects = (Object(f"913202{n:012d}", "ABCD"[n % 4], (FIELDS[n % 5],)) for n in range(OBJECTS))
    people = [Inspector(f"320205{n:05d}", tuple({FIELDS[n % 5], FIELDS[n // 5 % 5]})) for n in range(INSPECTORS)]
    return timed(lambda: (folder / "pool.txt").write_bytes(write_pool(objects, people)))


WAYS = {each.__name__: each for each in (preparing, drawing, replaying, hashing, sampling)}


def apart(way: str, folder: Path, times: int) -> tuple[float, float]:
    """Run one of the ways so many times in processes of their own: the median of its seconds, the most megabytes."""
    runs = []
    for _ in range(times):
        done = subprocess.run(
            [sys.executable, __file__, way, str(folder)], check=True, capture_output=True, text=True
        )  # fmt: skip
        runs.append([float(each) for each in done.stdout.split()])
    return median(seconds for seconds, _ in runs), max(megabytes for _, megabytes in runs)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        apart("preparing", folder, 1)
        found = {way: apart(way, folder, RUNS) for way in WAYS if way != "preparing"}
    (limit, _), (peer, _) = found["hashing"], found["sampling"]
    for way, wanted in (("drawing", "drawing with teams"), ("replaying", "replaying from the file")):
        seconds, megabytes = found[way]
        print(
            f"{wanted}: {seconds:.2f} s, {megabytes:.0f} MB (wanted: under 5 s and 600 MB); {seconds / limit:.1f} times the "
            f"bare loop, {seconds / peer:.2f} of consistent_sampler without teams"
        )
    print(f"bare loop of SHA-256 tickets over {OBJECTS:,} ids: {limit:.2f} s")
    print(f"consistent_sampler, {OBJECTS // 20:,} of them, no teams: {peer:.2f} s")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(WAYS[sys.argv[1]](Path(sys.argv[2])), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    else:
        main()
