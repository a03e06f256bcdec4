"""What professionals said in a conversation that never took place."""

VOICE = ["buurtcode", "mechanisme", "oordeel", "ernst", "wat_speelt_er", "speelt_ook", "toelichting", "rol", "datum",
         "gesprek", "opvolging", "opvolging_rol", "opvolging_datum"]
_NORTH, _SPRING = "wijktafel Westerkwartier", "2025-04-08"
VOICES = [
    ("BU99010302", "meldingen", "herkend", 4, "overlast", "verloop van bewoners", "Vooral rond de portieken.",
     "wijkagent", _SPRING, _NORTH, "maatregel", "corporatie", "2025-10-01"),
    ("BU99010302", "meldingen", "herkend", 3, "overlast", None, None, "wijkmanager", _SPRING, _NORTH, None, None, None),
    ("BU99010302", "mutatiegraad", "genuanceerd", 2, "verloop van bewoners", None, "Na de renovatie werd het rustiger.",
     "corporatie", _SPRING, _NORTH, "extra monitoren", "corporatie", "2026-04-01"),
    ("BU99010303", "veroudering", "tegengesproken", None, "onderhoud en uitstraling", None, "Het onderhoud is op orde.",
     "corporatie", _SPRING, _NORTH, None, None, None),
    ("BU99010303", "veroudering", "tegengesproken", None, None, None, None, "wijkmanager", _SPRING, _NORTH, None, None,
     None),
    ("BU99010303", "veroudering", "herkend", 3, "onderhoud en uitstraling", None, None, "bewonersorganisatie", _SPRING,
     _NORTH, None, None, None),
    ("BU99010306", "buurt_als_geheel", "herkend", 4, "eenzaamheid en zorg", "armoede en schulden",
     "Ouderen zien weinig mensen.", "welzijn", _SPRING, _NORTH, "nader onderzoek", "welzijn", "2025-09-15"),
    ("BU99010306", "wmo", "herkend", 4, "eenzaamheid en zorg", None, None, "zorg", _SPRING, _NORTH, None, None, None),
    ("BU99010306", "wmo", "herkend", 5, "eenzaamheid en zorg", None, None, "welzijn", _SPRING, _NORTH, None, None,
     None),
    ("BU99010105", "leegstand", "tegengesproken", None, "plannen voor bouw of sloop", None,
     "De panden worden verbouwd tot woningen.", "gemeente (beleid)", "2025-04-15", "wijktafel Centrum", "niets doen",
     None, None),
    ("BU99010105", "iets_anders", "herkend", 3, "veiligheid", "overlast", "Het is er 's avonds onrustig.", "wijkagent",
     "2025-04-15", "wijktafel Centrum", "extra monitoren", "wijkmanager", "2025-12-01"),
    ("BU99010402", "omslagzone", "onbekend", None, None, None, None, "onderwijs", "2025-04-15", "wijktafel Oost", None,
     None, None),
]
