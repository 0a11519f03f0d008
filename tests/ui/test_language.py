"""The window in Spanish and in English, and the translation files behind it."""

from __future__ import annotations

import ast
import re
import shutil
import sys
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import children
import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QToolButton, QWidget
from source_trees import nodes_of, trees_are_dropped  # noqa: F401 - a fixture
from walk_driver import menu_command, named, on_disk, press, texts

from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.analysis.registers.door_numbering import FAULT_WORDS
from cpted_audit.analysis.registers.readiness import GROUP_WORDS, LABEL_CLASSES
from cpted_audit.analysis.scoring.score import TOO_FEW, TOO_LITTLE
from cpted_audit.analysis.scoring.tiers import TIER_WORDS
from cpted_audit.assets import asset
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS
from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.places.space_type import KIND_WORDS
from cpted_audit.domain.plans import left_out
from cpted_audit.domain.plans.left_out import Loss
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS
from cpted_audit.domain.registers.access import Side
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.vocabulary import LABELS, AnswerValue
from cpted_audit.imaging.photos import passed_over
from cpted_audit.report.parts import CLASS_WORDS, PART_WORDS
from cpted_audit.session.documents import check_words
from cpted_audit.session.documents.copies import verifying
from cpted_audit.session.documents.letters import LOST
from cpted_audit.session.file.handing_over import PARTS
from cpted_audit.session.file.purge import KINDS as PURGE_KINDS
from cpted_audit.session.history.history import STATES
from cpted_audit.ui.kept_settings import SETTINGS
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.words import LANGUAGES

UI = Path(__file__).resolve().parents[2] / "cpted_audit" / "ui"
PACKAGE = UI.parent
TRANSLATIONS = sorted(set(LANGUAGES) - {"en"})
MARKERS = {"tr", "QT_TR_NOOP", "N_", "counted"}
"""The last two are for the floors below the window too, see docs/translating.md."""
SPEAK_ENGLISH = {"cli"}
"""Rooms whose texts the window never shows."""


SHOWN_BY = {
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QAction", "QGroupBox",
    "QLineEdit", "QPlainTextEdit", "QTextEdit", "QMenu", "QMessageBox", "QInputDialog",
    "text_label", "ElidedLabel", "RailButton", "make_card", "add_row", "ask_text", "AuditError",
    "setText", "setPlainText", "setToolTip", "setStatusTip", "setAccessibleName",
    "setAccessibleDescription", "setWindowTitle", "setPlaceholderText", "setSpecialValueText",
    "setSuffix", "setPrefix", "setTitle", "setInformativeText", "addAction", "addMenu", "addItem",
    "addItems", "addRow", "addTab", "addButton", "show_text", "show_words", "complain",
    "getText", "getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory",
}  # fmt: skip
"""What puts its texts before the user."""

SHOWN_AS_IT_IS = {
    "+", "−", "–", "PDF (*.pdf)", " px · ", "FOR OFFICIAL USE ONLY",
}  # fmt: skip
"""Signs, and what every language has; the audit keeps the markings."""

READS_LIKE_WORDS = re.compile(r"[A-Za-z]{2,} |^[A-Z][a-z]|[a-z] [A-Za-z]")
A_KEY = re.compile(r"(Ctrl|Shift)\+\S+|Return|Enter|Down|Up|PgDown|PgUp|Space|Tab")
NEVER_SHOWN = {
    "command.py": {
        "an open audit", "an audit that may be changed", "the walkthrough on screen",
        "the walkthrough of an audit that may be changed",
        "an audit that may be changed and has no passphrase",
    },
    "announce.py": {"open item", "label "},
    "application.py": {
        "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "DejaVuSans.ttf", "Noto Sans", "Fusion",
    },
    "by_steps.py": {"Result"},
    "audit_opener.py": {"CPTED audits"},
    "gathered.py": {"Thing"},
    "link_row.py": {"Thing"},
    "older_readers.py": {"readers of cpted_audit", "GetAddress", "GetRegisteredEvents"},
    "kept_settings.py": {one.meaning for one in SETTINGS},
    "markup_editor.py": {"color ", "reword "},
    "markup_canvas.py": {"add ", "remove "},
    "marks_item.py": {"Noto Sans"},
    "own_keys.py": {"KeyedT"},
    "tiles.py": {"SELECT complete FROM plan_picture WHERE id = ?"},
    "tokens.py": {"Window", "WindowText", "Highlight", "Link"},
    "tour.py": {"RouteView", "AnswerButton", "PhotoStrip", "CreateButton"},
    "windows.py": {"License-Expression", "Version"},
}  # fmt: skip
"""Names of files, fonts, threads and classes, forms of dates, labels of steps."""

