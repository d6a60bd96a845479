"""What the records of a draw are made of: strict models with one canonical text, and instants in whole seconds of UTC."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Self

import orjson
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, PlainSerializer, TypeAdapter, ValidationError

from yifa.kernel.canonical import canonical
from yifa.kernel.errors import Refused


def _whole_seconds(at: datetime) -> datetime:
    if at.microsecond:
        raise ValueError("whole seconds only")
    return at.astimezone(UTC)


Instant = Annotated[
    AwareDatetime,
    AfterValidator(_whole_seconds),
    PlainSerializer(lambda at: at.strftime("%Y-%m-%dT%H:%M:%SZ"), return_type=str),
]
"""An instant (时刻): whole seconds, UTC, written as ``2018-05-04T07:00:00Z``."""


_INSTANT: TypeAdapter[datetime] = TypeAdapter(Instant)


class Record(BaseModel):
    """A record that is published: frozen, with no other members than it declares, and canonical JSON as its text."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    @classmethod
    def of(cls, **members: Any) -> Self:
        """Make one. Raises :class:`Refused` ``draw_record_invalid`` naming the member at fault."""
        try:
            return cls(**members)
        except ValidationError as error:
            raise _refusal(error) from None

    @classmethod
    def given(cls, members: Mapping[str, Any]) -> Self:
        """Make one of plain values, as a file of settings gives them. Raises :class:`Refused` ``draw_record_invalid``."""
        try:
            return cls.model_validate_json(orjson.dumps(dict(members), default=str))
        except ValidationError as error:
            raise _refusal(error) from None

    @classmethod
    def parsed(cls, text: bytes) -> Self:
        """Read one from its canonical text. Raises :class:`Refused` ``draw_record_invalid``."""
        try:
            record = cls.model_validate_json(text)
        except ValidationError as error:
            raise _refusal(error) from None
        if record.text() != text:
            raise Refused("draw_record_invalid", member="$", why="it is not canonical JSON")
        return record

    def text(self) -> bytes:
        """Return the canonical text."""
        return canonical(orjson.loads(self.model_dump_json()))


def instant(at: datetime) -> datetime:
    """Return ``at`` in UTC. Raises :class:`Refused` ``draw_record_invalid`` if it has no time zone or parts of a second."""
    try:
        return _INSTANT.validate_python(at)
    except ValidationError as error:
        raise _refusal(error) from None


def _refusal(error: ValidationError) -> Refused:
    first = error.errors(include_url=False, include_context=False)[0]
    return Refused("draw_record_invalid", member=".".join(map(str, first["loc"])) or "$", why=first["msg"])
