"""Masking of personal information (个人信息遮盖), as it must be before anything is published (政府信息公开条例第十五条)."""

import re
from collections.abc import Mapping
from typing import Any

from yifa.kernel.data import Personal, hints
from yifa.kernel.procedure import Procedure

_ORGANISATION_ENDINGS = (
    "公司", "厂", "店", "超市", "馆", "经营部", "门市部", "服务部", "工作室", "诊所", "药房", "农场", "中心", "委员会", "合作社",
    "事务所", "研究所", "研究院", "设计院", "学校", "幼儿园", "医院", "协会", "商会", "基金会", "局", "政府", "办事处", "社区",
)  # fmt: skip
_ORGANISATION = re.compile(rf"[\w·]*(?:[（(][\w·]+[）)][\w·]*)*(?:{'|'.join(_ORGANISATION_ENDINGS)})")
_SEPARATOR = re.compile(r"[、，,；;]")
_DISTRICT = re.compile(r"(?:[\u4e00-\u9fff]{1,4}?(?:自治区|省|市|(?<![小社园])区|县|旗))*")
_LONGEST_PERSON, _WHOLE_PHONE, _WHOLE_IDENTITY = 4, 11, 15


def mask(value: str, kind: Personal) -> str:
    """Mask one value.

    A natural person keeps the surname (张某某); organisations keep their names, being none of personal information, where
    they are longer than a person's; numbers keep no more than tells a reader what they are; an address keeps its district;
    free text is withheld as a whole.
    """
    match kind:
        case Personal.NAME:
            return "、".join(_name(name.strip()) for name in _SEPARATOR.split(value) if name.strip())
        case Personal.IDENTITY:
            return _begun(value, 6 if len(value) >= _WHOLE_IDENTITY else 1)
        case Personal.PHONE:
            return _begun(value, 3 if len(value) >= _WHOLE_PHONE else 0)
        case Personal.ADDRESS:
            found = _DISTRICT.match(value)
            return f"{found[0] if found else ''}……"
        case Personal.TEXT:
            return "（涉及个人信息，不予公开）"


def masked(value: Any, kind: Personal) -> Any:
    """Mask what a field holds: of a list each member by itself."""
    return [mask(str(each), kind) for each in value] if isinstance(value, list) else mask(str(value), kind)


def _name(name: str) -> str:
    # Somebody may be called 王学村 or 李店: what could be a person's name is one.
    if len(name) > _LONGEST_PERSON and _ORGANISATION.fullmatch(name):
        return name
    return name[0] + "某" * min(max(len(name) - 1, 1), 2)


def _begun(number: str, shown: int) -> str:
    return number[:shown] + "*" * (len(number) - shown)


def public_data(procedure: type[Procedure], data: Mapping[str, Any]) -> dict[str, Any]:
    """What anyone may see of a published case's data: the fields that the procedure makes public, masked."""
    infos = procedure.fields()
    shown: dict[str, Any] = {}
    for name in procedure.public.fields:
        if name in data:
            kind = hints(infos[name]).personal
            shown[name] = masked(data[name], kind) if kind is not None else data[name]
    return shown
