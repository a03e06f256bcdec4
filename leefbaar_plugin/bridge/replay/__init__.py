"""A result re-opened: what made it, what of that is still there, and running it again."""
