"""How the scores were worked out, and what the audit was made with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cpted_audit import __version__
from cpted_audit.analysis.scoring.definitions import definition
from cpted_audit.analysis.scoring.score import (
    FEWEST_BARE,
    FEWEST_SCORED,
    LEAST_COVERAGE,
    TOO_FEW,
    TOO_LITTLE,
)
from cpted_audit.analysis.sight import LEAST_BLIND_M2
from cpted_audit.checklist.combine import companions_in_words
from cpted_audit.checklist.model import Item, Source
from cpted_audit.domain.documents.law import TOPIC_WORDS, Passage, Topic
from cpted_audit.domain.findings.due_rule import rule_words
from cpted_audit.domain.findings.states import STATE_WORDS, FindingState
from cpted_audit.domain.last_time import EarlierAudit
from cpted_audit.domain.length import LengthUnit, area_text
from cpted_audit.domain.places.site import Site
from cpted_audit.domain.places.space_type import kind_words
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import ItemClass, label
from cpted_audit.geometry.camera import DENSITIES, EDITIONS, USED, StandardEdition, Task
from cpted_audit.report.full_fields import left_out
from cpted_audit.report.law_view import LawView
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Content, Story
from cpted_audit.report.wording import NOTHING, counted, day, in_sentence, passage_text, read_text

# What the law was read to say, each passage with where and when it was read.


_LABELS = 150.0
"""Points for the names of statutes."""
NO_LINE = "none is printed"
NOT_READ = "Of this state these were not read, which says nothing of its law:"


def add_law(story: Story, law: LawView, items: Iterable[Item]) -> None:
    """Add the exemption line and the laws of the state; nothing where there is neither.

    Each of the `items` that is tagged statutory is named with what was read on its topic, or among
    those of which nothing was read.
    """
    if not law.line and not law.rules:
        return
    asked = [item for item in items if ItemClass.STATUTORY in item.tags]
    with story.section("What the law says, and when it was read"):
        line = law.line or NO_LINE
        story.facts([("Exemption", line), ("", law.note)], label_width=_LABELS)
        _passages(story, law.exemption)
        unread = []
        for topic, rows in _by_topic(law).items():
            words = (
                f"{TOPIC_WORDS[topic]}{_named(item.id for item in asked if topic in item.topics)}"
            )
            if rows:
                story.paragraph(f"{words}:")
                _passages(story, rows)
            else:
                unread.append(in_sentence(words))
        if others := _named(item.id for item in asked if not item.topics):
            unread.append(f"what else is asked by law in some states{others}")
        if unread:
            story.paragraph(f"{NOT_READ} {'; '.join(unread)}.")


def _by_topic(law: LawView) -> dict[Topic, list[Passage]]:
    found: dict[Topic, list[Passage]] = {
        topic: [rule for rule in law.rules if rule.topic is topic] for topic in TOPIC_WORDS
    }
    found[Topic.MAPS] += law.mapping
    return found


def _named(ids: Iterable[str]) -> str:
    names = ", ".join(ids)
    return f" (items {names})" if names else ""


def _passages(story: Story, passages: Sequence[Passage]) -> None:
    rows: list[tuple[str, Content]] = [
        (passage.citation, passage_text(passage)) for passage in passages
    ]
    if rows:
        story.facts(rows, label_width=_LABELS)


_COMMON = (
    "A Yes counts 1, a Partial ½, a No 0; all else stands outside the mean.",
    (
        f"With fewer than {FEWEST_SCORED} scored items a score reads “{TOO_FEW}”, and with less "
        f"than {LEAST_COVERAGE:.0%} addressed “{TOO_LITTLE}”. With fewer than {FEWEST_BARE} it is "
        "printed with its band: one more walk would fall into it 95 times of 100."
    ),
    (
        "Scores are rounded once, half up, to whole percent; 100 and 0 are printed only where "
        "they are exact."
    ),
    (
        "Only items with the tag CPTED are scored. Critical items answered No are listed on "
        "their own, whatever the score and whatever their tags."
    ),
    (
        "The bounds say what is still open. They are not an interval of confidence: they do not "
        "say how sure an answer is."
    ),
    (
        "A score gain is what the overall score would add today if the findings named were "
        "answered Yes. The remedies in the summary are those whose lasting form costs no more "
        "than $10,000."
    ),
)
_METHODS: Mapping[int, tuple[str, ...]] = {
    1: (
        (
            "Definition 1, with which this audit was begun: the score of an item in a building is "
            "the mean over the places where it was scored there. The grounds count as a building. "
            "The scores of principles, sections, buildings and the whole school are means of "
            "these, weighted by the weight of each item."
        ),
        (
            "Where places of a kind were walked as a sample, those left out are out of scope: they "
            "are in no score and in no coverage."
        ),
        "Coverage is the share of items in scope that were addressed with Yes, Partial, No or N/A.",
        (
            "The lower bound takes every item answered Can't observe or left blank as No, the "
            "upper bound as Yes."
        ),
    ),
    2: (
        (
            "Definition 2: the score of an item is the mean over all its places on the site. How "
            "the site is cut into buildings changes nothing."
        ),
        (
            "The scores of principles, sections and the whole school are means of these item "
            "scores, weighted by the weight of each item; a building has a score of its own, made "
            "in the same way of the answers within it."
        ),
        (
            "Places drawn for a sample stand for those left out beside them, and what the sample "
            "may have missed is in the bounds (hypergeometric, 95 % on each side). Those left out "
            "are not in the coverage."
        ),
        (
            "Coverage is the share of items in scope that were addressed with Yes, Partial, No, or "
            "N/A with a reason. It knows only the places that were made."
        ),
        (
            "The lower bound takes every open item as No, the upper as Yes: one answered Can't "
            "observe, one left blank, and an N/A without a reason."
        ),
    ),
}
"""How the scores are worked out, by definition."""


def _edition(edition: StandardEdition) -> str:
    classes = ", ".join(f"{name} {pixels:g}" for name, pixels in edition.classes.items())
    return f"{edition.name}: {classes}. {read_text(edition.source, edition.read_on)}"


_PLANS = (
    (
        "A place on a plan is named by its level, the cell of the grid, and the smallest zone or "
        "room around it. Sizes and lengths come from the plan's scale, as noted beside it."
    ),
    (
        "A plan that was not verified was not checked against the building: what stands on it "
        "may have been moved or rebuilt."
    ),
)
_SIGHT = (
    (
        "Sight lines are exact to the walls of the plan: the visible area of a viewpoint is all "
        "that straight lines reach within its reach and angle, and the coverage of a zone is the "
        "share of its area that at least one viewpoint sees."
    ),
    (
        "By eye counts duty posts alone. Recognized counts where a camera puts "
        f"{DENSITIES[Task.RECOGNITION]:g} pixels or more on each meter ({USED.name}). Blind areas "
        f"below {area_text(LEAST_BLIND_M2, LengthUnit.METRES)} are in the shares and not listed."
    ),
    (
        "Through glass or fence is what would not be seen if every wall were solid: it is seen "
        "only past windows, see-through fences and what is low, or through the glass of shut doors."
    ),
    (
        "What a picture is good for, in pixels on each meter. The shares and rings use the first; "
        "the second is in force since 9 Oct 2025. The standards themselves were not read."
    ),
    *(_edition(edition) for edition in EDITIONS),
    "Sight lines never answer an item; the assumptions beside each study say what it leaves out.",
)


def add(story: Story, report: Report) -> None:
    """Add method and sources."""
    with story.section("Method and sources"):
        with story.section("How the scores are worked out"):
            story.bullets((*_METHODS[definition(report.site.scoring).number], *_COMMON))
        if report.plans:
            with story.section("Plans and sight lines"):
                story.bullets((*_PLANS, *(_SIGHT if report.studies else ())))
        with story.section("This audit"):
            story.facts(_audit(report), label_width=104)
        if report.visits:
            with story.section("Visits"):
                _visits(story, report)
        add_law(story, report.law, report.checklist.items())
        with story.section("Sources of the checklist"):
            _sources(story, report)
        with story.section("What is recorded and not printed here"):
            reasons = left_out(with_codes=Sensitivity.SECRET in report.chosen)
            story.table(
                [["What", "Why"]], [[what, why] for what, why in reasons],
                widths=(0, 230), rules=False, zebra=True, tight=True,
            )  # fmt: skip


def _visits(story: Story, report: Report) -> None:
    story.table(
        [["Day", "Phase", "Who took part"]],
        [
            [day(visit.on), label(visit.phase), ", ".join(visit.people) or NOTHING]
            for visit in sorted(report.visits, key=lambda visit: visit.on)
        ],
        widths=(90, 130, 0), tight=True,
    )  # fmt: skip


def _audit(report: Report) -> list[tuple[str, Content]]:
    checklist, site = report.checklist, report.site
    items = sum(len(section.items) for section in checklist.sections)
    off = [f"{view.title} ({view.off_reason})" for view in report.sections if view.off_reason]
    band = label(site.grade_band) if site.grade_band else "not said; all grades were asked"
    return [
        ("Checklist", f"{checklist.title}, {counted(items, 'item')}"),
        ("Identifier", f"{checklist.id}, version {checklist.version}"),
        *(
            [("Companion lists", companions_in_words(checklist.companions))]
            if checklist.companions
            else []
        ),
        ("SHA-256 of its text", checklist.digest),
        *((words, _before(audit)) for words, audit in _line(report.follows)),
        ("Grade band", band),
        ("Sections not asked", "; ".join(off) or "none"),
        ("Walked as a sample", _samples(report)),
        *([("Retired places", "; ".join(report.retired))] if report.retired else []),
        *([("Said not to be here", _none_here(site))] if site.none_here else []),
        ("N/A without a reason", f"{report.reasonless:,}"),
        ("Findings", _findings(report)),
        ("Due by rule", rule_words(site.due_rule)),
        ("Photos", _photos(report)),
        ("Made with", f"cpted_audit {__version__}"),
    ]


def _line(follows: Sequence[EarlierAudit]) -> Iterator[tuple[str, EarlierAudit]]:
    """Yield the audits that are followed, the one before first, each with what it is called."""
    for number, audit in enumerate(reversed(follows)):
        yield ("Before that" if number else "Follows"), audit


def _before(audit: EarlierAudit) -> str:
    """Return an audit that this one follows: its file, the days of its answers and its list."""
    days = [day(on) for on in (audit.began_on, audit.ended_on) if on is not None]
    when = f", answered {' to '.join(dict.fromkeys(days))}" if days else ""
    return f"{audit.file_name}{when}, {audit.checklist}"


def _findings(report: Report) -> str:
    """Return how many findings there are, by how far mending them has come."""
    states = Counter(view.row.state for view in report.findings)
    told = [
        f"{states[state]:,} {in_sentence(STATE_WORDS[state])}"
        for state in FindingState
        if states[state] or state is FindingState.OPEN
    ]
    return f"{', '.join(told)}, {len(report.set_aside):,} set aside"


def _none_here(site: Site) -> str:
    return ", ".join(kind_words(space_type, 2) for space_type in site.none_here)


def _samples(report: Report) -> str:
    sampled = [f"{sample.text} ({sample.building})" for sample in report.samples]
    return "; ".join(sampled) or "nothing; every place was walked"


def _photos(report: Report) -> str:
    shown = [*report.other_photos, *(photo for view in report.findings for photo in view.photos)]
    count = sum(len(photo.chain) for photo in shown)
    dots = report.copy.dots_per_inch
    fine = "with every pixel stored" if dots is None else f"with at most {dots} dots per inch"
    return f"{count:,}, {fine}" if count else "0"


def _sources(story: Story, report: Report) -> None:
    if not report.checklist.sources:
        story.paragraph("The checklist names no sources.")
        return
    story.paragraph(
        "These publications raise the topics of the checklist; its wording is its own.",
    )
    story.facts(
        [(source.key, _source(source)) for source in report.checklist.sources], label_width=64
    )


def _source(source: Source) -> str:
    if source.judgement:
        return f"{source.title}: a working judgment, no publication claimed"
    read = f"read at: {source.read_at}" if source.read_at else ""
    return "; ".join(filter(None, (source.title, source.edition, source.date, read)))
