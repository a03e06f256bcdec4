"""Where the rows lie: coordinates, shapes that cannot be used, and borders that do not meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..numbers import nl
from .finding import FOUT, IN_ORDE, KAART, OPMERKING, WAARSCHUWING, Finding, few, many

#: A buurt smaller than this (m²) is a splinter; the smallest real one is about 0.8 ha.
SPLINTER = 1000.0
#: Overlaps and gaps smaller than this (m²) come from the way that borders are drawn.
CREASE = 1.0
#: Buurten that share more than this part of the smaller one lie on top of each other; less is a sliver.
ON_TOP = 0.75
#: An overlap or gap wider than this (m, twice its area by its outline) is more than a sliver.
WIDE = 100.0


@dataclass(frozen=True)
class Place:
    """A place on the map where something is the matter, with its area (m²): `overlap`, `gat` or `ongeldig`."""

    kind: str
    rows: tuple[int, ...]
    area: float
    x: float
    y: float
    width: float  # mean, in m
    share: float = 0.0  # of the smaller of the two

    def __str__(self) -> str:
        return f"{nl(self.area / 1e4, 1)} ha bij {self.x:.0f}, {self.y:.0f}"


@dataclass
class Shapes:
    """What was found in the geometries; rows by number.

    Parameters
    ----------
    labelled, actual
        The coordinate system that the layer says, and the one that the coordinates are in; empty when unknown.
    invalid
        Row, reason, and place in the coordinates of the layer.
    measured
        False when the coordinates are not known or cannot be brought to metres, so nothing could be measured.
    """

    rows: int
    labelled: str
    actual: str
    absent: list[int] = field(default_factory=list)
    other: list[int] = field(default_factory=list)
    invalid: list[tuple[int, str, float, float]] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)
    splinters: list[tuple[int, float]] = field(default_factory=list)
    double: list[tuple[int, int]] = field(default_factory=list)
    overlaps: list[Place] = field(default_factory=list)
    gaps: list[Place] = field(default_factory=list)
    measured: bool = True


def check_places(shapes: Shapes, labels: Sequence[str]) -> list[Finding]:
    """Put what was found in the geometries into words."""
    if len(shapes.absent) == shapes.rows:
        return [
            Finding(
                KAART, FOUT, "Geen enkele rij heeft een geometrie.",
                "Geef de laag met de vlakken, of koppel deze tabel aan de vlakken met 'Buurtlaag opbouwen'.",
                count=shapes.rows,
            )
        ]  # fmt: skip
    system = _system(shapes)
    found = [*_unusable(shapes, labels), *_on_the_map(shapes, labels), *_borders(shapes, labels)]
    if not found and shapes.measured:
        text = "Alle vlakken zijn geldig en sluiten op elkaar aan, zonder overlap of gaten."
        found = [Finding(KAART, IN_ORDE, text, count=shapes.rows)]
    return [system, *found]


def check_surroundings(gemeenten: int, lonely: Sequence[str]) -> list[Finding]:
    """Is there enough around each buurt to compare it with?

    Parameters
    ----------
    gemeenten
        Number of municipalities in the layer.
    lonely
        Buurten without another one within the distance of a neighbour.
    """
    out = []
    if gemeenten == 1:
        out.append(
            Finding(
                KAART, WAARSCHUWING, "De laag bevat maar één gemeente: buurten aan de rand worden alleen met buurten "
                "aan hun binnenkant vergeleken, en plannen elders ontbreken.",
                "Voeg de buurten binnen ongeveer 5 km rond de gemeente toe ('Landelijke gegevens ophalen', met een "
                "straal).",
            )
        )  # fmt: skip
    if lonely:
        text = (
            f"{many(len(lonely), 'buurt heeft', 'buurten hebben')} geen buurt binnen 150 m; de acht dichtstbijzijnde "
        )
        out.append(Finding(KAART, OPMERKING, f"{text}gelden dan als omgeving.", "", "", len(lonely), few(lonely)))
    return out


def _system(shapes: Shapes) -> Finding:
    said, true = shapes.labelled, shapes.actual
    if not true:
        return Finding(
            KAART, FOUT, "De laag heeft geen coördinatenstelsel en de coördinaten liggen niet in Nederland: plaats en "
            "afstand zijn niet te bepalen.", "Wijs het juiste stelsel toe: Laageigenschappen > Bron > CRS.",
        )  # fmt: skip
    if said != true:
        label = f"staat als {said} te boek" if said else "heeft geen coördinatenstelsel"
        return Finding(
            KAART, WAARSCHUWING, f"De laag {label}, maar de coördinaten zijn die van {true}. De plug-in leest ze zo; "
            "andere gereedschappen van QGIS niet.", f"Wijs {true} toe: Laageigenschappen > Bron > CRS.",
        )  # fmt: skip
    if true == "EPSG:28992":
        return Finding(
            KAART, IN_ORDE, "Coördinaten in meters, in het stelsel van de Rijksdriehoeksmeting (EPSG:28992)."
        )
    if not shapes.measured:
        return Finding(
            KAART, FOUT, f"De coördinaten zijn niet om te rekenen van {true} naar EPSG:28992.",
            "Klopt het coördinatenstelsel? Zijn x en y verwisseld?",
        )  # fmt: skip
    degrees = " (graden)" if true in ("EPSG:4326", "OGC:CRS84") else ""
    return Finding(
        KAART, OPMERKING, f"De coördinaten zijn die van {true}{degrees}; de plug-in rekent ze om naar EPSG:28992."
    )


def _unusable(shapes: Shapes, labels: Sequence[str]) -> Iterable[Finding]:
    if shapes.absent:
        yield Finding(
            KAART, WAARSCHUWING, f"{many(len(shapes.absent), 'rij heeft', 'rijen hebben')} geen geometrie: wat van de "
            "plaats afhangt is daar onbekend.", "Voeg het vlak toe, of haal de rij weg als het geen buurt is.",
            "", len(shapes.absent), few(labels[i] for i in shapes.absent),
        )  # fmt: skip
    if shapes.other:
        yield Finding(
            KAART, FOUT, f"{many(len(shapes.other), 'geometrie is', 'geometrieën zijn')} geen vlak.",
            "Houd alleen de vlakken over.", "", len(shapes.other), few(labels[i] for i in shapes.other),
        )  # fmt: skip
    if shapes.invalid:
        verb = many(len(shapes.invalid), "vlak is", "vlakken zijn")
        yield Finding(
            KAART, WAARSCHUWING, f"{verb} ongeldig. De plug-in herstelt ze voor de berekening, maar niet in uw laag.",
            "Herstel ze met 'Geometrieën repareren' (native:fixgeometries) en bekijk de plekken.",
            "", len(shapes.invalid),
            few(f"{labels[i]}: {why} bij {x:.7g}, {y:.7g}" for i, why, x, y in shapes.invalid),
        )  # fmt: skip


def _on_the_map(shapes: Shapes, labels: Sequence[str]) -> Iterable[Finding]:
    if shapes.outside:
        yield Finding(
            KAART, FOUT, f"{many(len(shapes.outside), 'vlak ligt', 'vlakken liggen')} buiten Nederland.",
            "Klopt het coördinatenstelsel? Zijn x en y verwisseld?",
            "", len(shapes.outside), few(labels[i] for i in shapes.outside),
        )  # fmt: skip
    if shapes.splinters:
        yield Finding(
            KAART, WAARSCHUWING, f"{many(len(shapes.splinters), 'vlak is', 'vlakken zijn')} kleiner dan "
            f"{nl(SPLINTER, 0)} m², te klein voor een buurt.", "Is het een snipper die bij een bewerking overbleef?",
            "", len(shapes.splinters), few(f"{labels[i]}: {nl(area, 0)} m²" for i, area in shapes.splinters),
        )  # fmt: skip
    if shapes.double:
        yield Finding(
            KAART, FOUT, f"{many(len(shapes.double), 'paar buurten heeft', 'paren buurten hebben')} hetzelfde vlak.",
            "Haal de dubbele weg, of geef elk zijn eigen vlak.",
            "", len(shapes.double), few(f"{labels[i]} = {labels[j]}" for i, j in shapes.double),
        )  # fmt: skip


def _borders(shapes: Shapes, labels: Sequence[str]) -> Iterable[Finding]:
    same = set(shapes.double)
    overlaps = [place for place in shapes.overlaps if place.rows not in same]
    large = sorted((p for p in overlaps if p.share >= ON_TOP), key=lambda p: -p.share)
    if large:
        yield Finding(
            KAART, WAARSCHUWING, f"{many(len(large), 'paar buurten ligt', 'paren buurten liggen')} vrijwel geheel "
            "over elkaar heen.", "Staan er twee indelingen in één laag, of een wijk tussen de buurten?",
            "", len(large),
            few(f"{labels[p.rows[0]]} en {labels[p.rows[1]]} ({nl(100 * p.share, 0)}%, {p})" for p in large),
        )  # fmt: skip
    rest = [place for place in overlaps if place.share < ON_TOP]
    yield from _slivers([p for p in rest if p.width < WIDE], [p for p in shapes.gaps if p.width < WIDE])
    for places, words, advice in (
        ([p for p in rest if p.width >= WIDE], ("overlap", "overlappen"), "Zijn dit grenzen van verschillende jaren?"),
        ([p for p in shapes.gaps if p.width >= WIDE], ("gat", "gaten"),
         "Ontbreekt daar een buurt (of water)? Buren aan weerszijden gelden dan niet als buren."),
    ):  # fmt: skip
        if places:
            text = f"{many(len(places), *words)} van gemiddeld {nl(WIDE, 0)} m breed of meer tussen de buurten."
            largest = sorted(places, key=_size)
            yield Finding(KAART, OPMERKING, text, advice, "", len(places), few(largest))


def _slivers(overlaps: Sequence[Place], gaps: Sequence[Place]) -> Iterable[Finding]:
    """Borders that do not meet exactly: one remark, whatever their number."""
    parts = [
        f"{many(len(places), *words)} (mediaan {nl(float(np.median([p.area for p in places])), 0)} m²)"
        for places, words in ((overlaps, ("overlap", "overlappen")), (gaps, ("kier", "kieren")))
        if places
    ]
    if parts:
        largest = sorted([*overlaps, *gaps], key=_size)
        yield Finding(
            KAART, OPMERKING, f"De grenzen sluiten niet precies op elkaar aan: {' en '.join(parts)}. Voor de analyse "
            "maakt dat niet uit: buren worden binnen 150 m gezocht.",
            "Zijn de grenzen per vlak vereenvoudigd? Neem voor oppervlakten de oorspronkelijke laag.",
            "", len(largest), few(largest, 3),
        )  # fmt: skip


def _size(place: Place) -> float:
    return -place.area
