"""Questions, objections and challenges during a tender (询问、异议、质疑), answered by the tenderee."""