NAMES_OF_PARTS = {"PySide6", "PySide6 (Qt for Python)", "ReportLab", "Pillow", "Python", "Qt"}
LICENCES = {"Apache-2.0"}
NO_SCREEN = "There is no screen to open the window on."
"""Said on the terminal, before there is a window that knows a language."""


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
    assert menus(window) == [
        "Archivo", "Editar", "Lugares", "Respuesta", "Hallazgos", "Ir", "Ver", "Ayuda",
    ]  # fmt: skip
    window.open_audit(audit_path)
    QApplication.processEvents()
    assert rail(window) == [
        "Resumen", "Recorrido", "Planos", "Puertas", "Hallazgos", "Fotos", "Entrevistas",
        "Historial", "Informe",
    ]  # fmt: skip
    assert named(window, QToolButton, "Buscar de todo").text() == "Buscar de todo   Ctrl+K"
    assert answers(window) == [
        "Sí, tecla Y", "Parcial, tecla P", "No, tecla N", "No aplica, tecla A",
        "No se pudo observar, tecla U",
    ]  # fmt: skip
    assert window.windowTitle() == "Oak School – Auditoría CPTED"
    for key in "ynp":
        press(key)
        if key != "y":
            press(Qt.Key.Key_Return)  # what was seen is written next
    with on_disk(audit_path) as session:
        given = sorted(answer.value for answer in session.walk.answers.values())
    assert given == sorted([AnswerValue.YES, AnswerValue.NO, AnswerValue.PARTIAL])


def test_every_page_is_shown_in_spanish(speak, audit_path):
    window = speak("es")
    window.open_audit(audit_path)
    for page, words in (("overview", "Puntaje CPTED"), ("report", "En todos los documentos")):
        window.screen_.show_page(page)
        QApplication.processEvents()
        assert words in shown(window)


def every_text(top):
    """What a widget and all within it say, show, or tell a screen reader."""
    for one in [top, *top.findChildren(QWidget)]:
        yield from (one.accessibleName(), one.toolTip(), one.windowTitle())
        for read in ("text", "placeholderText", "title"):
            if callable(getattr(one, read, None)):
                yield str(getattr(one, read)())
        if isinstance(one, QComboBox):
            yield from (one.itemText(row) for row in range(one.count()))
        if isinstance(one, QTableView):
            model = one.model()
            yield from (
                str(model.headerData(column, Qt.Orientation.Horizontal))
                for column in range(model.columnCount())
            )


def test_in_english_the_window_is_english(speak, audit_path):
    window = speak("en")
    assert {"CPTED audit", "New audit", "Open an audit"} <= set(shown(window))
    assert menus(window) == [
        "File", "Edit", "Places", "Answer", "Findings", "Go", "View", "Help",
    ]  # fmt: skip

    window.open_audit(audit_path)
    QApplication.processEvents()
    assert answers(window)[0] == "Yes, key Y"
    assert named(window, QToolButton, "Find anything").text() == "Find anything   Ctrl+K"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_chosen_in_the_view_menu_for_the_next_start(window, settings, language):
    menu_command(window, f"language_{language}").trigger()
    assert settings.value("language") == language
    assert any("from the next start on" in text for text in shown(window))


