"""The yearly assessment of law-based government (法治政府建设考核): its indicators, and each organ's part in it."""
