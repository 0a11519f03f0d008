"""Bring the tables and views of a database to what the rows are now; a newer one is refused."""

from __future__ import annotations

from sqlalchemy import Connection, Table, func, inspect, select, text, update
from sqlalchemy.schema import CreateColumn

from cpted_audit.errors import AuditError
from cpted_audit.interchange.warehouse.schema import METADATA, PREFIX, SCHEMA, VERSION
from cpted_audit.interchange.warehouse.views import DIALECTS, VIEWS, statements


def bring_up(connection: Connection) -> None:
    """Make the tables and views, or bring those of an older version up; waits for other loads.

    An older table gets the columns it lacks: its rows are loaded again by the digests, which cover
    these. Raises AuditError for the tables of a newer version.
    """
    METADATA.create_all(connection, tables=[SCHEMA])
    _wait_for_others(connection)
    version = connection.scalar(select(func.max(SCHEMA.c.version)))
    if version is not None and version > VERSION:
        raise AuditError(
            "The database has tables of a later version of the program (version {version}), so "
            "nothing was loaded. Use that version of the program, or another database.",
            version=str(version),
        )
    if version == VERSION:
        return
    _drop_views(connection)
    METADATA.create_all(connection)
    for table in METADATA.sorted_tables:
        _add_columns(connection, table)
    _make_views(connection)
    if version is None:
        connection.execute(SCHEMA.insert().values(id=1, version=VERSION))
        return
    connection.execute(update(SCHEMA).values(version=VERSION))
    for role in _readers(connection):  # the views they could read are others now
        grant_reading(connection, role)


def _wait_for_others(connection: Connection) -> None:
    """Hold what loads hold, until the transaction ends; SQLite began by holding the file."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"lock table {SCHEMA.name} in exclusive mode"))


def _drop_views(connection: Connection) -> None:
    there = set(inspect(connection).get_view_names())
    for name in reversed(VIEWS):
        if name in there:
            connection.execute(text(f"drop view {name}"))


def _add_columns(connection: Connection, table: Table) -> None:
    there = {column["name"] for column in inspect(connection).get_columns(table.name)}
    for column in table.columns:
        if column.name not in there:
            as_told = CreateColumn(column).compile(dialect=connection.dialect)
            connection.execute(text(f"alter table {table.name} add column {as_told}"))


def _make_views(connection: Connection) -> None:
    dialect = DIALECTS.get(connection.dialect.name)
    if dialect is not None:
        for statement in statements(dialect).values():
            connection.exec_driver_sql(statement)


def _readers(connection: Connection) -> list[str]:
    """Return the roles that were let read."""
    if connection.dialect.name != "postgresql":
        return []
    asked = text(
        "select distinct grantee from information_schema.role_table_grants where table_name = "
        ":name and privilege_type = 'SELECT' and grantee not in (current_user, 'PUBLIC')"
    )
    return list(connection.scalars(asked, {"name": SCHEMA.name}))


def grant_reading(connection: Connection, role: str) -> None:
    """Let a role of PostgreSQL read the tables and views, and write none of them.

    Raises AuditError for another database, where rights are given by its own means.
    """
    if connection.dialect.name != "postgresql":
        raise AuditError(
            "Only PostgreSQL has roles that are granted here, so no right was given and nothing "
            "was loaded. Leave the option out."
        )
    known = text("select count(*) from pg_roles where rolname = :role")
    if not connection.scalar(known, {"role": role}):
        raise AuditError(
            "The database has no role “{role}”, so no right was given and nothing was loaded. "
            "Make it first: create role … login.",
            role=role,
        )
    quoted = connection.dialect.identifier_preparer.quote_identifier(role)
    schema = connection.scalar(text("select current_schema()"))
    within = connection.dialect.identifier_preparer.quote_identifier(str(schema))
    connection.exec_driver_sql(f"grant usage on schema {within} to {quoted}")
    for name in [*(table.name for table in METADATA.sorted_tables), *VIEWS]:
        assert name.startswith(PREFIX)  # noqa: S101 - nothing of anybody else's
        connection.exec_driver_sql(f"grant select on {name} to {quoted}")
