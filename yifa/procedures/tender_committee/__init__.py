"""The committee that evaluates a tender's bids (评标委员会): drawn by lot from the list of experts, secret until the award."""
