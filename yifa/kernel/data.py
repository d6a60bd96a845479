"""What an action asks for (填报内容): pydantic models whose fields know their Chinese label, unit and privacy.

Forms, API schemas, ledger columns, public pages and redaction are all drawn from these fields; nothing states them twice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, Self, cast, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from yifa.kernel.errors import Refused


class Personal(Enum):
    """Kinds of personal information (个人信息), which decide how a field is masked."""

    NAME = "name"
    IDENTITY = "identity"
    PHONE = "phone"
    ADDRESS = "address"
    TEXT = "text"
    """Free text that may name people: withheld as a whole unless a person has redacted it."""


class Choice(StrEnum):
    """A closed list of answers, each a stored key with its Chinese label (选项): ``UPHELD = "upheld", "维持"``.

    ``law_from`` and ``law_to`` are the law days of the cases that know the answer. A ledger may give the label instead of the
    key.
    """

    label: str
    law_from: date | None
    law_to: date | None

    def __new__(cls, key: str, label: str, law_from: date | None = None, law_to: date | None = None) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.label, member.law_from, member.law_to = label, law_from, law_to
        return member

    @classmethod
    def of(cls, key: str) -> Self:
        """The answer of this stored key."""
        return next(member for member in cls if member.value == key)

    def lawful(self, law_day: date) -> bool:
        """Whether the law that a case of this law day is under knows the answer."""
        return (self.law_from is None or self.law_from <= law_day) and (self.law_to is None or law_day <= self.law_to)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return cast(dict[str, Self], _by_label(cls)).get(value) if isinstance(value, str) else None


@cache
def _by_label(listed: type[Choice]) -> dict[str, Choice]:
    return {member.label: member for member in listed}


class Data(BaseModel):
    """The typed input of one action; unknown fields are refused (不得填报未列明的内容)."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


@dataclass(frozen=True, slots=True)
class Hints:
    """What a field says of itself beyond its type: unit, kind of personal information, what it refers to."""

    unit: str | None = None
    personal: Personal | None = None
    link: str | None = None
    organ: bool = False
    figure: bool = False
    happened: bool = False
    ahead: bool = False


def field(
    label: str,
    *,
    default: Any = ...,
    help: str | None = None,
    unit: str | None = None,
    personal: Personal | None = None,
    link: str | None = None,
    organ: bool = False,
    figure: bool = False,
    happened: bool = False,
    ahead: bool = False,
    minimum: int | None = None,
    maximum: int | None = None,
) -> Any:
    """Declare a field of :class:`Data`.

    ``default=None`` makes it optional; ``unit`` is shown beside it (money is stored in 分); ``personal`` names its kind
    of personal information; ``link`` says that it holds the number of another case, and names the relation (关联关系);
    ``organ`` says that it holds the key of an organ (a list those of several, as with ``link``), ``figure`` that it
    holds the id of a figure; ``happened`` that its day cannot lie after the step, ``ahead`` that it must; ``minimum``
    and ``maximum`` bound a number. A text that is required may not be blank.
    """
    limits: dict[str, Any] = {name: bound for name, bound in (("ge", minimum), ("le", maximum)) if bound is not None}
    return Field(
        default=default,
        title=label,
        description=help,
        json_schema_extra={"hints": Hints(unit, personal, link, organ, figure, happened, ahead)},  # type: ignore[dict-item] # never dumped to JSON
        **limits,
    )


def hints(info: FieldInfo) -> Hints:
    """Return what ``field()`` said of this field."""
    extra = info.json_schema_extra
    found = extra.get("hints") if isinstance(extra, dict) else None
    return found if isinstance(found, Hints) else Hints()


def choices(info: FieldInfo) -> type[Choice] | None:
    """Return the list of answers that the field takes, if it takes one."""
    for kind in (info.annotation, *get_args(info.annotation)):
        if isinstance(kind, type) and issubclass(kind, Choice):
            return kind
    return None


def members(value: Any) -> list[Any]:
    """The members of a list field's value; of another field its value alone, or nothing where it has none."""
    return value if isinstance(value, list) else [value] if value not in (None, "") else []


def check_choices(model: type[Data] | None, given: Mapping[str, Any], law_day: date) -> None:
    """Raise ``choice_not_in_this_law`` for the first answer that the law of this law day does not know."""
    for name, listed in (_dated_lists(model) if model is not None else {}).items():
        for key in members(given.get(name)):
            if model is not None and not listed.of(key).lawful(law_day):
                label = model.model_fields[name].title or name
                raise Refused(
                    "choice_not_in_this_law", field=name, label=label, choice=listed.of(key).label, law_day=law_day
                )


