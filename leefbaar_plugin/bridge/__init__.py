"""The only place where QGIS values meet Python values."""
