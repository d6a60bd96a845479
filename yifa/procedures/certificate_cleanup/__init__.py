"""Clean-up of demanded proofs (证明事项清理): the inventory and what becomes of each, and citizens' reports of a needless one."""
