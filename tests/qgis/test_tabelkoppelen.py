"""Joining any table: what goes in through the front door, what is refused, what is told, and the recipe."""

from __future__ import annotations

import json
import zipfile

import pytest

from tests.qgis.models import end_of, model, of_child, of_model, static
from tests.qgis.support import column, copied, csv, memory, names, opened, refusal, rows, run, saved, table, workbook


def has(text, *words):
    lacking = [word for word in words if word.lower() not in text.lower()]
    assert not lacking, f"{lacking} not in: {text}"


@pytest.fixture(scope="module")
def four():
    """Four buurten of two municipalities; two of them are called Centrum."""
    return memory(
        "MultiPolygon",
        "buurtcode:string,buurtnaam:string,gemeentenaam:string",
        [
            ([code, name, place], f"MultiPolygon ((({x} 0, {x} 9, {x + 9} 9, {x + 9} 0, {x} 0)))")
            for x, (code, name, place) in enumerate(
                [
                    ("BU00010000", "Centrum", "Aadorp"),
                    ("BU00010001", "Chassé", "Aadorp"),
                    ("BU00020000", "Centrum", "Beestad"),
                    ("BU00020AA1", "Nieuw-Noord", "Beestad"),
                ]
            )
        ],
        name="vier",
    )


def joined(layer, path, **parameters):
    return run("tabelkoppelen", BUURTEN=layer, TABEL=path, **parameters)


def test_a_csv_is_joined_and_the_layer_keeps_what_it_had(four, tmp_path):
    path = csv(tmp_path / "klachten.csv", "code;klachten\nBU00010000;3\nBU00010001;5\nBU00020000;0\nBU00020AA1;7\n")
    made = joined(four, path)
    assert names(made.layer()) == ["buurtcode", "buurtnaam", "gemeentenaam", "klachten"]
    assert column(made.layer(), "klachten") == {"BU00010000": 3, "BU00010001": 5, "BU00020000": 0, "BU00020AA1": 7}
    assert [made[n] for n in ("AANTAL_BUURTEN", "AANTAL_GEKOPPELD", "AANTAL_ZONDER_RIJ", "AANTAL_ZONDER_BUURT")] == [
        4, 4, 0, 0,
    ]  # fmt: skip
    assert all(not feature.geometry().isNull() for feature in made.layer().getFeatures())


def test_a_buurt_without_a_row_is_unknown_and_never_zero(four, tmp_path):
    path = csv(tmp_path / "klachten.csv", "code;klachten\nBU00010000;3\nBU00020000;0\n")
    made = joined(four, path)
    assert column(made.layer(), "klachten") == {
        "BU00010000": 3,
        "BU00010001": None,
        "BU00020000": 0,
        "BU00020AA1": None,
    }
    has(made.said, "2 of 4 areas have a row", "BU00010001 Chassé")


def test_below_the_share_of_the_user_nothing_is_joined(four, tmp_path):
    path = csv(tmp_path / "klachten.csv", "code;klachten\nBU00010000;3\nBU00020000;0\nBU00029999;1\n")
    said = refusal("tabelkoppelen", BUURTEN=four, TABEL=path, MINIMUM_AANDEEL=0.75)
    has(said, "klachten", "2 of 4", "75 %", "BU00010001 Chassé", "BU00029999", "MINIMUM_AANDEEL")


def test_a_name_in_two_municipalities_is_joined_to_neither(four, tmp_path):
    path = csv(tmp_path / "k.csv", "buurt,klachten\nCentrum,3\nChasse,5\nNieuw Noord,1\n")
    made = joined(four, path)
    assert column(made.layer(), "klachten") == {
        "BU00010000": None,
        "BU00010001": 5,
        "BU00020000": None,
        "BU00020AA1": 1,
    }
    has(made.said, "fit several areas", "'Centrum'", "'Chasse' = Chassé")


@pytest.mark.parametrize("told", ["Aadorp", "GM0001", "1"])
def test_the_municipality_may_be_told(four, tmp_path, told):
    path = csv(tmp_path / "k.csv", "buurt,klachten\nCentrum,3\nChasse,5\n")
    made = joined(four, path, GEMEENTE=told)
    assert column(made.layer(), "klachten")["BU00010000"] == 3
    assert column(made.layer(), "klachten")["BU00020000"] is None


