"""Where everything meets: settings, URLs, the registry of procedures, the command line."""
