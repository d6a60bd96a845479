"""People's mediation (人民调解): disputes found, mediated and settled, and what follows from a settlement."""
