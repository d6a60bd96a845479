"""The first responsible person's duties (第一责任人职责): a year's list, its duties, statement, assessment and accountability."""
