"""Active disclosure (主动公开)."""
