"""Running the check of the data, and reading what it found."""

from __future__ import annotations

from leefbaar_plugin.compat import is_null
from leefbaar_plugin.core.checks.finding import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING
from tests.qgis.support import run

__all__ = ["FOUT", "IN_ORDE", "OPMERKING", "WAARSCHUWING", "about", "check", "findings", "one", "outlooks", "rows_of"]


def check(layer, **parameters):
    """Run the check on a layer, with its tables."""
    wanted = {"BEVINDINGEN": "TEMPORARY_OUTPUT", "MECHANISMENTABEL": "TEMPORARY_OUTPUT"}
    return run("gegevenscontroleren", BUURTEN=layer, **{**wanted, **parameters})


def rows_of(layer):
    """The attributes of a table; NULL is None."""
    fields = [f.name() for f in layer.fields()]
    return [
        dict(zip(fields, (None if is_null(value) else value for value in feature.attributes())))
        for feature in layer.getFeatures()
    ]


def findings(made):
    """The table of findings."""
    return rows_of(made.layer("BEVINDINGEN"))


def about(made, words):
    """The findings with these words."""
    return [f for f in findings(made) if words in f["bevinding"]]


def one(made, words):
    """The only finding with these words."""
    (finding,) = about(made, words)
    return finding


def outlooks(made):
    """What each mechanism will be able to say, by its id."""
    return {o["mechanisme"]: o for o in rows_of(made.layer("MECHANISMENTABEL"))}
