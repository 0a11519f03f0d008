"""Every pair of colors the window uses, in each theme, computed from tokens and style sheet.

Nothing is listed by hand but the kinds of token: a new token is letters until it is said to be
something else, and a new rule of the sheet is looked at like the others.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from style_rules import Rule, grounds, rules, under
from wcag import PARTS, TEXT, contrast

import cpted_audit.ui
from cpted_audit.assets import asset
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.tokens import (
    CHOICES,
    CONTRAST,
    DARK,
    LIGHT,
    SHADES,
    Tokens,
    forced,
    of_system,
    shade,
)

DESERT = {"Window": "#FFFAEF", "WindowText": "#3D3D3D", "Highlight": "#903909", "Link": "#1C5E75"}
NIGHT_SKY = {"Window": "#000000", "WindowText": "#FFFFFF", "Highlight": "#D6B4FD",
             "Link": "#8080FF"}  # fmt: skip
DUSK = {"Window": "#2D3236", "WindowText": "#FFFFFF", "Highlight": "#A1BFDE", "Link": "#70EBDE"}
UNREADABLE = {"Window": "#777777", "WindowText": "#777777", "Highlight": "#777777",
              "Link": "#777777"}  # fmt: skip


def palette(colors: dict[str, str]) -> QPalette:
    made = QPalette()
    for role, color in colors.items():
        made.setColor(QPalette.ColorRole[role], QColor(color))
    return made


THEMES: dict[str, Tokens] = {
    **{name: tokens for name, tokens in CHOICES.items() if tokens is not None},
    "desert": forced(palette(DESERT)),
    "night sky": forced(palette(NIGHT_SKY)),
    "dusk": forced(palette(DUSK)),
    "unreadable": forced(palette(UNREADABLE)),
}
"""Each theme of ours, and what Windows' contrast themes become."""
BESIDE = {"ground", "line", "marking_soft"}
"""What no letters stand on but those of `marking`, or what tells nothing by itself."""
every_theme = pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)


def low(tokens: Tokens, pairs: set[tuple[str, str]], least: float) -> dict[tuple[str, str], float]:
    """Return the pairs of tokens whose contrast is less than it must be."""
    ratios = {(one, on): contrast(getattr(tokens, one), getattr(tokens, on)) for one, on in pairs}
    return {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < least}


def test_the_grounds_are_found_in_the_sheet():
    assert {"background", "surface", "accent_soft"} <= grounds() < set(Tokens._fields)
    assert len(rules()) > 150


@every_theme
def test_letters_of_every_token_are_read_on_every_ground(tokens: Tokens):
    """What code paints may stand on any ground, so it must be read on all of them."""
    inks = set(Tokens._fields) - grounds() - BESIDE - {"edge", "on_accent"}
    filled = inks - {"text", "muted", "marking"}
    pairs = {(ink, ground) for ink in inks for ground in grounds() - BESIDE}
    pairs |= {("on_accent", ink) for ink in filled} | {("marking", "marking_soft")}
    assert low(tokens, pairs, TEXT) == {}


@every_theme
def test_letters_of_every_rule_are_read_on_what_they_stand_on(tokens: Tokens):
    pairs = {
        (ink, ground)
        for rule in rules()
        if not rule.is_off
        for ink in rule.tokens("color", "placeholder-text-color")
        for ground in under(rule) - BESIDE | ({rule.ground} if rule.ground else set())
    }
    pairs |= {
        (rule.tokens("selection-color")[0], rule.tokens("selection-background-color")[0])
        for rule in rules()
        if rule.tokens("selection-color")
    }
    assert ("marking", "marking_soft") in pairs
    assert ("text", "accent_soft") in pairs
    assert low(tokens, pairs, TEXT) == {}


@every_theme
def test_letters_are_read_on_every_shade_of_a_table(tokens: Tokens):
    """The steps are told by their numbers; where a theme leaves room they differ in shade too."""
    shades = [shade(tokens, step) for step in range(len(SHADES))]
    assert {one: round(contrast(tokens.text, one), 2) for one in shades
            if contrast(tokens.text, one) < TEXT} == {}  # fmt: skip
    if tokens in {LIGHT, DARK, CONTRAST}:
        assert len(set(shades)) == len(shades)


def _borders(*, focus: bool) -> list[Rule]:
    return [
        rule
        for rule in rules()
        if rule.is_operated and not rule.is_part and not rule.is_off
        and (":focus" in rule.told) is focus and rule.tokens("border")
    ]  # fmt: skip


@every_theme
def test_what_is_operated_has_a_border_that_is_seen(tokens: Tokens):
    found = _borders(focus=False)
    pairs = {
        (edge, ground)
        for rule in found
        for edge in rule.tokens("border")
        for ground in grounds() - BESIDE
    }
    pairs |= {(rule.ground, ground) for rule in rules() if "::handle" in rule.told
              for ground in grounds() - BESIDE if rule.ground}  # fmt: skip
    assert {"QLineEdit", "QComboBox", "QPushButton", "QCheckBox", "QPlainTextEdit"} <= {
        rule.kind for rule in found
    }
    assert low(tokens, pairs, PARTS) == {}


