"""From layers and lists of plans to dwellings, places and years."""
