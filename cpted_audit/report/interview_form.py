"""The paper form of an interview: what a list asks, with letters to mark and lines to write on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cpted_audit.domain.vocabulary import label
from cpted_audit.report.pdf import Built, Furniture, PageInk, PageSize, Run, Story, Text, build
from cpted_audit.report.walk_form import letters, line, write_lines
from cpted_audit.report.wording import REPLY_LOOKS, day

TITLE = "Interview"
_HEAD = 330.0


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question of the form; `key` is the item's id, as on the screen."""

    key: str
    ideal: str
    look_for: str


@dataclass(frozen=True, slots=True)
class FormSection:
    """The questions of one section of the list."""

    title: str
    questions: Sequence[FormQuestion]


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewForm:
    """What one form holds; `asked` are the lines of its head that are known already."""

    school: str
    title: str
    marking: str
    language: str
    printed_on: date
    asked: Sequence[tuple[str, str]]
    sections: Sequence[FormSection]


def build_interview_form(
    form: InterviewForm,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the form as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when it cannot be written.
    """
    story = Story(title=f"{form.school}: {TITLE}", language=form.language, subject=TITLE)
    with story.section(form.title, after=form.school):
        _head(story, form)
        for section in form.sections:
            with story.section(section.title):
                for form_question in section.questions:
                    _question(story, form_question)
        write_lines(story, "What else was said")
    furniture = Furniture(
        header_left=f"{form.school} · {form.title}", marking=form.marking,
        running_section=False,  # the list stands there already
        footer_left=f"Printed {day(form.printed_on)} · keep it as the audit itself is kept",
    )  # fmt: skip
    return build(story, target, furniture=furniture, page_size=paper, progress=progress)


def _head(story: Story, form: InterviewForm) -> None:
    rows: list[tuple[str, Text]] = [
        (words, [text] if text else [line(_HEAD)]) for words, text in form.asked
    ]
    story.facts(rows, label_width=90)
    marks = (f"{look.letter} {label(value)}" for value, look in REPLY_LOOKS.items())
    story.paragraph(
        f"Mark one letter where it fits: {', '.join(marks)}. What was said in words is worth more. "
        "Nothing of it enters a score; leave open what was not asked."
    )


def _question(story: Story, form_question: FormQuestion) -> None:
    with story.keep_together():
        story.paragraph([Run(f"{form_question.key}  ", bold=True), form_question.ideal], tight=True)
        story.paragraph([Run(form_question.look_for, color=PageInk.MUTED)], tight=True)
        story.paragraph(letters(), tight=True)
        for _ in range(2):
            story.paragraph([line(490)], tight=True)
        story.space(6)