def test_a_column_with_the_municipality_tells_names_apart(four, tmp_path):
    path = csv(tmp_path / "k.csv", "gemeente,buurt,klachten\nAadorp,Centrum,3\nBeestad,Centrum,4\nBeestad,Chasse,9\n")
    made = joined(four, path)
    assert column(made.layer(), "klachten") == {
        "BU00010000": 3,
        "BU00010001": None,
        "BU00020000": 4,
        "BU00020AA1": None,
    }


def test_an_ambiguous_notation_is_refused_until_the_user_says(four, tmp_path):
    path = csv(tmp_path / "inkomen.csv", 'code;inkomen\nBU00010000;"1,600"\nBU00010001;"2,700"\nBU00020000;100\n')
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "inkomen", "1,600", "1600", "1.6", "DECIMAAL")
    assert column(joined(four, path, DECIMAAL="punt").layer(), "inkomen")["BU00010000"] == 1600
    assert column(joined(four, path, DECIMAAL="komma").layer(), "inkomen")["BU00010000"] == 1.6


def test_full_euros_are_not_taken_for_thousands(four, tmp_path):
    path = csv(tmp_path / "woz.csv", "code;woz\nBU00010000;310000\nBU00010001;250000\nBU00020000;280000\n")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "gemiddelde_woningwaarde", "thousands", "* 0.001")
    made = joined(four, path, KOLOMMEN="woz = gemiddelde_woningwaarde * 0.001")
    assert column(made.layer(), "gemiddelde_woningwaarde")["BU00010000"] == 310


def test_a_project_layer_whose_types_were_guessed_is_read_anew_from_its_file(four, tmp_path):
    path = csv(tmp_path / "gegokt.csv", "buurt;gemeente;n\n0000;1;4\n0001;1;5\n0000;2;6\n")
    layer = opened(path, "gegokt")
    made = run("tabelkoppelen", BUURTEN=four, TABEL=layer, SLEUTEL="buurt", GEMEENTE="gemeente")
    assert column(made.layer(), "n") == {"BU00010000": 4, "BU00010001": 5, "BU00020000": 6, "BU00020AA1": None}


def test_a_delimited_text_layer_is_read_anew_from_its_file(four, tmp_path):
    from qgis.core import QgsVectorLayer

    path = csv(tmp_path / "met blank.csv", "code;n\n00010000;4\n00010001;5\n")
    layer = QgsVectorLayer(
        f"file:///{path}?type=csv&delimiter=;&detectTypes=yes&geomType=none".replace("file:////", "file:///").replace(
            " ", "%20"
        ),
        "tekst",
        "delimitedtext",
    )
    assert layer.isValid()
    assert column(joined(four, layer).layer(), "n")["BU00010000"] == 4


def test_a_layer_with_numbers_for_codes_gets_its_zeros_back(four):
    layer = memory("None", "code:integer,n:double", [([10000, 4.5], None), ([10001, 1.234], None), ([20000, 2], None)])
    made = joined(four, layer)
    assert column(made.layer(), "n") == {"BU00010000": 4.5, "BU00010001": 1.234, "BU00020000": 2, "BU00020AA1": None}


def test_a_text_of_thousands_in_a_layer_is_not_taken_for_a_fraction(four):
    layer = memory("None", "code:string,n:string", [(["BU00010000", "1.234"], None), (["BU00010001", "987"], None)])
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=layer), "1.234", "1234", "DECIMAAL")
    assert column(joined(four, layer, DECIMAAL="komma").layer(), "n")["BU00010000"] == 1234


def test_a_refusal_while_the_layer_is_built_says_where_the_settings_are_that_it_names(four, tmp_path):
    path = csv(tmp_path / "k.csv", 'code;n\nBU00010000;"1,600"\nBU00010001;100\n')
    has(refusal("buurtlaagopbouwen", GEBIEDEN=four, TABELLEN=[path]), "DECIMAAL", "settings of 'tabelkoppelen'")
    assert "tabelkoppelen" not in refusal("tabelkoppelen", BUURTEN=four, TABEL=path)


