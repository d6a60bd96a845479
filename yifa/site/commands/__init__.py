"""The commands of ``yifa``: each module has ``register(parser)``, its arguments, and ``run(args)``, its exit status."""
