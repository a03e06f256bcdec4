"""Stubs of the national services in their documented formats, with the contents that a test gives them.

They are no copies: names, codes and paging follow the documentation of CBS OData version 3 and 4, nothing else.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.stub_server import Reply, StubServer

Row = Mapping[str, Any]
SAMPLE = Path(__file__).parents[1] / "resources" / "sample"

#: Canonical column: name in version 3 (as in the table of 2024), code in version 4, title, unit.
FIGURES = {
    "indelingswijziging_wijken_en_buurten": (
        "IndelingswijzigingWijkenEnBuurten_4", "M000900", "Indelingswijziging wijken en buurten", "code"),
    "aantal_inwoners": ("AantalInwoners_5", "T001036", "Aantal inwoners", "aantal"),
    "inwoners_65_plus": ("k_65JaarOfOuder_12", "80200", "65 jaar of ouder", "aantal"),
    "aantal_huishoudens": ("HuishoudensTotaal_29", "1050010_2", "Huishoudens totaal", "aantal"),
    "woningvoorraad": ("Woningvoorraad_35", "M000297", "Woningvoorraad", "aantal"),
    "gemiddelde_woningwaarde": (
        "GemiddeldeWOZWaardeVanWoningen_39", "M001642", "Gemiddelde WOZ-waarde van woningen", "1 000 euro"),
    "percentage_koopwoningen": ("Koopwoningen_47", "1014800", "Koopwoningen", "%"),
    "perc_huurwoningen_in_bezit_woningcorporaties": (
        "InBezitWoningcorporatie_49", "A047047", "In bezit woningcorporatie", "%"),
    "percentage_huishoudens_met_laag_inkomen": (
        "HuishoudensMetEenLaagInkomen_87", "M004000", "Huishoudens met een laag inkomen", "%"),
    "netto_arbeidsparticipatie": ("Nettoarbeidsparticipatie_71", "M001796_2", "Nettoarbeidsparticipatie", "%"),
    "aantal_personen_met_een_alg_bijstandsuitkering_tot": (
        "PersonenPerSoortUitkeringBijstand_92", "D006842", "Personen per soort uitkering; Bijstand", "aantal"),
}  # fmt: skip
#: What every table has besides, and nobody asks for: stems that stand twice.
OTHERS = (
    ("Appartement_48", "M000219_3", "Appartement", "m³"),
    ("Appartement_56", "M000221_3", "Appartement", "kWh"),
    ("k_0Tot15Jaar_8", "10680", "0 tot 15 jaar", "aantal"),
    ("PersonenPerSoortUitkeringAO_93", "D006837", "Personen per soort uitkering; AO", "aantal"),
)


def sample_rows() -> list[dict[str, Any]]:
    """The buurten of Voorbeeldstad and its neighbours (fictitious), with a count of 65+ as OData has it."""
    rows = []
    for feature in json.loads((SAMPLE / "buurten.geojson").read_text(encoding="utf-8"))["features"]:
        row = {k: None if v == -99997 else v for k, v in feature["properties"].items()}
        share = row["percentage_personen_65_jaar_en_ouder"]
        row["inwoners_65_plus"] = None if share is None else 5 * round(row["aantal_inwoners"] * share / 500)
        row["indelingswijziging_wijken_en_buurten"] = 1
        rows.append(row)
    return rows


class StubOData:
    """One table of CBS in both versions, in pages.

    Parameters
    ----------
    rows
        One per buurt, with `buurtcode` and canonical columns; None is a missing value.
    page
        Rows on a page; 10,000 at CBS for version 3.
    """

    def __init__(self, server: StubServer, table: str, rows: Sequence[Row], page: int = 10_000):
        self.server, self.table, self.rows, self.page = server, table, list(rows), page
        self.figures = dict(FIGURES)
        self.v4, self.v3 = f"{server.base}/odata/v1/CBS", f"{server.base}/ODataFeed/odata"
        server.serve(f"/odata/v1/CBS/{table}/", self._version_4)
        server.serve(f"/ODataFeed/odata/{table}/", self._version_3)

    def _version_4(self, path: str, query: dict[str, str]) -> Reply:
        name = self._list(path)
        if name == "MeasureCodes":
            parts = [(code, title, unit) for _, code, title, unit in (*self.figures.values(), *OTHERS)]
            found: list[Row] = [{"Identifier": code, "Title": title, "Unit": unit} for code, title, unit in parts]
        elif name.startswith("Observations"):
            found = list(self._observations(query.get("$filter", "")))
        else:
            return Reply(status=404)
        return self._paged(path, query, found, "@odata.nextLink", "$skip")

    def _observations(self, asked: str) -> Iterable[Row]:
        prefix, codes = _prefix(asked), set(re.findall(r"Measure eq '([^']+)'", asked))
        for area, row in self._areas(prefix):
            for column, (_, code, _, _) in self.figures.items():
                if code not in codes:
                    continue
                value = row.get(column)
                text = column.startswith("indelingswijziging") and value is not None
                yield {
                    "Id": len(area), "Measure": code, "WijkenEnBuurten": area,
                    "ValueAttribute": "None" if value is not None else "Impossible",
                    "Value": None if value is None or text else float(value),
                    "StringValue": f"{value}         " if text else None,
                }  # fmt: skip

    def _version_3(self, path: str, query: dict[str, str]) -> Reply:
        name = self._list(path)
        if name == "DataProperties":
            parts = [(key, title, unit) for key, _, title, unit in (*self.figures.values(), *OTHERS)]
            found: list[Row] = [
                {"ID": 0, "Type": "GeoDetail", "Key": "WijkenEnBuurten", "Title": "Wijken en buurten"},
                {"ID": 1, "Type": "TopicGroup", "Key": "", "Title": "Bevolking"},
                *({"Type": "Topic", "Key": key, "Title": title, "Unit": unit} for key, title, unit in parts),
            ]
        elif name.startswith("TypedDataSet"):
            wanted = query.get("$select", "").split(",")
            found = [
                {"WijkenEnBuurten": f"{area:<10}"}
                | {key: row.get(column) for column, (key, _, _, _) in self.figures.items() if key in wanted}
                for area, row in self._areas(_prefix(query.get("$filter", "")))
            ]
        else:
            return Reply(status=404)
        return self._paged(path, query, found, "odata.nextLink", "$skip")

    def _areas(self, prefix: str) -> Iterable[tuple[str, Row]]:
        """Buurten, and their wijken and municipality as CBS has them in the same table."""
        higher = sorted(
            {code for row in self.rows for code in (f"WK{row['buurtcode'][2:8]}", f"GM{row['buurtcode'][2:6]}")}
        )
        listed = [("NL00", {}), *((code, {}) for code in higher), *((row["buurtcode"], row) for row in self.rows)]
        return [(area, row) for area, row in listed if area.startswith(prefix)]

    def _list(self, path: str) -> str:
        head, _, name = path.partition(f"/{self.table}/")
        return name if head else ""

    def _paged(self, path: str, query: dict[str, str], rows: Sequence[Row], next_name: str, skip: str) -> Reply:
        if path.endswith("/$count"):
            return Reply(f"\ufeff{len(rows)}".encode(), "text/plain")
        start = int(query.get(skip, 0))
        told: dict[str, Any] = {"value": list(rows[start : start + self.page])}
        if start + self.page < len(rows):
            told[next_name] = f"{self.server.base}{path}?{urlencode({**query, skip: start + self.page})}"
        return Reply(json.dumps(told).encode())


def _prefix(asked: str) -> str:
    found = re.search(r"startswith\(WijkenEnBuurten,'([^']*)'\)", asked)
    return found[1] if found else ""


def leefbaarometer_zip(csv: bytes, name: str = "Leefbaarometer-scores buurten 2002-2024.csv") -> bytes:
    """A zip as the Leefbaarometer publishes: blanks in names, other files beside the one that is wanted."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("Leefbaarometer-scores wijken 2002-2024.csv", '"wk_code","wk_naam","jaar","lbm"\n')
        made.writestr(name, csv)
        made.writestr("__MACOSX/._" + name, b"\x00")
        made.writestr("Leeswijzer.pdf", b"%PDF")
    return out.getvalue()
