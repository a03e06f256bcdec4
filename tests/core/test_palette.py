"""One hue from light to dark: more mechanisms is never a lighter colour, for whoever sees no hue either."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.palette import SEQUENCE, channels, shades


def luminance(color):
    """Of sRGB, as WCAG defines it."""
    parts = [c / 255 for c in channels(color)]
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("n", range(13))
def test_there_are_as_many_colours_as_asked_each_darker_than_the_one_before(n):
    made = shades(n)
    assert len(made) == n
    tones = [luminance(color) for color in made]
    assert tones == sorted(tones, reverse=True)
    assert len(set(made)) == n


def test_more_than_five_lie_between_the_same_light_and_dark_end():
    made = shades(9)
    assert (made[0], made[4], made[-1]) == ("#ffffd4", "#fe9929", "#993404")
    assert channels(made[1])[1:] == (236, 177)  # halfway #ffffd4 and #fed98e


def test_up_to_five_are_those_of_colorbrewer():
    assert shades(3) == ["#ffffd4", "#fed98e", "#fe9929"]
    assert shades(1) == [SEQUENCE[2]]
