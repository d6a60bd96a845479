"""Administrative penalties (行政处罚): the general procedure (普通程序), with publication, records and legal review (三项制度)."""
