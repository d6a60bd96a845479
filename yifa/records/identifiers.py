"""Identifiers of cases (标识): UUIDs of version 7, which sort by the time of their making (RFC 9562, section 5.7)."""

import secrets
from datetime import datetime
from uuid import UUID


def uuid7(at: datetime) -> UUID:
    """Return a new identifier made at that instant: 48 bits of milliseconds, the rest random."""
    milliseconds = int(at.timestamp() * 1000) & (1 << 48) - 1
    low = secrets.randbits(74)
    return UUID(int=milliseconds << 80 | 7 << 76 | (low >> 62) << 64 | 2 << 62 | low & (1 << 62) - 1)
