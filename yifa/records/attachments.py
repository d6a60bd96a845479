"""Files that belong to events (附件): stored once under the digest of their content, and never changed."""

from mimetypes import guess_type
from typing import cast

from django.conf import settings

from yifa.kernel.data import is_plain
from yifa.kernel.digests import Algorithm, content_digest
from yifa.kernel.envelopes import FORMAT
from yifa.kernel.errors import Refused
from yifa.records.models import Attachment
from yifa.records.sequencer import sequenced

MOST_BYTES = 20 * 1024 * 1024
"""The largest file that is stored."""

_OOXML = "application/vnd.openxmlformats-officedocument."
_STARTS: dict[str, tuple[int, tuple[bytes, ...]]] = {
    "application/pdf": (0, (b"%PDF-",)),
    "image/png": (0, (b"\x89PNG\r\n\x1a\n",)),
    "image/jpeg": (0, (b"\xff\xd8\xff",)),
    "audio/mpeg": (0, (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")),
    "audio/wav": (8, (b"WAVE",)),
    "video/mp4": (4, (b"ftyp",)),
    f"{_OOXML}wordprocessingml.document": (0, (b"PK\x03\x04",)),
    f"{_OOXML}spreadsheetml.sheet": (0, (b"PK\x03\x04",)),
    "text/plain": (0, (b"",)),
}
"""Where the bytes stand by which a type is known, and what they may be."""

_INSIDE = {f"{_OOXML}wordprocessingml.document": b"word/", f"{_OOXML}spreadsheetml.sheet": b"xl/"}


def attach(content: bytes, name: str, media_type: str) -> str:
    """Store a file and return its digest, by which an event names it; a file that is there already is not stored twice.

    A sealed envelope (密封投标) is stored under a name made from its digest, since the one that it comes with could tell what it
    hides.

    Raises ``attachment_name_invalid``, ``attachment_empty``, ``attachment_too_large``, ``attachment_type_unknown``,
    ``attachment_not_what_it_says``, ``algorithm_unknown`` and ``algorithm_unavailable``.
    """
    if not 0 < len(name) <= 200 or any(each in "/\\\n\r\t" for each in name) or not is_plain(name):
        raise Refused("attachment_name_invalid", field="attachments", name=name[:60])
    if not content:
        raise Refused("attachment_empty", field="attachments", name=name)
    if len(content) > MOST_BYTES:
        raise Refused("attachment_too_large", field="attachments", name=name, size=len(content), most=MOST_BYTES)
    if media_type not in _STARTS:
        raise Refused("attachment_type_unknown", field="attachments", media_type=media_type, known=", ".join(_STARTS))
    if not _is(content, media_type):
        raise Refused("attachment_not_what_it_says", field="attachments", name=name, media_type=media_type)
    digest = content_digest(content, cast(Algorithm, settings.YIFA_DIGEST))
    if content.startswith(FORMAT + b"\n"):
        name = f"密封文件-{digest[:12]}.txt"
    with sequenced():
        if not Attachment.objects.filter(digest=digest).exists():
            Attachment.objects.create(
                digest=digest, algorithm=settings.YIFA_DIGEST, name=name, media_type=media_type, size=len(content),
                content=content,
            )  # fmt: skip
    return digest


def media_type(name: str) -> str:
    """The type that a file's name tells; empty where it tells none."""
    found = guess_type(name)[0] or ""
    return {"audio/x-wav": "audio/wav"}.get(found, found)


def _is(content: bytes, media_type: str) -> bool:
    place, starts = _STARTS[media_type]
    if not content[place:].startswith(starts):
        return False
    if media_type == "text/plain":
        try:
            return "\0" not in content.decode("utf-8")
        except UnicodeDecodeError:
            return False
    return _INSIDE.get(media_type, b"") in content
