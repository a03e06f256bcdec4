"""The gespreksblad of one area, without QGIS: its texts, its table of mechanisms and its charts."""
