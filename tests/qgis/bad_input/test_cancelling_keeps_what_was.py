"""A run that is cancelled, at whatever moment, keeps the tables that were there."""

from __future__ import annotations

from tests.qgis.bad_input.cancelling import Cancelling
from tests.qgis.bad_input.geopackages import contents, existing
from tests.qgis.support import run, table


class TestCancelling(Cancelling):
    def test_at_any_moment_leaves_an_existing_geopackage_as_it_was(self, slug, given, voorbeeldstad, tmp_path):
        path, before = existing(tmp_path, voorbeeldstad)
        targets = {"OUTPUT": table(path, "uit")}
        if slug in ("risicostapeling", "volledigeanalyse"):
            targets["RISICOTABEL"] = table(path, "tabel", geometry=False)
        for moment in self.stops(slug, {**given, **targets}):
            assert contents(path) == before, f"cancelled at look {moment}"

    def test_at_any_moment_keeps_the_earlier_result(self, slug, given, tmp_path):
        path = tmp_path / "uit.gpkg"
        targets = {"OUTPUT": table(path, "uit")}
        if slug in ("risicostapeling", "volledigeanalyse"):
            targets["RISICOTABEL"] = table(path, "tabel", geometry=False)
        run(slug, **given, **targets)
        before = contents(path)
        for moment in self.stops(slug, {**given, **targets}):
            assert contents(path) == before, f"cancelled at look {moment}"
