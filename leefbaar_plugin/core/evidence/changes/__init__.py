"""Two finished analyses beside each other: what changed in each area, and what it comes from."""
