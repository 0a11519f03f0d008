"""The commands of a second rating: to begin one, and to see how far the two raters agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.walk.commands import WALK
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import Screen


def rate_again(screen: Screen) -> None:
    """Ask who rates, and show nothing but that person's own answers until the rating ends."""
    from cpted_audit.ui.kept_settings import MOVE_ON_AFTER_NO, read
    from cpted_audit.ui.rating.rating_window import RatingWindow
    from cpted_audit.ui.rating.who_rates_dialog import WhoRatesDialog

    context = screen.context
    asked = WhoRatesDialog(context.session, context.window.window())
    begun = asked.exec() == WhoRatesDialog.DialogCode.Accepted
    rater = asked.rater
    asked.deleteLater()
    if not begun:
        return
    document = context.session.document
    before, document.who = document.who, rater
    try:
        window = RatingWindow(
            context.session, rater, context.theme, context.window.window(),
            WALK.of(screen).answer_keys(), moves_on=bool(read(context.settings, MOVE_ON_AFTER_NO)),
        )  # fmt: skip
        window.exec()
        window.deleteLater()
    finally:
        document.who = before


def show_agreement(screen: Screen) -> None:
    """Show how far two raters agree, and let them settle where they differ."""
    from cpted_audit.ui.rating.agreement_dialog import AgreementDialog

    dialog = AgreementDialog(screen.context.session, screen.context.window.window())
    dialog.exec()
    dialog.deleteLater()


COMMANDS: tuple[Command[Screen], ...] = (
    Command("rate_again", QT_TR_NOOP("&Second rating…"), rate_again, needs=Needs.EDIT),
    Command("agreement", QT_TR_NOOP("A&greement of two raters…"), show_agreement),
)
