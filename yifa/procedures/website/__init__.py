"""The register of government websites and their monthly self-checks (政府网站登记和自查)."""
