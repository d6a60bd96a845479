"""Masking of personal information (个人信息遮盖), as it must be before anything is published (政府信息公开条例第十五条)."""

from collections.abc import Mapping
from typing import Any

from yifa.kernel.data import Personal, hints
from yifa.kernel.procedure import Procedure

_ORGANISATION_ENDINGS = (
    "公司",
    "厂",
    "店",
    "中心",
    "委员会",
    "合作社",
    "事务所",
    "学校",
    "医院",
    "协会",
    "局",
    "政府",
    "办事处",
    "村",
    "社区",
)


def mask(value: str, kind: Personal) -> str:
    """Mask one value.

    A natural person keeps the surname (张某某); organisations keep their names, being none of personal information; numbers
    keep no more than tells a reader what they are; an address keeps its district; free text is withheld as a whole.
    """
    match kind:
        case Personal.NAME:
            return "、".join(_name(name) for name in value.split("、"))
        case Personal.IDENTITY:
            return value[:6] + "*" * max(len(value) - 6, 0)
        case Personal.PHONE:
            return value[:3] + "*" * max(len(value) - 3, 0)
        case Personal.ADDRESS:
            return value[:6] + "……"
        case Personal.TEXT:
            return "（涉及个人信息，不予公开）"


def _name(name: str) -> str:
    if name.endswith(_ORGANISATION_ENDINGS) or not name:
        return name
    return name[0] + "某" * min(max(len(name) - 1, 1), 2)


def public_data(procedure: type[Procedure], data: Mapping[str, Any]) -> dict[str, Any]:
    """What anyone may see of a published case's data: the fields that the procedure makes public, masked."""
    infos = procedure.fields()
    shown: dict[str, Any] = {}
    for name in procedure.public.fields:
        if name in data:
            kind = hints(infos[name]).personal
            shown[name] = mask(str(data[name]), kind) if kind is not None else data[name]
    return shown
