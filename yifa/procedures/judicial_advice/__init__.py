"""Judicial advice (司法建议): what a court advises the organ to mend, and what the organ answers."""
