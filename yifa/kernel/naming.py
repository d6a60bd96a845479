"""What is declared by name (声明项): states, actions, clocks, counts and whatever else a procedure names."""

from dataclasses import dataclass, field


@dataclass(eq=False)
class Named:
    """Something declared as a class attribute: ``key`` is the attribute's name, ``label`` its Chinese term."""

    label: str
    key: str = field(default="", init=False)

    def __set_name__(self, owner: type, name: str) -> None:
        if not self.key:
            self.key = name
