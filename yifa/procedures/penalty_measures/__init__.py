"""What happens beside a penalty case (处罚案件中的措施): held evidence, orders to correct, hearings, transfers, reversals."""
