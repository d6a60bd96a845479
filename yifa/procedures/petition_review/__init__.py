"""Review (复查) and recheck (复核) of the answers to petitions, by the organs above."""
