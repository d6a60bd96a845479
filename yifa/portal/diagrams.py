"""A procedure's states and the steps between them (流程图), laid out in rows for a template to draw as one picture.

States stand in rows by how many steps at least lead to them. Steps between the same two states are one arrow, which bears a
number; a list beside the picture says what each number stands for, and is the picture's text for those who cannot see it.
"""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from math import dist, inf
from operator import mul

from yifa.kernel.declarations import Action, State
from yifa.kernel.procedure import Procedure

_ALONG = tuple(step / 50 for step in range(5, 46))
_APART, _CLEAR = 21, 11
_CHARACTER, _BOX, _GAP, _ROW, _TOP, _SIDE = 15, 36, 36, 104, 18, 30


@dataclass(frozen=True, slots=True)
class Box:
    """A state's box; ``x`` and ``y`` are its middle."""

    label: str
    x: float
    y: float
    width: float
    height: float
    final: bool

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.y - self.height / 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """One or several steps from a state to another: its path as SVG writes it, and where its number stands."""

    number: int
    source: str
    target: str
    actions: tuple[str, ...]
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class _Curve:
    """A cubic Bézier curve by its four points."""

    x: tuple[float, float, float, float]
    y: tuple[float, float, float, float]

    @property
    def path(self) -> str:
        """The curve as SVG writes it."""
        (x0, x1, x2, x3), (y0, y1, y2, y3) = self.x, self.y
        return f"M{x0:.1f} {y0:.1f}C{x1:.1f} {y1:.1f} {x2:.1f} {y2:.1f} {x3:.1f} {y3:.1f}"

    def at(self, share: float) -> tuple[float, float]:
        """The point at that share of the curve."""
        rest = 1 - share
        weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        return sum(map(mul, weights, self.x)), sum(map(mul, weights, self.y))


@dataclass(frozen=True, slots=True)
class Diagram:
    """The whole picture; ``staying`` names for each state the steps that leave it as it is."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    opening: tuple[str, ...]
    staying: tuple[tuple[str, tuple[str, ...]], ...]


def lay_out(procedure: type[Procedure]) -> Diagram:
    """Lay a procedure's states and steps out."""
    moves, staying = _moves(procedure)
    rows = _rows(procedure, moves)
    widths = {key: len(state.label) * _CHARACTER + 28 for key, state in procedure.states.items()}
    spans = [sum(widths[key] for key in row) + _GAP * (len(row) - 1) for row in rows]
    back = sum(1 for source, target in moves if _rank(rows, target) < _rank(rows, source) - 1)
    margin = _SIDE + min(back, 6) * 16
    width = max(spans) + 2 * margin
    boxes: dict[str, Box] = {}
    for depth, row in enumerate(rows):
        x = (width - spans[depth]) / 2
        for key in row:
            state = procedure.states[key]
            boxes[key] = Box(
                state.label,
                round(x + widths[key] / 2, 1),
                _TOP + _BOX / 2 + depth * _ROW,
                widths[key],
                _BOX,
                state.final,
            )
            x += widths[key] + _GAP
    arrows = _arrows(moves, boxes, width)
    return Diagram(
        round(width, 1),
        _TOP * 2 + _BOX + (len(rows) - 1) * _ROW,
        tuple(boxes.values()),
        tuple(arrows),
        tuple(action.label for action in procedure.actions.values() if action.move.opening),
        tuple((procedure.states[key].label, tuple(labels)) for key, labels in staying.items()),
    )


def _moves(procedure: type[Procedure]) -> tuple[dict[tuple[str, str], list[Action]], dict[str, list[str]]]:
    moves: dict[tuple[str, str], list[Action]] = defaultdict(list)
    staying: dict[str, list[str]] = defaultdict(list)
    for action in procedure.actions.values():
        for source in action.move.sources:
            if action.move.target is None or action.move.target is source:
                staying[source.key].append(action.label)
            else:
                moves[source.key, action.move.target.key].append(action)
    return moves, staying


def _rows(procedure: type[Procedure], moves: dict[tuple[str, str], list[Action]]) -> list[list[str]]:
    opened = [key for key, state in procedure.states.items() if _opens(procedure, state)]
    reached = {target for _, target in moves}
    # A case may also be opened in a state that others lead to, which then stands below them.
    depths = dict.fromkeys([key for key in opened if key not in reached] or opened, 0)
    waiting = deque(depths)
    while waiting:
        key = waiting.popleft()
        for source, target in moves:
            if source == key and target not in depths:
                depths[target] = depths[key] + 1
                waiting.append(target)
    for key, state in procedure.states.items():
        # No step leaves an end, so it may stand below every state that leads to it.
        if state.final:
            depths[key] = max((depths[source] + 1 for source, target in moves if target == key), default=depths[key])
    lowest = max(depths.values())
    rows: list[list[str]] = [[] for _ in range(lowest + 1)]
    for key in procedure.states:
        rows[depths.get(key, lowest)].append(key)
    return _ordered([row for row in rows if row], moves, procedure)


def _opens(procedure: type[Procedure], state: State) -> bool:
    return any(action.move.opening and action.move.target is state for action in procedure.actions.values())


