"""The installed procedures (已装程序): every ``Procedure`` that a module ``yifa.procedures.*.procedure`` holds.

A package may declare some of them in modules of its own beside it; ``procedure`` then imports them.
"""

from importlib import import_module
from pkgutil import iter_modules

import yifa.procedures
from yifa.kernel.procedure import Procedure
from yifa.kernel.registry import Registry


def _declared() -> list[type[Procedure]]:
    found = []
    for package in sorted(iter_modules(yifa.procedures.__path__), key=lambda module: module.name):
        if package.ispkg:
            module = import_module(f"yifa.procedures.{package.name}.procedure")
            found += [
                value
                for value in vars(module).values()
                if isinstance(value, type)
                and issubclass(value, Procedure)
                and value.__module__.startswith(f"{module.__package__}.")
            ]
    return found


REGISTRY = Registry(_declared())
"""Every procedure of this installation."""
