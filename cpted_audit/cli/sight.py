"""The command that computes the sight studies and prints what is seen."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import click

from cpted_audit.analysis.sight import SightFigures, ZoneFigures, compute_sight
from cpted_audit.cli.opening import open_audit, opens_audit, reads_edition
from cpted_audit.domain.length import LengthUnit, area_text
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.plans.sight import SightStudy
from cpted_audit.errors import AuditError
from cpted_audit.session.plans.plans import plan_title, plans
from cpted_audit.session.plans.sight_studies import inputs_for, is_stale, studies
from cpted_audit.session.session import Session


class _Computed(NamedTuple):
    plan: str
    study: str
    stale: bool
    """Whether the figures kept in the audit are of an earlier state of the plan."""
    figures: SightFigures


@click.command("sight-lines")
@opens_audit
@reads_edition
@click.option("--plan", "plan_name", help="Only the plan of this name.")
@click.option("--study", "study_name", help="Only the study of this name.")
@click.option("--json", "as_json", is_flag=True, help="Print every figure as JSON.")
def sight_lines(
    file: Path,
    passphrase_file: Path | None,
    plan_name: str | None,
    study_name: str | None,
    *,
    as_json: bool,
) -> None:
    """Compute what is seen from duty posts and cameras, with what was assumed.

    Nothing is written: the figures kept in the audit stay as they are.
    """
    with open_audit(file, passphrase_file, read_only=True) as session:
        unit = session.site.length_unit
        found = [
            _computed(session, plan, study)
            for plan, study in _chosen(session, plan_name, study_name)
        ]
    if as_json:
        click.echo(
            json.dumps([_as_json(computed) for computed in found], indent=2, ensure_ascii=False)
        )
        return
    for computed in found:
        _print(computed, unit)


def _chosen(
    session: Session, plan_name: str | None, study_name: str | None
) -> list[tuple[Plan, SightStudy]]:
    wanted = [
        plan
        for plan in plans(session)
        if plan_name is None or _fits(plan_name, plan.name, plan_title(session, plan))
    ]
    if plan_name is not None and not wanted:
        raise AuditError(f"There is no plan “{plan_name}”; “plans” lists them.")
    found = [
        (plan, study)
        for plan in wanted
        for study in studies(session, plan.id)
        if study_name is None or _fits(study_name, study.name)
    ]
    if found:
        return found
    about = "" if study_name is None else f" “{study_name}”"
    raise AuditError(f"There is no sight study{about}; the page of the plans makes one.")


def _fits(wanted: str, *names: str) -> bool:
    return wanted.strip().casefold() in {name.casefold() for name in names}


def _computed(session: Session, plan: Plan, study: SightStudy) -> _Computed:
    outcome = compute_sight(inputs_for(session, plan, study), session.site.length_unit)
    stale = is_stale(session, plan, study)
    return _Computed(plan_title(session, plan), study.name, stale, outcome.figures)


def _as_json(computed: _Computed) -> dict[str, Any]:
    return {
        "plan": computed.plan,
        "study": computed.study,
        "kept_is_stale": computed.stale,
        **asdict(computed.figures),
    }


def _print(computed: _Computed, unit: LengthUnit) -> None:
    figures = computed.figures
    click.echo(f"{computed.study} ({computed.plan}): {_share(figures.seen)} of all zones seen")
    for zone in figures.zones:
        click.echo(f"  {zone.name}: {_zone(zone, figures, unit)}")
    for sentence in figures.assumptions:
        click.echo(f"  Assumed: {sentence}")
    if computed.stale:
        click.echo("  The figures kept in the audit are older than the plan.")


def _zone(zone: ZoneFigures, figures: SightFigures, unit: LengthUnit) -> str:
    told = [f"{_share(zone.seen)} seen"]
    if zone.size is not None:
        told[0] += f" of {area_text(zone.size, unit)}"
    if zone.through:
        told.append(f"{_share(zone.through)} only through glass or fence")
    if figures.viewpoints:
        told.append(f"{_share(zone.by_eye)} by eye")
    if figures.cameras:
        told.append(f"{_share(zone.recognised)} recognized")
    sizes = [area_text(one, unit) for one in zone.blind if one is not None]
    blind = ", ".join(sizes) if sizes else f"{len(zone.blind):,}" if zone.blind else "none"
    return f"{', '.join(told)}; not seen: {blind}"


def _share(per_cent: float | None) -> str:
    return "–" if per_cent is None else f"{per_cent:.1f} %"
