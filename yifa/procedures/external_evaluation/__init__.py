"""Evaluations by others (外部评价): the place that a body outside gave, which stands until its next evaluation."""
