"""Fiscal supervision (财政监督): a year's plan and its inspections of departments, towns and villages."""
