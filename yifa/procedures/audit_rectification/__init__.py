"""Rectification (审计整改): what an audit ordered to be put right, reported by the audited organ, checked by another person."""
