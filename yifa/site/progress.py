"""A progress bar (进度条) on the terminal; where standard error is none, nothing is shown."""

import sys
from types import TracebackType
from typing import Self

_WIDTH = 40
_EVERY = 100


class Bar:
    """A line that grows as rows are done. Use it as a context; at its end it clears the line."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._shown = sys.stderr.isatty()
        self._done = 0
        self._size = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def begin(self, size: int) -> None:
        """Say how many there are."""
        self._size = size

    def advance(self) -> None:
        """One more is done."""
        self._done += 1
        if self._shown and (self._done % _EVERY == 0 or self._done == self._size):
            filled = _WIDTH * self._done // max(self._size, 1)
            bar = "█" * filled + "░" * (_WIDTH - filled)
            print(f"\r{self._label} {bar} {self._done:,}/{self._size:,}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away, so that something else can be written there."""
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