def test_an_unknown_language_is_english(speak):
    assert menus(speak("tlh"))[0] == "File"


# The files


def messages(language):
    """The English texts, each with its subject or what is said of many, and their translations."""
    tree = ElementTree.parse(asset("resources", "i18n", f"cpted_audit_{language}.ts"))
    return {
        (one.findtext("source"), one.findtext("comment") or ""): one.find("translation")
        for one in tree.iter("message")
    }


def spoken(said):
    """The texts of a translation: one, or as many as the language has forms."""
    forms = [form.text for form in said.iter("numerusform")]
    return forms or [said.text]


@cache
def said_errors():
    """The names of the errors whose first text is for the user."""
    names, found = {"SaidError"}, True
    classes = [
        node
        for path in PACKAGE.rglob("*.py")
        for node in nodes_of(path)
        if isinstance(node, ast.ClassDef)
    ]
    while found:
        found = {
            node.name for node in classes if names & {getattr(one, "id", "") for one in node.bases}
        } - names
        names |= found
    return names - {"SaidError"}


def key_of(call):
    """What the catalogue knows a marked text by; None where no literal is marked."""
    texts = [one.value if isinstance(one, ast.Constant) else None for one in call.args[:2]]
    if not texts or not isinstance(texts[0], str):
        return None
    beside = texts[1] if len(texts) > 1 and called(call) not in said_errors() else ""
    return texts[0], beside or ""


@cache
def marked():
    """Every literal marked for translation, and every call that marks another, as lupdate reads."""
    literals, others = set(), []
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.relative_to(PACKAGE).parts[0] in SPEAK_ENGLISH:
            continue
        nodes = nodes_of(path)
        in_f_strings = {
            id(inner)
            for node in nodes
            if isinstance(node, ast.JoinedStr)
            for inner in ast.walk(node)
        }
        for node in nodes:
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id not in MARKERS | said_errors() or not node.args:
                continue
            key = key_of(node)
            unseen = key and id(node) in in_f_strings  # lupdate does not look in there
            text = node.args[0]  # `counted` of the documents, in English, begins with a number
            put_together = ast.JoinedStr if node.func.id == "counted" else ast.JoinedStr | ast.BinOp
            if isinstance(text, put_together) or unseen:
                others.append(f"{path.name}:{node.lineno}")
            elif key:
                literals.add(key)
    return literals, others


def test_no_text_is_put_together_before_it_is_translated():
    assert marked()[1] == []


SAID_TWICE = {
    # a thing beside the kind of its marker, its register, or the count of it
    "Gas shut-off", "Water shut-off", "Electric shut-off", "Fire department connection",
    "Areas of refuge", "Panic buttons", "Radio dead spots", "Trauma kits",
    "Roof access", "Command post", "Staging area", "Key box", "Key boxes", "The report",
    "Site facts",
    # the head of a field beside a line of readiness, a choice, or another form of the same
    "Use after hours", "What to know", "In order", "Critical answers", "Verified walking",
    "True north", "Students visible", "Place in the order",
    # what the history keeps of a field, in English, is no text of the window
    "Verified by", "Verified on", "Control points", "Lengths in", "Destroy by",
    # what is kept of a refused edit, and of one that an organization forbids
    "Nothing was changed.",
    # what two readers of files say of one, and two counts of a door
    "a BMP picture", "a GIF picture", "a Photoshop file", "a raw camera file", "it is damaged",
    "the password does not open it", "{name} was not imported: {reason}.",
    "a step of its history cannot be read", "Line {number}: {error}", "A door", "The grounds",
    # the report, the packet's record and the command line, which speak English
    "CPTED score", "not said",
    # a head of the list of findings and of a page, a grouping, or the sheet that goes out
    "What is wrong", "What was seen", "Who repairs",
}  # fmt: skip
"""Names of one thing where two tables name it, each with a reason; a sentence is none."""