@every_theme
def test_the_frame_of_the_focus_is_seen_beside_it_or_on_what_has_it(tokens: Tokens):
    """A frame is seen from outside or, where it lies within a filled control, from inside."""
    found = _borders(focus=True)
    assert len(found) > 20
    unseen = {
        rule.selector: frame
        for rule in found
        for frame in rule.tokens("border")
        if low(tokens, {(frame, one) for one in grounds() - BESIDE}, PARTS)
        and low(tokens, {(frame, one) for one in under(rule)}, PARTS)
    }
    assert unseen == {}


def test_a_frame_within_a_filled_control_has_something_around_it():
    """A plain line in the color of the page would only make the control smaller."""
    for rule in _borders(focus=True):
        if "on_accent" in rule.tokens("border"):
            assert "double" in rule.declared["border"], rule.selector


@every_theme
def test_a_filled_control_does_not_draw_its_frame_in_a_color_like_its_own(tokens: Tokens):
    filled = {one.ground for one in rules() if "on_accent" in one.tokens("color") and one.ground}
    for rule in _borders(focus=True):
        on = under(rule) & filled
        if on == under(rule):
            assert low(tokens, {(frame, one) for frame in rule.tokens("border") for one in on},
                       PARTS) == {}, rule.selector  # fmt: skip


@every_theme
def test_pictures_of_the_sheet_are_seen(tokens: Tokens):
    """Arrows and ticks are pale or dark, as the theme is."""
    for rule in rules():
        for told in re.findall(r"icons/([\w$-]+\.svg)", rule.declared.get("image", "")):
            name = told.replace("$tone", "pale" if tokens.dark else "dark")
            svg = asset("resources", "icons", name).read_text("utf-8")
            strokes = set(re.findall(r"#[0-9A-Fa-f]{6}", svg))
            assert strokes, name
            for ground in under(rule) - BESIDE:
                for stroke in strokes:
                    assert contrast(stroke, getattr(tokens, ground)) >= PARTS, (name, ground)


def _colors_written(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    found = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        and re.fullmatch(r"#[0-9A-Fa-f]{3,8}", node.value)
    ]  # fmt: skip
    return found + [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and "GlobalColor." in ast.unparse(node)
        and not ast.unparse(node).endswith(("GlobalColor", ".transparent"))
    ]  # fmt: skip


def test_no_color_of_the_window_is_written_beside_the_tokens():
    root = Path(cpted_audit.ui.__file__).parent
    written = {
        path.name: found for path in root.rglob("*.py")
        if path.name != "tokens.py" and (found := _colors_written(path))
    }  # fmt: skip
    assert written == {}
    sheet = asset("resources", "themes", "window.qss").read_text("utf-8")
    assert re.findall(r":[^;{}]*#[0-9A-Fa-f]{6}", sheet) == []


@pytest.mark.parametrize("choice", [name for name, one in CHOICES.items() if one is not None])
@pytest.mark.parametrize("made", [QLineEdit, QPlainTextEdit])
def test_words_in_an_empty_field_are_read(qapp: QApplication, qtbot, choice, made):
    theme = Theme(qapp, choice)
    field = made()
    qtbot.addWidget(field)
    field.ensurePolished()
    words = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert words.alpha() == 255
    assert words.name().upper() == theme.tokens.muted
    theme.choose("light")


# Contrast themes


@every_theme
def test_a_chosen_row_differs_from_the_others(tokens: Tokens):
    if tokens.background != tokens.text and tokens is not THEMES["unreadable"]:
        assert tokens.accent_soft != tokens.surface


@pytest.mark.parametrize("name", ["contrast", "desert", "night sky", "dusk"])
def test_high_contrast_is_higher(name: str):
    tokens = THEMES[name]
    pairs = {("text", "background"), ("text", "surface"), ("muted", "surface")}
    assert low(tokens, pairs, 7.0) == {}
    assert low(tokens, {("edge", "surface")}, 7.0) == {}


def test_a_forced_theme_has_no_color_of_ours():
    tokens = forced(palette(DESERT))
    assert {tokens.background, tokens.surface, tokens.on_accent} == {DESERT["Window"]}
    assert {tokens.text, tokens.yes, tokens.no, tokens.edge} == {DESERT["WindowText"]}
    assert tokens.accent == DESERT["Link"]


def test_the_system_is_followed(monkeypatch: pytest.MonkeyPatch):
    colors = palette(NIGHT_SKY)
    assert of_system(dark=False, contrast=False, palette=colors) is LIGHT
    assert of_system(dark=True, contrast=False, palette=colors) is DARK
    monkeypatch.setattr("sys.platform", "linux")
    assert of_system(dark=True, contrast=True, palette=colors) is CONTRAST
    monkeypatch.setattr("sys.platform", "win32")
    assert of_system(dark=True, contrast=True, palette=colors) == THEMES["night sky"]


def test_dark_is_told_by_the_letters():
    assert [name for name, tokens in THEMES.items() if tokens.dark] == [
        "dark", "contrast", "night sky", "dusk",
    ]  # fmt: skip
