"""Every row that is measured: what, beside what, how good it should be, and who makes it ready."""

from __future__ import annotations

from bench.frame import Goal, Row

_STARTING = (
    Row("window_shown", "from starting Python to a shown window, by the real `main()`",
        "a bare QMainWindow", Goal(1.3), "starting:window", rounds=15),
    Row("window_shown_again", "the same with an audit to go on with, after the program was killed",
        "a bare QMainWindow", Goal(1.4), "starting:window_again", rounds=9),
    Row("window_of_audit", "the same with an audit of 1,000 answers, to its walkthrough",
        "a bare QMainWindow", None, "starting:window_of_audit", {"answers": 1_000}),
    Row("version", "`cpted-audit --version`",
        "`python -c pass`", Goal(5), "starting:version", rounds=15),
    *(
        Row(f"{name}_command", f"`cpted-audit {name}` of 1,000 answers, the whole process",
            "`import click, sqlcipher3`", goal, "starting:command",
            {"name": name, "answers": 1_000})
        for name, goal in (("score", Goal(4)), ("places", Goal(4)), ("check", Goal(6)))
    ),
)  # fmt: skip

_OPENING = (
    Row("open_window", "5,000 answers and 1,000 photos opened to a usable window",
        "the size of the sample", Goal(1.5), "opening:window",
        {"answers": 5_000, "photos": 1_000}),
    Row("open_window_large", "50,000 answers opened to a usable window",
        "the size of the sample", None, "opening:window",
        {"answers": 50_000, "photos": 0}, rounds=3),
    Row("open_plans", "an audit with twelve plans opened to a usable window",
        "the same without", Goal(1.1), "opening:plans"),
    Row("plan_first_look", "the first look at a plan of 6,000×4,000 px", "",
        Goal(50, "ms"), "opening:first_looks", rounds=10),
    Row("open_audit", "5,000 answers and 1,000 photos opened without a window",
        "the size of the sample", None, "opening:session",
        {"answers": 5_000, "photos": 1_000}),
    Row("open_audit_encrypted", "the same with a passphrase",
        "the size of the sample, encrypted", None, "opening:session",
        {"answers": 5_000, "photos": 1_000, "encrypted": True}),
    Row("memory_visited", "resident after every page of the sample was shown", "",
        Goal(150, "MB"), "opening:visited", rounds=1, warm=0),
    Row("memory_started", "resident with the start page shown", "",
        None, "opening:visited", {"bare": True}, rounds=1, warm=0),
)  # fmt: skip

_WALKING = (
    *(
        Row(f"answer_on_screen_{size // 1000}k{'_encrypted' if sealed else ''}",
            f"{size:,} answers{', encrypted' if sealed else ''}: a press until the answer is "
            "durable and the next item drawn, with pauses",
            "8 kB written and fsync", Goal(15, "ms", at="p95"),
            "walking:on_screen", {"answers": size, "encrypted": sealed}, rounds=40)
        for size in (1_000, 5_000)
        for sealed in (False, True)
    ),
    Row("answer_and_after", "5,000 answers: a press and all that follows in the pause after it",
        "8 kB written and fsync", Goal(100, "ms", at="p95"), "walking:on_screen",
        {"answers": 5_000, "after_it": True}, rounds=40),
    *(
        Row(f"answer_durable_{size // 1000}k{'_encrypted' if sealed else ''}",
            f"{size:,} answers{', encrypted' if sealed else ''}: durable and scored, no window",
            "a bare insert with fsync", Goal(2.5, clock="wall"), "walking:durable",
            {"answers": size, "encrypted": sealed}, rounds=150)
        for size in (1_000, 5_000)
        for sealed in (False, True)
    ),
)  # fmt: skip

_EDITS = (
    *(
        Row(name, what, "the same at 1,000 answers", goal, "edit_costs:edits", {"what": kind},
            rounds=12)
        for name, what, kind, goal in (
            ("undo", "undo at 10,000 answers", "undoing", Goal(1.2)),
            ("redo", "redo at 10,000 answers", "redoing", Goal(1.2)),
            ("answer_at_10k", "an answer at 10,000 answers, with all that follows", "answering",
             Goal(1.2)),
            ("overview_after", "the overview after an edit at 10,000 answers", "overview_after",
             Goal(20, "ms")),
            ("find", "Ctrl+K shown at 10,000 answers, after an edit", "found_after",
             Goal(50, "ms")),
        )
    ),
    Row("numbering", "1,000 doors without an outline: their numbers checked",
        "half as many", Goal(30, "ms"), "edit_costs:numbering"),
    Row("longest_turn", "the longest turn over 50 ms (0: none), every page: 10,000 answers, "
        "1,000 doors, 2,000 markers", "", Goal(50, "ms"), "edit_costs:longest",
        rounds=1, warm=0),
    Row("fleet", "an audit of a folder of 1,000, scored by one command",
        "a command for each", None, "fleet:scored", {"audits": 1_000}, rounds=1, warm=0),
    Row("fleet_whole", "1,000 audits read and scored by one command", "",
        Goal(15, "s", clock="wall"), "fleet:scored", {"audits": 1_000, "whole": True},
        rounds=3, warm=0),
)  # fmt: skip

