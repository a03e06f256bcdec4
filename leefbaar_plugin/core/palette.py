"""The colours of the maps, on screen, on paper and in reports: one hue from light to dark, never red–green."""

from __future__ import annotations

#: ColorBrewer YlOrBr, five classes.
SEQUENCE = ("#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404")
#: ColorBrewer Blues, of what lies below: from light to dark.
BELOW = ("#deebf7", "#c6dbef", "#9ecae1", "#4292c6", "#08519c")
GREY, PAPER, LINE, INK = "#e3e3e3", "#ffffff", "#6e6e6e", "#303030"
#: Of hatches: of a middle tone, so that a map with much that is unknown still shows first where the risk is.
HATCH = "#858585"
#: Of a hatch over a warm fill: two things at once, or doubt.
WARM_HATCH = "#7a4a12"
#: Of a hatch over a class that hangs on what is unknown, and of the lines over what does not apply.
DEPENDS, FAINT = "#505050", "#9aa7b0"
#: Of what came, what went, both, and what stayed: brown and blue differ for every eye, and in tone.
MORE_FILL, FEWER, OTHERWISE, QUIET_FILL = SEQUENCE[4], "#74a9cf", SEQUENCE[1], "#f4f4f2"
#: Of what was missed, under white lines.
MISSED_FILL = "#2171b5"


def shades(n: int) -> list[str]:
    """n colours of the sequence, from its light to its dark end."""
    if n <= 1:
        return [SEQUENCE[2]][:n]
    if n <= len(SEQUENCE):
        return list(SEQUENCE[:n])
    last = len(SEQUENCE) - 1
    return [_between(i * last / (n - 1)) for i in range(n)]


def channels(color: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, 0–255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _between(place: float) -> str:
    low = min(int(place), len(SEQUENCE) - 2)
    part = place - low
    mixed = (x + (y - x) * part for x, y in zip(channels(SEQUENCE[low]), channels(SEQUENCE[low + 1])))
    return "#" + "".join(f"{round(c):02x}" for c in mixed)
