"""Standings (资格): what a case makes of somebody or something for a time, as an officer certified or a supervisor in office.

A case keeps the stretches of time that its steps made; who stood in what on a day is asked of them, so that no register of
officers, supervisors or delegated powers is ever typed a second time.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from yifa.kernel.naming import Named


class Standing(Named):
    """What a case makes of somebody for a time (资格), by the data fields that say whom, under which number, and so on.

    ``subject``: who or what stands in it. ``name``: its number. ``scope``: what it extends to. ``until``: its last day.
    ``organ``: where it holds, by default the handling organ. ``means`` says in one Chinese sentence what it is.
    """

    def __init__(
        self, label: str, *, subject: str, name: str = "", scope: str = "", until: str = "", organ: str = "", means: str
    ) -> None:
        super().__init__(label)
        self.subject = subject
        self.name = name
        self.scope = scope
        self.until = until
        self.organ = organ
        self.means = means

    @property
    def fields(self) -> tuple[str, ...]:
        """The data fields that it is made of."""
        return tuple(name for name in (self.subject, self.name, self.scope, self.until, self.organ) if name)


@dataclass(frozen=True, slots=True)
class Needs:
    """A standing that those must have whom a step names (资格要求): ``standing`` is ``<procedure>.<standing>``.

    ``label`` is what the certificate or appointment is called; ``of`` the data field with its numbers; ``least`` how many
    different people it takes; ``scope`` the field with what it must extend to; ``organs`` the field with organs in which it
    may hold besides the handling one.
    """

    standing: str
    label: str
    of: str
    least: int = 1
    scope: str = ""
    organs: str = ""


@dataclass(frozen=True, slots=True)
class Hold:
    """One stretch of a standing (资格存续期间).

    ``standing`` is ``<procedure>.<standing>``; ``subject`` who or what stands in it; ``name`` its number, as that of a
    certificate; ``organ`` where it holds, empty for everywhere; ``scope`` what it extends to, empty for everything.
    ``until`` is the last day set from the start; ``ended`` the day from which a later step took it away.
    ``case`` is the number of the case that gives it.
    """

    standing: str
    subject: str
    name: str
    organ: str
    scope: tuple[str, ...]
    since: date
    until: date | None = None
    ended: date | None = None
    case: str = ""

    def covers(self, day: date) -> bool:
        """Whether it holds on that day."""
        return (
            self.since <= day and (self.until is None or day <= self.until) and (self.ended is None or day < self.ended)
        )


def begin(holds: Iterable[Hold], new: Hold) -> tuple[Hold, ...]:
    """Begin a stretch; what the case held of the same standing ends that day (取得、续期、变更)."""
    return (*end(holds, new.standing, new.since), new)


def end(holds: Iterable[Hold], standing: str, on: date) -> tuple[Hold, ...]:
    """End or interrupt a standing: that day it no longer holds (中断、终止)."""
    return tuple(
        replace(hold, ended=on) if hold.standing == standing and (hold.ended is None or hold.ended > on) else hold
        for hold in holds
    )


def restore(holds: tuple[Hold, ...], standing: str, on: date) -> tuple[Hold, ...]:
    """Let an interrupted standing hold again from that day, in the same terms and until the same last day (恢复).

    A stretch that was to begin later, as a renewal does, still does; what it was to follow holds until then.
    """
    own = [hold for hold in holds if hold.standing == standing]
    if not own or (interrupted := own[-1].ended) is None:
        return holds
    day = max(on, interrupted)
    again: list[Hold] = []
    for hold in reversed(own):
        following = again[0].since if again else None
        if hold.ended != interrupted or following == day:
            break
        if following is None or hold.since < following:
            again.insert(0, replace(hold, since=max(hold.since, day), ended=following))
    return (*holds, *again)


def latest(holds: Iterable[Hold], day: date) -> Hold | None:
    """The stretch that holds on that day, else the last one that had begun, else the first of those to come."""
    ordered = sorted(holds, key=lambda hold: hold.since)
    begun = [hold for hold in ordered if hold.since <= day]
    held = [hold for hold in begun if hold.covers(day)]
    preferred = held or begun or ordered[:1]
    return preferred[-1] if preferred else None
