"""The words of the documents once more, only so that Qt's lupdate finds them: it reads literals.

A test holds this list against the tables of `report/parts.py` and
`session/documents/check_words.py`.
"""

from __future__ import annotations

from cpted_audit.ui.words import QT_TR_NOOP

DOCUMENT_WORDS = (
    QT_TR_NOOP("Cover: school, dates, team, handling"),
    QT_TR_NOOP("Contents"),
    QT_TR_NOOP("Summary on one page"),
    QT_TR_NOOP("How to read it"),
    QT_TR_NOOP("Scores with bounds and coverage"),
    QT_TR_NOOP("Critical answers"),
    QT_TR_NOOP("Findings in order of priority, with photos"),
    QT_TR_NOOP("Plans with every marker"),
    QT_TR_NOOP("Sight lines and blind areas"),
    QT_TR_NOOP("Lighting surveys"),
    QT_TR_NOOP("Items outside the score, tallied"),
    QT_TR_NOOP("Every answer by building and place"),
    QT_TR_NOOP("What to come back for"),
    QT_TR_NOOP("Tiers of the sections, and their gaps"),
    QT_TR_NOOP("N/A with their reasons, samples, other weights"),
    QT_TR_NOOP("Photos with no finding"),
    QT_TR_NOOP("Interviews: who was asked, and what was said"),
    QT_TR_NOOP("Method and sources"),
    QT_TR_NOOP("Codes and how key boxes are opened"),
    QT_TR_NOOP("Repairs needed, by trade and place, with photos"),
    QT_TR_NOOP("Costs by band and trade"),
    QT_TR_NOOP("Table to write due dates and progress in"),
    QT_TR_NOOP("Equipment, doors and keys that are missing or not in order"),
    QT_TR_NOOP("Plans with findings and rooms only"),
    QT_TR_NOOP("First look: sides, staging, doors, shut-offs"),
    QT_TR_NOOP("A plan of every level"),
    QT_TR_NOOP("What is agreed about the site"),
    QT_TR_NOOP("Doors with numbers, locks and ways in"),
    QT_TR_NOOP("Index of rooms"),
    QT_TR_NOOP("Keys and what is in key boxes"),
    QT_TR_NOOP("Shut-offs and utilities"),
    QT_TR_NOOP("Medical and fire equipment, cameras"),
    QT_TR_NOOP("Hazards and radio dead spots"),
    QT_TR_NOOP("What changed since the last copy"),
    QT_TR_NOOP("Contacts with private phones"),
    QT_TR_NOOP("Open findings, as chosen"),
    QT_TR_NOOP("That an audit took place: dates, agencies, board"),
    QT_TR_NOOP("Counts by section of the checklist"),
    QT_TR_NOOP("How such an audit is done"),
    QT_TR_NOOP("That an audit took place"),
    QT_TR_NOOP("Names of places and people, answers to items"),
    QT_TR_NOOP("Weaknesses found, notes and photos"),
    QT_TR_NOOP("Doors, keys, plans of a response, private phones"),
    QT_TR_NOOP("Photos with students or not looked at, their positions and file names"),
)

READ_BACK_WORDS = (
    QT_TR_NOOP("Photos: {photos_in} of the audit for this document, {photos_out} in the file"),
    QT_TR_NOOP(
        "Photos left out, as nobody has said whether students are visible in them: {unasked}"
    ),
    QT_TR_NOOP("Photos in this file in which nobody has looked for students: {unasked}"),
    QT_TR_NOOP("Withheld texts: {looked_for} looked for, none found"),
    QT_TR_NOOP("Withheld texts still in the file: {found}"),
    QT_TR_NOOP("Fonts: all {fonts} are in the file"),
    QT_TR_NOOP("Fonts: {loose_fonts} of {fonts} are not in the file"),
    QT_TR_NOOP(
        "Letters: no font of the program has {unprinted}; they stand as numbers on "
        "{unprinted_on} of {pages} pages, first on page {unprinted_first}"
    ),
    QT_TR_NOOP("Tags: the file can be read by a screen reader"),
    QT_TR_NOOP("Tags: missing, a screen reader cannot read the file"),
    QT_TR_NOOP("Marking: at head and foot of every page ({pages})"),
    QT_TR_NOOP("Marking: pages without it: {unmarked} of {pages}"),
    QT_TR_NOOP("Encrypted with AES-256: it opens with the password alone"),
    QT_TR_NOOP("Not encrypted: whoever has the file can read it"),
    QT_TR_NOOP("A password was given and the file is not encrypted"),
)
