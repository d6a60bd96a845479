"""Complaints about tenders (投诉), decided by the organ that supervises them, which may order a standstill."""
