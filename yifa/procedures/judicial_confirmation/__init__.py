"""Judicial confirmation (司法确认) of an agreement that people's mediation brought about."""
