"""Any table that QGIS can be handed, as cells of text, and laid beside the buurten."""
