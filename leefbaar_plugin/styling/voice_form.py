"""The form in which a conversation is recorded: choices, dates and what must be filled in, kept with the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsValueMapFieldFormatter,
    QgsVectorLayer,
)

from ..compat import make_group_box
from ..core.conversation.duiding import (
    FOLLOW_UPS,
    GENUANCEERD,
    HERKEND,
    JUDGEMENTS,
    LONGEST_REMARK,
    LONGEST_TALK,
    NOTHING,
    ROLES,
    SEVERITIES,
    THEMES,
)
from ..core.personal import PERSONAL

WARNING = "geen namen, adressen of andere persoonsgegevens"

_ALIASES = {
    "buurtcode": "Buurt", "mechanisme": "Waarover", "oordeel": "Herkent u dit?", "ernst": "Hoe ernstig?",
    "wat_speelt_er": "Wat speelt er vooral?", "speelt_ook": "Wat speelt er ook?",
    "toelichting": "Toelichting in één zin", "rol": "Rol van wie dit zegt", "datum": "Datum van het gesprek",
    "gesprek": "Welk gesprek", "opvolging": "Wat is afgesproken?", "opvolging_rol": "Wie pakt het op (rol)",
    "opvolging_datum": "Vóór of op welke datum",
}  # fmt: skip

_GROUPS = (
    ("Over welke buurt, en wat", ("buurtcode", "mechanisme", "oordeel", "ernst")),
    (f"Wat speelt er: {WARNING}", ("wat_speelt_er", "speelt_ook", "toelichting")),
    ("Wie en wanneer: een rol, nooit een naam", ("rol", "datum", "gesprek")),
    ("Wat is afgesproken", ("opvolging", "opvolging_rol", "opvolging_datum")),
)

_AGREED = f"coalesce(\"opvolging\", '{NOTHING}') <> '{NOTHING}'"
#: What must hold: column, expression, what to do.
_RULES = (
    ("buurtcode", '"buurtcode" IS NOT NULL', "Kies de buurt."),
    ("mechanisme", '"mechanisme" IS NOT NULL', "Kies waarover het gaat; 'De buurt als geheel' kan ook."),
    ("oordeel", '"oordeel" IS NOT NULL', "Kies of het herkend wordt; 'onbekend' kan ook."),
    (
        "ernst",
        f"coalesce(\"oordeel\", '') NOT IN ('{HERKEND}', '{GENUANCEERD}') OR \"ernst\" IS NOT NULL",
        "Wat herkend of genuanceerd wordt, heeft een ernst: kies 1 tot en met 5.",
    ),
    ("rol", '"rol" IS NOT NULL', "Kies de rol van wie dit zegt, nooit een naam."),
    (
        "datum",
        '"datum" IS NOT NULL AND "datum" <= to_date(now())',
        "Geef de dag van het gesprek; die ligt niet in de toekomst.",
    ),
    ("opvolging_rol", f'NOT ({_AGREED}) OR "opvolging_rol" IS NOT NULL', "Kies wie (welke rol) het oppakt."),
    (
        "opvolging_datum",
        f'NOT ({_AGREED}) OR ("opvolging_datum" IS NOT NULL AND "opvolging_datum" >= "datum")',
        "Geef de datum waarop het klaar is of weer besproken wordt; die ligt niet vóór het gesprek.",
    ),
)

#: Of a value map: what it shows -> what it keeps.
Choices = Mapping[str, str]


def make_form(layer: QgsVectorLayer, areas: Choices, subjects: Choices) -> None:
    """Give a table of voices its form; `keep_style` keeps it with the table.

    Parameters
    ----------
    areas, subjects
        What can be chosen for the buurt and for what is spoken of.
    """
    lists = {
        "buurtcode": areas,
        "mechanisme": subjects,
        "oordeel": _same(JUDGEMENTS),
        "ernst": {f"{step} – {words}": str(step) for step, words in SEVERITIES.items()},
        "wat_speelt_er": _optional("(niet gezegd)", THEMES),
        "speelt_ook": _optional("(niets anders)", THEMES),
        "rol": _same(ROLES),
        "opvolging": _optional("(nog niets afgesproken)", FOLLOW_UPS),
        "opvolging_rol": _optional("(niemand)", ROLES),
    }
    lists["ernst"] = {"(niet gezegd)": QgsValueMapFieldFormatter.NULL_VALUE, **lists["ernst"]}
    for name, choices in lists.items():
        shown = [{label: value} for label, value in choices.items()]
        _widget(layer, name, "ValueMap", {"map": shown})
    date = {
        "display_format": "d-M-yyyy", "field_format": "yyyy-MM-dd", "calendar_popup": True, "allow_null": True,
        "field_iso_format": False,
    }  # fmt: skip
    _widget(layer, "datum", "DateTime", {**date, "allow_null": False})
    _widget(layer, "opvolging_datum", "DateTime", date)
    _widget(layer, "toelichting", "TextEdit", {"IsMultiline": True, "UseHtml": False})
    _widget(layer, "gesprek", "TextEdit", {"IsMultiline": False, "UseHtml": False})
    _widget(layer, "fid", "Hidden", {})
    for name, default in (("datum", "to_date(now())"), ("toelichting", "''"), ("gesprek", "''")):
        layer.setDefaultValueDefinition(layer.fields().lookupField(name), QgsDefaultValue(default))
    for name, alias in _ALIASES.items():
        layer.setFieldAlias(layer.fields().lookupField(name), alias)
    free = [(name, _impersonal(name, most), _REMARK.format(most=most)) for name, most in _FREE.items()]
    for name, expression, words in (*_RULES, *free):
        _require(layer, name, expression, words)
    form = layer.editFormConfig()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    form.clearTabs()
    for title, names in _GROUPS:
        group = QgsAttributeEditorContainer(title, form.invisibleRootContainer())
        make_group_box(group)
        for name in names:
            group.addChildElement(QgsAttributeEditorField(name, layer.fields().lookupField(name), group))
        form.addTab(group)
    layer.setEditFormConfig(form)
    layer.setDisplayExpression(
        "coalesce(represent_value(\"mechanisme\"), '') || ': ' || coalesce(\"oordeel\", '') || ' (' || "
        "coalesce(\"rol\", '') || coalesce(', ' || format_date(\"datum\", 'd-M-yyyy'), '') || ')'"
    )


def make_area_form(layer: QgsVectorLayer, relation: str) -> None:
    """The form of a buurt: what the figures say, not to be changed, and the voices under it.

    Parameters
    ----------
    relation
        Id of the relation with the table of voices.
    """
    form = layer.editFormConfig()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    form.clearTabs()
    group = _group("Wat de cijfers zeggen", form)
    for name in ("buurtcode", "buurtnaam", "tekst", "waarom"):  # which lists what is at risk, then what is unknown
        index = layer.fields().lookupField(name)
        group.addChildElement(QgsAttributeEditorField(name, index, group))
        _widget(layer, name, "TextEdit", {"IsMultiline": name == "waarom", "UseHtml": False})
    for index in range(layer.fields().count()):
        form.setReadOnly(index, True)
    heard = _group("Wat mensen zeggen: zet het potlood aan en voeg een reactie toe", form)
    voices = QgsAttributeEditorRelation(relation, heard)
    voices.setShowLabel(False)
    voices.setRelationWidgetTypeId("relation_editor")
    heard.addChildElement(voices)
    form.addTab(group)
    form.addTab(heard)
    layer.setEditFormConfig(form)


def _group(title: str, form: QgsEditFormConfig) -> QgsAttributeEditorContainer:
    group = QgsAttributeEditorContainer(title, form.invisibleRootContainer())
    make_group_box(group)
    return group


def _same(values: Sequence[str]) -> dict[str, str]:
    return {value: value for value in values}


def _optional(nothing: str, values: Sequence[str]) -> dict[str, str]:
    return {nothing: QgsValueMapFieldFormatter.NULL_VALUE, **_same(values)}


def _widget(layer: QgsVectorLayer, name: str, kind: str, config: Mapping[str, Any]) -> None:
    index = layer.fields().lookupField(name)
    if index >= 0:
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(kind, dict(config)))


def _require(layer: QgsVectorLayer, name: str, expression: str, words: str) -> None:
    """Let a row be saved only when this holds."""
    index = layer.fields().lookupField(name)
    layer.setConstraintExpression(index, expression, words)
    layer.setFieldConstraint(
        index,
        QgsFieldConstraints.Constraint.ConstraintExpression,
        QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard,
    )


#: What is typed freely, and its longest.
_FREE = {"toelichting": LONGEST_REMARK, "gesprek": LONGEST_TALK}
_REMARK = (
    f"Ten hoogste {{most}} tekens, en {WARNING}: haal namen, e-mailadressen, telefoonnummers, burgerservicenummers, "
    "bankrekeningen, geboortedata, en straten en postcodes met een huisnummer weg."
)


def _impersonal(name: str, most: int) -> str:
    """A text is short, and holds nothing that looks as if somebody could be known by it."""
    pattern = "|".join(f"({one})" for one in PERSONAL.values())
    quoted = pattern.replace("\\", "\\\\").replace("'", "''")
    text = f"coalesce(\"{name}\", '')"
    return f"length({text}) <= {most} AND NOT regexp_match({text}, '{quoted}')"