_PHOTOS = (
    Row("photo_grid", "a frame of scrolling through 2,000 photos", "",
        Goal(16, "ms", at="p95"), "photos:grid", {"photos": 2_000}, rounds=1, warm=0),
    Row("photo_grid_memory", "growth while scrolling through 2,000 photos", "",
        Goal(150, "MB"), "photos:grid", {"photos": 2_000, "memory": True}, rounds=1, warm=0),
    Row("photo_import", "a JPEG of 12 megapixels brought in, each core counted",
        "bare Pillow", Goal(2.5, clock="wall"), "photos:brought_in", {"photos": 24}, rounds=3),
    Row("window_during_import", "the longest gap of the event loop while 60 photos come in",
        "the machine's own", Goal(50, "ms"), "photos:while_coming", {"photos": 60},
        rounds=3, warm=0),
)  # fmt: skip

_PLANS = (
    Row("plan_canvas", "a frame of zooming and panning, 2,000 markers", "labelme",
        Goal(8, "ms", at="p95"), "plans:canvas", rounds=3),
    Row("plan_first_paint", "a PDF of 60,000 lines at 300 dpi, to its overview",
        "one bare render", Goal(1.3, clock="wall"), "plans:brought_in", {"to": "first"}, rounds=3),
    Row("plan_import", "the same to the last tile",
        "one bare render", None, "plans:brought_in", {"to": "all"}, rounds=3),
    Row("plan_memory", "most memory of it, what is shared counted twice, in bitmaps", "",
        Goal(1.5, "bitmaps"), "plans:memory", rounds=3, warm=0),
    *(
        Row(f"sight_{plan}_{peer}", f"20 viewpoints among 1,000 walls, {plan}",
            {"pysovist": "pysovist", "shapely": "shadows cut out by Shapely"}[peer], Goal(1),
            "sight:all_eyes", {"plan": plan, "peer": peer}, rounds=3,
            needs=(peer,))
        for plan in ("classrooms", "scattered")
        for peer in ("pysovist", "shapely")
    ),
    Row("sight_moved", "one viewpoint moved", "", Goal(100, "ms"), "sight:moved", rounds=40),
    Row("sight_exact", "the worst of the known answers is off by", "",
        Goal(1000, "millionths"), "sight:exact", rounds=1, warm=0),
)  # fmt: skip

_REGISTERS = (
    *(
        Row(f"register_{name}", f"1,000 doors: {what}", "", goal, "registers:table",
            {"what": name}, rounds=rounds)
        for name, what, goal, rounds in (
            ("scroll", "a frame of scrolling", Goal(16, "ms", at="p95"), 190),
            ("sort", "sorted by a column", Goal(16, "ms", at="p95"), 40),
            ("filter", "a letter in the filter", Goal(16, "ms", at="p95"), 40),
            ("choose", "a row chosen, form and all", Goal(16, "ms", at="p95"), 60),
            ("type", "a letter in the form, on disk", Goal(50, "ms", at="p95"), 30),
        )
    ),
    Row("sheet_xlsx_read", "10,000 rows of 20 columns read from XLSX", "openpyxl alone",
        Goal(0.9, "s"), "registers:sheet", {"kind": "xlsx"}, rounds=3),
    Row("sheet_csv_read", "the same from CSV", "the csv module",
        None, "registers:sheet", {"kind": "csv"}, rounds=3),
    Row("sheet_xlsx_write", "the same written as XLSX", "",
        None, "registers:sheet", {"kind": "xlsx", "write": True}, rounds=3),
    Row("sheet_csv_write", "the same written as CSV", "",
        None, "registers:sheet", {"kind": "csv", "write": True}, rounds=3),
)  # fmt: skip

