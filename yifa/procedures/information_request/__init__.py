"""Disclosure on application (政府信息依申请公开): from the receipt of a request to its reply, and what comes of the reply."""
