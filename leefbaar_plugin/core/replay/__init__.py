"""A result re-opened, verified and repeated, from the trail that it carries."""
