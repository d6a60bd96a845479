"""An audit (审计项目): from its notice to the checked rectification of what it found."""
