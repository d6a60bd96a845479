"""A procedure (程序): one class that declares how a kind of matter is handled by law.

Forms, permissions, diagrams, help pages, ledgers and tests are drawn from it. It is checked when it is defined; a faulty
one raises :class:`yifa.kernel.checks.DeclarationError`.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from yifa.kernel.cases import VOID
from yifa.kernel.checks import check
from yifa.kernel.counts import Change, Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.glossary import Glossary, glossary
from yifa.kernel.naming import Named
from yifa.kernel.standings import Standing

N = TypeVar("N", bound=Named)


class Procedure:
    """One statutory procedure. Subclass it, with class attributes; every subclass is checked when it is defined.

    ``number`` is the pattern of case numbers, of ``{organ}`` (机关代字), ``{year}`` and ``{serial}``. ``family`` prefixes its
    figure ids where several procedures share a package. ``law_day`` is the opening's data field whose day decides which law
    the case is under; ``pinned`` says that all its clocks keep to that law (C10). ``parent`` is the procedure whose case a
    sub-case belongs to. ``subject`` is the data field that heads a case in lists.
    """

    key: ClassVar[str]
    label: ClassVar[str]
    number: ClassVar[str]
    summary: ClassVar[str] = ""
    statute: ClassVar[str] = ""
    family: ClassVar[str] = ""
    law_day: ClassVar[str] = ""
    pinned: ClassVar[bool] = False
    parent: ClassVar[str] = ""
    subject: ClassVar[str] = ""
    version: ClassVar[int] = 1
    public: ClassVar[Public] = Public()

    states: ClassVar[Mapping[str, State]]
    actions: ClassVar[Mapping[str, Action]]
    clocks: ClassVar[Mapping[str, Clock]]
    documents: ClassVar[Mapping[str, Document]]
    counts: ClassVar[Mapping[str, Count]]
    tallies: ClassVar[Mapping[str, CountEach]]
    shares: ClassVar[Mapping[str, Share]]
    comparisons: ClassVar[Mapping[str, Change]]
    standings: ClassVar[Mapping[str, Standing]]
    marking: ClassVar[Mapping[str, tuple[tuple[Count, int], ...]]]
    """By action the counts that it may leave a mark of, with its sign."""

    def __init_subclass__(cls, *, terms: Glossary | None = None) -> None:
        super().__init_subclass__()
        cls.family = cls.__dict__.get("family") or cls.key
        cls.states = _declared(cls, State)
        cls.actions = _declared(cls, Action)
        cls.clocks = _declared(cls, Clock)
        cls.documents = _declared(cls, Document)
        cls.tallies = _declared(cls, CountEach)
        each = {count.key: count for tally in cls.tallies.values() for count in tally.counts(cls.fields())}
        cls.counts = _declared(cls, Count) | each
        cls.shares = _declared(cls, Share)
        cls.comparisons = _declared(cls, Change)
        cls.standings = _declared(cls, Standing)
        check(cls, terms or glossary())
        cls.marking = {
            key: tuple(
                (count, 1 if action in count.of else -1)
                for count in cls.counts.values()
                if action in count.of or action in count.less
            )
            for key, action in cls.actions.items()
        }

    @classmethod
    def state_label(cls, key: str) -> str:
        """The label of a state, also of the built-in one of a case that was voided."""
        return "已作废" if key == VOID else cls.states[key].label

    @classmethod
    def case_number(cls, organ_mark: str, year: int, serial: int) -> str:
        """Write a case number (案号), such as ``锡山行复〔2018〕7号``; ``organ_mark`` is the organ's 机关代字."""
        return cls.number.format(organ=organ_mark, year=year, serial=serial)

    @classmethod
    def fields(cls) -> dict[str, Any]:
        """Every data field of its actions by name (the first declaration of each)."""
        found: dict[str, Any] = {}
        for action in cls.actions.values():
            if action.data is not None:
                for name, info in action.data.model_fields.items():
                    found.setdefault(name, info)
        return found

    @classmethod
    def figure_id(cls, count: Count | Share | Change) -> str:
        """The id of a count, share or change among all figures: ``<family>.<key>``, or the name that a count gives itself."""
        return f"{cls.family}.{(count.figure if isinstance(count, Count) else '') or count.key}"

    @classmethod
    def standing_id(cls, standing: Standing) -> str:
        """The id of a standing among those of all procedures: ``<procedure>.<key>``."""
        return f"{cls.key}.{standing.key}"


def _declared(cls: type[Procedure], kind: type[N]) -> dict[str, N]:
    return {name: value for name, value in cls.__dict__.items() if isinstance(value, kind)}
