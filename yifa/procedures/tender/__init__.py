"""Tenders and government procurement (公共资源交易：招标投标、政府采购), from the registration of a project to its contract."""
