"""Review of the rule that an act rests on (附带审查), as a sub-case of a reconsideration."""
