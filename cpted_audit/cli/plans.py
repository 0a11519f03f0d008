"""The commands on plans: list them, bring one in."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.opening import (
    open_audit,
    opens_audit,
    read_passphrase,
    reads_edition,
    writes_audit,
)
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.ids import LevelId
from cpted_audit.domain.length import length_text
from cpted_audit.domain.plans.left_out import left_out_lines
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.errors import AuditError, PlanError
from cpted_audit.interchange.dxf.records import EVERYTHING
from cpted_audit.session.plans import importing
from cpted_audit.session.plans.importing import PlanOrder, read_plan_file
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import left_out, plan_title
from cpted_audit.session.plans.plans import plans as plans_of
from cpted_audit.session.plans.recipe import Box, PlanLook, Recipe, look_at_plan
from cpted_audit.session.session import Session

UNITS = {"mm": 0.001, "cm": 0.01, "m": 1.0, "in": 0.0254, "ft": 0.3048}
"""Metres of the units a drawing may be in."""
LEAST_DPI, MOST_DPI = 36, 1200
_MOST_PARTS = 8


@click.command()
@opens_audit
@reads_edition
def plans(file: Path, passphrase_file: Path | None) -> None:
    """List every plan with its scale, true north, markers and who verified it."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        found = plans_of(session)
        for plan in found:
            click.echo("\t".join((plan_title(session, plan), *_facts(session, plan))))
    if not found:
        click.echo("This audit has no plans.")


def _facts(session: Session, plan: Plan) -> list[str]:
    scale = "no scale"
    if plan.metres_per_pixel is not None:
        wide = length_text(plan.width * plan.metres_per_pixel, session.site.length_unit)
        scale = f"{wide} wide ({plan.scale_note or 'set by hand'})"
    north = "no north" if plan.north is None else f"north at {plan.north:g}°"
    count = len(markers(session, plan.id))
    checked = "not verified"
    if plan.verified_on is not None:
        checked = f"verified {day(plan.verified_on)} by {plan.verified_by}"
    return [scale, north, f"{count:,} {'marker' if count == 1 else 'markers'}", checked]


@click.command("import-plan")
@writes_audit
@click.argument("plan", type=click.Path(path_type=Path))
@click.option("--level", help="The level it shows, such as “Main / Level 1”.")
@click.option("--site", "kind", flag_value=PlanKind.SITE.value, help="It shows the whole site.")
@click.option("--aerial", "kind", flag_value=PlanKind.AERIAL.value, help="It is a view from above.")
@click.option("--name", default="", help="Name of the plan; its file's name otherwise.")
@click.option("--page", type=click.IntRange(1), default=1, show_default=True, help="Which page.")
@click.option(
    "--dpi", type=click.IntRange(LEAST_DPI, MOST_DPI), default=150, show_default=True,
    help="Pixels an inch of a PDF or SVG gets.",
)  # fmt: skip
@click.option("--unit", type=click.Choice(list(UNITS)), help="What a drawing (DXF) is drawn in.")
@click.option("--layer", "layers", multiple=True, help="Draw this layer of a DXF; repeatable.")
@click.option(
    "--part", type=click.IntRange(0), default=1, show_default=True,
    help="Which part of a DXF whose parts lie far apart; 0 draws everything.",
)  # fmt: skip
@click.option(
    "--password-file", type=click.Path(path_type=Path),
    help="File whose first line is the password of an encrypted PDF.",
)  # fmt: skip
def import_plan(
    file: Path,
    passphrase_file: Path | None,
    plan: Path,
    level: str | None,
    kind: str | None,
    name: str,
    page: int,
    dpi: int,
    unit: str | None,
    layers: tuple[str, ...],
    part: int,
    password_file: Path | None,
) -> None:
    """Bring a plan in: an image, a page of a PDF or TIFF, an SVG, or a drawing (DXF)."""
    if (level is None) == (kind is None):
        raise AuditError("Say what the plan shows: one of --level NAME, --site and --aerial.")
    password = None if password_file is None else read_passphrase(password_file)
    with open_audit(file, passphrase_file, read_only=False) as session:
        level_id = None if level is None else _level(session, level)
        look = look_at_plan(plan.name, read_plan_file(plan), password)
        order = PlanOrder(
            file_name=plan.name, data=look.data,
            recipe=_recipe(look, page, dpi, unit, layers, part),
            name=name or plan.stem, kind=PlanKind(kind or PlanKind.LEVEL), level_id=level_id,
            password=password,
        )  # fmt: skip
        stored = importing.import_plan(session, order)
        scale = ", ".join(_facts(session, stored)[:1])
        title = plan_title(session, stored)
        told = left_out_lines(left_out(session, stored))
    click.echo(f"Imported {title}: {stored.width:,} × {stored.height:,} pixels, {scale}.")
    for line in told:
        click.echo(f"{line}.")
    if look.drawing is not None and look.drawing.parts:
        click.echo(_parts_told(look, part))


