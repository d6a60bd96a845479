"""Suits against the organ (行政诉讼应诉): one case for each instance, from the court's notice to the archive."""
