"""The installed procedures (已装程序), which the site hands to the records by the setting ``YIFA_REGISTRY``."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from yifa.kernel.registry import Registry


def registry() -> Registry:
    """Return the registry that the setting names."""
    return _registry(settings.YIFA_REGISTRY)


@cache
def _registry(path: str) -> Registry:
    found = import_string(path)
    assert isinstance(found, Registry)
    return found
