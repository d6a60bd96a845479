"""Places in the text of a report (文稿中的占位): where figures and words are put in, and lines that need a figure to stand.

``{reconsideration.received}`` is a figure as of the report's day, ``{reconsideration.received|cut_off}`` as of the day up to which
the organs' figures count (填报数据截止日), ``{reconsideration.received|03-31}`` as of 31 March of the year at the latest;
``{day|cut_off}`` names that day. A line ``[reconsideration.received] …`` stands only where the figure has something to say,
``[!reconsideration.received] …`` only where it has nothing.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from yifa.kernel.errors import Refused

_NAME, _UNTIL = r"[a-z_]+(?:\.[a-z0-9_]+)?", r"(?:\|(\d\d-\d\d|cut_off))?"
CUT_OFF = "cut_off"
"""How a place names the report's own cut-off (填报数据截止日), whichever day of the year that is."""
PLACE = re.compile(rf"\{{({_NAME}){_UNTIL}\}}")
"""A place: its name, and up to when it counts if it says so."""
CONDITION = re.compile(rf"\[(!?)([a-z_]+\.[a-z0-9_]+){_UNTIL}\]")
"""A condition at the head of a line: whether it is turned round, its figure, and up to when that counts if it says so."""
_UNREAD = re.compile(r"\{[^{}\n]*\}?|\}")
"""What stands in braces and is no place, which would be published as it was typed."""
_MISPLACED = re.compile(r"\[!?[a-z_]+\.[^\[\]\n]*\]")
WORDS = ("year", "last_year", "next_year", "organ", "day", "no")
"""What a place may name beside figures: years, the organ, the as-of day, and in a heading its running number."""


class Place(NamedTuple):
    """A place or condition: a figure's id or a word, and up to when it counts: a day of the year as ``03-31``, or ``CUT_OFF``."""

    name: str
    cut_off: str | None

    @property
    def is_figure(self) -> bool:
        """Whether it names a figure, not a word."""
        return "." in self.name


def places(text: str) -> list[Place]:
    """Every place and condition of a text.

    Raises ``report_cut_off_invalid``; ``report_place_unknown`` for anything else in braces, and ``report_condition_misplaced``
    for a condition that heads no line or is not written as one: either would be published as it was typed.
    """
    if (unread := _UNREAD.search(PLACE.sub("", text))) is not None:
        raise Refused("report_place_unknown", field="text", place=unread[0])
    for line in map(bare, text.splitlines()):
        if (misplaced := _MISPLACED.search(line)) is not None:
            raise Refused("report_condition_misplaced", field="text", condition=misplaced[0])
    found = [Place(match[1], match[2]) for match in PLACE.finditer(text)]
    found += [Place(match[2], match[3]) for match in CONDITION.finditer(text)]
    for place in found:
        if place.cut_off != CUT_OFF:
            _check_day(place.cut_off)
    return found


def bare(line: str) -> str:
    """A line of a report's text without what joins it to the one before it and without its conditions: what it says it is."""
    rest = line.strip().removeprefix("+ ")
    while (condition := CONDITION.match(rest)) is not None:
        rest = rest[condition.end() :].lstrip()
    return rest


def check_text(text: str, known: Callable[[str], bool]) -> None:
    """Raise for the first place that no report could fill.

    ``figure_unknown`` where ``known`` does not know a figure's id, ``report_place_unknown`` for a word that there is not, and
    those of :func:`places`. A running number is known in headings of parts and sections alone.
    """
    for line in text.splitlines():
        if not bare(line).startswith(("## ", "### ")) and any(match[1] == "no" for match in PLACE.finditer(line)):
            raise Refused("report_place_unknown", field="text", place="no")
    for place in places(text):
        if place.is_figure and not known(place.name):
            raise Refused("figure_unknown", field="text", figure=place.name, hint="")
        if not place.is_figure and place.name not in WORDS:
            raise Refused("report_place_unknown", field="text", place=place.name)


def _check_day(cut_off: str | None) -> None:
    try:
        # A leap year has every day that a year can have.
        date.fromisoformat(f"2000-{cut_off or '12-31'}")
    except ValueError:
        raise Refused("report_cut_off_invalid", field="text", cut_off=cut_off) from None
