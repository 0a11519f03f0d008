"""The rules of the style sheet, read for the tests: who is colored how, and standing on what."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from PySide6 import QtWidgets

from cpted_audit.assets import asset

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_TOKEN = re.compile(r"\$(\w+)")
_SUBJECT = re.compile(r"(Q\w+)?([^\s]*)$")
_OPERATED = (
    QtWidgets.QAbstractButton, QtWidgets.QLineEdit, QtWidgets.QAbstractSpinBox,
    QtWidgets.QComboBox, QtWidgets.QAbstractItemView, QtWidgets.QPlainTextEdit,
    QtWidgets.QTextBrowser, QtWidgets.QGraphicsView, QtWidgets.QScrollBar,
)  # fmt: skip
_NOT_OPERATED = (QtWidgets.QHeaderView,)


class Rule(NamedTuple):
    """One selector with what it declares; `told` is its subject without the class."""

    selector: str
    kind: str
    told: str
    declared: dict[str, str]

    def tokens(self, *names: str) -> list[str]:
        """Return the tokens that properties of these names are set to."""
        return [
            token
            for name, value in self.declared.items()
            if name in names or any(name.startswith(f"{one}-") for one in names if one == "border")
            for token in _TOKEN.findall(value)
            if token not in ("icons", "tone")
        ]

    @property
    def ground(self) -> str | None:
        """The token of its own background; None where it lets what is below show, or says none."""
        found = self.tokens("background", "background-color")
        return found[0] if found else None

    @property
    def is_part(self) -> bool:
        """Whether it is about a part of a control that is operated with the whole."""
        return bool(re.search(r"::(up|down)-button|::section|::separator|::chunk", self.told))

    @property
    def is_off(self) -> bool:
        """Whether it is about what cannot be operated now, of which WCAG asks nothing."""
        return ":disabled" in self.told

    @property
    def is_operated(self) -> bool:
        """Whether it is about something that is pressed, chosen in or typed in."""
        made = getattr(QtWidgets, self.kind, None)
        if made is None:
            return self.selector.startswith("QAbstractButton")
        return issubclass(made, _OPERATED) and not issubclass(made, _NOT_OPERATED)

    @property
    def parts(self) -> frozenset[str]:
        """What the subject must be beside its class: states, a name, values of properties."""
        return frozenset(re.findall(r"::?[\w-]+|#\w+|\[[^]]+\]", self.told))

    def widens(self, other: Rule) -> bool:
        """Return whether a widget the other rule is about may be one of this rule's too."""
        if self.kind != other.kind or self.selector == other.selector:
            return False
        open_ended = {one[:-1] + "=" for one in other.parts if "=" not in one}
        return all(part in other.parts or part.startswith(tuple(open_ended)) for part in self.parts)


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, one for each selector."""
    sheet = asset("resources", "themes", "window.qss").read_text("utf-8")
    made = []
    for selectors, body in _RULE.findall(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        pairs = (one.split(":", 1) for one in body.split(";") if ":" in one)
        declared = {name.strip(): value.strip() for name, value in pairs}
        for selector in selectors.split(","):
            subject = _SUBJECT.search(selector.strip())
            assert subject is not None, selector
            made.append(Rule(selector.strip(), subject[1] or "", subject[2], declared))
    return tuple(made)


@cache
def grounds() -> frozenset[str]:
    """Return the tokens of what letters and controls without a ground of their own stand on."""
    holders = {"QMainWindow", "QDialog", "QStackedWidget", "QScrollArea", "QFrame", "QWidget"}
    return frozenset(
        rule.ground
        for rule in rules()
        if rule.ground and not rule.is_part
        and (rule.kind in holders or rule.told.startswith("::item")) and rule.told != "#rule"
    )  # fmt: skip


def under(rule: Rule) -> set[str]:
    """Return the tokens a rule's letters may stand on."""
    if rule.ground:
        return {rule.ground}
    if "on_accent" in rule.tokens("color"):  # letters of a filled control, or of a label on it
        return {one.ground for one in rules() if "on_accent" in one.tokens("color") and one.ground}
    wider = [one for one in rules() if one.widens(rule) and "background" in one.declared]
    most = max((len(one.parts) for one in wider), default=0)
    nearest = [one for one in (*wider, rule) if one is rule or len(one.parts) == most]
    own = {one.ground for one in nearest if one.ground}
    clear = any("transparent" in one.declared.get("background", "") for one in nearest)
    return own | (set(grounds()) if clear or not own else set())