def texts_of_tables():
    """Yield each text of several words, its module, and whether it is marked for a table there.

    The two of `counted` are used where they stand, as those of `tr` are.
    """
    for path in sorted(PACKAGE.rglob("*.py")):
        nodes = nodes_of(path)
        calls = [node for node in nodes if isinstance(node, ast.Call)]
        used = {
            id(inner)
            for node in calls
            if called(node) in {"tr", "counted"}
            for inner in ast.walk(node)
        }
        in_tables = {
            id(node.args[0]) for node in calls if called(node) in {"QT_TR_NOOP", "N_"}
        } - used
        passed = used | {id(one.value) for one in nodes if isinstance(one, ast.Expr)}
        for node in nodes:
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and " " in text.strip() and id(node) not in passed:
                yield text, path, id(node) in in_tables


@cache
def said_twice():
    """The texts that the table of one module marks and another module marks or writes again."""
    marks, written = {}, {}
    for text, path, in_table in texts_of_tables():
        written.setdefault(text, set()).add(path)
        if in_table:
            marks.setdefault(text, set()).add(path)
    return {
        text
        for text, paths in marks.items()
        if len(paths) > 1 or (any(UI in one.parents for one in paths) and len(written[text]) > 1)
    }


def test_no_text_is_marked_in_two_tables():
    left = sorted(said_twice() - SAID_TWICE)
    assert left == [], "mark each where it is written, with N_(…) below the window; show that"


def test_what_may_be_said_twice_is_said_twice():
    assert SAID_TWICE - said_twice() == set()


def called(node):
    """The name of what a call calls."""
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def literals(node):
    """The literal texts of an expression, without those of what it calls."""
    if isinstance(node, ast.Constant):
        yield from [node.value] if isinstance(node.value, str) else []
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and called(node) not in MARKERS:
            yield from literals(node.func.value)
    elif isinstance(node, ast.Subscript | ast.FormattedValue):
        yield from literals(node.value)
    elif not isinstance(node, ast.Lambda):
        for inner in ast.iter_child_nodes(node):
            yield from literals(inner)


def shown_by(call):
    """The literal texts a call puts before the user; some take a look or a value beside them."""
    first_only = called(call) in {"text_label", "ElidedLabel", "addItem"}
    yield from (text for arg in call.args[: 1 if first_only else None] for text in literals(arg))
    yield from (text for keyword in call.keywords for text in literals(keyword.value))


def test_what_a_widget_shows_goes_through_tr():
    untranslated = [
        f"{path.name}:{node.lineno} {text!r}"
        for path in sorted(UI.rglob("*.py"))
        for node in nodes_of(path)
        if isinstance(node, ast.Call) and called(node) in SHOWN_BY
        for text in shown_by(node)
        if re.search(r"[^\W\d_]", text) and text not in SHOWN_AS_IT_IS
    ]
    assert untranslated == []


def unmarked(path):
    """The literals of a module that read like words and are not marked where they stand."""
    nodes = nodes_of(path)
    seen = {
        id(inner)
        for node in nodes
        if isinstance(node, ast.Call) and called(node) in MARKERS
        for inner in ast.walk(node)
    }
    marks = {
        node.args[0].value
        for node in nodes
        if isinstance(node, ast.Call) and called(node) in MARKERS
        if isinstance(node.args[0], ast.Constant)
    }
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            known = id(node) in seen or id(node) in docstrings or node.value in marks
            if not known and READS_LIKE_WORDS.search(node.value):
                yield node.value


def test_no_words_stand_unmarked_in_a_table():
    shown_as_is = SHOWN_AS_IT_IS | NAMES_OF_PARTS | LICENCES | set(LANGUAGES.values())
    left = [
        f"{path.name}: {text!r}"
        for path in sorted(UI.rglob("*.py"))
        for text in unmarked(path)
        if text not in shown_as_is | NEVER_SHOWN.get(path.name, set())
        if not A_KEY.fullmatch(text) and not text.startswith((NO_SCREEN, " (*."))
    ]
    assert left == []


