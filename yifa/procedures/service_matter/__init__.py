"""Applications for matters of the catalogue (办事事项办理): permits and others, the reform of approvals, joint opinions."""
