"""Performing a decision of the court (行政裁判履行): what the organ must do by it, until when, and whether it did."""
