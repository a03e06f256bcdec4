"""Plans for newbuild and demolition: what their fields say, where they lie, how certain they are."""
