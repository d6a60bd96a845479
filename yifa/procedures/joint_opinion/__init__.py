"""Opinions of the organs that handle a matter jointly (联办意见)."""
