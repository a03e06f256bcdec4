"""The page of each algorithm in docs/algoritmen, made from the provider, and their index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from algorithm_examples import NEEDS_NETWORK, Column
from algorithm_words import WORDS
from column_aliases import of_alias
from column_words import of_table
from qgis.core import QgsProcessingParameterDefinition

from leefbaar_plugin.core.naming.columns import CATALOGUE
from leefbaar_plugin.core.numbers import nl_short
from leefbaar_plugin.core.pages.handbook import file_name
from leefbaar_plugin.core.pages.markup import as_markdown
from leefbaar_plugin.core.pages.page import Block, Heading, Items, Paragraph, Table, labelled
from leefbaar_plugin.core.text import DUTCH, Language, Text, in_language

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
HIDDEN = QgsProcessingParameterDefinition.Flag.FlagHidden
MANY = 10  # choices; more are not listed

_W = {
    "title": Text("The algorithms", "De algoritmen"),
    "what": Text("What it does", "Wat het doet"),
    "when": Text("When to use it", "Wanneer"),
    "parameters": Text("Parameters", "Parameters"),
    "advanced": Text("Advanced parameters", "Geavanceerde parameters"),
    "outputs": Text("Other outputs", "Andere uitkomsten"),
    "columns": Text("Columns", "Kolommen"),
    "example": Text("Example", "Voorbeeld"),
    "see": Text("See also", "Zie ook"),
    "name": Text("Name", "Naam"),
    "label": Text("Label", "Opschrift"),
    "kind": Text("Type", "Soort"),
    "default": Text("Default", "Standaard"),
    "help": Text("Explanation", "Toelichting"),
    "holds": Text("Holds", "Bevat"),
    "optional": Text("optional", "niet verplicht"),
    "temporary": Text("a temporary layer", "een tijdelijke laag"),
    "all": Text("all", "alle"),
    "yes": Text("yes", "ja"),
    "no": Text("no", "nee"),
    "year": Text("a column per year", "een kolom per jaar"),
    "adds": Text(
        "{name}, beside columns that the input has too:", "{name}, naast kolommen die ook in de invoer staan:"
    ),
    "one of": Text("one of", "een van"),
    "some of": Text("some of", "een keuze uit"),
}
_KINDS = {
    "source": Text("layer or table", "laag of tabel"),
    "vector": Text("layer", "laag"),
    "multilayer": Text("layers or tables", "lagen of tabellen"),
    "sink": Text("new layer or table", "nieuwe laag of tabel"),
    "vectorDestination": Text("new layer or table", "nieuwe laag of tabel"),
    "fileDestination": Text("new file", "nieuw bestand"),
    "folderDestination": Text("new folder", "nieuwe map"),
    "file": Text("file or folder", "bestand of map"),
    "field": Text("field", "veld"),
    "number": Text("number", "getal"),
    "boolean": Text("yes or no", "ja of nee"),
    "string": Text("text", "tekst"),
    "expression": Text("expression", "expressie"),
    "authcfg": Text("authentication", "authenticatie"),
    "outputNumber": Text("number", "getal"),
    "outputString": Text("text", "tekst"),
    "outputBoolean": Text("yes or no", "ja of nee"),
    # of a column, as OGR calls them
    "integer": Text("whole number", "geheel getal"),
    "integer64": Text("whole number", "geheel getal"),
    "real": Text("number", "getal"),
    "date": Text("date", "datum"),
}
_METHOD = Text(
    "Formula, data, thresholds with their origin, limits and sources: the page of the mechanism, {link}.",
    "Formule, gegevens, drempels met hun herkomst, grenzen en bronnen: de pagina van het mechanisme, {link}.",
)
_MECHANISM_WHEN = Text(
    "To look at this mechanism alone, with other settings, or as a step of a model that ends with `risicostapeling`; "
    "`volledigeanalyse` runs it with all others.",
    "Om naar dit mechanisme alleen te kijken, met andere instellingen, of als stap van een model dat eindigt met "
    "`risicostapeling`; `volledigeanalyse` voert het uit, samen met alle andere.",
)
_INTRO = Text(
    "In QGIS they are in the Processing Toolbox under **Leefbaar**. This is what each does, with its parameters, the "
    "columns that it writes and a command that runs. Models, scripts and `qgis_process` name an algorithm by its id.",
    "In QGIS staan ze in de Toolbox Processing onder **Leefbaar**. Hier staat wat elk doet, met de parameters, de "
    "kolommen die het schrijft en een opdracht die werkt. Modellen, scripts en `qgis_process` noemen een algoritme bij "
    "zijn id.",
)
_COMMANDS = Text(
    "The examples are commands for a folder in which `sample` is that of Voorbeeldstad (in the plugin: "
    "`resources/sample`), in bash. They were run when these pages were made. Begin with those of "
    "[`buurtlaagopbouwen`](buurtlaagopbouwen.en.md) and [`volledigeanalyse`](volledigeanalyse.en.md): they make "
    "`buurtlaag.gpkg` and `uitkomst.gpkg`, which others read. In the OSGeo4W Shell of Windows: on one line, without "
    "the backslashes, and with double quotes. On Debian 12 the program is called `qgis_process.bin`.",
    "De voorbeelden zijn opdrachten voor een map waarin de map `sample` van Voorbeeldstad staat (in de plug-in: "
    "`resources/sample`), in bash. Ze zijn uitgevoerd toen deze pagina's werden gemaakt. Begin met die van "
    "[`buurtlaagopbouwen`](buurtlaagopbouwen.md) en [`volledigeanalyse`](volledigeanalyse.md): die maken "
    "`buurtlaag.gpkg` en `uitkomst.gpkg`, die andere lezen. In de OSGeo4W Shell van Windows: op één regel, zonder de "
    "backslashes, en met dubbele aanhalingstekens. Op Debian 12 heet het programma `qgis_process.bin`.",
)
_NETWORK = Text(
    "This one needs the internet, and was not run when these pages were made.",
    "Dit algoritme heeft internet nodig; het voorbeeld is niet uitgevoerd toen deze pagina's werden gemaakt.",
)


def page(algorithm: Any, told: str | None, written: dict[str, list[Column]], names: dict, language: Language) -> str:
    """The page of an algorithm, in the language that it speaks now.

    Parameters
    ----------
    told
        The command of the example.
    written
        The columns of each output of the example.
    names
        The name of every algorithm by its id, to refer to.
    """

    def w(word: str) -> str:
        return in_language(_W[word], language)

    mechanism = getattr(algorithm, "mechanism", None)
    words = WORDS.get(algorithm.name())
    own_help = _of_model(algorithm)
    shown = [d for d in algorithm.parameterDefinitions() if not d.flags() & HIDDEN]
    blocks: list[Block] = [Paragraph(f"{algorithm.group()} · id: leefbaar:{algorithm.name()}"), Heading(w("what"))]
    if mechanism:
        link = f"[{in_language(mechanism.title, language)}](../mechanismen/{file_name(mechanism.id, language)})"
        blocks += [
            Paragraph(mechanism.sentence if language == DUTCH else in_language(mechanism.help, language)),
            Paragraph(in_language(_METHOD, language).format(link=link)),
        ]
        when = in_language(_MECHANISM_WHEN, language)
        see = ("volledigeanalyse", "risicostapeling")
    else:
        blocks += list(_paragraphs(_help(algorithm)))
        when = in_language(words.when, language) if words else ""
        see = words.see if words else ()
    if when:
        blocks += [Heading(w("when")), Paragraph(when)]
    head = (w("name"), w("label"), w("kind"), w("default"), w("help"))
    for title, chosen in (
        ("parameters", [d for d in shown if not d.flags() & ADVANCED]),
        ("advanced", [d for d in shown if d.flags() & ADVANCED]),
    ):
        if chosen:
            blocks += [Heading(w(title)), Table(head, [_row(d, language, own_help) for d in chosen])]
    given = {d.name() for d in shown}
    rest = [o for o in algorithm.outputDefinitions() if o.name() not in given]
    if rest:
        rows = [(o.name(), o.description(), _kind(o.type(), language)) for o in rest]
        blocks += [Heading(w("outputs")), Table((w("name"), w("label"), w("kind")), rows)]
    if any(written.values()):
        blocks.append(Heading(w("columns")))
        for output, columns in written.items():
            if columns:
                blocks.append(Paragraph(w("adds").format(name=output)))
                rows = list(_columns(algorithm.name(), output, columns, language))
                blocks.append(Table((w("name"), w("holds"), w("kind")), rows))
    text = as_markdown(algorithm.displayName(), blocks)
    if told:
        note = f"\n\n{in_language(_NETWORK, language)}" if algorithm.name() in NEEDS_NETWORK else ""
        text += f"\n## {w('example')}\n\n```\n{told}\n```{note}\n"
    links = [f"[{names[name]}]({file_name(name, language)})" for name in see if name in names]
    if links:
        links.append(f"[{w('title')}]({file_name('README', language)})")
        text += f"\n## {w('see')}\n\n{', '.join(links)}\n"
    return text


def index(algorithms: Sequence[Any], language: Language) -> str:
    """All algorithms by group, each with the first sentence of its help."""
    parts = [f"# {in_language(_W['title'], language)}", in_language(_INTRO, language), in_language(_COMMANDS, language)]
    for group, members in groupby(algorithms, lambda a: a.group()):
        parts.append(f"## {group}")
        parts.append("\n".join(_entry(a, language) for a in members))
    return "\n\n".join(parts) + "\n"


def _entry(algorithm: Any, language: Language) -> str:
    """Its name, its id, and the first sentence of its help."""
    mechanism = getattr(algorithm, "mechanism", None)
    said = in_language(mechanism.help, language) if mechanism else _help(algorithm)
    first = re.split(r"(?<=[.?:])\s|\n", said, maxsplit=1)[0]
    if first.endswith(":"):
        first = first[:-1] + "…"
    link = f"[{algorithm.displayName()}]({file_name(algorithm.name(), language)})"
    return f"- {link} `{algorithm.name()}`: {first.translate(_ESCAPED)}"


_ESCAPED = str.maketrans({"_": "\\_", "*": "\\*"})


def _help(algorithm: Any) -> str:
    """What an algorithm says of itself; of a model without the inputs and outputs, which have tables here."""
    return _of_model(algorithm).get("ALG_DESC") or algorithm.shortHelpString()


def _of_model(algorithm: Any) -> dict[str, str]:
    return algorithm.helpContent() if hasattr(algorithm, "helpContent") else {}


def _paragraphs(text: str) -> Iterable[Block]:
    for part in filter(None, map(str.strip, re.split(r"\n\s*\n", text))):
        said = [line for line in part.split("\n") if not line.startswith("- ")]
        items = [line.removeprefix("- ") for line in part.split("\n") if line.startswith("- ")]
        if said:
            yield Paragraph(" ".join(said))
        if items:
            yield Items(items)


def _row(definition: Any, language: Language, own_help: dict[str, str]) -> tuple[str, ...]:
    def w(word: str) -> str:
        return in_language(_W[word], language)

    kind = _kind(definition.type(), language)
    if definition.type() == "enum":
        options = definition.options()
        kind = w("some of" if definition.allowMultiple() else "one of")
        kind += f" {len(options)}" if len(options) > MANY else ": " + ", ".join(options)
    if definition.flags() & OPTIONAL and definition.type() != "boolean":
        kind += f" ({w('optional')})"
    said = re.sub(r"\s*\n\s*", "; ", (own_help.get(definition.name()) or definition.help()).strip())
    return definition.name(), definition.description(), kind, _default(definition, w, language), said


def _default(definition: Any, w: Any, language: Language) -> str:
    value = definition.defaultValue()
    if value is None or value == "":
        return ""
    if definition.type() == "enum" and isinstance(value, list) and len(value) == len(definition.options()):
        return w("all")
    if value == "TEMPORARY_OUTPUT":
        return w("temporary")
    if isinstance(value, bool):
        return w("yes" if value else "no")
    if isinstance(value, (int, float)):
        return nl_short(value) if language == DUTCH else f"{value:.5g}"
    return re.sub(r"\s*\n\s*", " ", ", ".join(value) if isinstance(value, list) else str(value))


def _kind(kind: str, language: Language) -> str:
    return in_language(_KINDS.get(kind, kind), language)


def _columns(
    algorithm: str, output: str, columns: Iterable[Column], language: Language
) -> Iterable[tuple[str, str, str]]:
    """A row for each column; those that differ in their year only share one."""
    done = set()
    for column in columns:
        stem, _, year = column.name.rpartition("_")
        several = bool(re.fullmatch(r"(19|20)\d\d", year)) and column.name not in CATALOGUE
        name = f"{stem}_…" if several else column.name
        if name in done:
            continue
        done.add(name)
        known = CATALOGUE.get(stem if several else name)
        holds = of_table(algorithm, output, name, language)
        if not holds and not several and not column.alias.startswith(name):  # or it is told by its name and unit
            holds = of_alias(column.alias, language)
        if known and not holds:
            holds = labelled(known.label, known.unit, language)
        yearly = in_language(_W["year"], language) if several else ""
        yield name, f"{holds} ({yearly})" if holds and yearly else holds or yearly, _kind(column.kind, language)