_DISTRICTS = (
    *(
        Row(f"district_{what}", f"1,000 schools: {words}", "", goal, "districts:page",
            {"what": what}, rounds=rounds)
        for what, words, goal, rounds in (
            ("scroll", "a frame of scrolling the list", Goal(16, "ms", at="p95"), 190),
            ("sections", "a frame of scrolling schools and sections", Goal(16, "ms", at="p95"),
             190),
            ("sort", "sorted by a column", Goal(50, "ms"), 24),
            ("filter", "a letter in the filter", Goal(50, "ms"), 40),
            ("rank", "ranked, and by name again", Goal(100, "ms"), 20),
            ("map", "the next school on the map", Goal(50, "ms"), 20),
        )
    ),
)  # fmt: skip

_FINDINGS = (
    *(
        Row(f"findings_{what}", f"2,000 findings: {words}", "a bare proxy model",
            Goal(50, "ms"), "findings:in_list", {"what": what}, rounds=45)
        for what, words in (("search", "searched"), ("filter", "filtered"), ("sort", "sorted"),
                            ("group", "grouped"))
    ),
    Row("findings_bulk", "500 findings changed as one durable step",
        "a bare transaction", Goal(300, "ms"), "findings:bulk"),
    Row("findings_sheet", "a sheet of 2,000 findings, 500 filled in, looked at",
        "bare calamine", Goal(1, "s"), "findings:sheet", rounds=5),
    *(
        Row(f"fix_plan_{years}", f"300 findings planned over {years} years, proven best",
            "bare HiGHS", Goal(1, "s", at="p95"), "findings:planned",
            {"years": years, "visits": visits}, rounds=10)
        for years, visits in ((1, False), (3, False), (5, True))
    ),
)  # fmt: skip

_REPORTS = (
    Row("report_photos", "the full report of 300 photos, self-check included",
        "fpdf2", Goal(0.6), "reports:against", {"ours": "full", "peer": "fpdf2"},
        rounds=3, needs=("fpdf",)),
    Row("report_photos_stored", "the same with the photos as they are stored",
        "fpdf2", Goal(0.6), "reports:against",
        {"ours": "full", "peer": "fpdf2", "detail": "original"}, rounds=3, needs=("fpdf",)),
    *(
        Row(f"report_content_{peer}", "the same content of 300 photos", words, goal,
            "reports:against", {"ours": "findings", "peer": peer}, rounds=3, needs=needs)
        for peer, words, goal, needs in (
            ("fpdf2", "fpdf2", Goal(0.5), ("fpdf",)),
            ("thumbnails", "fpdf2 given Pillow's thumbnails", Goal(1), ("fpdf",)),
            ("weasyprint", "WeasyPrint", Goal(0.5), ("weasyprint",)),
            ("reportlab", "bare ReportLab given Pillow's thumbnails", None, ()),
        )
    ),
    Row("report_memory", "most memory of the full report, in bytes of its photos", "",
        Goal(1, "× photos"), "reports:memory", rounds=1, warm=0),
    *(
        Row(f"big_{audience}_{what}", f"the big audit's {words}", "", goal,
            "big_audit:document", {"audience": audience, "what": what}, rounds=1, warm=0)
        for audience, what, words, goal in (
            ("full", "time", "full report", Goal(10, "s")),
            ("full", "pages", "full report", Goal(350, "pages")),
            ("full", "size", "full report", Goal(15, "MB")),
            ("facility", "time", "facility document", Goal(5, "s")),
            ("facility", "pages", "facility document", Goal(160, "pages")),
        )
    ),
    Row("big_packet", "the big audit's packet", "", Goal(5, "s"), "big_audit:packet",
        rounds=1, warm=0),
    Row("responder_pdf", "sheets of 150 doors, 5 buildings, 11 plans", "fpdf2, untagged, no signs",
        Goal(3, "s"), "responder:sheets", rounds=3, needs=("fpdf",)),
    Row("responder_packet", "the same as a packet with maps and tables", "",
        Goal(3, "s"), "responder:packet", rounds=3),
    Row("responder_size", "that packet", "", Goal(10, "MB"), "responder:packet",
        {"size": True}, rounds=1, warm=0),
    *(
        Row(f"page_{called}_{school}", what, "", goal, f"browser_page:{made}", {"school": school},
            rounds=3)
        for school, most in (("sample", 1.5), ("doors", 6.0))
        for called, what, goal, made in (
            ("size", f"the page for a browser, {school}", Goal(most, "MB"), "size"),
            ("opens", "… to its first look in Chromium", Goal(1000, "ms there"), "first_look"),
            ("search", "… a letter of a search, p95", Goal(30, "ms there"), "search"),
            ("nearest", "… nearest door or AED with its way, p95", Goal(100, "ms there"),
             "nearest"),
        )
    ),
    Row("page_paints", "… 2,000 signs painted at once, p95", "", Goal(16, "ms there"),
        "browser_page:painting", rounds=3),
    Row("page_drags", "… a frame while they are dragged, p95", "", Goal(17, "ms there"),
        "browser_page:dragging", rounds=3),
    Row("page_zooms", "… a frame while they are zoomed, p95", "", Goal(17, "ms there"),
        "browser_page:zooming", rounds=3),
    Row("page_drags_works", "… what a frame of it works, by the thread's clock, p95", "",
        Goal(16, "ms there"), "browser_page:dragging", {"worked": True}, rounds=3),
    Row("page_zooms_works", "… the same while they are zoomed", "",
        Goal(16, "ms there"), "browser_page:zooming", {"worked": True}, rounds=3),
    Row("page_unlocks", "… unlocked by its password", "", Goal(1500, "ms there"),
        "browser_page:unlocking", rounds=3),
    *(
        Row(f"encrypt_{peer}", "100 MB of PDF encrypted by AES-256", words, goal,
            "encrypt_pdf:against", {"peer": peer}, rounds=3)
        for peer, words, goal in (
            ("copy", "a plain copy", Goal(1, "s")), ("qpdf", "qpdf", Goal(1.2)),
        )
    ),
)  # fmt: skip

