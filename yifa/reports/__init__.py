"""Reports (报告): figures composed with text, frozen and published."""
