"""Carrying out a ruling that lets an administrative decision be enforced (准予执行裁定的执行实施)."""
