"""Speed, as ratios in one run: `make bench`. QGIS start-up and imports are apart; medians of several runs.

Times are CPU seconds, so that other work on the machine does not count. The real buurten are those of ../shared/data
beside the repository, or of the folder in LEEFBAAR_DATA. `bench.py country grid` measures only these parts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import made
from session import ROOT, copy, first_rows, full_analysis, robustness, start
from timing import medians, peak

DATA = Path(os.environ.get("LEEFBAAR_DATA", ROOT.parent / "shared" / "data"))
COUNTRY = DATA / "nl" / "nl_buurten_2024_joined.gpkg"
SCRIPT_PYTHON = ROOT / "build" / "bench-venv" / "bin" / "python"
ALL, HALF, QUARTER, REGION = 14565, 7282, 3641, 357
CELLS, FEWER_CELLS = 400_000, 100_000
LINEAR = 1.25


@dataclass(frozen=True)
class Row:
    """One line of the outcome; `reached` is None where there is no target."""

    what: str
    figure: float
    ratio: float | None = None
    target: str = ""
    reached: bool | None = None

    def __str__(self) -> str:
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        met = {None: "", True: ": met", False: ": NOT met"}[self.reached]
        return f"{self.what:62} {self.figure:8.2f} {ratio:>8}  {self.target}{met}"


def country(folder: Path) -> list[Row]:
    """All national mechanisms on all buurten with made-up figures, against a copy of that file; a region; linearity."""
    source = made.country(COUNTRY, folder / "land.gpkg")
    quarter, half, region = (first_rows(source, n, folder / f"{n}.gpkg") for n in (QUARTER, HALF, REGION))
    written = full_analysis(source, folder / "geschreven.gpkg", table=True)
    out = folder / "uit.gpkg"
    plain, again, bare, whole = medians(
        lambda: copy(source, folder / "kopie.gpkg"),
        lambda: copy(written, folder / "kopie.gpkg"),
        lambda: full_analysis(source, out),
        lambda: full_analysis(source, out, table=True),
    )
    small, medium, one = medians(*(lambda file=file: full_analysis(file, out) for file in (quarter, half, region)))
    growth, jump = (medium / HALF) / (small / QUARTER), (bare / ALL) / (small / QUARTER)
    return [
        Row("plain copy of the made-up country by ogr2ogr", plain),
        Row("plain copy of what the analysis wrote, with the risk table", again, again / plain),
        Row("the country, without the risk table", bare, bare / plain, "≤ 4 × the copy", bare <= 4 * plain),
        Row("the country, with the risk table", whole, whole / plain, "≤ 4 × the copy", whole <= 4 * plain),
        Row("  the same against both copies, of what is read and written", whole, whole / (plain + again)),
        Row(f"a region of {REGION} buurten", one, None, "< 1 s", one < 1),
        Row("half the country; cost per row to a quarter", medium, growth, f"≤ {LINEAR}", growth <= LINEAR),
        Row("the country; cost per row to a quarter", bare, jump, f"≤ {LINEAR}", jump <= LINEAR),
    ]


def grid(folder: Path) -> list[Row]:
    """The same mechanisms on cells of 100 m, without the risk table."""
    many = made.grid(CELLS, folder / "veel.gpkg")
    fewer = made.grid(FEWER_CELLS, folder / "minder.gpkg")
    out = folder / "uit.gpkg"
    plain, small, large = medians(
        lambda: copy(many, folder / "kopie.gpkg"),
        lambda: full_analysis(fewer, out),
        lambda: full_analysis(many, out),
        runs=1,
        warm=False,
    )
    growth = (large / CELLS) / (small / FEWER_CELLS)
    return [
        Row(f"plain copy of {CELLS} cells by ogr2ogr", plain),
        Row(f"{CELLS} cells", large, large / plain, "< 10 × the copy", large < 10 * plain),
        Row(f"{CELLS} cells; cost per row to {FEWER_CELLS}", large, growth, f"≤ {LINEAR}", growth <= LINEAR),
        Row("peak memory of the grid, MB", peak()),
    ]


def others(folder: Path) -> list[Row]:
    """Four mechanisms and their count: ours, a chain of QGIS's own algorithms, a script with geopandas and libpysal."""
    import chain
    from same import other_surroundings, require_same

    source = made.country(COUNTRY, folder / "land.gpkg")
    source = copy(source, folder / "vier.gpkg", "-select", ",".join(chain.COLUMNS))
    mine, theirs, scripted = (folder / f"{name}.gpkg" for name in ("ons", "keten", "script"))
    full_analysis(source, mine, mechanisms=chain.MECHANISMS)
    chain.run(source, theirs)
    require_same("Chain", mine, theirs, other_surroundings(source, theirs))
    ours, chained = medians(
        lambda: full_analysis(source, mine, mechanisms=chain.MECHANISMS), lambda: chain.run(source, theirs), runs=3
    )
    rows = [
        Row("four mechanisms and their count, ours", ours),
        Row("  by a chain of QGIS's own algorithms", chained, chained / ours, "≥ 10 × ours", chained >= 10 * ours),
    ]
    if not SCRIPT_PYTHON.exists():
        print("Not compared with a script: `make bench` could not install tests/bench/requirements.txt.")
        return rows
    command = [SCRIPT_PYTHON, Path(__file__).with_name("script.py"), source, scripted, "3"]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"The script failed: {done.stderr[-1000:]}")
    require_same("Script", mine, scripted, {})
    seconds = float(done.stdout)
    return [*rows, Row("  by a script with geopandas and libpysal, without sentences", seconds, seconds / ours)]


