"""What recipes are said and dated with: phrases with choices in them, invented names, and days by how much happens on them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from yifa.kernel.days import Calendar

_SLOT = re.compile(r"\{([^{}]+)\}")
_RANGE = re.compile(r"(\d+)-(\d+)(?:/(\d+))?")


class Words:
    """Phrases with choices in them: ``{甲}`` stands for a name, ``{a|b}`` for either, ``{3-9}`` for a number.

    ``{商}`` is an invented trade name and ``{人}`` a person's; a name among ``lists`` stands for any phrase of that list.
    """

    def __init__(
        self, chance: Random, people: Mapping[str, Any], lists: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self.chance = chance
        self._people = people
        self._lists = lists or {}

    def person(self, surname: str = "") -> str:
        """An invented person's name."""
        people, chance = self._people, self.chance
        family: str = surname or chance.choice(people["frequent"] if chance.random() < 0.5 else people["surnames"])
        given = chance.choice(people["second"])
        if chance.random() > 0.2:
            first = chance.choice(people["first"])
            given = f"{first}{given}" if first != given else given
        return f"{family}{given}"

    def say(self, phrase: str, **names: str) -> str:
        """The phrase with its choices made."""

        def fill(found: re.Match[str]) -> str:
            inner = found[1]
            if inner in names:
                return names[inner]
            if inner in self._lists:
                return self.say(self.chance.choice(self._lists[inner]), **names)
            if inner == "商":
                return str(self.chance.choice(self._people["traders"]))
            if inner == "人":
                return self.person()
            if number := _RANGE.fullmatch(inner):
                low, high, step = int(number[1]), int(number[2]), int(number[3] or 1)
                return str(self.chance.randrange(low, high + 1, step))
            return str(self.chance.choice(inner.split("|")))

        return _SLOT.sub(fill, phrase)

    def sentence(self, phrase: str, **names: str) -> str:
        """The phrase as a sentence, nothing for none."""
        said = self.say(phrase, **names)
        return f"{said}。" if said else ""


class Days:
    """Days of the year by how much happens on them: working days more than others, some months more than others."""

    def __init__(self, recipe: Mapping[str, Any], calendar: Calendar, chance: Random) -> None:
        self._recipe = recipe
        self._calendar = calendar
        self._chance = chance

    def some(self, count: int, first: date, last: date, months: list[float] | None = None) -> list[date]:
        """So many days from ``first`` to ``last``."""
        days = [first + timedelta(n) for n in range((last - first).days + 1)]
        weights = [
            (1 if self._calendar.is_working(day) else self._recipe["rest"])
            * self._recipe["months"][day.month - 1]
            * (months[day.month - 1] if months else 1)
            for day in days
        ]
        return self._chance.choices(days, cum_weights=list(accumulate(weights)), k=count)

    def working(self, day: date) -> date:
        """The day itself, or the next working day."""
        return day if self._calendar.is_working(day) else self._calendar.next_working(day)
