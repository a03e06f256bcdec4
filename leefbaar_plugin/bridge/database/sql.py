"""The SQL of tables in a database. `{name}` stands for a quoted name or a list of them, `{name!r}` for a text."""

from __future__ import annotations

import string
from collections.abc import Iterable


def identifier(name: str) -> str:
    """A name in SQL."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text in SQL; an empty one is NULL."""
    return "'" + text.replace("'", "''") + "'" if text else "NULL"


def array(values: Iterable[object]) -> str:
    """The text of an array of texts."""
    quoted = (str(value).replace("\\", "\\\\").replace('"', '\\"') for value in values)
    return "{" + ",".join(f'"{text}"' for text in quoted) + "}"


class _Sql(string.Formatter):
    def convert_field(self, value, conversion):
        return literal(value) if conversion == "r" else value


def sql(template: str, **parts: str) -> str:
    """A statement with its names and texts in place."""
    return _Sql().vformat(template, (), parts)


#: What the database says of a table and its schema.
FACTS = """
SELECT pg_postmaster_start_time()::text || ' ' || d.oid AS server, n.nspname AS schema,
has_schema_privilege(n.oid, 'CREATE') AS may_create, c.oid, c.relkind::text AS kind,
pg_has_role(c.relowner, 'USAGE') AS owns, pg_get_userbyid(c.relowner)::text AS owner, current_user::text AS me,
EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'postgis') AS postgis
FROM pg_database d
LEFT JOIN pg_namespace n ON n.nspname = coalesce({schema!r}, current_schema())
LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = {name!r}
WHERE d.datname = current_database()
"""
FACT_NAMES = ("server", "schema", "may_create", "oid", "kind", "owns", "owner", "user", "postgis")

#: Asks for every right and lock that reading needs, also of what lies under a view, and reads nothing.
READABLE = "EXPLAIN SELECT 1 FROM {table}"

COLUMNS = """
SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = {table!r}::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
"""

#: The column that is the primary key.
PRIMARY_KEY = """
SELECT a.attname::text FROM pg_index i
JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
WHERE i.indrelid = {table!r}::regclass AND i.indisprimary
"""

#: Give some rows another value in a column, where it is (NOT) NULL.
MEND = """
UPDATE {table} AS t SET {column} = {value} FROM unnest({keys!r}::text[]) AS k
WHERE t.{key}::text = k AND t.{column} IS {wrong};
"""

#: Views on a table, and tables that refer to its rows or inherit them.
USERS = """
SELECT DISTINCT c.oid::regclass::text FROM pg_depend d
JOIN pg_rewrite w ON w.oid = d.objid AND d.classid = 'pg_rewrite'::regclass JOIN pg_class c ON c.oid = w.ev_class
WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = {table!r}::regclass AND c.oid <> {table!r}::regclass
UNION SELECT conrelid::regclass::text FROM pg_constraint WHERE confrelid = {table!r}::regclass AND conrelid <> confrelid
UNION SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = {table!r}::regclass ORDER BY 1
"""

#: Indexes and triggers that somebody made: not the key, not the index on the geometry.
MADE_BY_HAND = """
SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am m ON m.oid = c.relam WHERE i.indrelid = {table!r}::regclass AND NOT i.indisprimary AND m.amname <> 'gist'
UNION SELECT tgname::text FROM pg_trigger WHERE tgrelid = {table!r}::regclass AND NOT tgisinternal ORDER BY 1
"""

COUNT = "SELECT count(*) FROM {table}"
INDEX = "CREATE INDEX ON {table} USING gist ({geometry})"
COMMENT = "COMMENT ON TABLE {table} IS {text!r}"
DROP = "DROP TABLE {table};"
DROP_IF_THERE = "DROP TABLE IF EXISTS {table};"
RENAME = "ALTER TABLE {table} RENAME TO {name};"

#: Tables that a run made to write in: name and whether they may be dropped.
LEFTOVERS = """
SELECT tablename::text FROM pg_tables
WHERE schemaname = {schema!r} AND pg_has_role(tableowner, 'USAGE') AND tablename ~ {pattern!r}
"""

#: The rows of a table make place for those of another, and are kept in a third.
FILL_ANEW = """
LOCK TABLE {target} IN SHARE ROW EXCLUSIVE MODE;
CREATE TABLE {old} AS SELECT * FROM {target};
DELETE FROM {target};
INSERT INTO {target} ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns} FROM {new};
"""
FILL_BACK = """
DELETE FROM {target};
INSERT INTO {target} ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns} FROM {old};
"""

SAME_COMMENT = """
DO $leefbaar$ BEGIN
EXECUTE format('COMMENT ON TABLE %s IS %L', {target!r}, obj_description({source!r}::regclass, 'pg_class'));
END $leefbaar$;
"""

#: Lets the serial key of a table that was filled anew go on after its last number.
NEXT_NUMBER = """
DO $leefbaar$ DECLARE r record; BEGIN
FOR r IN SELECT attname AS name, pg_get_serial_sequence({target!r}, attname) AS numbers FROM pg_attribute
WHERE attrelid = {target!r}::regclass AND attnum > 0 AND NOT attisdropped LOOP
IF r.numbers IS NOT NULL THEN
EXECUTE format('SELECT setval(%L, coalesce(max(%I), 1)) FROM %s', r.numbers, r.name, {target!r});
END IF;
END LOOP; END $leefbaar$;
"""

#: What others may do with the old table they may do with the new; and its owner stays, where that is allowed.
SAME_RIGHTS = """
DO $leefbaar$ DECLARE r record; BEGIN
FOR r IN SELECT a.privilege_type AS what, a.is_grantable AS further,
CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS who
FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = {source!r}::regclass AND a.grantee <> c.relowner LOOP
EXECUTE format('GRANT %s ON %s TO %s', r.what, {target!r}, r.who
|| CASE WHEN r.further THEN ' WITH GRANT OPTION' ELSE '' END);
END LOOP;
BEGIN
EXECUTE format('ALTER TABLE %s OWNER TO %I', {target!r},
(SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = {source!r}::regclass));
EXCEPTION WHEN insufficient_privilege THEN NULL;
END;
END $leefbaar$;
"""

#: Indexes and the sequence of the key, named after the helper, get the name of the table.
NAMED_AFTER = """
DO $leefbaar$ DECLARE r record; BEGIN
FOR r IN SELECT c.oid::regclass::text AS what, c.relkind AS kind, substr(c.relname, length({helper!r}) + 1) AS ending
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = {schema!r} AND left(c.relname, length({helper!r})) = {helper!r} AND c.relkind IN ('i', 'S') LOOP
BEGIN
EXECUTE format('ALTER %s %s RENAME TO %I', CASE r.kind WHEN 'S' THEN 'SEQUENCE' ELSE 'INDEX' END, r.what,
left({table!r}, 63 - length(r.ending)) || r.ending);
EXCEPTION WHEN duplicate_table THEN NULL;
END;
END LOOP; END $leefbaar$;
"""

#: The table in which QGIS keeps styles: whether it is there, and whether it may be made.
STYLES = """
SELECT to_regclass('layer_styles') IS NOT NULL, coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)
"""
FORGET_STYLE = """
DELETE FROM layer_styles WHERE f_table_catalog = current_database() AND f_table_schema = {schema!r}
AND f_table_name = {table!r} AND stylename = {style!r}
"""
