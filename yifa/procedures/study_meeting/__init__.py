"""Periodic study of how law-based government stands (法治政府建设定期研判): the meeting, and the tasks that it sets."""
