"""Scorers of case files (案卷评查员): who serves in a campaign, from where, and until when."""
