"""The year's work plan for law-based government (法治政府建设工作要点): its areas, and each of its points."""
