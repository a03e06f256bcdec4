"""What the plugin adds to the window of QGIS; nothing of it is loaded in `qgis_process`."""
