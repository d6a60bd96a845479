"""Names: of what is declared (声明项), as states, actions, clocks and counts; and whether two names are spelt alike."""

import unicodedata
from dataclasses import dataclass, field


@dataclass(eq=False)
class Named:
    """Something declared as a class attribute: ``key`` is the attribute's name, ``label`` its Chinese term."""

    label: str
    key: str = field(default="", init=False)

    def __set_name__(self, owner: type, name: str) -> None:
        if not self.key:
            self.key = name


def alike(name: str) -> str:
    """A name as it compares with others (名称比对): full-width or half-width signs and spaces make no other name."""
    return "".join(unicodedata.normalize("NFKC", name).split())
