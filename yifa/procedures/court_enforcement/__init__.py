"""Asking the court to enforce an administrative decision (申请人民法院强制执行), from the urging to the end of execution."""
