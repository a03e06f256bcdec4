"""Names: codes of areas, canonical columns with their units and years, and how a field is recognised."""
