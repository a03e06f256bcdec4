"""The user's own mechanisms: from what is stated in a small JSON file to a mechanism like the others."""