def _level(session: Session, wanted: str) -> LevelId:
    """Return the level of a name with its building, or without where only one has it."""
    walk = session.walk
    paths = {
        level.id: f"{walk.building_name(level.building_id)} / {level.name}" for level in walk.levels
    }
    folded = wanted.casefold().strip()
    exact = [one for one, path in paths.items() if path.casefold() == folded]
    loose = [level.id for level in walk.levels if level.name.casefold() == folded]
    for found in (exact, loose):
        if len(found) == 1:
            return found[0]
    raise AuditError(
        f"There is no one level “{wanted}”; the levels are {', '.join(paths.values())}."
    )


def _recipe(
    look: PlanLook, page: int, dpi: int, unit: str | None, layers: tuple[str, ...], part: int
) -> Recipe:
    if look.drawing is None:
        if unit or layers:
            raise PlanError(
                f"“{look.file_name}” is not a drawing; --unit and --layer are for a DXF."
            )
        pages = len(look.source.pages)
        if page > pages:
            raise PlanError(f"“{look.file_name}” has {pages:,} pages, so there is no page {page}.")
        return Recipe(page=page, dpi=float(dpi))
    known = [layer.name for layer in look.drawing.layers]
    lost = [layer for layer in layers if layer not in known]
    if lost:
        raise PlanError(f"The drawing has no layer “{lost[0]}”; its layers are {', '.join(known)}.")
    if unit is None and look.drawing.metres_per_unit is None:
        raise PlanError(
            f"“{look.file_name}” does not say what unit it is drawn in; give --unit with one of "
            f"{', '.join(UNITS)}."
        )
    return Recipe(
        drawing=True, layers=layers or None,
        metres_per_unit=look.drawing.metres_per_unit if unit is None else UNITS[unit],
        part=_part(look, part),
    )  # fmt: skip


def _part(look: PlanLook, part: int) -> Box | None:
    """Return where the chosen part of a drawing lies, None for the main one."""
    assert look.drawing is not None  # noqa: S101 - asked of drawings alone
    parts = look.drawing.parts
    if part == 0:
        return EVERYTHING
    if part > max(1, len(parts)):
        raise PlanError(
            f"“{look.file_name}” has {max(1, len(parts))} parts that lie far apart, so there is no "
            f"part {part}."
        )
    return parts[part - 1].box if part > 1 else None


def _parts_told(look: PlanLook, part: int) -> str:
    """Say which of the parts of a drawing was drawn, and how to draw the others."""
    assert look.drawing is not None  # noqa: S101 - asked of drawings alone
    parts = look.drawing.parts
    drawn = "Everything was drawn" if part == 0 else f"Part {part} was drawn"
    pieces = ", ".join(f"{part.pieces:,}" for part in parts[:_MOST_PARTS])
    return (
        f"{drawn}. The drawing has {len(parts):,} parts that lie far apart; their numbers of "
        f"pieces are {pieces}. --part chooses another, and --part 0 draws everything."
    )
