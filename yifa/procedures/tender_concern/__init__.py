"""Concerns of those who supervise a tender (监督意见): each must be answered before the award."""
