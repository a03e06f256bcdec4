"""The method itself: pure Python on numpy and pandas, without QGIS."""
