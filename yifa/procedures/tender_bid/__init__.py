"""Bids (投标): deposited sealed, opened at the deadline with the bidder's own key, scored or rejected by the committee."""
