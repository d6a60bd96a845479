"""Yifa (依法): a platform for law-based administration (依法行政)."""
