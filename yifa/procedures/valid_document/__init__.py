"""Documents in force (现行规范性文件): the register, evaluation, prolonging, clean-up, repeal and lapse."""
