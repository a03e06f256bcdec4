"""The models that come with the plugin: current, complete, the same promise in both languages, and they run."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelComponent,
    QgsProject,
)

from leefbaar_plugin.algorithms import shipped_model
from leefbaar_plugin.core.text import DUTCH, ENGLISH
from leefbaar_plugin.provider import LeefbaarProvider
from resources.models.designs import DESIGNS
from resources.models.drawing import drawn
from resources.models.make_models import HERE, as_text
from tests.area_services import apart  # noqa: F401
from tests.core.catalogues import ENGLISH_WORDS, SAME_WORDS, words
from tests.qgis.models import static
from tests.qgis.support import SAMPLE, Recorder, column, copied, names, opened, rows, run
from tests.stub_services import leefbaarometer_zip

IDS = [design.id for design in DESIGNS]
LANGUAGES = (DUTCH, ENGLISH)
AGAIN = "Run: make models"


def loaded(slug: str, language: str) -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(HERE / language / f"{slug}.model3"))
    return model


def boxes(model: QgsProcessingModelAlgorithm) -> list[QgsProcessingModelComponent]:
    """Everything with a place in the designer but the groups behind."""
    steps = list(model.childAlgorithms().values())
    parts = [*model.parameterComponents().values(), *steps, *(step.comment() for step in steps)]
    return [*parts, *(output for step in steps for output in step.modelOutputs().values())]


def finished(model: QgsProcessingModelAlgorithm, **given: object) -> tuple[dict, Recorder, QgsProcessingContext]:
    """Run a model as the window does: the check of the dialog first."""
    feedback, context = Recorder(), QgsProcessingContext()
    context.setProject(QgsProject())
    context.setFeedback(feedback)
    given = {name.replace("__", ":"): value for name, value in given.items()}
    fine, said = model.checkParameterValues(given, context)
    assert fine, said
    results, fine = model.create().run(given, context, feedback)
    assert fine, feedback.said
    return results, feedback, context


# Files


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("design", DESIGNS, ids=IDS)
def test_the_file_of_a_model_is_what_its_design_gives_now(provider, design, language, tmp_path):
    """A parameter with another default, or a new mechanism, is a reason to make the models anew."""
    path = tmp_path / "model.model3"
    path.write_text(as_text(drawn(design, language), whole=False), encoding="utf-8")
    made = QgsProcessingModelAlgorithm()
    assert made.fromFile(str(path))
    assert made.toVariant() == loaded(design.id, language).toVariant(), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_is_there_without_a_design(language):
    assert {path.stem for path in (HERE / language).iterdir()} == set(IDS)


@pytest.mark.parametrize("slug", IDS)
def test_both_languages_promise_the_same(provider, slug):
    one, other = (loaded(slug, language) for language in LANGUAGES)
    for ask in (
        lambda m: [d.name() for d in m.parameterDefinitions()],
        lambda m: [o.name() for o in m.outputDefinitions()],
        lambda m: {name: step.algorithmId() for name, step in m.childAlgorithms().items()},
    ):
        assert ask(one) == ask(other)
    assert one.displayName() != other.displayName()


def texts(model: QgsProcessingModelAlgorithm) -> list[str]:
    """All that is written for people in a model."""
    parts = [*boxes(model), *model.groupBoxes()]
    said = [model.displayName(), *model.helpContent().values(), *(part.description() for part in parts)]
    return said + [definition.description() for definition in model.parameterDefinitions()]


@pytest.mark.parametrize("slug", IDS)
def test_each_language_has_its_own_words(provider, slug):
    dutch, english = (texts(loaded(slug, language)) for language in LANGUAGES)
    assert [text for text in dutch if ENGLISH_WORDS & set(words(text))] == []
    same = [one for one, other in zip(dutch, english) if one == other and set(words(one)) - SAME_WORDS]
    assert same == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", IDS)
def test_a_model_lacks_nothing_and_explains_every_input_and_output(provider, slug, language):
    model = loaded(slug, language)
    assert model.validate() == (True, [])
    told = model.helpContent()
    assert len(told["ALG_DESC"]) > 80
    for definition in (*model.parameterDefinitions(), *model.outputDefinitions()):
        assert len(told[definition.name()]) > 10, definition.name()
        assert definition.description()
    for step in model.childAlgorithms().values():
        assert step.description()
        assert step.comment().description()


@pytest.mark.parametrize("slug", IDS)
def test_no_box_lies_on_another_in_the_designer_and_each_lies_in_one_group(provider, slug):
    model = loaded(slug, DUTCH)

    def edges(box) -> tuple[float, float, float, float]:
        x, y, w, h = box.position().x(), box.position().y(), box.size().width(), box.size().height()
        return x - w / 2, y - h / 2, x + w / 2, y + h / 2

    placed = [edges(box) for box in boxes(model)]
    groups = [edges(group) for group in model.groupBoxes()]
    assert len(placed) > 10
    for some in (placed, groups):
        for a, b in itertools.combinations(some, 2):
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (a, b)
    for left, top, right, bottom in placed:
        around = [g for g in groups if g[0] <= left and g[1] <= top and g[2] >= right and g[3] >= bottom]
        assert len(around) == 1


# In the provider


def test_every_model_is_an_algorithm_of_the_provider_with_the_name_of_its_file(provider):
    found = {a.name(): a for a in provider.algorithms() if isinstance(a, QgsProcessingModelAlgorithm)}
    assert set(found) == set(IDS)
    for slug, model in found.items():
        assert model.id() == model.create().id() == f"leefbaar:{slug}"
        assert model.displayName() == model.create().displayName() == loaded(slug, ENGLISH).displayName()
        assert model.canExecute() == (True, "")


def test_who_reads_dutch_gets_the_dutch_models(provider, monkeypatch):
    monkeypatch.setattr(shipped_model, "language", lambda: DUTCH)
    titles = {model.name(): model.displayName() for model in shipped_model.shipped_models()}
    assert titles["vandownloadtotraadskaart"] == "Van download tot raadskaart"


def test_a_refresh_keeps_the_models(provider):
    provider.refreshAlgorithms()
    assert {f"leefbaar:{slug}" for slug in IDS} <= {a.id() for a in provider.algorithms()}


# Runs


def test_from_files_a_model_gives_what_its_steps_give(provider, sample, analysed, voorbeeldstad, tmp_path):
    results, feedback, _ = finished(
        provider.algorithm("analyseuitbestanden"), **sample.build,
        bouwen__Buurten=str(tmp_path / "b.gpkg"), controle__Controlerapport=str(tmp_path / "c.html"),
        analyse__Risicostapeling=str(tmp_path / "r.gpkg"), analyse__Risicotabel=str(tmp_path / "t.gpkg"),
    )  # fmt: skip
    alone = run("volledigeanalyse", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "zelf.gpkg"))
    assert rows(results["bouwen:Buurten"]) == rows(voorbeeldstad)
    count = results["analyse:Risicostapeling"]
    assert column(count, "waarom") == column(alone["OUTPUT"], "waarom")
    assert opened(count).renderer().type() == "RuleRenderer"
    assert len(opened(results["analyse:Risicotabel"])) > 20 * 97
    assert "</html>" in Path(results["controle:Controlerapport"]).read_text(encoding="utf-8")
    assert "found errors" not in feedback.said


def test_errors_that_the_check_counts_are_told(provider, sample):
    code = min(column(sample.buurten, "buurtcode"))
    wrong = copied(sample.buurten, change={code: {"aantal_inwoners": -5}})
    _, feedback, _ = finished(
        provider.algorithm("analyseuitbestanden"), GEBIEDEN=wrong, TABELLEN=[], bouwen__Buurten="TEMPORARY_OUTPUT",
        analyse__Risicostapeling="TEMPORARY_OUTPUT",
    )  # fmt: skip
    assert "The check found errors in the data." in feedback.said


def test_a_local_table_and_plans_count_in_the_model_as_they_do_step_by_step(provider, sample, voorbeeldstad, tmp_path):
    table = str(SAMPLE / "klachten_2024.csv")
    results, _, _ = finished(
        provider.algorithm("lokaleanalyse"), BUURTEN=voorbeeldstad, TABEL=table, **sample.local,
        koppelen__Buurtlaag=str(tmp_path / "b.gpkg"), koppelen__Koppelverslag=str(tmp_path / "k.gpkg"),
        analyse__Risicostapeling=str(tmp_path / "r.gpkg"),
    )  # fmt: skip
    joined = run("tabelkoppelen", BUURTEN=voorbeeldstad, TABEL=table)
    alone = run("volledigeanalyse", BUURTEN=joined["OUTPUT"], **sample.local)
    assert set(names(results["koppelen:Buurtlaag"])) - set(names(voorbeeldstad))
    assert column(results["analyse:Risicostapeling"], "waarom") == column(alone.layer(), "waarom")
    assert {"nieuwbouw_elders_risico", "veroudering_risico"} <= set(names(results["analyse:Risicostapeling"]))
    assert len(opened(results["koppelen:Koppelverslag"])) >= 97


def at(one_edition, slug: str) -> QgsProcessingModelAlgorithm:
    """A copy of a model that asks other services, as a user can make one."""
    copy = loaded(slug, ENGLISH)
    step = QgsProcessingModelChildAlgorithm(copy.childAlgorithm("ophalen"))
    zipped = one_edition.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
    others = {"ADRES_OGC": one_edition.ogc, "ADRES_LEEFBAAROMETER_ZIP": zipped, "BRON_KERNCIJFERS": "geen"}
    for name, value in others.items():
        step.addParameterSources(name, static(value))
    copy.setChildAlgorithm(step)
    return copy


def test_from_the_services_a_model_analyses_the_municipality_and_its_surroundings(one_edition, tmp_path):
    results, _, _ = finished(
        at(one_edition, "landelijkeanalyse"), GEMEENTEN="Voorbeeldstad", STRAAL=0.2, JAAR=2024,
        ophalen__Buurten=str(tmp_path / "b.gpkg"), analyse__Risicostapeling=str(tmp_path / "r.gpkg"),
        analyse__Risicotabel=str(tmp_path / "t.gpkg"), controle__Controlerapport=str(tmp_path / "c.html"),
    )  # fmt: skip
    core = column(results["ophalen:Buurten"], "kerngebied")
    alone = run("volledigeanalyse", BUURTEN=results["ophalen:Buurten"])
    assert sum(core.values()) == 60 < len(core)
    assert column(results["analyse:Risicostapeling"], "n_risico") == column(alone.layer(), "n_risico")
    assert any(column(results["analyse:Risicostapeling"], "n_risico").values())


def test_from_download_to_the_council_map_all_is_made_in_one_run(one_edition, tmp_path):
    results, _, _ = finished(
        at(one_edition, "vandownloadtotraadskaart"), GEMEENTE="Voorbeeldstad", STRAAL=0.2, JAAR=2024,
        FORMAAT="A3 staand",
        KAARTNUMMER="Kaart 3", ophalen__Buurten=str(tmp_path / "b.gpkg"),
        analyse__Risicostapeling=str(tmp_path / "r.gpkg"), analyse__Risicotabel=str(tmp_path / "t.gpkg"),
        rapport__Gespreksrapport=str(tmp_path / "g.html"), publicatie__Publicatieversie=str(tmp_path / "p.gpkg"),
        kaart__Raadskaart=str(tmp_path / "kaart.pdf"),
    )  # fmt: skip
    published = rows(f"{tmp_path / 'p.gpkg'}|layername=risicostapeling")
    assert {row["gemeentenaam"] for row in published.values()} == {"Voorbeeldstad"}
    assert len(rows(results["analyse:Risicostapeling"])) > len(published) == 60
    assert Path(results["kaart:Raadskaart"]).read_bytes().startswith(b"%PDF")
    report = Path(results["rapport:Gespreksrapport"]).read_text(encoding="utf-8")
    assert all(code in report for code in published)


def test_layers_in_memory_between_the_steps_will_do(one_edition, tmp_path):
    results, _, context = finished(
        at(one_edition, "vandownloadtotraadskaart"), GEMEENTE="Voorbeeldstad", STRAAL=0, JAAR=2024,
        ophalen__Buurten=QgsProcessing.TEMPORARY_OUTPUT, analyse__Risicostapeling=QgsProcessing.TEMPORARY_OUTPUT,
        rapport__Gespreksrapport=QgsProcessing.TEMPORARY_OUTPUT, kaart__Raadskaart=str(tmp_path / "kaart.pdf"),
        publicatie__Publicatieversie=QgsProcessing.TEMPORARY_OUTPUT,
    )  # fmt: skip
    assert len(context.getMapLayer(results["analyse:Risicostapeling"])) == 60
    assert (tmp_path / "kaart.pdf").stat().st_size > 10_000


# Refusals


@pytest.mark.parametrize(
    ("slug", "given", "words"),
    [
        ("landelijkeanalyse", {"GEMEENTEN": " ", "STRAAL": 1, "JAAR": 0}, "name at least one municipality"),
        ("landelijkeanalyse", {"GEMEENTEN": "Breda", "JAAR": 1999}, "no edition before 2014"),
        ("lokaleanalyse", {"TABEL": str(SAMPLE / "werkloosheid.csv")}, "No column of 'werkloosheid' holds codes"),
        ("lokaleanalyse", {"TABEL": "bestaat_niet.csv"}, "TABEL"),
        ("analyseuitbestanden", {"GEBIEDEN": str(SAMPLE / "werkloosheid.csv")}, "GEBIEDEN"),
    ],
)
def test_a_wrong_input_is_refused_in_words_and_leaves_nothing(provider, voorbeeldstad, slug, given, words, tmp_path):
    model, feedback, context = provider.algorithm(slug), Recorder(), QgsProcessingContext()
    outputs = {
        d.name(): str(tmp_path / f"{d.name().partition(':')[2]}.gpkg") for d in model.destinationParameterDefinitions()
    }
    given = {"BUURTEN": voorbeeldstad, **given, **outputs}
    context.setFeedback(feedback)
    _, said = model.checkParameterValues(given, context)
    reason = ""
    try:
        _, ran = model.create().run(given, context, feedback)
    except QgsProcessingException as error:
        ran, reason = False, str(error)
    assert not ran
    assert words in f"{feedback.said}\n{reason}\n{said}"
    assert "Traceback" not in feedback.said
    assert list(tmp_path.iterdir()) == []


def test_a_provider_that_is_loaded_twice_loads_its_models_once(monkeypatch):
    provider, registry = LeefbaarProvider(), QgsApplication.processingRegistry()
    loaded_models = []
    monkeypatch.setattr(LeefbaarProvider, "_load_models", lambda one: loaded_models.append(one is provider))
    monkeypatch.setattr(LeefbaarProvider, "loadAlgorithms", lambda one: None)
    provider.load()
    provider.load()
    registry.providerAdded.emit("leefbaar")
    assert loaded_models.count(True) == 1
    provider.unload()
    registry.providerAdded.emit("leefbaar")
    assert loaded_models.count(True) == 1
