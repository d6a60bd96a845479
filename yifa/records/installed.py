"""What the site hands to the records by its settings: the procedures (``YIFA_REGISTRY``), and who knows the frozen editions of
reports (``YIFA_EDITIONS``), since those are made above the records."""

from collections.abc import Callable
from functools import cache
from typing import cast

from django.conf import settings
from django.utils.module_loading import import_string

from yifa.kernel.cases import Edition
from yifa.kernel.registry import Registry


def registry() -> Registry:
    """Return the registry that the setting names."""
    return _registry(settings.YIFA_REGISTRY)


@cache
def _registry(path: str) -> Registry:
    found = import_string(path)
    assert isinstance(found, Registry)
    return found


def frozen_edition(organ: str, year: int, number: int) -> Edition | None:
    """The frozen edition of an organ's report of a year that has this number, if there is one."""
    find = cast(Callable[[str, int, int], Edition | None], import_string(settings.YIFA_EDITIONS))
    return find(organ, year, number)
