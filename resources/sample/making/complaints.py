"""Complaints about public space."""


def write_complaints(path, buurten, rng):
    """A table as a municipality exports it: titles, names instead of codes, wijken among the buurten, a footer."""
    lines = ["Meldingen openbare ruimte 2024 (FICTIEF);;;", ";;;", "Buurt;Meldingen;Per 1.000 inwoners;Waarvan jeugd"]
    misspelled = {"Havenkwartier": "Havenkwatier", "Patriciërsbuurt": "Patriciersbuurt"}
    own = buurten[(buurten.gemeentenaam == "Voorbeeldstad") & (buurten.water == "NEE")]
    total = 0
    for wijk, group in own.groupby("wijknaam", sort=False):
        people = group.aantal_inwoners.clip(lower=0)
        counts = rng.poisson(people * 0.03)
        lines.append(f"{wijk};{counts.sum()};;")
        total += counts.sum()
        for name, n, k in zip(group.buurtnaam, people, counts):
            rate = f"{1000 * k / n:.1f}".replace(".", ",") if n > 0 else "-"
            lines.append(f"{misspelled.get(name, name)};{k};{rate};{rng.integers(5, 30)},0%")
    source = "Bron: meldpunt Voorbeeldstad (FICTIEF), uitdraai van 3 februari 2025"
    lines += [f"Totaal Voorbeeldstad;{total};;", "", f"{source};;;"]
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("cp1252"))