@cache
def _dated_lists(model: type[Data]) -> dict[str, type[Choice]]:
    # Those of whose answers the law did not always know every one.
    found = {name: listed for name, info in model.model_fields.items() if (listed := choices(info)) is not None}
    return {name: listed for name, listed in found.items() if any(each.law_from or each.law_to for each in listed)}


def _yes_or_no(value: object) -> object:
    return {"是": True, "否": False}.get(value, value) if isinstance(value, str) else value


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
"""A yes or no (是否), which a ledger may write as 是 or 否."""

Fen = Annotated[int, Field(ge=0, le=10**15)]
"""Money in fen (分), never negative; at most ten trillion yuan."""

TimeOfDay = Annotated[str, Field(pattern=r"^(?:[01]\d|2[0-3]):[0-5]\d$")]
"""A time of the day (时刻) in Asia/Shanghai, as ``09:30``; two of them compare as texts."""

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest, or a key of as many bytes, in lower-case hex (摘要)."""


@cache
def _required_texts(model: type[Data]) -> tuple[str, ...]:
    return tuple(name for name, info in model.model_fields.items() if info.annotation is str and info.is_required())


_NOT_PLAIN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]"
)


def is_plain(text: str) -> bool:
    """Whether a text can stand in every document: none controls a device, begins a line unseen or turns one around.

    XML and so .docx cannot hold control characters; those that set the direction make a text read otherwise than it is, and
    a line separator would make a heading of what follows it.
    """
    return _NOT_PLAIN.search(text) is None


_SEEN = (
    r"[\x21-\x7e\u00b7\u2014\u2018-\u201d\u2026\u3001-\u3003\u3007-\u3011\u3014-\u3017\u3400-\u4dbf\u4e00-\u9fff"
    r"\uff08\uff09\uff0c\uff0d\uff1a\uff1b\U00020000-\U000323af]"
)
_CLEAR = re.compile(f"{_SEEN}*(?: {_SEEN}+)*")


def is_clear(text: str) -> bool:
    """Whether a number or name can be told from any other: no character is unseen, or another script's or width's twin.

    Allowed are the signs of ASCII, Chinese characters and Chinese punctuation, with single spaces between.
    """
    return _CLEAR.fullmatch(text) is not None


_REASONS = {
    "missing": "field_missing",
    "extra_forbidden": "field_foreign",
    "enum": "field_not_a_choice",
    "date_from_datetime_parsing": "date_invalid",
    "date_parsing": "date_invalid",
    "date_type": "date_invalid",
    "date_from_datetime_inexact": "date_invalid",
    "int_parsing": "number_invalid",
    "int_type": "number_invalid",
    "int_from_float": "number_invalid",
    "greater_than_equal": "number_too_small",
    "less_than_equal": "number_too_large",
    "string_too_long": "text_too_long",
}


def validate(model: type[Data] | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """Check ``given`` against ``model`` and return it as plain JSON values, absent fields left out.

    Raises :class:`Refused` naming the first field at fault: ``field_missing``, ``field_foreign``, ``field_not_a_choice``,
    ``date_invalid``, ``number_invalid``, ``number_too_small``, ``number_too_large``, ``text_too_long``, ``text_not_plain``,
    ``field_invalid``.
    """
    if model is None:
        if given:
            name = next(iter(given))
            raise Refused("field_foreign", field=name, label=name, given=given[name])
        return {}
    try:
        plain: dict[str, Any] = model.model_validate(given).model_dump(mode="json", exclude_none=True)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        name = str(fault["loc"][0]) if fault["loc"] else ""
        info = model.model_fields.get(name)
        code = _REASONS.get(fault["type"], "field_invalid")
        listed = choices(info) if info is not None else None
        raise Refused(
            code,
            field=name,
            label=(info.title if info is not None else None) or name,
            given=str(fault.get("input"))[:60],
            choices="、".join(member.label for member in listed) if listed else "",
            bound=fault.get("ctx", {}).get(
                "ge", fault.get("ctx", {}).get("le", fault.get("ctx", {}).get("max_length", ""))
            ),
            why=fault["msg"],
        ) from None
    for name in _required_texts(model):
        if not plain[name]:
            raise Refused("field_missing", field=name, label=model.model_fields[name].title or name)
    for name, value in plain.items():
        texts = [value] if type(value) is str else value if type(value) is list else ()
        if type(value) is str and len(value) > 20_000:
            raise Refused("text_too_long", field=name, label=model.model_fields[name].title or name, bound=20_000)
        for text in texts:
            if type(text) is str and not is_plain(text):
                raise Refused("text_not_plain", field=name, label=model.model_fields[name].title or name)
    return plain