def _ordered(
    rows: list[list[str]], moves: dict[tuple[str, str], list[Action]], procedure: type[Procedure]
) -> list[list[str]]:
    # Ends stand at the sides of their row; then each row follows the places of those that lead to it.
    ordered: list[list[str]] = []
    middle: dict[str, float] = {}
    for row in rows:
        ends = [key for key in row if procedure.states[key].final]
        rest = [key for key in row if not procedure.states[key].final]
        spread = [*ends[::2], *rest, *ends[1::2]]
        if not rest and ordered:
            spread.sort(
                key=lambda key: _mean([middle[source] for source, to in moves if to == key and source in middle])
            )
        middle |= {key: (place + 0.5) / len(spread) for place, key in enumerate(spread)}
        ordered.append(spread)
    return ordered


def _mean(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.5


def _rank(rows: list[list[str]], key: str) -> int:
    return next(depth for depth, row in enumerate(rows) if key in row)


def _arrows(moves: dict[tuple[str, str], list[Action]], boxes: dict[str, Box], width: float) -> list[Arrow]:
    places, lanes, arrows = _places(moves, boxes), {-1: 0, 1: 0}, []
    numbers: list[tuple[float, float]] = []
    for number, ((source, target), actions) in enumerate(moves.items(), 1):
        a, b = boxes[source], boxes[target]
        if (source, target) in places:
            curve = _straight(a, b, *places[source, target])
        else:
            side = -1 if a.x < width / 2 else 1
            curve = _around(a, b, width, side, lanes[side])
            lanes[side] += b.y < a.y
        x, y = _clearest(curve, numbers, boxes.values())
        numbers.append((x, y))
        labels = tuple(action.label for action in actions)
        arrows.append(Arrow(number, a.label, b.label, labels, curve.path, round(x, 1), round(y, 1)))
    return arrows


def _clearest(curve: _Curve, numbers: list[tuple[float, float]], boxes: Iterable[Box]) -> tuple[float, float]:
    # An arrow's number stands on it, as near to its middle as it covers neither another number nor a state.
    free = [
        curve.at(share)
        for share in sorted(_ALONG, key=lambda share: abs(share - 0.5))
        if not any(_covers(box, *curve.at(share)) for box in boxes)
    ] or [curve.at(0.5)]
    room = [min((dist(point, other) for other in numbers), default=inf) for point in free]
    return next((point for point, far in zip(free, room, strict=True) if far >= _APART), free[room.index(max(room))])


def _covers(box: Box, x: float, y: float) -> bool:
    return abs(x - box.x) < box.width / 2 + _CLEAR and abs(y - box.y) < box.height / 2 + _CLEAR


def _straight(a: Box, b: Box, begin: float, end: float) -> _Curve:
    # From the edge of one box to the facing edge of the other.
    down = 1 if b.y > a.y else -1
    x1, y1 = a.x + begin, a.y + down * a.height / 2
    x2, y2 = b.x + end, b.y - down * (b.height / 2 + 6)
    bend = (y2 - y1) / 2
    return _Curve((x1, x1, x2, x2), (y1, y1 + bend, y2 - bend, y2))


def _around(a: Box, b: Box, width: float, side: int, lane: int) -> _Curve:
    # A bow below the row, or around the side, each in a lane of its own.
    if a.y == b.y:
        x1, x2 = a.x + (b.x - a.x) * 0.1, b.x + (a.x - b.x) * 0.1
        y1, y2, low = a.y + a.height / 2, b.y + b.height / 2 + 6, a.y + 52
        return _Curve((x1, x1, x2, x2), (y1, low, low, y2))
    out = width - 12 - lane * 18 if side == 1 else 12 + lane * 18
    x1, y1 = a.x + side * a.width / 2, a.y + 6
    x2, y2 = b.x + side * (b.width / 2 + 6), b.y - 6
    return _Curve((x1, out, out, x2), (y1, y1, y2, y2))


def _places(
    moves: dict[tuple[str, str], list[Action]], boxes: dict[str, Box]
) -> dict[tuple[str, str], tuple[float, float]]:
    # Where along the boxes' edges each arrow begins and ends, from left to right as the boxes at the other ends stand.
    # Arrows run straight downwards, or up into the next row; they share an edge with those that come the other way.
    edges: dict[tuple[str, bool], list[tuple[float, tuple[str, str]]]] = defaultdict(list)
    for source, target in moves:
        a, b = boxes[source], boxes[target]
        if b.y > a.y or a.y - b.y == _ROW:
            edges[source, b.y > a.y].append((b.x, (source, target)))
            edges[target, a.y > b.y].append((a.x, (source, target)))
    places: dict[tuple[tuple[str, str], str], float] = {}
    for (key, _), group in edges.items():
        step = min(26.0, (boxes[key].width - 16) / len(group))
        for index, (_, move) in enumerate(sorted(group)):
            places[move, key] = (index - (len(group) - 1) / 2) * step
    return {
        (source, target): (places[(source, target), source], places[(source, target), target])
        for source, target in moves
        if ((source, target), source) in places
    }
