"""One object of a random inspection (抽查任务): inspected by the team drawn for it, its result published, its faults mended."""
