"""文书 and 公文: from an event and its template to a page or an editable document."""
