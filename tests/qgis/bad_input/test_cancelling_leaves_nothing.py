"""A run that is cancelled, at whatever moment, leaves no file."""

from __future__ import annotations

from tests.qgis.bad_input.cancelling import Cancelling


class TestCancelling(Cancelling):
    def test_at_any_moment_leaves_no_file(self, slug, given, tmp_path):
        targets = {"OUTPUT": str(tmp_path / "uit.gpkg")}
        if slug in ("risicostapeling", "volledigeanalyse"):
            targets["RISICOTABEL"] = str(tmp_path / "tabel.gpkg")
        for moment in self.stops(slug, {**given, **targets}):
            assert list(tmp_path.iterdir()) == [], f"cancelled at look {moment}"

    def test_at_any_moment_leaves_no_shapefile(self, slug, given, tmp_path):
        for moment in self.stops(slug, {**given, "OUTPUT": str(tmp_path / "uit.shp")}):
            assert list(tmp_path.iterdir()) == [], f"cancelled at look {moment}"
