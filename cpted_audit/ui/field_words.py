"""The field's words once more, only so that Qt's lupdate finds them: it reads literals alone.

`word` of words.py shows them; a test holds this list against `vocabulary.LABELS` and the factors.
"""

from __future__ import annotations

from cpted_audit.ui.words import QT_TR_NOOP

FIELD_WORDS = (
    QT_TR_NOOP("Natural surveillance"),
    QT_TR_NOOP("Access control"),
    QT_TR_NOOP("Territoriality"),
    QT_TR_NOOP("Physical maintenance"),
    QT_TR_NOOP("Order maintenance"),
    QT_TR_NOOP("Activity support"),
    QT_TR_NOOP("Equity and rights"),
    QT_TR_NOOP("Communications"),
    QT_TR_NOOP("Emergency planning"),
    QT_TR_NOOP("CPTED"),
    QT_TR_NOOP("Statutory"),
    QT_TR_NOOP("Code question"),
    QT_TR_NOOP("Responder fact"),
    QT_TR_NOOP("Arrival watch"),
    QT_TR_NOOP("Day walk"),
    QT_TR_NOOP("Night walk"),
    QT_TR_NOOP("Records and interviews"),
    QT_TR_NOOP("Elementary"),
    QT_TR_NOOP("Middle"),
    QT_TR_NOOP("High"),
    QT_TR_NOOP("Staff time"),
    QT_TR_NOOP("Under $1,000"),
    QT_TR_NOOP("$1,000–10,000"),
    QT_TR_NOOP("$10,000–50,000"),
    QT_TR_NOOP("Over $50,000"),
    QT_TR_NOOP("Principal"),
    QT_TR_NOOP("Custodian"),
    QT_TR_NOOP("Facilities"),
    QT_TR_NOOP("IT"),
    QT_TR_NOOP("School resource officer"),
    QT_TR_NOOP("District"),
    QT_TR_NOOP("Transport"),
    QT_TR_NOOP("Authority having jurisdiction"),
    QT_TR_NOOP("Yes"),
    QT_TR_NOOP("Partial"),
    QT_TR_NOOP("No"),
    QT_TR_NOOP("N/A"),
    QT_TR_NOOP("Unable to observe"),
    QT_TR_NOOP("Photo"),
    QT_TR_NOOP("Measurement"),
    QT_TR_NOOP("minor"),
    QT_TR_NOOP("moderate"),
    QT_TR_NOOP("serious"),
    QT_TR_NOOP("grave"),
    QT_TR_NOOP("rare"),
    QT_TR_NOOP("yearly"),
    QT_TR_NOOP("monthly"),
    QT_TR_NOOP("daily"),
    QT_TR_NOOP("high"),
    QT_TR_NOOP("medium"),
    QT_TR_NOOP("low"),
    QT_TR_NOOP("too few to score"),
)
"""Labels, severities, likelihoods, priorities and a score's words, in English."""
