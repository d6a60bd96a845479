"""Refusals (拒绝): what went wrong, in one sentence for people and one code for programs.

Every code and both its sentences stand in ``errors.toml``. Screens show the Chinese sentence, the command line and
the API the English one with its code. A sentence says what is wrong and what to do about it.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def sentences() -> Mapping[str, Mapping[str, str]]:
    """Return ``{code: {"en": …, "zh": …}}`` as written in ``errors.toml``."""
    return tomllib.loads(files("yifa.kernel").joinpath("errors.toml").read_text(encoding="utf-8"))


class Refused(Exception):  # noqa: N818 - it is named for what it means: the act was refused, nothing was written
    """Nothing was done, and this says why (不予办理及其理由).

    ``code`` names the reason for programs; ``field`` the input at fault, if one is; ``facts`` fill the sentences.
    A guard of a procedure brings its own two sentences (``en``, ``zh``), since they belong to its article of law.
    """

    def __init__(
        self, code: str, /, *, field: str | None = None, en: str | None = None, zh: str | None = None, **facts: Any
    ) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts
        self._en = en
        self._zh = zh

    @property
    def english(self) -> str:
        return (self._en if self._en is not None else sentences()[self.code]["en"]).format_map(
            {"field": self.field} | self.facts
        )

    @property
    def chinese(self) -> str:
        return (self._zh if self._zh is not None else sentences()[self.code]["zh"]).format_map(
            {"field": self.field} | self.facts
        )

    def __str__(self) -> str:
        return f"{self.code}: {self.english}"
