"""Performance of a penalty (行政处罚的执行): payment, deferral, the additional fine, and the way to the court."""
