"""Legal counsel and government lawyers (法律顾问、公职律师): who is engaged, for which term, and how they are assessed."""
