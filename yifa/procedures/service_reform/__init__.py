"""Departments' plans to ease business (优化营商环境、便民服务方案): issue, measures, review of what came of them."""
