"""The yearly report on law-based administration (依法行政工作报告): its sections, the comments on it, its publication."""
