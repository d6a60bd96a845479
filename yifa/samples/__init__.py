"""Sample years (示例数据) that fill a demonstration district, no code."""
