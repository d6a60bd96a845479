"""The gate (查阅权限): the one query through which everything that is read goes.

The public sees cases that were published, and of them the fields that the procedure makes public, masked. An officer sees
whole the cases that have to do with the own organ or one below it, as the organs stand today. Those who supervise, and the
legal office, see all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Exists, OuterRef, Q, QuerySet

from yifa.kernel.cases import CORRECT, RECALCULATE
from yifa.kernel.data import hints
from yifa.kernel.errors import Refused
from yifa.kernel.redaction import public_data
from yifa.kernel.roles import LEGAL_OFFICE, SUPERVISOR
from yifa.records.encoding import SEALED
from yifa.records.installed import registry
from yifa.records.models import Attachment, Case, Event, Involved, Link, Mark, Standing
from yifa.registers.keeping import below
from yifa.registers.models import Post

_SEES_ALL = {SUPERVISOR.key, LEGAL_OFFICE.key}


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who reads (查阅人): for which organs, or everything; neither for the public."""

    organs: frozenset[str] = frozenset()
    everything: bool = False


PUBLIC = Viewer()
"""Anybody (社会公众)."""
OFFICE = Viewer(everything=True)
"""Whoever works on the machine itself, as the command line does."""


def viewer(user: AbstractBaseUser | AnonymousUser, on: date) -> Viewer:
    """Who a signed-in user is on a day, by the posts of the account."""
    if not user.is_authenticated:
        return PUBLIC
    posts = Post.objects.filter(accounts__user_id=user.pk)
    return viewer_in(posts.filter(Q(since=None) | Q(since__lte=on), Q(until=None) | Q(until__gte=on)))


def viewer_in(posts: Iterable[Post]) -> Viewer:
    """Who somebody is that holds these posts."""
    held = list(posts)
    organs = frozenset(key for organ in {post.organ_id for post in held} for key in below(organ))
    return Viewer(organs, any(_SEES_ALL & set(post.roles) for post in held))


def cases(viewer: Viewer) -> QuerySet[Case]:
    """The cases that may be seen, if only in part."""
    return Case.objects.filter(_seen(viewer))


def events(viewer: Viewer) -> QuerySet[Event]:
    """The events of the cases that may be seen."""
    return Event.objects.filter(_seen(viewer, "case"))


def marks(viewer: Viewer) -> QuerySet[Mark]:
    """The marks of the cases that may be seen."""
    return Mark.objects.filter(_seen(viewer, "case"))


def whole(case: Case, viewer: Viewer) -> bool:
    """Whether all of a case may be seen."""
    return viewer.everything or (
        bool(viewer.organs) and Involved.objects.filter(case=case, organ__in=viewer.organs).exists()
    )


def shown(case: Case, viewer: Viewer) -> dict[str, Any]:
    """What may be seen of a case's data: all, or what is public of it, masked, or nothing."""
    data: dict[str, Any] = orjson.loads(case.data)
    if whole(case, viewer):
        return data
    return public_data(registry()[case.procedure], data) if case.published_on else {}


def shown_of(event: Event, viewer: Viewer) -> dict[str, Any]:
    """What may be seen of what an event was given."""
    if whole(event.case, viewer):
        return event.fields
    if not event.case.published_on or event.action in (CORRECT, RECALCULATE):
        return {}
    return public_data(registry()[event.case.procedure], event.fields)


def provable(event: Event, viewer: Viewer) -> set[str]:
    """The fields of an event whose true values may be shown, as a proof shows them: without any that would be masked.

    Who acted and under which key is for those who may see the whole case, and which files came with it, too, unless they are
    open to all.
    """
    if whole(event.case, viewer):
        return {*event.fields, *SEALED}
    infos = registry()[event.case.procedure].fields()
    plain = {name for name in shown_of(event, viewer) if hints(infos[name]).personal is None}
    return {*plain, "@attachments"} if files_open(event, viewer) else plain


def standings(viewer: Viewer) -> QuerySet[Standing]:
    """The standings that the cases give which may be seen."""
    return Standing.objects.filter(_seen(viewer, "case"))


def links(viewer: Viewer) -> QuerySet[Link]:
    """The references between cases that may be seen: both cases, and the field that names the other one."""
    found = Link.objects.filter(_seen(viewer, "case"), _seen(viewer, "target"))
    if viewer.everything:
        return found
    told = Q(Exists(Involved.objects.filter(case=OuterRef("case"), organ__in=viewer.organs)))
    for procedure in registry():
        infos = procedure.fields()
        relations = {hints(infos[name]).link for name in procedure.public.fields} - {None}
        told |= Q(case__procedure=procedure.key, case__published_on__isnull=False, relation__in=relations)
    return found.filter(told)


def files_open(event: Event, viewer: Viewer) -> bool:
    """Whether the files of an event may be had: the case is seen whole, or is published and the step opens its files."""
    if whole(event.case, viewer):
        return True
    action = registry()[event.case.procedure].actions.get(event.action)
    return event.case.published_on is not None and action is not None and action.opens_files


def attachment(digest: str, event: Event, viewer: Viewer) -> Attachment:
    """A file of an event, for those who may see the whole case, or for anyone where it is open to all.

    Raises ``attachment_unknown``.
    """
    if any(file["digest"] == digest for file in event.files) and files_open(event, viewer):
        found = Attachment.objects.filter(digest=digest).first()
        if found is not None:
            return found
    raise Refused("attachment_unknown", field="attachments", digest=digest)


def _seen(viewer: Viewer, to_case: str = "") -> Q:
    # Asked of each row by its own case: a list of all cases that may be seen would be drawn up anew for every question.
    if viewer.everything:
        return Q()
    published = Q(**{f"{to_case}__published_on__isnull" if to_case else "published_on__isnull": False})
    if not viewer.organs:
        return published
    return published | Q(Exists(Involved.objects.filter(case=OuterRef(to_case or "pk"), organ__in=viewer.organs)))
