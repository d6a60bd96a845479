"""How a permit ends before or with its time (许可的撤销、撤回、注销), and the record of a false commitment."""
