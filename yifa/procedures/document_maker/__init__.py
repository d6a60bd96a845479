"""The list of organs that may make normative documents (规范性文件制定主体清单), entry by entry."""
