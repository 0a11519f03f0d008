"""The command that makes the sample school's audit and its report."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.opening import tell_check
from cpted_audit.report.audience import Audience
from cpted_audit.report.headline_words import coverage_text
from cpted_audit.session.documents.check_words import check_lines
from cpted_audit.session.documents.copies.copies import PLAIN
from cpted_audit.session.documents.copies.recipients import begin_copy, record_copy
from cpted_audit.session.documents.documents import make_report
from cpted_audit.session.walk.answers import current_headline, visits


@click.command()
@click.option(
    "-o", "--output", default=".", type=click.Path(path_type=Path), help="Folder to write into."
)
def demo(output: Path) -> None:
    """Write the sample school's audit and its full PDF; print both paths and the score."""
    from cpted_audit.sample import school  # its plans need libraries that no other command does

    with school.create_sample(output) as session:
        pdf = session.path.with_suffix(".pdf")
        moved = [move.on for life in session.lives.values() for move in life.moves]
        on = max([visit.on for visit in visits(session)] + moved)
        choices = begin_copy(session, Audience.FULL, PLAIN)
        check = make_report(session, pdf, Audience.FULL, issued_on=on, choices=choices)
        record_copy(session, pdf, Audience.FULL, choices, issued_on=on, issue=check.issue)
        told = current_headline(session)
    click.echo(str(session.path))
    click.echo(str(pdf))
    click.echo(
        f"Critical conditions not in place: {len(told.not_in_place):,} · Overall CPTED score: "
        f"{told.score.text} · Coverage: {coverage_text(told.score)}"
    )
    tell_check((line for line in check_lines(check) if not line.good), session.path)
