"""Enforcement officers' certificates (行政执法资格): who may act, with what number, in which organ and field, until when."""
