"""The list of experts who may evaluate bids (评标专家库): who is on it, in which fields, until when."""
