"""Documents (文书与公文) made from events."""
