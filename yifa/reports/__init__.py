"""The yearly report and the official tables: composed from figures, frozen, published."""
