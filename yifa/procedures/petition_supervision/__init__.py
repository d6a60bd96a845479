"""Supervision (督办) of how organs handle petitions."""
