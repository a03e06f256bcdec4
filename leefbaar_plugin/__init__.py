"""Leefbaar: early signals of a decline of liveability, per buurt. The door through which QGIS comes in."""

from __future__ import annotations


def classFactory(iface):
    from .plugin import LeefbaarPlugin

    return LeefbaarPlugin(iface)
