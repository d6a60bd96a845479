"""Powers of penalty delegated to a town (综合行政执法改革赋权): the list, its publication, adjustment and assessment."""
