"""What the tests of tables share: a text as a file, laid beside a few buurten."""

from __future__ import annotations

from leefbaar_plugin.core.tables.areas import Areas
from leefbaar_plugin.core.tables.grid import from_rows
from leefbaar_plugin.core.tables.layout import lay_out
from leefbaar_plugin.core.tables.link import link
from leefbaar_plugin.core.tables.recipe import Recipe
from leefbaar_plugin.core.tables.text_file import read_text


def areas(*told, gemeente="Aadorp"):
    """Buurten as (code, name) pairs; those of one municipality unless `gemeente` is a mapping from its code."""
    codes = [code for code, _ in told]
    places = gemeente if isinstance(gemeente, dict) else {code[2:6]: gemeente for code in codes}
    return Areas(codes, [name for _, name in told], [places[code[2:6]] for code in codes])


BREDA = areas(
    ("BU07580001", "Valkenberg"),
    ("BU07580002", "Chassé"),
    ("BU07580600", "Gageldonk"),
    ("BU07580700", "Bavel"),
    ("BU07580701", "Nieuw Wolfslaar"),
    ("BU07580709", "Buitengebied Bavel"),
    gemeente="Breda",
)


def grid(tmp_path, text, name="tabel.csv"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_text(path)


def linked(tmp_path, text, beside=BREDA, name="tabel.csv", **recipe):
    """A text file laid beside buurten."""
    return link(grid(tmp_path, text, name), beside, Recipe(**recipe))


def beside(found, name, among=BREDA):
    """One column by the last four characters of the code; what is missing is left out."""
    return {code[-4:]: v for code, v in zip(among.codes, found.columns[name]) if v is not None}


def laid_out(rows, **options):
    return lay_out(from_rows(rows, "tabel"), **options)
