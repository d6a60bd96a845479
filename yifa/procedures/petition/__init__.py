"""Petitions (信访事项): registered, forwarded to the organ that may decide, and answered."""
