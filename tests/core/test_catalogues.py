"""The Dutch of the plugin is complete, in step with its source, and in the words of docs/woordenlijst.md."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.core.catalogues import (
    CATALOGUES,
    ENGLISH_WORDS,
    ROOT,
    SAME_WORDS,
    Message,
    messages,
    pairs_in_the_source,
    placeholders,
    words,
)

DUTCH = [ROOT / "resources" / "i18n" / "leefbaar_nl.ts"]
TRANSLATED = [*(m for catalogue in DUTCH for m in messages(catalogue)), *pairs_in_the_source()]

#: Words that a professional does not use, or that say more than the instrument can; with the English that allows them.
FORBIDDEN = {
    r"kantelpunt": "",
    r"probleem(buurt|wijk)": "",
    r"(achterstands|aandachts|kracht)(buurt|wijk)": "",
    r"voorspel": r"predict|forecast",
    r"\bplugin": "",
    r"\b(je|jij|jouw|jullie)\b": "",
    r"\b(ge)?checke?[nt]\b|\bgefaald|\bfaalt\b": "",
    r"\branglijst|\branking": r"rank",
}


def shown(found: list[tuple[Message, object]]) -> str:
    return "\n".join(f"{m.where}: {m.source!r} => {m.forms!r}: {why}" for m, why in found)


def test_there_is_a_catalogue_and_there_are_texts():
    assert CATALOGUES == DUTCH
    assert len(pairs_in_the_source()) > 500


def test_every_text_of_the_plugin_is_in_the_catalogue_and_translated():
    told = subprocess.run([sys.executable, "tools/strings.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


def test_a_translation_has_the_placeholders_of_its_source():
    """The form for one may say `één`."""
    wrong = []
    for m in TRANSLATED:
        for place, form in enumerate(m.forms):
            left_out = {"n"} if len(m.forms) == 2 and place == 0 else set()
            odd = (placeholders(form) ^ placeholders(m.source)) - left_out
            wrong += [(m, odd)] if odd else []
    assert not wrong, shown(wrong)


def test_a_translation_ends_as_its_source():
    """What follows is put behind it: a blank, a colon or a full stop too few makes two sentences one."""

    def end(text: str) -> str:
        return text[-1:] if text[-1:] in ".:?! " else ""

    wrong = [(m, repr(end(m.source))) for m in TRANSLATED if any(end(f) != end(m.source) for f in m.forms)]
    assert not wrong, shown(wrong)


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_no_translation_has_a_word_that_is_not_used(pattern):
    allowed = FORBIDDEN[pattern]
    wrong = [
        (m, pattern)
        for m in TRANSLATED
        if any(re.search(pattern, form, re.IGNORECASE) for form in m.forms)
        if not (allowed and re.search(allowed, m.source, re.IGNORECASE))
    ]
    assert not wrong, shown(wrong)


def test_no_english_is_left_in_a_translation():
    wrong = [(m, left) for m in TRANSLATED for form in m.forms if (left := ENGLISH_WORDS & set(words(form)))]
    assert not wrong, shown(wrong)


def test_a_translation_is_not_its_source_unless_all_its_words_are_the_same():
    wrong = [(m, left) for m in TRANSLATED if m.source in m.forms and (left := set(words(m.source)) - SAME_WORDS)]
    assert not wrong, shown(wrong)
