"""Speed, as ratios in one run: `make bench`. QGIS start-up and imports are apart; medians of several runs.

The files are those of ../shared/data beside the repository, or of the folder in LEEFBAAR_DATA.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("LEEFBAAR_DATA", ROOT.parent / "shared" / "data"))
COUNTRY = DATA / "nl" / "nl_buurten_2024_joined.gpkg"
REGION = DATA / "drechtsteden" / "drechtsteden_2024.gpkg"
ALL, HALF, QUARTER = 14565, 7282, 3641
RUNS = 5
DISTANCE = 150.0
SUMMARY = "native:joinbylocationsummary"


def medians(*acts: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Median seconds of each, after a round that does not count; taken by turns, so that a busy moment hits all."""
    taken: list[list[float]] = [[] for _ in acts]
    for _ in range(runs + 1):
        for act, times in zip(acts, taken):
            began = time.perf_counter()
            act()
            times.append(time.perf_counter() - began)
    return [statistics.median(times[1:]) for times in taken]


def start():
    """QGIS with the plugin's provider."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path[:0] = [str(ROOT), "/usr/share/qgis/python/plugins"]
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from leefbaar_plugin.provider import LeefbaarProvider

    provider = LeefbaarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider


def full_analysis(source: str, folder: Path, table: bool = True, name: str = "uit") -> None:
    import processing

    file = folder / f"{name}.gpkg"
    file.unlink(missing_ok=True)
    address = f"ogr:dbname='{file}' table=\"%s\""
    outputs = {"OUTPUT": address % "risicostapeling" + " (geom)"}
    outputs["RISICOTABEL"] = address % "risicotabel" if table else None
    processing.run("leefbaar:volledigeanalyse", {"BUURTEN": source, **outputs})


def copy(source: Path, folder: Path) -> None:
    target = folder / "kopie.gpkg"
    target.unlink(missing_ok=True)
    subprocess.run(["ogr2ogr", "-f", "GPKG", target, source], check=True, stderr=subprocess.DEVNULL)


def part(source: Path, rows: int, folder: Path) -> str:
    target = folder / f"deel{rows}.gpkg"
    query = f"SELECT * FROM buurten ORDER BY buurtcode LIMIT {rows}"
    subprocess.run(["ogr2ogr", "-f", "GPKG", target, source, "-sql", query, "-nln", "buurten"], check=True)
    return str(target)


def neighbours(source: str) -> tuple[Callable[[], object], Callable[[], object]]:
    """The mean WOZ value of the buurten around each one: ours, and by QGIS's own algorithm on a buffered copy.

    `native:joinbylocationsummary` cannot leave the buurt itself out, so the count it gives is one more than ours;
    the sums are compared before the times are.
    """
    import numpy as np
    import processing
    from qgis.core import QgsApplication, QgsFeedback, QgsProcessingContext, QgsVectorLayer

    from leefbaar_plugin.bridge.geography import QgisGeography
    from leefbaar_plugin.bridge.reading import read

    registry = QgsApplication.processingRegistry()
    layer = QgsVectorLayer(source, "buurten", "ogr")
    found: dict[str, object] = {}

    def ours() -> None:
        features = read(layer, ["buurtcode", "wozWaarde"], QgsProcessingContext(), QgsFeedback())
        woz = features.floats("wozWaarde")
        i, j = QgisGeography(features.geometries, QgsFeedback()).pairs(DISTANCE)
        known = np.isfinite(woz[j])
        sums = np.bincount(i[known], woz[j[known]], minlength=len(woz)) + np.nan_to_num(woz)
        found["ours"] = dict(zip(features.columns["buurtcode"], sums))

    def native() -> None:
        wider = processing.run("native:buffer", {"INPUT": layer, "DISTANCE": DISTANCE, "OUTPUT": "memory:"})["OUTPUT"]
        joined = processing.run(
            SUMMARY if registry.algorithmById(SUMMARY) else SUMMARY.replace("native", "qgis"),  # its id in 3.22
            {"INPUT": wider, "JOIN": layer, "PREDICATE": [0], "JOIN_FIELDS": ["wozWaarde"], "SUMMARIES": [5],
             "DISCARD_NONMATCHING": False, "OUTPUT": "memory:"},
        )["OUTPUT"]  # fmt: skip
        found["native"] = {f["buurtcode"]: f["wozWaarde_sum"] or 0 for f in joined.getFeatures()}

    ours()
    native()
    a, b = found["ours"], found["native"]
    same = sum(abs(a[code] - float(b[code])) < 0.5 for code in a)
    print(
        f"Neighbours: the sum is the same for {same} of {len(a)} buurten (a buffer is a polygon of arcs, not a circle)."
    )
    if same < 0.99 * len(a):
        raise SystemExit("The two do not compute the same: their times are not compared.")
    return ours, native


def peak_memory() -> float:
    """Peak memory in MB of a process that does only the national analysis, and of one that only starts QGIS."""
    code = "import sys; sys.path.insert(0, {here!r}); from bench import *; a = start(); {work}; report()"
    work = f"full_analysis({str(COUNTRY)!r}, Path(tempfile.mkdtemp()))"
    peaks = []
    for what in (work, "None"):
        script = code.format(here=str(Path(__file__).parent), work=what)
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        peaks.append(float(done.stdout.strip().splitlines()[-1]))
    print(f"Peak memory: {peaks[0]:.0f} MB, of which QGIS itself {peaks[1]:.0f} MB.")
    return peaks[0]


def report() -> None:
    import resource

    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    sys.stdout.flush()
    os._exit(0)  # only the figure matters


def main() -> None:
    if not COUNTRY.exists():
        raise SystemExit(f"Not measured: {COUNTRY} is not there; name the folder of the files in LEEFBAAR_DATA.")
    with tempfile.TemporaryDirectory() as store:
        folder = Path(store)
        memory = peak_memory()
        _kept = start()
        country, nearby = str(COUNTRY), f"{REGION}|layername=buurten"
        full_analysis(country, folder, name="af")
        plain, written, whole, bare = medians(
            lambda: copy(COUNTRY, folder),
            lambda: copy(folder / "af.gpkg", folder),
            lambda: full_analysis(country, folder),
            lambda: full_analysis(country, folder, table=False),
        )
        few, many = (part(COUNTRY, n, folder) for n in (QUARTER, HALF))
        quarter, half, region = medians(
            *(lambda file=file: full_analysis(file, folder) for file in (few, many, nearby))
        )
        ours, native = neighbours(str(COUNTRY))
        mine, theirs = medians(ours, native, runs=3)
    rows = [
        ("plain copy by ogr2ogr, its start-up included", plain, None, ""),
        ("plain copy of what the analysis wrote", written, written / plain, "the least that its writing takes"),
        ("the country, with the risk table", whole, whole / plain, _target("≤ 4 × the copy", whole <= 4 * plain)),
        ("the country, without the risk table", bare, bare / plain, ""),
        ("neighbours, ours", mine, None, ""),
        (f"neighbours, {SUMMARY}", theirs, theirs / mine, _target("≥ 10 × ours", theirs >= 10 * mine)),
        ("a region of 357 buurten", region, None, _target("< 1 s", region < 1)),
        (
            "a half of the country; cost per row to a quarter",
            half,
            (half / HALF) / (quarter / QUARTER),
            "about 1 is linear",
        ),
        ("the country; cost per row to a quarter", whole, (whole / ALL) / (quarter / QUARTER), "about 1 is linear"),
    ]
    print(f"\n{'what':50} {'s':>7} {'ratio':>7}  target")
    for what, seconds, ratio, target in rows:
        print(f"{what:50} {seconds:7.2f} {'' if ratio is None else format(ratio, '.1f'):>7}  {target}")
    print(f"{'peak memory of the country, MB':50} {memory:7.0f} {'':7}  {_target('< 600', memory < 600)}")


def _target(text: str, reached: bool) -> str:
    return f"{text}: {'reached' if reached else 'NOT reached'}"


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)
