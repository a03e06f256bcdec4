"""The risk count over the mechanisms that were run one by one."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterField

from ..bridge import trail
from ..bridge.area_codes import area_codes
from ..bridge.binding import choose, require_code
from ..bridge.outcomes import assessment, outcome_fields, risk_columns
from ..bridge.reading import read, require_rows
from ..bridge.stop import Problem
from ..compat import fields_chosen
from ..core.language import some
from ..core.naming.codes import gemeente_of
from ..core.naming.columns.areas import BUURTCODE
from ..i18n import tr
from .columns.count import KEPT
from .shared.checking import polygons
from .shared.stacked import StackedAlgorithm


class Risicostapeling(StackedAlgorithm):
    ID = "risicostapeling"
    BUURTEN, RISICO = "BUURTEN", "RISICO"

    def title(self):
        return tr("Risk count")

    def explain(self):
        return tr(
            "Counts on how many mechanisms each buurt runs a risk, from the columns *_risico that the mechanisms "
            "wrote. Unknown is kept apart: 'n_min' counts it as no risk, 'n_max' as a risk, and 'dekking' tells "
            "which share could be assessed; below the smallest share the class is 'onvoldoende gegevens'. Mechanisms "
            "count equally, for the source gives no weights. A signal, not a prediction and not a ranking."
        )

    def initAlgorithm(self, configuration=None):
        words = tr("A layer on which mechanisms were run, one after another; each left its five columns.")
        self.add_layer(self.BUURTEN, tr("Layer with the columns of the mechanisms"), polygons(), words)
        flags = QgsProcessingParameterField(
            self.RISICO, tr("Flags to count (none chosen: all)"), parentLayerParameterName=self.BUURTEN,
            type=QgsProcessingParameterField.DataType.Numeric, allowMultiple=True, optional=True,
        )  # fmt: skip
        self.add(flags, tr("The columns *_risico of the mechanisms that count. Left empty: all that the layer has."))
        self.add_count_parameters()
        self.add_fields((BUURTCODE,), self.BUURTEN)
        self.add_count_outputs()

    def compute(self, parameters, context, feedback):
        source = self.source(parameters, self.BUURTEN, context)
        layer = self.layer(parameters, self.BUURTEN, context)
        names = [f.name() for f in source.fields()]
        earlier = trail.get(layer)
        flags = risk_columns(names, earlier)
        chosen = fields_chosen(self, parameters, self.RISICO, context)
        unknown = [name for name in chosen if name not in flags]
        if unknown:
            raise Problem(
                tr("RISICO: no flag of a mechanism: {which}. '{layer}' has {flags}.").format(
                    which=some(unknown), layer=source.sourceName(), flags=some(list(flags), 20) or tr("none")
                )
            )
        used = {name: m for name, m in flags.items() if not chosen or name in chosen}
        if not used:
            raise Problem(
                tr(
                    "'{layer}' has no column *_risico to count. Run the mechanisms on it first, one after another, "
                    "or run 'Full analysis', which does it all."
                ).format(layer=source.sourceName())
            )
        choice = choose(KEPT, names, self.given_fields(parameters, (BUURTCODE,), names))
        require_code(choice, names, source.sourceName())
        features = read(source, None, context, feedback)
        require_rows(features)
        codes = area_codes(features, choice.fields[BUURTCODE.name])
        columns = {
            key: features.texts(name) if choice.columns[key].text else features.floats(name)
            for key, name in choice.fields.items()
        }
        columns[BUURTCODE.name] = codes
        columns.setdefault("gemeentecode", [gemeente_of(code) for code in codes])
        outcomes = [(m, assessment(features, name, m)) for name, m in used.items()]
        lacking = [name for name in used if not set(outcome_fields(name)) <= set(names)]
        if lacking:
            feedback.pushWarning(
                tr("Without value, threshold or explanation, so counted on the flag alone: {which}.").format(
                    which=some(lacking)
                )
            )
        manifest = trail.manifest(
            self.id(), {"RISICO": list(used)}, [trail.describe_input(layer, features.name, len(features))], {},
            trail.origins(earlier), [earlier] if earlier else [],
        )  # fmt: skip
        return self.write_count(parameters, context, feedback, columns, outcomes, features.geometries, manifest)
