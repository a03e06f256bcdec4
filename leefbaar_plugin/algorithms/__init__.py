"""Processing algorithms: declare parameters, call the core, write. Nothing imports this package but the provider."""
