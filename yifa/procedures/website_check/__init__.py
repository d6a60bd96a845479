"""Sample checks of government websites (政府网站抽查)."""
