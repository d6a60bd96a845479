"""The registers (名录): organs, posts and the roles they hold, people."""
