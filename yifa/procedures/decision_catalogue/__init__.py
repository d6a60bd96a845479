"""The yearly catalogue of major decisions (重大行政决策事项目录): 重大行政决策程序暂行条例 第三条第三款."""
