"""Seeing that decisions, mediation statements and opinions are performed (行政复议履行监督)."""