def papers(folder: Path) -> list[Row]:
    """Papers of a municipality of 60 buurten, a report of 400, and the country made fit for publication."""
    import papers as of

    town, page = of.analysed(folder), folder / "rapport.html"
    sheets, council = medians(
        lambda: of.made(
            "buurtprofielen", town, GEMEENTE="Voorbeeldstad", PROFIELEN="memory:", PDF=str(folder / "a.pdf")
        ),
        lambda: of.made("raadskaart", town, GEMEENTE="Voorbeeldstad", GRENZEN="memory:", PDF=str(folder / "b.pdf")),
        runs=1,
        warm=False,
    )
    size, small = of.report(400, page), of.report(100, folder / "klein.html")
    rows = [
        Row("council map as PDF", council),
        Row("60 gespreksbladen as PDF; ratio to the map", sheets, sheets / council, "< 120 s", sheets < 120),
        Row("report of 400 buurten, MB; per buurt to one of 100", size, size / small / 4, "< 3", size < 3),
    ]
    seconds = of.opened(page)
    if seconds is None:
        print("Opening the report was not measured: no node, chromium or build/browser (`make test-tools`).")
        return rows
    return [*rows, Row("  opening it, to its load event (elapsed)", seconds, None, "< 1 s", seconds < 1)]


def robuustheid(folder: Path) -> list[Row]:
    """The robustness of a region and of the country, against one full analysis of the same layer."""
    source, out = made.country(COUNTRY, folder / "land.gpkg"), folder / "uit.gpkg"
    region = first_rows(source, REGION, folder / f"{REGION}.gpkg")
    one, drawn, whole, few = medians(
        lambda: full_analysis(region, out),
        lambda: robustness(region, out, 1000),
        lambda: full_analysis(source, out),
        lambda: robustness(source, out, 100),
        runs=1,
    )
    return [
        Row(f"1,000 draws of {REGION} buurten; ratio to one analysis", drawn, drawn / one, "< 20 s", drawn < 20),
        Row("100 draws of the country; ratio to one analysis", few, few / whole, "≤ 3 × one", few <= 3 * whole),
    ]


def neighbours(_: Path) -> list[Row]:
    """Finding neighbours alone, against the algorithm of QGIS for it."""
    from neighbours import SUMMARY, both

    mine, theirs = medians(*both(COUNTRY), runs=3)
    return [
        Row("neighbours, ours", mine),
        Row(f"  by {SUMMARY}", theirs, theirs / mine, "≥ 10 × ours", theirs >= 10 * mine),
    ]


def memory(folder: Path) -> list[Row]:
    """Peak memory of a process that does only the analysis of the country, and of one that only starts QGIS."""
    source = made.country(COUNTRY, folder / "land.gpkg")
    work = f"full_analysis({str(source)!r}, Path({str(folder)!r}) / 'uit.gpkg', table={{table}})"
    whole, bare, least = (_peak_of(what) for what in (work.format(table=True), work.format(table=False), "None"))
    return [
        Row("peak memory of the country without the risk table, MB", bare, None, "< 600", bare < 600),
        Row("peak memory of the country with the risk table, MB", whole, None, "< 600", whole < 600),
        Row("  of which QGIS itself", least),
    ]


def _peak_of(work: str) -> float:
    here = str(Path(__file__).parent)
    code = f"import sys; sys.path.insert(0, {here!r}); from bench import *; kept = start(); {work}; leave(peak())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout.strip().splitlines()[-1])


PARTS = {
    "country": country,
    "grid": grid,
    "others": others,
    "robuustheid": robuustheid,
    "neighbours": neighbours,
    "memory": memory,
    "papers": papers,
}


def main() -> None:
    if not COUNTRY.exists():
        raise SystemExit(f"Not measured: {COUNTRY} is not there; name the folder of the files in LEEFBAAR_DATA.")
    _kept = start()
    rows = []
    for name in sys.argv[1:] or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            rows += PARTS[name](Path(folder))
    print(f"\n{'what':62} {'CPU s':>8} {'ratio':>8}  target")
    print(*rows, sep="\n")


def leave(told: object) -> None:
    """Print, and go without the clean-up of QGIS, which may crash outside its own window."""
    print(told)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
    leave("")
