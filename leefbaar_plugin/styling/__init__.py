"""How results look: renderers, labels, map tips, and the style that travels with the data."""
