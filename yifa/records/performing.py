"""Doing one step in a case (办理): the only way that anything happens to it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from yifa.kernel.cases import Actor
from yifa.kernel.references import Opening
from yifa.records.models import Case
from yifa.records.session import Receipt, Session


def perform(
    case: str | Case | Opening,
    action: str,
    data: Mapping[str, Any],
    by: Actor,
    on: date,
    *,
    at: datetime | None = None,
    attachments: Sequence[str] = (),
    key: str | None = None,
) -> Receipt:
    """Do a step in a case: check it, run the clocks, append the event with its marks, and bring the case up to date.

    ``case`` is a case, its number, or the ``Opening`` of one that does not exist yet; ``action`` a key or Chinese label;
    ``on`` the law's day and ``at`` the instant to record, by default now; ``attachments`` digests of stored files; ``key``
    the sender's own name for this request, by which a second sending is known.

    All in one transaction, or nothing: raises :class:`~yifa.kernel.errors.Refused` with the codes of
    :func:`yifa.kernel.acting.decide` and :func:`yifa.kernel.acting.apply`, and ``case_unknown``, ``procedure_unknown``,
    ``organ_not_active``, ``organ_without_mark``, ``request_repeated``, ``key_malformed`` and ``not_canonical``.
    """
    with Session() as session:
        return session.perform(case, action, data, by, on, at=at, attachments=attachments, key=key)
