"""Indicators, scores and their arithmetic (考核指标、计分): in tenths of a point, as whole numbers.

An indicator is written ``01依法履行职能=15``: number, name and weight. A score is written ``01=13.5``.
"""

import re
from collections.abc import Mapping, Sequence

from yifa.kernel.errors import Refused

FULL = 1000
"""The weights of all indicators: a hundred points, in tenths."""
_INDICATOR = re.compile(r"(?P<item>\d{2})(?P<name>[^=]+)=(?P<points>\d{1,3}(?:\.\d)?)", re.ASCII)
_SCORE = re.compile(r"(?P<item>\d{2})=(?P<points>\d{1,3}(?:\.\d)?)", re.ASCII)


def tenths(points: str) -> int:
    """Read points such as ``93.5`` or ``93`` as tenths."""
    whole, _, tenth = points.partition(".")
    return int(whole) * 10 + int(tenth or 0)


def points(amount: int) -> str:
    """Write tenths as points: 935 is ``93.5``, 930 is ``93``."""
    return f"{amount // 10}.{amount % 10}" if amount % 10 else str(amount // 10)


def weights(indicators: Sequence[str]) -> dict[str, int]:
    """The weight of each indicator by its number.

    Raises ``indicator_form_invalid`` and ``indicator_repeated``.
    """
    found: dict[str, int] = {}
    for text in indicators:
        match = _INDICATOR.fullmatch(text)
        if match is None:
            raise Refused("indicator_form_invalid", field="indicators", given=text)
        if match["item"] in found:
            raise Refused("indicator_repeated", field="indicators", item=match["item"])
        found[match["item"]] = tenths(match["points"])
    return found


def total(scores: Sequence[str], weights: Mapping[str, int], field: str) -> int:
    """What the scores of all indicators come to.

    Raises ``indicator_score_invalid``, ``indicator_unknown``, ``indicator_repeated``, ``indicator_score_too_high`` and
    ``indicator_unscored``, naming ``field``.
    """
    found: dict[str, int] = {}
    for text in scores:
        match = _SCORE.fullmatch(text)
        if match is None:
            raise Refused("indicator_score_invalid", field=field, given=text)
        item, given = match["item"], tenths(match["points"])
        if item not in weights:
            raise Refused("indicator_unknown", field=field, item=item)
        if item in found:
            raise Refused("indicator_repeated", field=field, item=item)
        if given > weights[item]:
            raise Refused("indicator_score_too_high", field=field, item=item, full=points(weights[item]))
        found[item] = given
    for item in weights:
        if item not in found:
            raise Refused("indicator_unscored", field=field, item=item)
    return sum(found.values())
