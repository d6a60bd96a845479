"""Keeping the registers (名录维护): entering organs and posts, and asking who acts in a post on a day."""

import re
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.db import transaction
from django.db.models import CharField, Max, Model

from yifa.kernel.cases import Actor
from yifa.kernel.data import is_plain
from yifa.kernel.errors import Refused
from yifa.kernel.roles import ROLES
from yifa.registers.models import Organ, Person, Post

M = TypeVar("M", bound=Model)

_KEY = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}")
_MARK = re.compile(r"[^\s{}/#]*")
_ROLE_LABELS = {role.label: role.key for role in ROLES.values()}


@transaction.atomic
def put_organ(
    key: str,
    name: str,
    *,
    mark: str = "",
    parent: str = "",
    kind: str = "",
    since: date | None = None,
    until: date | None = None,
) -> Organ:
    """Enter an organ or bring its entry up to date; a new one takes the place after all that are there (次序).

    Raises ``key_malformed``, ``register_field_missing``, ``text_too_long``, ``text_not_plain``, ``organ_unknown`` for its
    parent, ``organ_below_itself``, ``mark_malformed``, ``mark_taken`` and ``term_reversed``.
    """
    _check_key(key)
    _check_texts(Organ, name=name, mark=mark, kind=kind)
    _check_term(since, until)
    above = Organ.objects.filter(key=parent).first() if parent else None
    if parent and above is None:
        raise Refused("organ_unknown", field="parent", organ=parent)
    if above is not None and f"/{key}/" in above.path:
        raise Refused("organ_below_itself", field="parent", organ=key, parent=parent)
    if not _MARK.fullmatch(mark):
        raise Refused("mark_malformed", field="mark", mark=mark)
    if mark and (other := Organ.objects.filter(mark=mark).exclude(key=key).first()):
        raise Refused("mark_taken", field="mark", mark=mark, organ=other.name)
    path = f"{above.path if above else '/'}{key}/"
    _check_texts(Organ, path=path)
    before, place = Organ.objects.filter(key=key).values_list("path", "place").first() or ("", 0)
    organ, _ = Organ.objects.update_or_create(
        key=key,
        defaults={
            "name": name, "mark": mark or None, "parent": above, "kind": kind, "since": since, "until": until, "path": path,
            "place": place or (Organ.objects.aggregate(last=Max("place"))["last"] or 0) + 1,
        },
    )  # fmt: skip
    if before and before != path:
        for below in Organ.objects.filter(path__startswith=before).exclude(key=key):
            Organ.objects.filter(key=below.key).update(path=path + below.path.removeprefix(before))
    return organ


@transaction.atomic
def put_post(
    key: str,
    *,
    person: str,
    name: str,
    organ: str,
    title: str,
    roles: Iterable[str],
    since: date | None = None,
    until: date | None = None,
) -> Post:
    """Enter a person's post or bring its entry up to date; ``roles`` are keys or Chinese labels.

    Raises ``key_malformed``, ``register_field_missing``, ``text_too_long``, ``text_not_plain``, ``organ_unknown``,
    ``role_unknown`` and ``term_reversed``.
    """
    _check_key(key)
    _check_key(person)
    _check_texts(Person, name=name)
    _check_texts(Post, title=title)
    _check_term(since, until)
    if not Organ.objects.filter(key=organ).exists():
        raise Refused("organ_unknown", field="organ", organ=organ)
    held = []
    for role in roles:
        found = role if role in ROLES else _ROLE_LABELS.get(role)
        if found is None:
            raise Refused("role_unknown", field="roles", role=role, known="、".join(_ROLE_LABELS))
        held.append(found)
    _put(Person(key=person, name=name))
    return _put(Post(key=key, person_id=person, organ_id=organ, title=title, roles=held, since=since, until=until))


def _put(entry: M) -> M:
    # One statement, whether it is there already or not.
    names = [field.name for field in entry._meta.concrete_fields if not field.primary_key]
    type(entry)._default_manager.bulk_create([entry], update_conflicts=True, unique_fields=["key"], update_fields=names)
    return entry


def actor(post: str, on: date) -> Actor:
    """Return who acts in a post on a day. Raises ``post_unknown`` and ``post_not_held``."""
    found = Post.objects.select_related("person").filter(key=post).first()
    if found is None:
        raise Refused("post_unknown", field="post", post=post)
    return holder(found, on)


def holder(post: Post, on: date) -> Actor:
    """Return who acts in this post on a day. Raises ``post_not_held``."""
    if (post.since and on < post.since) or (post.until and on > post.until):
        raise Refused("post_not_held", field="post", post=post.key, name=post.person.name, on=on)
    return Actor(post.person_id, post.person.name, post.key, post.organ_id, frozenset(post.roles))


def party(role: str, name: str, case: str) -> Actor:
    """Return somebody outside the administration (当事人) acting in the case of that number, in that role.

    ``name`` tells one of several from the others; the role's label stands for it where there is but one. For the one who
    opens a case ``case`` is empty. Raises ``role_unknown``.
    """
    if role not in ROLES:
        raise Refused("role_unknown", field="role", role=role, known="、".join(_ROLE_LABELS))
    return Actor(f"party:{role}", name or ROLES[role].label, "", "", frozenset({role}), case)


def below(organ: str) -> list[str]:
    """Return the keys of an organ and of all organs below it as they stand today. Raises ``organ_unknown``."""
    path = Organ.objects.filter(key=organ).values_list("path", flat=True).first()
    if path is None:
        raise Refused("organ_unknown", field="organ", organ=organ)
    return list(Organ.objects.filter(path__startswith=path).values_list("key", flat=True))


def organ_names() -> dict[str, str]:
    """The names of all organs by key, as readers expect them (机关排序): each followed by those below it.

    Those of one kind stand together, the kinds in the order in which the register first names them, and in a kind the organs
    in the order in which they were entered.
    """
    listed = list(Organ.objects.order_by("place", "path"))
    kinds = {kind: rank for rank, kind in enumerate(dict.fromkeys(organ.kind for organ in listed))}
    ranks = {organ.key: (kinds[organ.kind], organ.place, organ.key) for organ in listed}
    ordered = sorted(listed, key=lambda organ: [ranks[key] for key in organ.path.strip("/").split("/")])
    return {organ.key: organ.name for organ in ordered}


def _check_key(key: str) -> None:
    if not _KEY.fullmatch(key):
        raise Refused("key_malformed", field="key", given=key)


def _check_texts(model: type[Model], **given: str) -> None:
    for name, text in given.items():
        field = model._meta.get_field(name)
        assert isinstance(field, CharField)
        if not text.strip() and not (field.blank or field.null):
            raise Refused("register_field_missing", field=name, label=field.verbose_name)
        if len(text) > (field.max_length or 0):
            raise Refused("text_too_long", field=name, label=field.verbose_name, bound=field.max_length)
        if not is_plain(text):
            raise Refused("text_not_plain", field=name, label=field.verbose_name)


def _check_term(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise Refused("term_reversed", field="until", since=since, until=until)
