"""The procedures (程序): one package for each matter that the law has a procedure for."""