def test_selected_rows_of_a_table_are_what_is_joined(four, tmp_path):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    layer = opened(csv(tmp_path / "k.csv", "code,n\nBU00010000,4\nBU00010001,5\nBU00020000,6\n"), "k")
    QgsProject.instance().addMapLayer(layer)
    layer.select([f.id() for f in layer.getFeatures()][:2])
    made = run("tabelkoppelen", BUURTEN=four, TABEL=QgsProcessingFeatureSourceDefinition(layer.id(), True),
               project=QgsProject.instance())  # fmt: skip
    assert column(made.layer(), "n") == {"BU00010000": 4, "BU00010001": 5, "BU00020000": None, "BU00020AA1": None}
    QgsProject.instance().removeMapLayer(layer.id())


SHEET = [
    ["Klachten 2024", None, None],
    [None, None, None],
    ["Buurt", "Code", "Meldingen"],
    ["Centrum", "BU00010000", "4"],
    ["Chassé", "BU00010001", "5,5"],
    ["Totaal", None, "9,5"],
    ["Bron: gemeente", None, None],
]


@pytest.mark.parametrize(("ending", "driver"), [("xlsx", "XLSX"), ("ods", "ODS")])
def test_a_workbook_with_titles_totals_and_a_footer_is_joined_by_the_sheet_that_fits(four, tmp_path, ending, driver):
    path = workbook(
        tmp_path / f"boek.{ending}", driver, {"Toelichting": [["Dit is", "tekst"], ["a", "b"]], "Cijfers": SHEET}
    )
    made = joined(four, path)
    assert column(made.layer(), "Meldingen")["BU00010001"] == 5.5
    has(made.said, "Sheet 'Cijfers' is read", "Toelichting")


def test_two_sheets_that_fit_are_not_chosen_between(four, tmp_path):
    path = workbook(tmp_path / "boek.xlsx", "XLSX", {"2023": SHEET, "2024": SHEET})
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "2023", "2024", "BLAD")
    assert column(joined(four, path, BLAD="2024").layer(), "Meldingen")["BU00010000"] == 4


def test_json_by_code_is_a_table(four, tmp_path):
    first = {"naam": "x", "reeks": {"n": {"2023": 1.5, "2024": None}}}
    second = {"naam": "y", "reeks": {"n": {"2023": 2, "2024": 3}}}
    told = {"meta": {"bron": "CBS"}, "buurten": {"BU00010000": first, "BU00010001": second}}
    (tmp_path / "cijfers.json").write_text(json.dumps(told), encoding="utf-8")
    made = joined(four, str(tmp_path / "cijfers.json"))
    assert column(made.layer(), "n_2023")["BU00010000"] == 1.5
    assert column(made.layer(), "n_2024") == {
        "BU00010000": None,
        "BU00010001": 3,
        "BU00020000": None,
        "BU00020AA1": None,
    }


def test_json_that_is_cut_off_is_refused(four, tmp_path):
    (tmp_path / "half.json").write_text('{"buurten": {"BU00010000": {"n": 1', encoding="utf-8")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=str(tmp_path / "half.json")), "half.json", "not whole")


def test_the_report_of_the_join_has_a_row_for_both_sides(four, tmp_path):
    path = csv(tmp_path / "k.csv", "buurt,n\nCentrum,3\nChasse,5\nNieuw-Nord,1\nTotaal,9\n")
    made = joined(four, path, KOPPELVERSLAG="TEMPORARY_OUTPUT", MINIMUM_AANDEEL=0.25)
    told = {
        (f["kant"], f["sleutel"]): (f["uitkomst"], f["toelichting"]) for f in made.layer("KOPPELVERSLAG").getFeatures()
    }
    assert told["laag", "BU00010001"] == ("gekoppeld, andere spelling", "In de tabel: Chasse")
    assert told["laag", "BU00010000"][0] == "zonder rij"
    assert told["tabel", "Centrum"][0] == "meer dan één buurt mogelijk"
    assert told["tabel", "Nieuw-Nord"] == ("zonder buurt", "Lijkt op Nieuw-Noord: bevestig met NAMEN")
    assert ("ander niveau", "totaal") in told.values()
    has(made.said, "NAMEN: Nieuw-Nord = Nieuw-Noord")


