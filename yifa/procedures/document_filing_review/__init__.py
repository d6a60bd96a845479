"""Review of normative documents sent for the record, or that people ask to have reviewed (规范性文件备案审查)."""
