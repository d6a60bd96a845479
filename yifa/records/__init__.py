"""The records (案件与台账): cases and their events, written in one place and never changed afterwards."""
