"""What is kept of sizes is forgotten when they are others, and what waits to be laid out is."""

from __future__ import annotations

import pytest
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from cpted_audit.ui.widgets.flow import FlowLayout, laid_out_once
from cpted_audit.ui.widgets.labels import text_label

WORDS = "A door that does not close by itself is found open by whoever comes first."


def settled() -> None:
    QApplication.sendPostedEvents()
    QApplication.processEvents()


@pytest.fixture
def place(qapp: QApplication):
    made = QWidget()
    yield made
    made.close()
    made.deleteLater()


def flowing(place: QWidget, texts: list[str]) -> tuple[FlowLayout, list[QLabel]]:
    flow = FlowLayout(place, spacing=6)
    labels = [QLabel(text) for text in texts]
    for label in labels:
        flow.addWidget(label)
    place.resize(200, 400)
    place.show()
    settled()
    return flow, labels


def anew(labels: list[QLabel], width: int) -> int:
    """The height at a width of the same words in a layout nobody has asked anything yet."""
    other = QWidget()
    flow = FlowLayout(other, spacing=6)
    for label in labels:
        if not label.isHidden():
            same = QLabel("A")  # one that never had a letter is a pixel lower
            same.setText(label.text())
            flow.addWidget(same)
    return flow.heightForWidth(width)


changes = st.lists(
    st.tuples(st.sampled_from(["text", "hide", "show"]), st.integers(0, 3), st.integers(0, 40)),
    max_size=6,
)


@settings(
    max_examples=at_most(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(made=changes, width=st.integers(60, 400))
def test_a_flow_is_as_high_as_one_that_is_made_anew(qapp, made, width):
    place = QWidget()
    flow, labels = flowing(place, ["Access control", "P07B", "Emergency planning", "Critical"])
    for what, number, length in made:
        label = labels[number]
        if what == "text":
            label.setText("m" * length)
        else:
            label.setVisible(what == "show")
        settled()
        assert flow.heightForWidth(width) == anew(labels, width)
    place.close()


def test_a_flow_forgets_what_is_taken_out_of_it(place):
    flow, labels = flowing(place, ["One line", "Another line"])
    whole = flow.sizeHint().width()
    taken = flow.takeAt(1)
    assert taken.widget() is labels[1]
    assert flow.sizeHint().width() < whole
    flow.addItem(taken)
    assert flow.sizeHint().width() == whole


@settings(max_examples=at_most(40), deadline=None)
@given(
    texts=st.lists(st.sampled_from(["", "Short.", WORDS, f"{WORDS} {WORDS}"]), min_size=1),
    width=st.integers(40, 500),
    pixels=st.integers(9, 30),
)
def test_wrapped_words_are_as_high_as_qt_says(qapp, texts, width, pixels):
    ours, plain = text_label(WORDS, wrap=True), QLabel(WORDS, wordWrap=True)
    plain.setTextFormat(ours.textFormat())
    for text in texts:
        for label in (ours, plain):
            label.setText(text)
        assert ours.heightForWidth(width) == plain.heightForWidth(width)
    font = QFont(plain.font())
    font.setPixelSize(pixels)
    for label in (ours, plain):
        label.setFont(font)
    assert ours.heightForWidth(width) == plain.heightForWidth(width)
    for label in (ours, plain):
        label.clear()
    assert ours.heightForWidth(width) == plain.heightForWidth(width)


class Watched(QVBoxLayout):
    """Counts how often it lays out what is in it."""

    times = 0

    def setGeometry(self, rect) -> None:  # noqa: N802 - Qt's name
        self.times += 1
        super().setGeometry(rect)


def parts(place: QWidget, count: int) -> tuple[Watched, list[QLabel]]:
    card = QWidget()
    QVBoxLayout(place).addWidget(card)
    column = Watched(card)
    labels = [QLabel(f"Part {number}") for number in range(count)]
    for label in labels:
        column.addWidget(label)
        label.hide()
    place.resize(200, 400)
    place.show()
    settled()
    column.times = 0
    return column, labels


def test_what_is_shown_together_is_laid_out_once(place):
    column, labels = parts(place, 8)
    card = labels[0].parentWidget()
    with laid_out_once(labels[0]), laid_out_once(card):
        for label in labels:
            label.show()
        assert column.times == 0
    assert column.times == 1
    settled()
    tops = [label.geometry().top() for label in labels]
    assert tops == sorted(set(tops))


def test_a_block_that_breaks_off_lets_go_of_the_layouts(place):
    column, labels = parts(place, 2)
    with pytest.raises(ValueError, match="half"), laid_out_once(labels[0]):
        labels[0].show()
        raise ValueError("half")
    assert column.isEnabled()
    assert column.times == 1
