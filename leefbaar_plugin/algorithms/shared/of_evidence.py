"""What the algorithms of the evidence share: their group, the seed, and a page with charts."""

from __future__ import annotations

from ...bridge.output.text_file import write_text
from ...core.evidence.chance import SEED
from ...core.setting import Setting
from ...i18n import tr
from .base import EVIDENCE, LeefbaarAlgorithm


class OfEvidence(LeefbaarAlgorithm):
    """Base of the algorithms that say what the signals are worth."""

    GROUP = EVIDENCE
    RAPPORT = "RAPPORT"

    #: Settings beside the seed.
    SETTINGS: tuple[Setting, ...] = ()

    def settings(self):
        return (*self.SETTINGS, SEED)

    def add_report(self) -> None:
        label = tr("{title}: page to read and print").format(title=self.title())  # told apart in the results viewer
        words = tr("One HTML file, in Dutch, to open in a browser and to print on A4.")
        self.add_file(self.RAPPORT, label, "HTML (*.html)", words, by_itself=True)

    def write_report(self, parameters, context, page: str) -> dict[str, str]:
        """Write the page where it is asked for; gives the output."""
        path = self.parameterAsFileOutput(parameters, self.RAPPORT, context)
        if not path:
            return {}
        write_text(path, page, self.RAPPORT)
        return {self.RAPPORT: path}