def test_a_recipe_reads_the_table_of_next_year_the_same_way(four, tmp_path):
    first = csv(tmp_path / "2023.csv", 'wijkje;"bedrag"\nChas\u00e9;"1,600"\nNoord;"2,700"\n')
    chosen = {
        "NAMEN": "Chasé = Chassé\nNoord = Nieuw-Noord",
        "DECIMAAL": "punt",
        "KOLOMMEN": "bedrag = schuld * 0.5",
        "PEILJAAR": 2023,
        "BRON": "Kredietbank",
    }
    recipe = tmp_path / "recept.json"
    run("tabelkoppelen", BUURTEN=four, TABEL=first, RECEPT_UIT=str(recipe), **chosen)
    told = json.loads(recipe.read_text(encoding="utf-8"))
    assert told["namen"] == {"Chasé": "Chassé", "Noord": "Nieuw-Noord"}
    assert told["sleutel"] == "wijkje"
    second = csv(tmp_path / "2024.csv", 'wijkje;"bedrag"\nChas\u00e9;"1,800"\nNoord;"2,900"\n')
    made = run("tabelkoppelen", BUURTEN=four, TABEL=second, RECEPT=str(recipe), PEILJAAR=2024)
    assert column(made.layer(), "schuld") == {
        "BU00010000": None,
        "BU00010001": 900,
        "BU00020000": None,
        "BU00020AA1": 1450,
    }
    from leefbaar_plugin.bridge import trail

    assert trail.get(made.layer())["bronnen"]["schuld"] == ["Kredietbank", 2024]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("niets", ("no JSON",)),
        ("{}", ("leefbaar_recept", "RECEPT_UIT")),
        ('{"leefbaar_recept": 2}', ("version 2",)),
        ('{"leefbaar_recept": 1, "sleutl": "x"}', ("sleutl", "sleutel")),
        ('{"leefbaar_recept": 1, "kolommen": "x"}', ("kolommen",)),
        ('{"leefbaar_recept": 1, "decimaal": "x"}', ("decimaal",)),
    ],
)
def test_a_recipe_that_is_none_is_refused_in_words(four, tmp_path, text, words):
    path = csv(tmp_path / "k.csv", "code,n\nBU00010000,3\nBU00010001,3\n")
    (tmp_path / "recept.json").write_text(text, encoding="utf-8")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path, RECEPT=str(tmp_path / "recept.json")), "recept.json", *words)


def test_a_column_of_a_recipe_that_is_gone_is_refused(four, tmp_path):
    path = csv(tmp_path / "k.csv", "code,aantal\nBU00010000,3\nBU00010001,3\n")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path, KOLOMMEN="n = klachten"), "'n'", "KOLOMMEN", "'aantal'")


def test_codes_of_other_borders_are_refused_with_what_to_do(four, tmp_path):
    path = csv(tmp_path / "k.csv", "code,naam,n\nBU00010801,Chassé,3\nBU00010802,Nieuw-Noord,3\n")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "BU00010801", "another year", "grenswijzigingomrekenen")


def test_the_codes_of_a_layer_that_are_not_complete_are_refused(tmp_path):
    layer = memory("MultiPolygon", "buurtcode:string", [(["0001"], "MultiPolygon (((0 0, 0 1, 1 1, 0 0)))")])
    path = csv(tmp_path / "k.csv", "code,n\nBU00010000,3\n")
    has(refusal("tabelkoppelen", BUURTEN=layer, TABEL=path), "0001", "Build the layer of buurten")


def test_what_was_joined_before_is_replaced_with_a_warning(four, tmp_path):
    path = csv(tmp_path / "k.csv", "code,n\nBU00010000,3\nBU00010001,3\n")
    once = joined(four, path)
    again = csv(tmp_path / "l.csv", "code,n\nBU00010000,4\nBU00010001,4\n")
    twice = joined(once.layer(), again)
    assert names(twice.layer()).count("n") == 1
    assert column(twice.layer(), "n")["BU00010000"] == 4
    has(twice.warnings, "replaced", "n")


def test_a_column_that_differs_in_capitals_only_is_replaced_too(four, tmp_path):
    first = joined(four, csv(tmp_path / "k.csv", "code,meldingen\nBU00010000,3\nBU00010001,3\n"))
    path = csv(tmp_path / "l.csv", "code,Meldingen\nBU00010000,4\nBU00010001,4\n")
    again = joined(first.layer(), path, OUTPUT=str(tmp_path / "uit.gpkg"))
    assert column(again["OUTPUT"], "Meldingen")["BU00010000"] == 4
    assert "meldingen" not in names(again["OUTPUT"])
    has(again.warnings, "replaced", "meldingen")


