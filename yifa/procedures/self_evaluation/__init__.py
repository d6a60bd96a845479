"""Self-evaluation (部门自评): an organ's own look at its case files before a campaign draws from them."""
