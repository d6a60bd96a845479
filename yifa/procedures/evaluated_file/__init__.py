"""Files under evaluation (评查案卷): one drawn file, from its scorers to what its organ put right."""
