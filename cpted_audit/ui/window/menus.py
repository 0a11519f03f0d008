"""The menus of the window: which command stands where.

A new command is declared in the `commands` module of its room and put into a menu here.
"""

from __future__ import annotations

from cpted_audit.ui.findings.papers_menu import GROUPS as PAPERS
from cpted_audit.ui.frame.command import Menu
from cpted_audit.ui.words import QT_TR_NOOP

MENUS: tuple[Menu, ...] = (
    Menu(
        QT_TR_NOOP("&File"),
        (
            ("new_audit", "follow_audit", "open_audit"),
            (
                "export_report", "export_table", "print_form", "editions", "close_audit", "lock",
                "encrypt_audit", "change_passphrase", "purge", "copy_for",
            ),
            ("settings",),
            ("quit",),
        ),
    ),
    Menu(
        QT_TR_NOOP("&Edit"),
        (
            ("undo", "redo"),
            (
                "paste_photos", "take_photo", "import_plan", "place_waiting", "import_register",
                "check_doors", "type_form", "watch_folder", "merge_copy",
            ),
            ("set_plan_scale", "set_plan_north", "set_plan_grid"),
            ("visits",),
        ),
    ),
    Menu(
        QT_TR_NOOP("&Places"),
        (("add_place", "rename_place", "retire_place", "same_as", "sample", "places"),),
    ),
    Menu(
        QT_TR_NOOP("&Answer"),
        (
            ("answer_yes", "answer_partial", "answer_no", "answer_na", "answer_unable"),
            ("edit_note", "edit_finding", "add_finding", "locate", "add_photos"),
            ("rate_again", "agreement"),
            ("due_rule",),
        ),
    ),
    Menu(QT_TR_NOOP("F&indings"), (*PAPERS, ("compare_audits", "trend"))),
    Menu(
        QT_TR_NOOP("&Go"),
        (
            ("find", "all_phases", "next_item", "previous_item", "next_unanswered"),
            (
                "show_overview", "show_walk", "show_plans", "show_doors", "show_findings",
                "show_photos", "show_interviews", "show_history", "show_report",
            ),
            ("district",),
        ),
    ),
    Menu(
        QT_TR_NOOP("&View"),
        (
            ("next_column", "show_route", "show_panel"),
            ("theme_system", "theme_light", "theme_dark", "theme_contrast"),
            ("larger", "smaller", "plain_size"),
            ("touch",),
            ("language_en", "language_es"),
        ),
    ),
    Menu(
        QT_TR_NOOP("&Help"),
        (
            ("help", "show_keys", "tour", "open_sample"),
            ("show_copies", "check_copy", "signing_key"),
            ("check_update", "about"),
        ),
    ),
)  # fmt: skip
"""The menus in the order they stand in; lines part their groups."""
