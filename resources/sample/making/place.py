"""Voorbeeldstad and its neighbours: where the wijken lie, how they are built, who lives there."""

from dataclasses import dataclass

import numpy as np

BRON = "FICTIEF, Voorbeeldstad"
SECRET = -99997  # how CBS marks a figure that is unknown or too small to publish
YEAR = 2024
ORIGIN = np.array([150_000, 450_000])  # RD metres; places are in kilometres from here
GEMEENTEN = {"9901": "Voorbeeldstad", "9902": "Dijkmonde", "9903": "Zandhoven", "9904": "Veenrade"}


@dataclass(frozen=True)
class Wijk:
    """A wijk: where it lies, how it is built, who lives there.

    kern: buurten in a spiral around the middle, `pitch` km apart; rand: large buurten on an arc
    (radius in km, first and last angle in degrees) around the kern.
    stand: -2 (weak) to 2 (strong); grijs: -1 (young) to 2 (old); trend: score points per year since 2020.
    """

    code: str
    naam: str
    middle: tuple
    pitch: float
    households: int
    stand: float
    grijs: float
    trend: float
    kern: tuple = ()
    rand: tuple = ()
    arc: tuple = (0, 0, 0)


WIJKEN = (
    Wijk("990101", "Binnenstad", (0, 0), 0.21, 340, 0.1, -0.2, 0.003, (
        "Grote Markt", "Begijnenhof", "Vismarkt en omgeving", "'t Bolwerk", "Sint-Joriskwartier", "Havenkwartier",
        "Stationskwartier")),
    Wijk("990102", "Oud-Noord", (0.3, 1.3), 0.27, 430, -0.6, 0.1, 0.000, (
        "Gasthuiskwartier", "Ambachtsbuurt", "Kanaalbuurt", "Zeeheldenhoek", "Tuindorp Vooruitgang", "Molenkwartier",
        "Spoorbuurt", "Textielbuurt")),
    Wijk("990103", "Westerkwartier", (-1.5, 0.35), 0.33, 580, -1.35, 2.0, -0.007, (
        "Parkflats", "Planetenbuurt", "Sterrenbuurt", "Kruidenhof", "Componistenbuurt-Zuid", "Marconikwartier",
        "Europabuurt", "Componistenbuurt-Noord", "Verzetsheldenbuurt")),
    Wijk("990104", "Hogeland", (1.7, 0.15), 0.36, 440, -0.2, 0.7, -0.004, (
        "Hoefslag", "Rietkraag", "Zwaluwstaart", "Karrespoor", "Wielewaal", "Akkerrand", "Hogelandse Plantsoenen",
        "Bedrijvenpark De Schakel")),
    Wijk("990105", "De Waarden", (-1.2, 2.35), 0.40, 400, 0.9, -0.9, 0.004, (
        "Waardenpark", "Lange Weide", "Waterrijk", "De Eilanden", "Lisdodde", "Zonnedauw", "Kreekoever",
        "De Aanleg")),
    Wijk("990106", "Eikenhorst", (1.8, 2.0), 0.45, 230, 1.5, 0.4, 0.001, (
        "Beukenlaan en omgeving", "Patriciërsbuurt", "Hertenkamp", "Landgoederenbuurt", "Knaapheide")),
    Wijk("990107", "Oudedijk", (-4.2, 0.7), 0.26, 420, 0.2, 0.9, 0.001, (
        "Oudedijk-Kern", "Oudedijk-Nieuwbouw"), (
        "Polder Het Lage Broek", "Verspreide huizen Oudedijk", "Oudedijkse Uiterwaarden", "Westerse Komgronden"),
        (1.35, 50, 310)),
    Wijk("990108", "Sint-Maartenskapel", (0.6, 4.5), 0.25, 380, 0.4, 0.6, 0.000, (
        "Sint-Maartenskapel-Kern", "Kapelse Enk"), (
        "Heikantse Polder", "Noorderpolder", "Verspreide huizen Sint-Maartenskapel en Achterste Broekpolder",
        "Zandplas en omgeving", "Waardse Polder"), (1.6, -15, 235)),
    Wijk("990201", "Dijkmonde-Centrum", (-0.7, -2.15), 0.26, 460, -0.3, 0.3, -0.002, (
        "Voorstraat", "Schoolkwartier", "Dijkkwartier", "Oranjehof", "Veerhaven", "Steenfabriek")),
    Wijk("990202", "Rivierenwijk", (1.1, -2.2), 0.32, 500, -0.7, 0.9, -0.005, (
        "Merwedehof", "Lingebuurt", "Waalbuurt", "Vechtbuurt", "Dommelbuurt")),
    Wijk("990203", "Buitenpolders", (0.2, -2.2), 0.5, 350, 0.5, 0.3, 0.001, (), (
        "Verspreide huizen Dijkmonde-West", "Tiendweg en omgeving", "Grote Weteringpolder", "Komgronden",
        "Verspreide huizen Dijkmonde-Oost"), (2.7, 175, 365)),
    Wijk("990301", "Zandhoven", (5.3, 1.5), 0.34, 520, 0.8, 0.5, 0.002, (
        "Kerkbrink", "Brinkhof", "Molenakker", "Heidezicht", "Zandhoven-Oost", "De Eng"), (
        "Landgoed Boschoord", "Stuifduinen", "Recreatiepark De Hazelaar", "Verspreide huizen Zandhoven",
        "Rijzenveld"), (1.9, -100, 130)),
    Wijk("990401", "Veenrade", (-4.4, 4.2), 0.30, 340, 0.1, 0.2, 0.000, (
        "Veenrade-Dorp", "Turfmarkt", "Lintbebouwing Veenrade"), (
        "Verlaat", "Noordveen", "Vinkenslag", "Achterveense Plassen", "Zuidveen"), (1.6, 10, 290)),
)
WATER = {"97": "Rivier de Voorne", "98": "Zandplas"}
INDUSTRIAL = "Bedrijvenpark De Schakel"
NEW_WITHOUT_SCORE = "De Aanleg"


def river(x):
    """The y of the middle of the river."""
    return -1.2 + 0.33 * np.sin(1.15 * x + 0.4) + 0.17 * np.sin(2.6 * x - 0.8) + 0.04 * x
