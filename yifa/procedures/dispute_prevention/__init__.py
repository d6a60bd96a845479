"""Prevention (预防): screening for disputes, and groups dissuaded from petitioning at a higher level."""
