"""Reconsideration (行政复议), under the law of 2017 and under that of 2023."""
