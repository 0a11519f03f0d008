"""The window in Spanish and in English, and the translation files behind it."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QToolButton
from walk_driver import named, on_disk, press, texts

from cpted_audit.analysis.priority import Priority
from cpted_audit.analysis.score import TOO_FEW
from cpted_audit.assets import asset
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS
from cpted_audit.domain.vocabulary import LABELS, AnswerValue
from cpted_audit.ui.field_words import FIELD_WORDS
from cpted_audit.ui.walk.answer_button import AnswerButton
from cpted_audit.ui.words import LANGUAGES

UI = Path(__file__).resolve().parents[2] / "cpted_audit" / "ui"
TRANSLATIONS = sorted(set(LANGUAGES) - {"en"})
MARKERS = {"tr", "QT_TR_NOOP"}


@pytest.fixture
def speak(qapp, settings, make_main_window):
    """Open the window in a language; the translators go away with the test."""

    def open_window(language):
        settings.setValue("language", language)
        return make_main_window()

    yield open_window
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


def shown(window):
    QApplication.processEvents()
    return texts(window).splitlines()


def menus(window):
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def answers(window):
    return [one.accessibleName() for one in window.findChildren(AnswerButton) if one.isVisible()]


def rail(window):
    return [one.text() for one in window.findChildren(QToolButton, "railbutton")]


def test_in_spanish_the_window_is_spanish_and_the_answer_keys_stay(speak, audit_path):
    window = speak("es")
    assert {"Auditoría CPTED", "Nueva auditoría", "Abrir una auditoría"} <= set(shown(window))
    assert menus(window) == ["Archivo", "Editar", "Respuesta", "Ir", "Ver", "Ayuda"]
    window.open_audit(audit_path)
    QApplication.processEvents()
    assert rail(window) == ["Resumen", "Recorrido", "Fotos", "Historial", "Informe"]
    assert named(window, QToolButton, "Buscar de todo").text() == "Buscar de todo   Ctrl+K"
    assert answers(window) == [
        "Sí, tecla Y", "Parcial, tecla P", "No, tecla N", "No aplica, tecla A",
        "No se pudo observar, tecla U",
    ]  # fmt: skip
    assert window.windowTitle() == "Oak School – Auditoría CPTED"
    for key in "ynp":
        press(key)
    with on_disk(audit_path) as session:
        given = sorted(answer.value for answer in session.walk.answers.values())
    assert given == sorted([AnswerValue.YES, AnswerValue.NO, AnswerValue.PARTIAL])


def test_every_page_is_shown_in_spanish(speak, audit_path):
    window = speak("es")
    window.open_audit(audit_path)
    for page, words in (("overview", "Puntaje CPTED"), ("report", "Informe completo")):
        window.screen_.show_page(page)
        QApplication.processEvents()
        assert words in shown(window)


def test_in_english_the_window_is_english(speak, audit_path):
    window = speak("en")
    assert {"CPTED audit", "New audit", "Open an audit"} <= set(shown(window))
    assert menus(window) == ["File", "Edit", "Answer", "Go", "View", "Help"]
    window.open_audit(audit_path)
    QApplication.processEvents()
    assert answers(window)[0] == "Yes, key Y"
    assert named(window, QToolButton, "Find anything").text() == "Find anything   Ctrl+K"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_chosen_in_the_view_menu_for_the_next_start(window, settings, language):
    window._actions[f"language_{language}"].trigger()
    assert settings.value("language") == language
    assert any("from the next start on" in text for text in shown(window))


def test_an_unknown_language_is_english(speak):
    assert menus(speak("tlh"))[0] == "File"


# The files


def messages(language):
    """The English texts and their translations."""
    tree = ElementTree.parse(asset("resources", "i18n", f"cpted_audit_{language}.ts"))
    return {one.findtext("source"): one.find("translation") for one in tree.iter("message")}


def marked():
    """Every literal the interface marks for translation, and every call that marks another."""
    literals, others = set(), []
    for path in sorted(UI.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        in_f_strings = {
            id(inner)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for inner in ast.walk(node)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id not in MARKERS:
                continue
            text, where = node.args[0], f"{path.name}:{node.lineno}"
            literal = isinstance(text, ast.Constant)
            unseen = literal and id(node) in in_f_strings  # lupdate does not look in there
            if isinstance(text, ast.JoinedStr | ast.BinOp) or unseen:
                others.append(where)
            elif literal:
                literals.add(text.value)
    return literals, others


def test_no_text_is_put_together_before_it_is_translated():
    assert marked()[1] == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_everything_marked_is_translated(language):
    there = messages(language)
    assert sorted(marked()[0] - there.keys()) == []
    left = [one for one, said in there.items() if not said.text or "type" in said.attrib]
    assert left == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_names_what_the_english_names(language):
    def fields(text):
        return sorted(re.findall(r"\{\w+\}", text))

    wrong = [one for one, said in messages(language).items() if fields(one) != fields(said.text)]
    assert wrong == []


def test_the_words_of_the_field_are_marked():
    field = {*LABELS.values(), *SEVERITY_WORDS.values(), *LIKELIHOOD_WORDS.values(), TOO_FEW}
    assert set(FIELD_WORDS) == field | {str(one) for one in Priority}


def test_no_verdict_is_ever_shown_in_spanish():
    verdict = re.compile(r"\b(in)?segur[oa]s?\b|\bconformes?\b|\bpeligros[oa]s?\b", re.IGNORECASE)
    assert [said.text for said in messages("es").values() if verdict.search(said.text)] == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_loaded_file_is_made_from_the_edited_one(language, tmp_path):
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("pyside6-lrelease is not installed beside Python")
    edited = asset("resources", "i18n", f"cpted_audit_{language}.ts")
    made = tmp_path / "made.qm"
    done = subprocess.run(
        [tool, str(edited), "-qm", str(made)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert made.read_bytes() == edited.with_suffix(".qm").read_bytes()
