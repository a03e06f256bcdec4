"""Local tables as they come: from cells of text to columns beside the buurten."""
