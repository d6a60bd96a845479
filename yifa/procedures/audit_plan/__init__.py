"""The year's plan of audits (年度审计项目计划)."""
