"""The public site (公开门户): published records only."""
