"""Yearly awards (评优) of people's mediators, committees and cases."""
