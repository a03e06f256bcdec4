"""Charts as inline SVG that also read in greyscale and say in words what they show; what is not known is left out."""
