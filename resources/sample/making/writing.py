"""Writing GeoJSON and CSV, the same bytes each time."""

import json

from qgis.core import QgsGeometry


def plain(value):
    """A value as JSON knows it: whole numbers without a decimal point, missing as null."""
    if value is None or value != value:
        return None
    if isinstance(value, str):
        return value
    return int(value) if float(value).is_integer() else float(value)


def write_geojson(path, table, columns, description):
    """One feature per line, in RD."""
    features = [json.dumps({
        "type": "Feature",
        "properties": {column: plain(row[column]) for column in columns},
        "geometry": rd_geometry(row["geometry"]),
    }, ensure_ascii=False, separators=(",", ":")) for _, row in table.iterrows()]
    head = {
        "type": "FeatureCollection", "name": path.stem, "description": f"FICTIEF: {description}",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},
    }
    text = json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [\n' + ",\n".join(features) + "\n]}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def rd_geometry(geometry):
    """GeoJSON in whole metres; rings of a polygon in a fixed order and direction."""
    geometry = QgsGeometry(geometry)
    if geometry.type() == 0:
        return {"type": "Point", "coordinates": [round(value) for value in geometry.asPoint()]}
    geometry.convertToMultiType()
    geometry.normalize()
    parts = geometry.asMultiPolygon()
    rings = [[[[round(point.x()), round(point.y())] for point in ring] for ring in part] for part in parts]
    return {"type": "MultiPolygon", "coordinates": rings}


def write_csv(path, table):
    table.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")


def whole(table):
    """Whole numbers without a decimal point, also in columns with gaps."""
    table = table.copy()
    for name, values in table.items():
        if values.dtype.kind == "f" and (values.dropna() % 1 == 0).all():
            table[name] = values.round().astype("Int64")
    return table


def write_leefbaarometer(path, scores):
    """The official layout: quoted header and names, numbers and NA bare."""
    lines = ",".join(f'"{column}"' for column in scores.columns) + "\n"
    for code, naam, year, *values in scores.itertuples(index=False):
        lines += f'"{code}","{naam}",{year},' + ",".join("NA" if v != v else f"{v:.5f}" for v in values) + "\n"
    path.write_text(lines, encoding="utf-8", newline="\n")
