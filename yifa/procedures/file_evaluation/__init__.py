"""Evaluation of enforcement case files (案卷评查): a campaign, from its plan through a draw to the commended organs."""
