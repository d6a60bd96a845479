"""What a procedure counts (计数项、比率、同比): counts of its steps, and the rates and changes that are made of counts."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import product

from pydantic.fields import FieldInfo

from yifa.kernel.cases import Moment
from yifa.kernel.data import Choice, choices
from yifa.kernel.declarations import Action, Test, several
from yifa.kernel.naming import Named


class Count(Named):
    """A counted thing (计数项): every event of the actions ``of`` for which ``where`` holds leaves a mark.

    The mark's amount is 1, or the whole number in the case's field ``amount``; its day is the event's. Events of
    ``less`` take as much away. ``lasting``: it is a stock (存量), such as those in office, which adds up from the
    beginning instead of from the first of January. ``means`` says in one Chinese sentence what is counted. ``scale``
    divides the sum for display (100 turns 分 into 元). ``detail``: it fills a table and is not listed by itself.
    ``figure`` is its place in the figure ids where it is not the attribute's name.
    """

    def __init__(
        self,
        label: str,
        of: Action | Sequence[Action],
        *,
        means: str,
        where: Test | None = None,
        amount: str = "",
        unit: str = "件",
        scale: int = 1,
        figure: str = "",
        less: Action | Sequence[Action] = (),
        lasting: bool = False,
        detail: bool = False,
    ) -> None:
        super().__init__(label)
        self.of: tuple[Action, ...] = several(of)
        self.means = means
        self.where = where
        self.amount = amount
        self.unit = unit
        self.scale = scale
        self.figure = figure
        self.less: tuple[Action, ...] = several(less)
        self.lasting = lasting
        self.detail = detail


class CountEach(Named):
    """A count for each answer to a choice field of the case, or for each combination of answers to several (分项计数).

    Where a field takes several answers, each given one counts. Their keys are ``<its own key>_<answer>``, their labels
    those of the answers. ``means`` is the sentence of them all, in which ``{}`` stands for the label. ``less`` and
    ``lasting`` are those of :class:`Count`. ``detail``: they fill a table and are not listed one by one.
    """

    def __init__(
        self,
        label: str,
        of: Action | Sequence[Action],
        by: str | Sequence[str],
        *,
        means: str,
        unit: str = "件",
        less: Action | Sequence[Action] = (),
        lasting: bool = False,
        detail: bool = False,
    ) -> None:
        super().__init__(label)
        self.of: tuple[Action, ...] = several(of)
        self.by: tuple[str, ...] = (by,) if isinstance(by, str) else tuple(by)
        self.means = means
        self.unit = unit
        self.less: tuple[Action, ...] = several(less)
        self.lasting = lasting
        self.detail = detail

    def counts(self, fields: Mapping[str, FieldInfo]) -> Iterator[Count]:
        """One count for each answer, or each combination of answers, of a procedure with these fields."""
        for answers in product(*((choices(fields[name]) if name in fields else None) or () for name in self.by)):
            label = "，".join(answer.label for answer in answers)
            count = Count(
                label, self.of, means=self.means.format(label), where=partial(self._given, answers), unit=self.unit,
                less=self.less, lasting=self.lasting, detail=self.detail,
            )  # fmt: skip
            count.key = "_".join((self.key, *(answer.value for answer in answers)))
            yield count

    def _given(self, answers: Sequence[Choice], moment: Moment) -> bool:
        for name, answer in zip(self.by, answers, strict=True):
            value = moment.get(name)
            if not (answer in value if isinstance(value, list) else value == answer):
                return False
        return True


class Share(Named):
    """A rate (比率): ``part`` of ``whole`` in per cent, rounded half up to ``digits`` places."""

    unit = "%"

    def __init__(self, label: str, part: Count, whole: Count, *, means: str, digits: int = 1) -> None:
        super().__init__(label)
        self.part = part
        self.whole = whole
        self.means = means
        self.digits = digits


class Change(Named):
    """How a count changed against the same days of the year before (同比), in per cent, to ``digits`` places."""

    unit = "%"

    def __init__(self, label: str, of: Count, *, means: str, digits: int = 1) -> None:
        super().__init__(label)
        self.of = of
        self.means = means
        self.digits = digits
