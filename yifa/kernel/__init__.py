"""The kernel: days, limits, clocks, procedures, events, marks and proofs, in pure Python."""
