"""Hearings on a draft decision (决策听证): 重大行政决策程序暂行条例 第十六条、第十七条."""
