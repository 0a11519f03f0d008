"""The cursor stays where it was when a page is made again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class KeptFocus:
    """Remembers which field of a page has the keyboard, to give it back once that is made again."""

    def __init__(self, page: QWidget) -> None:
        field = page.window().focusWidget()
        inside = field is not None and page.isAncestorOf(field)
        self._field = field if inside else None
        self._number = 0 if self._field is None else _alike(self._field, page).index(self._field)

    def leave(self) -> None:
        """Let the field keep what is typed in it, as when the cursor leaves it."""
        if self._field is not None:
            self._field.clearFocus()

    def give_back(self, page: QWidget) -> None:
        """Focus the field, or what stands in its stead; where nothing does, nothing takes letters.

        Call it before the page made anew has let the old one go: what is typed is read there.
        """
        if self._field is None:
            return
        alike = _alike(self._field, page)
        if self._field in alike:
            self._field.setFocus()
        elif self._number < len(alike) and alike[self._number].isVisibleTo(page):
            _go_on(self._field, alike[self._number])
        else:
            taken = page.window().focusWidget()
            if taken is not None and page.isAncestorOf(taken):
                taken.clearFocus()  # letters of a text that has gone must answer nothing


def _alike(field: QWidget, page: QWidget) -> list[QWidget]:
    """Return what is of the kind of a field and has its name, in the order of the page."""
    found = page.findChildren(type(field))
    return [widget for widget in found if widget.accessibleName() == field.accessibleName()]


def _go_on(before: QWidget, field: QWidget) -> None:
    """Go on in a field where one left off in the one before it."""
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit  # not before the window is seen

    field.setFocus()
    if isinstance(before, QLineEdit) and isinstance(field, QLineEdit):
        if field.text() != before.text():
            field.setText(before.text())
        field.setCursorPosition(before.cursorPosition())
    elif isinstance(before, QPlainTextEdit) and isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        last = len(field.toPlainText())
        cursor.setPosition(min(before.textCursor().position(), last))
        field.setTextCursor(cursor)
