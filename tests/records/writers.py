"""Many writers at once, in processes of their own: ``python -m tests.records.writers THREADS ROUNDS SHARED NAME``.

Each thread opens a case, accepts and decides it, and adds a note to the case ``SHARED``, so often as ``ROUNDS`` says. All
processes also send one request under the same key. What went wrong is printed; nothing is printed when nothing did.
"""

import sys
from threading import Thread

from django.db import connection

from yifa.site.preparing import set_up

set_up()

from tests.records.district import ACCEPTED, clerk, decided  # noqa: E402 - after Django is set up
from yifa.kernel.errors import Refused  # noqa: E402 - after Django is set up
from yifa.records.performing import perform  # noqa: E402 - after Django is set up


def write(rounds: int, shared: str, name: str, odd: int) -> None:
    """One writer's work."""
    try:
        by = clerk()
        for turn in range(rounds):
            decided(organ=("xishan.housing", "xishan.audit")[(turn + odd) % 2])
            perform(shared, "note", {"text": f"{name}第{turn}次补记"}, by, ACCEPTED)
        try:
            perform(shared, "note", {"text": "同一请求"}, by, ACCEPTED, key="the same request")
            print("won", flush=True)
        except Refused as refused:
            if refused.code != "request_repeated":
                raise
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", flush=True)
    finally:
        connection.close()


def main() -> None:
    """Start the threads and wait for them."""
    threads, rounds, shared, name = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
    working = [Thread(target=write, args=(rounds, shared, f"{name}-{each}", each % 2)) for each in range(threads)]
    for thread in working:
        thread.start()
    for thread in working:
        thread.join()


if __name__ == "__main__":
    main()
