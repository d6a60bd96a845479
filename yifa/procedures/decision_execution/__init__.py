"""Execution of a major decision (决策执行): reports, suspension, review after implementation, change, lifelong responsibility."""