_EDITIONS = (
    Row("edition_size", "the largest edition of 5,000 answers", "", Goal(200, "kB"),
        "editions:size", rounds=1, warm=0),
    Row("edition_opening", "an audit with twenty editions opened", "without any",
        Goal(1.1), "editions:opening"),
    Row("edition_issue", "an edition issued", "", Goal(2, "s"), "editions:work",
        {"what": "issue"}, rounds=3),
    Row("edition_changed", "what changed since, after an edit", "", Goal(50, "ms"),
        "editions:work", {"what": "changed"}, rounds=9),
    Row("edition_compare", "an edition compared with today", "", Goal(2, "s"),
        "editions:work", {"what": "compare"}, rounds=3),
)  # fmt: skip

_COMPARING = (
    Row("compare_audits", "two audits of 5,000 answers opened and compared", "",
        Goal(1, "s"), "editions:audits", rounds=5),
)  # fmt: skip

_MERGING = (
    Row("merge_copies", "two copies of 5,000 answers with 500 edits each, merged", "",
        Goal(3, "s"), "merge:two_copies", {"answers": 5_000, "edits": 500}, rounds=5),
)  # fmt: skip

_ROLLUP = (
    Row("rollup", "1,000 audits of 600 answers rolled up by one command", "",
        Goal(10, "s", clock="wall"), "rollup:folder", {"audits": 1_000}, rounds=3, warm=0),
    Row("rollup_photos", "the rows of an audit with 400 photos (100 MB)", "without photos",
        Goal(1.2), "rollup:photos", {"photos": 400}),
    Row("warehouse_load", "the rows of 6,000 schools loaded into PostgreSQL", "",
        Goal(120, "s", clock="wall"), "rollup:database", {"what": "load", "schools": 6_000},
        rounds=3, warm=0),
    Row("warehouse_repeat", "the same once more, without changes", "",
        Goal(20, "s", clock="wall"), "rollup:database", {"what": "repeat", "schools": 6_000},
        rounds=3, warm=0),
    Row("warehouse_views", "the slowest view of a dashboard over 6,000 schools", "",
        Goal(200, "ms", clock="wall"), "rollup:database", {"what": "views", "schools": 6_000},
        rounds=9),
)  # fmt: skip

_FOLLOWING = (
    Row("follow_audit", "a new audit begun from one of 5,000 answers", "", Goal(3, "s"),
        "following:begun", {"answers": 5_000}, rounds=5),
    Row("look_again", "what to look at again, of 5,000 questions, read and listed", "",
        Goal(200, "ms"), "following:to_look_at", {"answers": 5_000}, rounds=9),
)  # fmt: skip

_GROWING = (
    *(
        Row(f"grows_{kind}", f"{document} of {count:,} {kind}, read back",
            "of a fifth", Goal(6.4), "growth:document", {"kind": kind, "count": count},
            rounds=rounds, warm=0)
        for kind, document, count, rounds in (
            ("findings", "the full report", 1_000, 3), ("markers", "the sheets", 5_000, 3),
            ("doors", "the sheets", 5_000, 1),
        )
    ),
)  # fmt: skip

ROWS: tuple[Row, ...] = (
    *_STARTING, *_OPENING, *_WALKING, *_EDITS, *_PHOTOS, *_PLANS, *_REGISTERS, *_FINDINGS,
    *_REPORTS, *_EDITIONS, *_COMPARING, *_MERGING, *_FOLLOWING, *_DISTRICTS, *_ROLLUP, *_GROWING,
)  # fmt: skip
