"""Random inspection (双随机、一公开): a campaign, from its plan through a draw that anyone can replay to its published results."""
