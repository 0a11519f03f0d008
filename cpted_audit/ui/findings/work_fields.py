"""Fields of the work on a finding: who, by when, for how much; each may be left empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit

from cpted_audit.domain.vocabulary import CostBand
from cpted_audit.errors import AuditError
from cpted_audit.ui.start.form_parts import propose
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.date_edit import example_day, typed_day
from cpted_audit.ui.words import day, said, tr, word

HEIGHT = 34


class NameLine(QLineEdit):
    """A line for a name, with names that are known already."""

    def __init__(self, name: str, known: Sequence[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(px(HEIGHT))
        self.propose(known)

    def propose(self, known: Sequence[str]) -> None:
        """Propose names while one types."""
        propose(self, known)


class DayLine(QLineEdit):
    """A line for a day that may be empty; what is no date is refused in a sentence."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(px(HEIGHT))
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(tr("like {example}", example=example_day()))

    def show_day(self, on: date | None) -> None:
        """Show a day, or nothing."""
        self.setText("" if on is None else day(on))
        self.setCursorPosition(0)

    def complaint(self) -> str:
        """Return why what is typed is no day, or an empty text."""
        return _complaint_of(self.day)

    def day(self) -> date | None:
        """Return the day that is typed, None for none; raises AuditError for what is no date."""
        typed = self.text().strip()
        return typed_day(typed) if typed else None


class DollarLine(QLineEdit):
    """A line for whole US dollars that may be empty."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(px(HEIGHT))

    def show_amount(self, amount: int | None) -> None:
        """Show an amount, or nothing."""
        self.setText("" if amount is None else f"${amount:,}")
        self.setCursorPosition(0)

    def complaint(self) -> str:
        """Return why what is typed is no amount, or an empty text."""
        return _complaint_of(self.amount)

    def amount(self) -> int | None:
        """Return the amount typed, None for none; raises AuditError for what is no amount."""
        typed = self.text().replace("$", "").replace(",", "").strip()
        if not typed:
            return None
        if not (typed.isascii() and typed.isdigit()) or len(typed) > len("1000000000"):
            raise AuditError(
                tr(
                    "“{typed}” is no amount in whole dollars, so nothing was changed. "
                    "Type one like 640 or $12,500.",
                    typed=self.text().strip()[:40],
                )
            )
        return int(typed)


def _complaint_of(read: Callable[[], object]) -> str:
    try:
        read()
    except AuditError as error:
        return said(error)
    return ""


class BandBox(QComboBox):
    """A choice of an order of magnitude, or that nobody said one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(px(HEIGHT))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.addItem(word(None), None)
        for band in CostBand:
            self.addItem(word(band), band.value)

    def show_band(self, band: CostBand | None) -> None:
        """Show a band, or that nobody said one."""
        self.setCurrentIndex(max(0, self.findData(None if band is None else band.value)))

    def band(self) -> CostBand | None:
        """Return what is chosen."""
        chosen = self.currentData()
        return None if chosen is None else CostBand(chosen)
