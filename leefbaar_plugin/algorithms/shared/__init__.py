"""What algorithms have in common: their base, parameters, checks and ways to read and write."""
