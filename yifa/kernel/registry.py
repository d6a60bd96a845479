"""The registry of procedures (程序目录): what is declared, found by key or Chinese label; no layer names a procedure itself."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from yifa.kernel.errors import Refused
from yifa.kernel.figures import Figure, of_change, of_count, of_share
from yifa.kernel.procedure import Procedure
from yifa.kernel.standings import Standing


class Registry:
    """The procedures of an installation, with all their figures and standings by id.

    Raises ``ValueError`` where two share a key, a label or a figure id, or where a step needs a standing that none gives.
    """

    def __init__(self, procedures: Iterable[type[Procedure]]) -> None:
        self._by_key: dict[str, type[Procedure]] = {}
        self._by_label: dict[str, type[Procedure]] = {}
        self.figures: dict[str, Figure] = {}
        self.standings: dict[str, tuple[type[Procedure], Standing]] = {}
        for procedure in procedures:
            for index, name in ((self._by_key, procedure.key), (self._by_label, procedure.label)):
                if name in index:
                    raise ValueError(f"two procedures are called {name!r}")
                index[name] = procedure
            for figure in (
                *(of_count(procedure, count) for count in procedure.counts.values()),
                *(of_share(procedure, share) for share in procedure.shares.values()),
                *(of_change(procedure, change) for change in procedure.comparisons.values()),
            ):
                if figure.id in self.figures:
                    raise ValueError(f"two figures are called {figure.id!r}")
                self.figures[figure.id] = figure
            for standing in procedure.standings.values():
                self.standings[procedure.standing_id(standing)] = procedure, standing
        for procedure in self:
            for action in procedure.actions.values():
                for needs in action.needs:
                    if needs.standing not in self.standings:
                        raise ValueError(f"{procedure.key}.{action.key} needs {needs.standing!r}, which nothing gives")

    def __iter__(self) -> Iterator[type[Procedure]]:
        return iter(self._by_key.values())

    def __contains__(self, key: str) -> bool:
        return key in self._by_key

    def __getitem__(self, key: str) -> type[Procedure]:
        """The procedure of this key or Chinese label. Raises ``procedure_unknown``."""
        found = self._by_key.get(key) or self._by_label.get(key)
        if found is None:
            near = get_close_matches(key, [*self._by_key, *self._by_label], n=1)
            raise Refused("procedure_unknown", procedure=key, hint=near[0] if near else "、".join(self._by_key))
        return found

    def figure(self, id: str) -> Figure:
        """The figure of this id. Raises ``figure_unknown``."""
        if id not in self.figures:
            near = get_close_matches(id, self.figures, n=1)
            raise Refused("figure_unknown", figure=id, hint=f" ({near[0]}?)" if near else "")
        return self.figures[id]

    def standing(self, id: str) -> tuple[type[Procedure], Standing]:
        """The standing of this id, with the procedure that gives it. Raises ``register_unknown``."""
        if id not in self.standings:
            near = get_close_matches(id, self.standings, n=1)
            raise Refused("register_unknown", standing=id, hint=near[0] if near else "、".join(self.standings))
        return self.standings[id]
