"""Advice asked of the public (献一策、意见征集): the call, each contribution with its answer, and what was done about it."""
