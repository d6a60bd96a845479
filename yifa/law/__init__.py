"""Law as dated data (法律期限与放假安排): statutes and the holiday calendar, no code."""
