"""What comes over plain HTTP: one way to fetch, with a cache, and the services that are read with it."""
