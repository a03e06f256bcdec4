"""From the layers of two years to a crosswalk between their buurten, and figures moved by it."""