def test_a_wijk_layer_takes_the_rows_of_wijken(tmp_path):
    layer = memory(
        "MultiPolygon", "wijkcode:string,buurtcode:string",
        [([code, code], "MultiPolygon (((0 0, 0 1, 1 1, 0 0)))") for code in ("WK000100", "WK000101")],
    )  # fmt: skip
    path = csv(tmp_path / "k.csv", "gwb_code,n\nNL00,9\nGM0001,8\nWK000100,3\nBU00010000,1\nWK000101,5\nBU00010100,1\n")
    made = joined(layer, path)
    assert column(made.layer(), "n") == {"WK000100": 3, "WK000101": 5}
    has(made.said, "2 × buurt", "1 × municipality", "1 × country")


def test_a_wijk_layer_is_joined_by_the_names_of_its_wijken(tmp_path):
    shape = "MultiPolygon (((0 0, 0 1, 1 1, 0 0)))"
    layer = memory(
        "MultiPolygon", "buurtcode:string,wijknaam:string,gemeentenaam:string",
        [(["WK000100", "Wijk 00 Centrum", "Aadorp"], shape), (["WK000101", "Wijk 01 Noord", "Aadorp"], shape)],
    )  # fmt: skip
    path = csv(tmp_path / "k.csv", "wijk,n\nWijk 00 centrum,3\nWijk 01 Noord,5\n")
    assert column(joined(layer, path).layer(), "n") == {"WK000100": 3, "WK000101": 5}


def test_a_shapefile_and_a_geopackage_come_out_as_they_do_elsewhere(four, tmp_path):
    path = csv(tmp_path / "k.csv", "code,klachten\nBU00010000,3\nBU00010001,3\n")
    package = tmp_path / "uit.gpkg"
    joined(four, path, OUTPUT=table(package, "buurten"), KOPPELVERSLAG=table(package, "verslag", geometry=False))
    assert rows(f"{package}|layername=buurten")["BU00010000"]["klachten"] == 3
    again = joined(saved(copied(four), tmp_path / "b.gpkg"), path, OUTPUT=str(tmp_path / "uit.shp"))
    assert names(again["OUTPUT"])[-1] == "klachten"


def zipped(path, **files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return str(path)


TABLE = "code,n\nBU00010000,4\nBU00010001,5\n"


def test_a_zip_with_one_table_is_that_table(four, tmp_path):
    path = zipped(
        tmp_path / "t.zip", **{"__MACOSX/._a.csv": "x", "map/cijfers met blanks.csv": TABLE, "lees mij.pdf": "x"}
    )
    assert column(joined(four, path).layer(), "n")["BU00010000"] == 4


def test_of_a_zip_with_several_tables_the_one_that_fits_is_read_or_the_user_chooses(four, tmp_path):
    path = zipped(tmp_path / "t.zip", **{"a.csv": TABLE, "b.csv": "x,y\n1,2\n"})
    assert column(joined(four, path).layer(), "n")["BU00010000"] == 4
    path = zipped(tmp_path / "u.zip", **{"a.csv": TABLE, "b.csv": TABLE.replace("4", "7")})
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "'u'", "a", "b", "BLAD")
    assert column(joined(four, path, BLAD="b.csv").layer(), "n")["BU00010000"] == 7


def test_a_zip_that_was_cut_off_is_refused(four, tmp_path):
    path = tmp_path / "t.zip"
    zipped(path, **{"a.csv": TABLE})
    path.write_bytes(path.read_bytes()[:-30])
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=str(path)), "t.zip", "cut off")


def test_a_zip_that_leads_outside_its_folder_is_refused(four, tmp_path):
    path = zipped(tmp_path / "t.zip", **{"../../a.csv": TABLE})
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=str(path)), "t.zip", "no table")
    assert not (tmp_path.parent / "a.csv").exists()


def test_a_zip_bomb_is_refused(four, tmp_path):
    path = tmp_path / "t.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.csv", "w", force_zip64=True) as file,
    ):
        for _ in range(60):
            file.write(b"0" * 1_000_000)
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=str(path)), "t.zip", "not trust")


