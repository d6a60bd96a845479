"""Service agents (代办员): appointment, leave, departure, dismissal; who may act for a client on any day."""