def test_nothing_is_allowed_that_is_not_there():
    there = {path.name: set(unmarked(path)) for path in UI.rglob("*.py")}
    gone = {name: texts - there[name] for name, texts in NEVER_SHOWN.items() if texts - there[name]}
    assert gone == {}


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_everything_marked_is_translated(language):
    there = messages(language)
    assert sorted(marked()[0] ^ there.keys()) == []  # none is missing, and none is left over
    left = [one for one, said in there.items() if not all(spoken(said)) or "type" in said.attrib]
    assert left == [], "each needs a finished translation, see docs/translating.md"


@pytest.mark.parametrize("language", TRANSLATIONS)
def fields(text, *, but=""):
    """The values a text names."""
    return sorted(one for one in re.findall(r"\{(\w+)[^}]*\}", text) if one != but)


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_names_what_the_english_names(language):
    wrong = []
    for (one, many), said in messages(language).items():
        counts = said.find("numerusform") is not None  # the form for one may say it in a word
        for text in spoken(said):
            but = "count" if counts else ""
            named = [fields(english, but=but) for english in ([one, many] if counts else [one])]
            if text and fields(text, but=but) not in named:  # of one thing its name may be said
                wrong.append(text)
    assert wrong == []


def test_the_command_for_translators_names_every_error_that_speaks():
    told = (PACKAGE.parent / "docs" / "translating.md").read_text("utf-8")
    assert set(re.findall(r"QT_TR_NOOP\+=(\w+)", told)) == {"N_", *said_errors()}


def is_text(name, value):
    """Whether a name of a module is that of a text, as its constants in large letters are."""
    return name.isupper() and not name.startswith("_") and isinstance(value, str)


def test_the_words_of_the_field_are_marked_where_they_are_written():
    field = {*LABELS.values(), *SEVERITY_WORDS.values(), *LIKELIHOOD_WORDS.values()}
    field |= {str(one) for one in Priority} | {GROUNDS, *STATES.values(), TOO_FEW, TOO_LITTLE}
    field |= {words for pair in KIND_WORDS.values() for words in pair}
    field |= {one.words for one in (*PURGE_KINDS, *PARTS, *MARKER_KINDS, *LABEL_CLASSES)}
    field |= {*PART_WORDS.values(), *CLASS_WORDS.values(), *TIER_WORDS.values(), *Loss}
    field |= {words.template for words in FAULT_WORDS.values()}
    field |= {words for kind in passed_over.KINDS for words in (kind.one, kind.several)}
    field |= {LOST, *verifying.DOCUMENT_WORDS.values()}
    field |= {passed_over.PASSED_ONE, passed_over.PASSED_SEVERAL, passed_over.TAKEN_AS}
    for sentences in (verifying, check_words, left_out):
        field |= {one for name, one in vars(sentences).items() if is_text(name, one)}
    field |= {
        *GROUP_WORDS.values(),
        *(side for words in CHOICE_WORDS.values() for side in words.values()),
    }
    for register in REGISTERS:
        field |= {register.words, register.single}
        for column in register.columns:
            field |= {column.words, column.head, *(column.choices or {}).values()}
    assert field - set(Side) - {one for one, _ in marked()[0]} == set(), (
        "write each as N_(…), see docs/translating.md"
    )


def test_no_verdict_is_ever_shown_in_spanish():
    verdict = re.compile(r"\b(in)?segur[oa]s?\b|\bconformes?\b|\bpeligros[oa]s?\b", re.IGNORECASE)
    assert [
        text for said in messages("es").values() for text in spoken(said) if verdict.search(text)
    ] == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_loaded_file_is_made_from_the_edited_one(language, tmp_path):
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("pyside6-lrelease is not installed beside Python")
    edited = asset("resources", "i18n", f"cpted_audit_{language}.ts")
    made = tmp_path / "made.qm"
    done = children.run(
        [tool, str(edited), "-qm", str(made)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert made.read_bytes() == edited.with_suffix(".qm").read_bytes()
