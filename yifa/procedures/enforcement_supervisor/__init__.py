"""Invited supervisors of administrative enforcement (特邀行政执法监督员): the call, each supervisor, and their opinions."""
