"""The site's settings with the procedures of these tests, for processes that the tests and benchmarks start."""

from yifa.site.settings import *  # noqa: F403 - a settings module is a list of names

YIFA_REGISTRY = "tests.records.procedures.REGISTRY"
