"""A normative document (行政规范性文件), from the proposal through its publication and filing to the end of its validity."""
