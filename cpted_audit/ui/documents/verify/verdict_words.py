"""The sentences about a copy that was checked, only so that Qt's lupdate finds them.

A test compares this list with that of `session/documents/copies/verifying.py`.
"""

from __future__ import annotations

from cpted_audit.ui.words import QT_TR_NOOP

SPOKEN = (
    QT_TR_NOOP("edition {number}"),
    QT_TR_NOOP("a draft without edition"),
    QT_TR_NOOP("This is {edition} of the {document} of {school}, issued on {day} by {issuer}"),
    QT_TR_NOOP(
        "This is {edition} of the {document} of {school}, copy {copy} for {whose}, issued"
        " on {day} by {issuer}"
    ),
    QT_TR_NOOP("no last day is set"),
    QT_TR_NOOP("it is to be destroyed by {day}"),
    QT_TR_NOOP("its last day was {day}, so destroy it"),
    QT_TR_NOOP("{this}; it is whole, and signed with the known key {fingerprint}; {until}."),
    QT_TR_NOOP(
        "{this}; it is as it was made, but not signed, so nothing shows who made it; {until}."
    ),
    QT_TR_NOOP(
        "{this}; it is whole, but signed with the key {fingerprint}, which is not known "
        "here: compare it with the one the issuer gave you; {until}."
    ),
    QT_TR_NOOP(
        "{this}; it is whole, but signed with the key {fingerprint} and not with the one "
        "you gave, so do not rely on it; {until}."
    ),
    QT_TR_NOOP("“{name}” was changed after it was made, so do not rely on it; ask for a new copy."),
    QT_TR_NOOP(
        "“{name}” has a signature that does not belong to it, so do not rely on it; ask "
        "for a new copy."
    ),
    QT_TR_NOOP("“{name}” is cut off or damaged, so do not rely on it; ask for a new copy."),
    QT_TR_NOOP("“{name}” is not as it was made: {what}; do not rely on it and ask for a new copy."),
    QT_TR_NOOP(
        "“{name}” does not say which edition it is: another or an older program made it "
        "or saved it again, so nothing can be said of it."
    ),
    QT_TR_NOOP(
        "“{name}” has no list of its files, so it is no packet of this program, or not all of it."
    ),
    QT_TR_NOOP("full report"),
    QT_TR_NOOP("facility document"),
    QT_TR_NOOP("responder packet"),
    QT_TR_NOOP("public notice"),
    QT_TR_NOOP("document"),
)
