"""A password of the database is read by nobody: not in words, the trail, the style, a settings file or a project."""

from __future__ import annotations

import zipfile

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProject

from leefbaar_plugin.bridge.database.secret import hidden, without
from leefbaar_plugin.compat import field
from tests.postgis import PASSWORD, quoted
from tests.qgis.support import copied, refusal, run
from tests.qgis.test_postgis_target import to  # noqa: F401

#: Pieces of the password as they would show, whole or cut at its quote or blank.
PIECES = ("ge'h", "ge\\'h", "eim\\", ";7x")


def reveals(text: str) -> list[str]:
    """The pieces in a text, but for Processing's own line with the results, which a model must be able to open."""
    own = "\n".join(line for line in text.split("\n") if not line.startswith("Results: "))
    return [piece for piece in PIECES if piece in own]


@pytest.fixture
def logged():
    """What goes to the log of QGIS meanwhile, but for Processing's own echo of parameters and results."""
    heard = []

    def listen(text, tag, level):
        if tag != "Processing":
            heard.append(text)

    QgsApplication.messageLog().messageReceived.connect(listen)
    yield heard
    QgsApplication.messageLog().messageReceived.disconnect(listen)


def test_nothing_that_a_run_leaves_or_says_holds_the_password(
    postgis, schema, voorbeeldstad, sample, tmp_path, logged, to  # noqa: F811
):  # fmt: skip
    built = run("buurtlaagopbouwen", **sample.build, OUTPUT=to("buurten"))
    made = run(
        "volledigeanalyse", BUURTEN=built["OUTPUT"], **sample.local, OUTPUT=to("uit"), RISICOTABEL=to("tabel"),
        INSTELLINGEN_UIT=str(tmp_path / "instellingen.json"),
    )  # fmt: skip
    project = tmp_path / "kaart.qgz"
    drawn = run(
        "raadskaart", RISICOSTAPELING=made["OUTPUT"], GRENZEN=to("grenzen"), PROJECT=str(project),
        PNG=str(tmp_path / "kaart.png"),
    )  # fmt: skip
    with zipfile.ZipFile(project) as packed:
        in_project = "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    assert "password" not in in_project
    assert PIECES[0] not in in_project
    assert in_project.count("Wijk &amp; Buurt") >= 2, "the layers are in the project"
    comments = postgis.sql(
        f"SELECT obj_description(oid, 'pg_class') FROM pg_class WHERE relnamespace = '{schema}'::regnamespace"
    )
    styles = postgis.sql("SELECT styleqml::text, stylesld::text, description, owner FROM layer_styles")
    assert len(styles) > 100, "lines of the styles of two layers"
    texts = {
        "said": built.said + made.said + drawn.said,
        "log": "\n".join(logged),
        "settings": (tmp_path / "instellingen.json").read_text(encoding="utf-8"),
        "comments": repr(comments),
        "styles": repr(styles),
    }
    assert {where: reveals(text) for where, text in texts.items() if reveals(text)} == {}


def test_the_project_opens_once_the_password_is_given(postgis, schema, voorbeeldstad, sample, tmp_path, to):  # noqa: F811
    """Without its password the address is whole: server, database, table and geometry."""
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=to("uit"))
    run("raadskaart", RISICOSTAPELING=made["OUTPUT"], GRENZEN=to("grenzen"), PROJECT=str(tmp_path / "kaart.qgs"))
    project = QgsProject()
    assert project.read(str(tmp_path / "kaart.qgs"))
    sources = [layer.source() for layer in project.mapLayers().values()]
    assert len(sources) == 2
    for layer in project.mapLayers().values():
        layer.setDataSource(f"{layer.source()} password={quoted(PASSWORD)}", layer.name(), "postgres")
        assert layer.isValid()
        assert layer.featureCount() > 0


@pytest.mark.parametrize(
    "parameters",
    [
        {"BUURTEN": "weg"},
        {"BUURTEN": "PG:"},
        {"OUTPUT": "weg"},
        {"OUTPUT": "PG:"},
        {"OUTPUT": "view"},
    ],
    ids=lambda given: "=".join(*given.items()),
)
def test_a_refusal_does_not_repeat_the_password(parameters, postgis, schema, voorbeeldstad):
    postgis.sql(f"CREATE VIEW {schema}.zicht AS SELECT 1 AS a")
    address = {
        "weg": "postgres://" + postgis.uri('"weg"."uit" (geom)'),
        "PG:": "PG:" + postgis.uri(),
        "view": "postgres://" + postgis.uri(f"{schema}.zicht (geom)"),
    }
    given = {"BUURTEN": voorbeeldstad, **{name: address[what] for name, what in parameters.items()}}
    said = refusal("omslagzone", **given)
    assert reveals(said) == []
    assert said


def test_an_error_of_the_sink_does_not_repeat_the_password(voorbeeldstad, to):  # noqa: F811
    """QGIS puts the whole address in its words: here of a table with a name that PostgreSQL keeps for itself."""
    renamed = copied(voorbeeldstad)
    renamed.dataProvider().addAttributes([field("xmin", "real")])
    renamed.updateFields()
    with pytest.raises(QgsProcessingException, match=r"OUTPUT cannot be written to 'Wijk & Buurt\.uit': ") as raised:
        run("omslagzone", BUURTEN=renamed, OUTPUT=to("uit"))
    assert reveals(str(raised.value)) == []
    assert "xmin" in str(raised.value)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("dbname='a' password='b c' table=x", "dbname='a' password=*** table=x"),
        ("password=geheim, en verder", "password=*** en verder"),
        (f"x password={quoted(PASSWORD)} y", "x password=*** y"),
        ("PASSWORD = 'a''b' y", "PASSWORD=*** y"),
        ("postgres://jan:geheim@host:5432/db", "postgres://jan:***@host:5432/db"),
        ("https://host:8080/pad?a=b@c", "https://host:8080/pad?a=b@c"),
        ("authcfg=abc1234 user='jan'", "authcfg=abc1234 user='jan'"),
    ],
)
def test_a_password_is_hidden_and_the_rest_is_not(text, wanted):
    assert hidden(text) == wanted


def test_an_address_without_its_password_is_whole(postgis):
    told = without(postgis.uri('"a b"."c" (geom)'))
    assert "password" not in told
    assert "dbname='gis'" in told
    assert '"a b"."c" (geom)' in told
