"""One matter that an agent hands in for a client (代办事项), as a part of the entrusted service."""
