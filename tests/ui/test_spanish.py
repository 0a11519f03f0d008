"""No English sentence in the Spanish window: what it shows and refuses, beside the catalogue."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import gallery
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QTextBrowser
from test_language import every_text, messages, spoken

from cpted_audit.analysis.registers.door_numbering import FAULT_WORDS
from cpted_audit.assets import asset
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError
from cpted_audit.interchange.light_meter.log import read_meter_log
from cpted_audit.session import check
from cpted_audit.session.history import history
from cpted_audit.session.paper.answers_import import import_answers
from cpted_audit.session.places.places import rename_place
from cpted_audit.session.registers.importing.headers import read_tables
from cpted_audit.session.registers.readiness import readiness
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import change_site_facts, edit_site
from cpted_audit.session.walk.answers import add_visit
from cpted_audit.store.trail import HistoryFilter
from cpted_audit.ui.words import LANGUAGES, QT_TR_NOOP, load_language, said, tr
from cpted_audit.words import N_, Words, counted, joined

AHEAD = date(2031, 1, 1)
FIELD = re.compile(r"\{[^{}]*\}")
LEAST_WORDS = 4
"""Of fewer words a text may well be a name, which is shown as it is written."""


@pytest.fixture
def spanish(qapp, settings):
    settings.setValue("language", "es")
    load_language(qapp, settings)
    yield
    settings.setValue("language", "en")
    load_language(qapp, settings)
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


@cache
def english_patterns():
    """What matches an English sentence of the catalogue, by the longest text between its values."""
    found = {}
    for (one, many), message in messages("es").items():
        counts = message.find("numerusform") is not None
        for text in (one, many) if counts else (one,):
            left = FIELD.sub(" ", text)
            if len(re.findall(r"[A-Za-z]{2,}", left)) < LEAST_WORDS or text in spoken(message):
                continue
            longest = max(FIELD.split(text), key=len)
            pattern = ".*?".join(re.escape(part) for part in FIELD.split(text))
            found.setdefault(longest, []).append(re.compile(pattern, re.DOTALL))
    return found


def english(text):
    """The English sentences of the catalogue that a text holds."""
    return [
        pattern.pattern
        for longest, patterns in english_patterns().items()
        if longest in text
        for pattern in patterns
        if pattern.search(text)
    ]


def left_in_english(texts):
    return sorted({text for text in texts if english(text)})


def refusals(session, folder):
    """Deeds that are refused, each by a sentence of another floor."""
    place = session.walk.places[0]
    plain, drawing = folder / "plain.cpted", folder / "plan.xlsx"
    plain.write_text("no audit", "utf-8")
    drawing.write_bytes(b"%PDF-1.7\n")
    answers = folder / "answers.csv"
    answers.write_text("item,place,answer\nX-1,nowhere,perhaps\nX-2,nowhere,Yes\n", "utf-8")
    columns = folder / "columns.csv"
    columns.write_text("item,answer\nX-1,Yes\n", "utf-8")
    visit = Visit(id=VisitId("v"), on=AHEAD, phase=Phase.DAY)
    return {
        "a name that is empty": lambda: rename_place(session, place, " "),
        "a school without a name": lambda: edit_site(session, name=""),
        "a day to come": lambda: change_site_facts(session, verified_on=AHEAD),
        "a visit to come": lambda: add_visit(session, visit),
        "no file": lambda: Session.open(folder / "none.cpted"),
        "no audit": lambda: Session.open(plain),
        "no log of a meter": lambda: read_meter_log(b"\x00\x01"),
        "no sheet": lambda: read_tables(drawing),
        "bad rows": lambda: import_answers(session, answers),
        "bad columns": lambda: import_answers(session, columns),
        "open elsewhere": lambda: Session.open(session.path),
    }


def test_what_is_refused_is_said_in_spanish_and_stays_english_for_the_command_line(
    spanish, audit_path, tmp_path
):
    shown, kept = {}, {}
    with Session.open(audit_path) as session:
        for name, deed in refusals(session, tmp_path).items():
            with pytest.raises(AuditError) as told:
                deed()
            shown[name], kept[name] = said(told.value.full_text()), str(told.value)
    assert {name: english(text) for name, text in shown.items() if english(text)} == {}
    assert [name for name, text in kept.items() if text in shown[name]] == []


def test_gaps_checks_and_history_are_told_in_spanish(spanish, audit_path):
    with Session.open(audit_path) as session:
        change_site_facts(session, staging="North lot")
        edit_site(session, enrolment=412)
        found = readiness(session, date(2026, 11, 29))
        told = [one.words for one in (*found.gaps, *found.stale)]
        told += check.check(session).missing
        for step in history.steps(session, HistoryFilter()):
            for change in history.changes(session, step):
                told += [change.title, *change.lines]
    assert len(left_in_english(told)) > 20
    assert left_in_english(map(said, told)) == []


def exactly_english():
    """The texts of the catalogue, single words too, whose Spanish is another."""
    kept = {"Principal", "Main", "Grounds"}  # the first is Spanish, the others places of the audit
    there = messages("es").items()
    return {one for (one, _), said in there if one not in spoken(said)} - kept


def test_no_page_and_no_dialog_says_anything_in_english(spanish, make_main_window, audit_path):
    window, words, left = make_main_window(), exactly_english(), {}
    window.start.begin_new()
    left["new"] = {*every_text(window.start.new_page)}
    left["district"] = {*every_text(gallery.show_district(window))}
    window.open_audit(audit_path)
    gallery.fill(window)
    for name in gallery.pages(window):
        left[name] = {*every_text(window.screen_)}
    for name, make in gallery.dialog_makers(window).items():
        with gallery.opened(make) as shown:
            left[name] = {*every_text(shown)}
            left[name] |= {one.toPlainText() for one in shown.findChildren(QTextBrowser)}
    QApplication.processEvents()
    wrong = {name: sorted(texts & words) + left_in_english(texts) for name, texts in left.items()}
    assert {name: texts for name, texts in wrong.items() if texts} == {}


def outline(path):
    """What a page of help is made of, without its words."""
    lines = path.read_text("utf-8").splitlines()
    starts = (re.match(r"#+ |- |\d+\. |\||$|", line)[0] for line in lines)
    return [start.strip() for start in starts]


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_every_page_of_help_is_there_with_all_its_parts(language):
    ours, theirs = asset("resources", "help", "en"), asset("resources", "help", language)
    there = {path.name: outline(path) for path in theirs.glob("*.md")}
    assert there == {path.name: outline(path) for path in ours.glob("*.md")}


# Words, whatever the language


def test_a_text_is_english_where_no_translation_is_loaded(qapp):
    assert said(counted("1 photo of {who}", "{count} photos of {who}", 1, who="Ann")) == (
        "1 photo of Ann"
    )
    assert said(counted("1 photo of {who}", "{count} photos of {who}", 1200, who="Ann")) == (
        "1,200 photos of Ann"
    )
    assert str(AuditError("“{name}” is gone.", name="{x}")) == "“{x}” is gone."


@pytest.mark.parametrize(("number", "words"), [(1, "1 puerta"), (2, "2 puertas")])
def test_a_number_of_things_takes_the_form_of_the_language(spanish, number, words):
    assert said(counted("1 door", "{count} doors", number)) == words


def test_a_number_in_a_table_is_said_later(spanish):
    fault, words = next(iter(FAULT_WORDS.items()))
    assert said(words.of(1)) != said(words.of(3)), fault
    assert not english(said(words.of(3)))


def test_one_english_word_is_two_spanish_ones(spanish):
    assert said(N_("Keys", "of doors")) == "Llaves"
    assert tr("Keys") == "Teclas"
    assert tr(QT_TR_NOOP("Light", "colors")) != said(N_("Light", "a lamp"))


def test_values_are_translated_with_the_sentence(spanish):
    inner = N_("was never checked")
    words = joined("; ", [N_("{name} {words}.", name=N_("A plan"), words=inner), "Oak"])
    assert said(words) == "Un plano nunca se revisó.; Oak"
    assert words == "A plan was never checked.; Oak"
    assert said(AuditError("“{name}” is not a usable name.", name="Oak")).count("Oak") == 1


def test_a_day_in_a_sentence_is_written_as_the_window_writes_it(spanish):
    words = N_("{words} was last verified on {on}", words="AED", on=day(date(2026, 11, 3)))
    assert words == "AED was last verified on 3 Nov 2026"
    assert "3 Nov 2026" not in said(words)


def test_small_letters_stay_small_in_any_language(spanish):
    lowered = N_("Not said").lower()
    assert (lowered, said(lowered)) == ("not said", said(N_("Not said")).lower())


def test_what_the_user_wrote_is_no_text_of_the_program(spanish):
    assert said("Cancel") == "Cancel"  # the name of a place, say
    assert tr("Cancel") == "Cancelar"
    assert said(ValueError("Cancel")) == "Cancel"


def test_words_keep_what_they_are_made_of(tmp_path):
    import pickle

    words = counted("1 {what}", "{count} {what}", 3, what=N_("door").lower())
    back = pickle.loads(pickle.dumps(words))
    assert (back, type(back), dict(back.values)) == (words, Words, dict(words.values))
