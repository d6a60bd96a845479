"""Major administrative decisions (重大行政决策): 重大行政决策程序暂行条例, from the proposal to publication and archive."""
