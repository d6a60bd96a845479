"""The catalogue of matters that people apply for (办事事项目录): terms, publication, amendment and removal."""
