"""How to read each figure, for who knows maps and no statistics; `{noun}` and `{nouns}` are what areas are called."""

from __future__ import annotations

CHANCE = (
    "Elke groep staven is een telling. De donkere staaf is hoeveel {nouns} die telling hebben. De tweede is hoeveel "
    "dat er zouden zijn als elk mechanisme even vaak een risico geeft als nu, maar los van de andere, zoals "
    "dobbelstenen. Bij de derde gaan mechanismen twee aan twee even vaak samen als nu. Het streepje is de speling van "
    "het toeval: in 95 van de 100 keer valt het aantal daarbinnen. Kijk vooral rechts, vanaf {k}: steekt de donkere "
    "staaf boven het streepje van de tweede uit, dan stapelen risico's zich meer op dan toeval doet; valt hij binnen "
    "dat van de derde, dan past dat bij mechanismen die twee aan twee vaak samengaan. Waardoor zij samengaan, staat "
    "hier niet. De tabel heeft er een idee van toeval bij: elke gemeente houdt haar risico's, maar in welke {noun} ze "
    "vallen, bepaalt het toeval. De speling is die van {nouns} die niets met elkaar te maken hebben; omdat buren op "
    "elkaar lijken, is zij in werkelijkheid ruimer."
)
AREAS = (
    "Wie naar veel {nouns} kijkt, vindt er altijd een paar die door toeval opvallen. De grens is daarom zo gelegd dat "
    "van alle {nouns} met een oranje of bruine kleur gemiddeld hooguit {level}% er door toeval bij staat. Per {noun} "
    "is alleen gerekend met de mechanismen die daar te beoordelen waren. Lichtgeel betekent niet dat er niets "
    "speelt, en oranje of bruin niet dat het er slechter gaat dan elders: het is een reden voor een gesprek, geen "
    "rangorde."
)
MECHANISMS = (
    "Elk hokje vergelijkt twee mechanismen. 0 (licht): weten dat het ene een risico geeft, zegt niets over het "
    "andere. 1 (donker): ze geven altijd samen een risico, dus het tweede voegt niets toe. Onder 0 (blauw): waar het "
    "ene een risico geeft, doet het andere dat juist minder vaak. Een grijs, leeg hokje is niet te bepalen. Ook van "
    "mechanismen die niets met elkaar te maken hebben, is een hokje zelden precies 0: bij {n} {nouns} wijkt het door "
    "toeval tot ongeveer {spread} af, en waar minder {nouns} te vergelijken zijn verder. In het aantal onafhankelijke "
    "mechanismen is dat verrekend. Hoe meer samenhang, hoe minder zelfstandige signalen er achter een telling zitten."
)
KIN = (
    "Twee mechanismen die naar hetzelfde cijfer kijken, gaan vanzelf vaker samen: het tweede signaal is dan deels het "
    "eerste nog eens. Een familie is een groep mechanismen over hetzelfde, zoals woningen of bewoners; hun cijfers "
    "komen vaak uit een zelfde bron. Gaan mechanismen samen die geen cijfer delen en niet van een familie zijn, dan "
    "zijn het eerder twee signalen; waardoor zij samengaan, staat hier niet. 'Achter de drempels' is de samenhang die "
    "overblijft als u door de drempels heen kijkt (tetrachorisch): sterker dan phi, en onzeker waar weinig {nouns} "
    "een risico hebben. Aantallen woningen, huishoudens en inwoners tellen hier niet mee, want bijna elk mechanisme "
    "rekent ermee."
)
PLACES = (
    "Moran's I vergelijkt elke {noun} met haar buren: bij 1 lijken buren volledig op elkaar, rond 0 is er geen "
    "patroon, onder 0 wisselen hoog en laag elkaar af. De p is hoe vaak het toeval een minstens zo sterk patroon "
    "geeft, naar welke kant ook, als de tellingen willekeurig over de kaart worden verdeeld. Gekeken is naar de "
    "telling min wat bij toeval te verwachten was met de mechanismen die daar te beoordelen waren: een {noun} waarvan "
    "weinig bekend is, telt dus niet als laag. Hoog is dan meer dan het gemiddelde, laag minder. Een {noun} krijgt een "
    "kleur als haar buren zo hoog of zo laag zijn als toeval zelden geeft; van alle gekleurde {nouns} staat gemiddeld "
    "hooguit {level}% er door toeval bij. Zonder kleur is er niets aan te tonen; dat is iets anders dan dat er niets "
    "is."
)