def test_a_workbook_that_was_cut_off_is_refused(four, tmp_path):
    path = workbook(tmp_path / "boek.xlsx", "XLSX", {"Cijfers": SHEET})
    whole = (tmp_path / "boek.xlsx").read_bytes()
    (tmp_path / "half.xlsx").write_bytes(whole[: len(whole) // 2])
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path.replace("boek", "half")), "half.xlsx", "cut off")


OLD = [["Titel"], [], ["Buurt", "Gemeente", "n"], ["0000", 1, 4], ["0001", 1, 1.234], ["0AA1", 2, "x"]]


def test_an_old_workbook_is_read_through_gdal(four, tmp_path):
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook()
    sheet = book.add_sheet("Cijfers")
    for y, cells in enumerate(OLD):
        for x, cell in enumerate(cells):
            sheet.write(y, x, cell)
    book.save(str(tmp_path / "oud.xls"))
    chosen = {"BUURTEN": four, "TABEL": str(tmp_path / "oud.xls"), "SLEUTEL": "Buurt", "GEMEENTE": "Gemeente"}
    has(refusal("tabelkoppelen", **chosen), "'1.234'", "DECIMAAL")  # GDAL does not tell a number from a text
    made = run("tabelkoppelen", **chosen, DECIMAAL="punt")
    assert column(made.layer(), "n") == {"BU00010000": 4, "BU00010001": 1.234, "BU00020000": None, "BU00020AA1": None}


def table_file(path, driver, encoding="UTF-8"):
    from osgeo import ogr

    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = data.CreateLayer(
        path.stem, geom_type=ogr.wkbNone, options=[f"ENCODING={encoding}"] if driver != "GPKG" else []
    )
    layer.CreateField(ogr.FieldDefn("buurt", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("n", ogr.OFTReal))
    for name, n in (("Chassé", 1.5), ("Nieuw-Noord", None)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("buurt", name)
        if n is not None:
            feature.SetField("n", n)
        layer.CreateFeature(feature)
    return str(path)


@pytest.mark.parametrize(("ending", "driver"), [("dbf", "ESRI Shapefile"), ("gpkg", "GPKG")])
def test_tables_of_dbase_and_geopackage_are_joined(four, tmp_path, ending, driver):
    path = table_file(tmp_path / f"tabel.{ending}", driver)
    assert column(joined(four, path).layer(), "n") == dict.fromkeys(rows(four)) | {"BU00010001": 1.5}


def test_a_dbf_in_the_encoding_of_windows_without_cpg(four, tmp_path):
    path = table_file(tmp_path / "tabel.dbf", "ESRI Shapefile", "CP1252")
    (tmp_path / "tabel.cpg").unlink(missing_ok=True)
    assert column(joined(four, path).layer(), "n")["BU00010001"] == 1.5


def test_a_run_that_is_cancelled_leaves_nothing(four, tmp_path):
    from qgis.core import QgsProcessingException

    from tests.qgis.support import Recorder

    path = csv(tmp_path / "k.csv", "code,n\n" + "BU00010000,3\n" * 40_000)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("tabelkoppelen", Recorder(cancel_at=3), BUURTEN=four, TABEL=path, OUTPUT=str(tmp_path / "uit.gpkg"))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["k.csv"]


def test_in_a_model_two_tables_are_joined_one_after_the_other(four, tmp_path):
    import processing
    from qgis.core import QgsProcessingParameterFeatureSource

    first = csv(tmp_path / "k.csv", "code;klachten\nBU00010000;3\nBU00010001;5\n")
    (tmp_path / "w.json").write_text('[{"code": "BU00010000", "wmo": 7}, {"code": "BU00020000", "wmo": 9}]')
    made = model(
        [QgsProcessingParameterFeatureSource("BUURTEN", "BUURTEN")],
        [
            ("een", "tabelkoppelen", {"BUURTEN": of_model("BUURTEN"), "TABEL": static(first)}),
            ("twee", "tabelkoppelen", {"BUURTEN": of_child("een"), "TABEL": static(str(tmp_path / "w.json"))}),
        ],
    )
    output = str(tmp_path / "uit.gpkg")
    processing.run(made, {"BUURTEN": four, end_of(made): output})
    got = rows(output)["BU00010000"]
    assert (got["klachten"], got["wmo"]) == (3, 7)
