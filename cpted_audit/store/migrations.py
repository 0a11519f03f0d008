"""The format of a document, told as the steps that lead to it; a released step is frozen."""

from __future__ import annotations

from collections.abc import Callable

from cpted_audit.store import digests
from cpted_audit.store.database import Database

Migration = Callable[[Database], None]


def create_format_1(db: Database) -> None:
    """Make the tables of the first format."""
    _run(db, _FORMAT_1)


def bring_to_format_2(db: Database) -> None:
    """Let places be left out, findings stand alone, and photos carry marks."""
    _run(db, _FORMAT_2)


def bring_to_format_3(db: Database) -> None:
    """Add plans, markers, sight studies and lighting surveys, and the unit of length."""
    _run(db, _FORMAT_3)


def bring_to_format_4(db: Database) -> None:
    """Add digests of the stored pictures, by which a bit that changed is found."""
    _run(db, _FORMAT_4)
    digests.write_all(db)


def bring_to_format_5(db: Database) -> None:
    """Let a key box have a state of its own, at first that of its marker."""
    _run(db, _FORMAT_5)


def bring_to_format_6(db: Database) -> None:
    """Let the school say how it is scored, and which kinds of place it has none of.

    An audit that was begun before keeps the first definition of the score.
    """
    _run(db, _FORMAT_6)


def bring_to_format_7(db: Database) -> None:
    """Add the editions of documents and what responders were told in each."""
    _run(db, _FORMAT_7)


def bring_to_format_8(db: Database) -> None:
    """Let walls have kinds, and sight studies say whether windows are seen through.

    Studies that were made before keep what they were computed with: every wall stopped sight.
    """
    _run(db, _FORMAT_8)


def bring_to_format_9(db: Database) -> None:
    """Add interviews by companion lists, and what was said in them."""
    _run(db, _FORMAT_9)


def bring_to_format_10(db: Database) -> None:
    """Give findings a life beside their answers: actions, moves, comments, later observations."""
    _run(db, _FORMAT_10)


def bring_to_format_11(db: Database) -> None:
    """Keep fix plans: which findings in which year, and within which limits."""
    _run(db, _FORMAT_11)


def bring_to_format_12(db: Database) -> None:
    """Add editions of the whole audit: frozen rows, scores and digests, and who signed."""
    _run(db, _FORMAT_12)


def bring_to_format_13(db: Database) -> None:
    """Keep of a step what its name was put together from, so that it can be translated."""
    _run(db, _FORMAT_13)


def bring_to_format_14(db: Database) -> None:
    """Give each step an id of its own, by which two files of one audit know it again.

    A step of before has one made of its number and moment, which are the same in every copy.
    """
    _run(db, _FORMAT_14)


def bring_to_format_15(db: Database) -> None:
    """Let an audit say which one it follows, and what was asked and found last time."""
    _run(db, _FORMAT_15)


def bring_to_format_16(db: Database) -> None:
    """Let a second person answer the same questions beside the first."""
    _run(db, _FORMAT_16)


def _run(db: Database, script: str) -> None:
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)


_FORMAT_1 = """
CREATE TABLE site (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, district TEXT NOT NULL,
    grade_band TEXT, enrolment INTEGER, hours TEXT NOT NULL, marking TEXT NOT NULL
) STRICT;
CREATE TABLE building (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE level (
    id TEXT PRIMARY KEY, building_id TEXT NOT NULL REFERENCES building(id),
    name TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE place (
    id TEXT PRIMARY KEY, building_id TEXT REFERENCES building(id),
    level_id TEXT REFERENCES level(id), kind TEXT NOT NULL, name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, agency TEXT NOT NULL
) STRICT;
CREATE TABLE visit (
    id TEXT PRIMARY KEY, "on" TEXT NOT NULL, phase TEXT NOT NULL, people TEXT NOT NULL
) STRICT;
CREATE TABLE checklist (
    id TEXT PRIMARY KEY, version TEXT NOT NULL, digest TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE section_off (
    id TEXT PRIMARY KEY, reason TEXT NOT NULL
) STRICT;
CREATE TABLE answer (
    id TEXT PRIMARY KEY, item_id TEXT NOT NULL, place_id TEXT NOT NULL REFERENCES place(id),
    value TEXT, note TEXT NOT NULL, observed_at TEXT NOT NULL, observer TEXT NOT NULL,
    visit_id TEXT REFERENCES visit(id), UNIQUE (item_id, place_id)
) STRICT;
CREATE TABLE finding (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE,
    answer_id TEXT NOT NULL UNIQUE REFERENCES answer(id),
    severity INTEGER, likelihood INTEGER, short_term TEXT, long_term TEXT, owner_role TEXT,
    cost_band TEXT, dismissed_reason TEXT NOT NULL
) STRICT;
CREATE TABLE photo (
    id TEXT PRIMARY KEY, original_sha256 TEXT NOT NULL REFERENCES picture(id),
    file_name TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, captured_at TEXT,
    latitude REAL, longitude REAL, caption TEXT NOT NULL, alt_text TEXT NOT NULL,
    place_id TEXT REFERENCES place(id), answer_id TEXT REFERENCES answer(id),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX photo_by_answer ON photo (answer_id);
CREATE INDEX photo_by_place ON photo (place_id);
CREATE INDEX photo_by_digest ON photo (original_sha256);
CREATE INDEX answer_by_place ON answer (place_id);
CREATE TABLE picture (
    id TEXT PRIMARY KEY, thumbnail BLOB NOT NULL, jpeg BLOB NOT NULL
) STRICT;
CREATE TABLE view_state (
    id TEXT PRIMARY KEY, value TEXT NOT NULL
) STRICT;
CREATE TABLE journal_step (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, label TEXT NOT NULL,
    kind TEXT NOT NULL, state TEXT NOT NULL, merge_key TEXT, target INTEGER
) STRICT;
CREATE TABLE journal_row (
    id INTEGER PRIMARY KEY, step_id INTEGER NOT NULL REFERENCES journal_step(id),
    table_name TEXT NOT NULL, row_id TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
CREATE INDEX journal_row_by_step ON journal_row (step_id)
"""

# A column added later has a default, so that undo can still bring back a row that was journaled
# before there was such a column.
_FORMAT_2 = """
ALTER TABLE place ADD COLUMN state TEXT NOT NULL DEFAULT 'walked';
ALTER TABLE answer ADD COLUMN measurement TEXT NOT NULL DEFAULT '';
CREATE TABLE finding_2 (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE,
    answer_id TEXT UNIQUE REFERENCES answer(id), place_id TEXT REFERENCES place(id),
    title TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    severity INTEGER, likelihood INTEGER, short_term TEXT, long_term TEXT, owner_role TEXT,
    cost_band TEXT, dismissed_reason TEXT NOT NULL
) STRICT;
INSERT INTO finding_2 (id, number, answer_id, severity, likelihood, short_term, long_term,
    owner_role, cost_band, dismissed_reason)
    SELECT id, number, answer_id, severity, likelihood, short_term, long_term,
    owner_role, cost_band, dismissed_reason FROM finding;
DROP TABLE finding;
ALTER TABLE finding_2 RENAME TO finding;
ALTER TABLE photo ADD COLUMN finding_id TEXT REFERENCES finding(id);
ALTER TABLE photo ADD COLUMN before_id TEXT REFERENCES photo(id);
ALTER TABLE photo ADD COLUMN students_visible INTEGER;
ALTER TABLE photo ADD COLUMN markup TEXT NOT NULL DEFAULT '';
CREATE INDEX journal_row_by_row ON journal_row (table_name, row_id)
"""

# Tiles refer to their picture without a foreign key: checking it would read every tile on opening.
_FORMAT_3 = """
ALTER TABLE site ADD COLUMN length_unit TEXT NOT NULL DEFAULT 'feet';
CREATE TABLE plan_source (id TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT;
CREATE TABLE plan_picture (
    id TEXT PRIMARY KEY, width INTEGER NOT NULL, height INTEGER NOT NULL, levels INTEGER NOT NULL,
    complete INTEGER NOT NULL, recipe TEXT NOT NULL, thumbnail BLOB NOT NULL,
    overview BLOB NOT NULL
) STRICT;
CREATE TABLE plan_tile (id TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT;
CREATE TABLE plan (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL,
    level_id TEXT REFERENCES level(id), position INTEGER NOT NULL,
    picture_id TEXT NOT NULL REFERENCES plan_picture(id),
    source_sha256 TEXT NOT NULL REFERENCES plan_source(id), source_name TEXT NOT NULL,
    source_page INTEGER NOT NULL, dpi REAL NOT NULL, width INTEGER NOT NULL,
    height INTEGER NOT NULL, metres_per_pixel REAL, scale_note TEXT NOT NULL, north REAL,
    grid_cell REAL, grid_left REAL NOT NULL, grid_top REAL NOT NULL, control TEXT NOT NULL,
    verified_on TEXT, verified_by TEXT NOT NULL, verified_walking INTEGER NOT NULL
) STRICT;
CREATE TABLE marker (
    id TEXT PRIMARY KEY, plan_id TEXT NOT NULL REFERENCES plan(id), kind TEXT NOT NULL,
    points TEXT NOT NULL, position INTEGER NOT NULL, label TEXT NOT NULL, note TEXT NOT NULL,
    state TEXT NOT NULL, direction REAL, field_of_view REAL, reach REAL, resolution INTEGER,
    opening REAL, stands_open INTEGER,
    answer_id TEXT REFERENCES answer(id) ON DELETE SET NULL,
    finding_id TEXT REFERENCES finding(id) ON DELETE SET NULL,
    photo_id TEXT REFERENCES photo(id) ON DELETE SET NULL,
    place_id TEXT REFERENCES place(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX marker_by_plan ON marker (plan_id);
CREATE INDEX marker_by_answer ON marker (answer_id);
CREATE INDEX marker_by_finding ON marker (finding_id);
CREATE INDEX marker_by_photo ON marker (photo_id);
CREATE INDEX marker_by_place ON marker (place_id);
CREATE TABLE sight_study (
    id TEXT PRIMARY KEY, plan_id TEXT NOT NULL REFERENCES plan(id), name TEXT NOT NULL,
    viewpoint_ids TEXT NOT NULL, zone_ids TEXT NOT NULL, doors_open INTEGER NOT NULL,
    answer_id TEXT REFERENCES answer(id) ON DELETE SET NULL, computed_at TEXT,
    inputs TEXT NOT NULL, result TEXT NOT NULL
) STRICT;
CREATE TABLE light_survey (
    id TEXT PRIMARY KEY, name TEXT NOT NULL,
    plan_id TEXT REFERENCES plan(id) ON DELETE SET NULL, target TEXT NOT NULL,
    zone_id TEXT REFERENCES marker(id) ON DELETE SET NULL,
    visit_id TEXT REFERENCES visit(id) ON DELETE SET NULL,
    finding_id TEXT REFERENCES finding(id) ON DELETE SET NULL,
    measured_on TEXT, meter TEXT NOT NULL, fixture TEXT NOT NULL, note TEXT NOT NULL,
    unit TEXT NOT NULL, resolution REAL NOT NULL, spacing REAL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX light_survey_by_zone ON light_survey (zone_id);
CREATE INDEX light_survey_by_finding ON light_survey (finding_id);
CREATE TABLE light_reading (
    id TEXT PRIMARY KEY, survey_id TEXT NOT NULL REFERENCES light_survey(id), lux REAL NOT NULL,
    unit TEXT NOT NULL, label TEXT NOT NULL, x REAL, y REAL, at TEXT,
    clock_wrong INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX light_reading_by_survey ON light_reading (survey_id);
CREATE TABLE door (
    id TEXT PRIMARY KEY, number TEXT NOT NULL, "use" TEXT NOT NULL, side TEXT,
    building_id TEXT REFERENCES building(id) ON DELETE SET NULL,
    level_id TEXT REFERENCES level(id) ON DELETE SET NULL,
    place_id TEXT REFERENCES place(id) ON DELETE SET NULL,
    marker_id TEXT REFERENCES marker(id) ON DELETE SET NULL,
    name TEXT NOT NULL, kind TEXT, swing TEXT, material TEXT, glazing TEXT, lock TEXT,
    locks_from TEXT, motions INTEGER, access TEXT NOT NULL, trim TEXT NOT NULL, latches TEXT,
    sign_outside INTEGER, sign_inside INTEGER, camera TEXT NOT NULL, alarm TEXT NOT NULL,
    state TEXT NOT NULL, checked_on TEXT, checked_by TEXT NOT NULL, note TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX door_by_marker ON door (marker_id);
CREATE INDEX door_by_place ON door (place_id);
CREATE TABLE door_check (
    id TEXT PRIMARY KEY, door_id TEXT NOT NULL REFERENCES door(id) ON DELETE CASCADE,
    "on" TEXT NOT NULL, "by" TEXT NOT NULL, latches TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX door_check_by_door ON door_check (door_id);
CREATE TABLE key_box (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, maker TEXT NOT NULL,
    building_id TEXT REFERENCES building(id) ON DELETE SET NULL,
    place_id TEXT REFERENCES place(id) ON DELETE SET NULL,
    marker_id TEXT REFERENCES marker(id) ON DELETE SET NULL,
    "where" TEXT NOT NULL, opened_by TEXT NOT NULL, contents TEXT NOT NULL, access TEXT NOT NULL,
    last_opened TEXT, checked_on TEXT, checked_by TEXT NOT NULL, note TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE key_held (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, opens TEXT NOT NULL,
    opens_all INTEGER NOT NULL, holder TEXT NOT NULL,
    box_id TEXT REFERENCES key_box(id) ON DELETE SET NULL, status TEXT NOT NULL, issued_on TEXT,
    returned_on TEXT, lost_on TEXT, note TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE code (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL,
    door_id TEXT REFERENCES door(id) ON DELETE SET NULL,
    box_id TEXT REFERENCES key_box(id) ON DELETE SET NULL,
    code TEXT NOT NULL, known_to TEXT NOT NULL, changed_on TEXT, note TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE fixture (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL,
    building_id TEXT REFERENCES building(id) ON DELETE SET NULL,
    level_id TEXT REFERENCES level(id) ON DELETE SET NULL,
    place_id TEXT REFERENCES place(id) ON DELETE SET NULL,
    marker_id TEXT REFERENCES marker(id) ON DELETE SET NULL,
    "where" TEXT NOT NULL, detail TEXT NOT NULL, contents TEXT NOT NULL, serial TEXT NOT NULL,
    state TEXT NOT NULL, expires_on TEXT, checked_on TEXT, checked_by TEXT NOT NULL,
    note TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX fixture_by_marker ON fixture (marker_id);
CREATE TABLE contact (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, hours TEXT NOT NULL,
    "order" INTEGER NOT NULL, phone TEXT NOT NULL, private_phone TEXT NOT NULL,
    note TEXT NOT NULL, checked_on TEXT, position INTEGER NOT NULL
) STRICT;
CREATE TABLE site_facts (
    id TEXT PRIMARY KEY, side_a TEXT NOT NULL, side_a_words TEXT NOT NULL,
    start_door_id TEXT REFERENCES door(id) ON DELETE SET NULL, direction TEXT NOT NULL,
    scheme TEXT NOT NULL, prefix TEXT NOT NULL, staging TEXT NOT NULL,
    command_post TEXT NOT NULL, reunification TEXT NOT NULL, helicopter TEXT NOT NULL,
    hydrants TEXT NOT NULL, neighbours TEXT NOT NULL, students INTEGER, staff INTEGER,
    after_hours TEXT NOT NULL, radio TEXT NOT NULL, verified_on TEXT, verified_by TEXT NOT NULL,
    verified_walking INTEGER NOT NULL, stale_after_days INTEGER NOT NULL, profile TEXT NOT NULL,
    exemption TEXT NOT NULL, board_on TEXT
) STRICT;
CREATE TABLE recipient (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, agency TEXT NOT NULL, audience TEXT NOT NULL,
    copy_number INTEGER NOT NULL, marking TEXT NOT NULL, issued_on TEXT, destroy_by TEXT,
    file_name TEXT NOT NULL, sha256 TEXT NOT NULL, encrypted INTEGER NOT NULL,
    with_codes INTEGER NOT NULL
) STRICT
"""

_FORMAT_4 = """
CREATE TABLE digest (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT
"""

_FORMAT_5 = """
ALTER TABLE key_box ADD COLUMN state TEXT NOT NULL DEFAULT 'unchecked';
UPDATE key_box SET state = marker.state FROM marker WHERE marker.id = key_box.marker_id
"""

_FORMAT_6 = """
ALTER TABLE site ADD COLUMN scoring INTEGER NOT NULL DEFAULT 1;
ALTER TABLE site ADD COLUMN none_here TEXT NOT NULL DEFAULT '[]'
"""

_FORMAT_7 = """
CREATE TABLE edition (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL, audience TEXT NOT NULL, volume TEXT NOT NULL,
    classes TEXT NOT NULL, issued_on TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;
CREATE TABLE edition_fact (
    id TEXT PRIMARY KEY, edition_id TEXT NOT NULL REFERENCES edition(id) ON DELETE CASCADE,
    register TEXT NOT NULL, record_id TEXT NOT NULL, name TEXT NOT NULL, texts TEXT NOT NULL
) STRICT;
CREATE INDEX edition_fact_by_edition ON edition_fact (edition_id);
CREATE INDEX edition_fact_by_record ON edition_fact (record_id);
ALTER TABLE recipient ADD COLUMN edition INTEGER
"""

_FORMAT_8 = """
ALTER TABLE marker ADD COLUMN wall TEXT NOT NULL DEFAULT 'solid';
ALTER TABLE sight_study ADD COLUMN glass_clear INTEGER NOT NULL DEFAULT 0
"""

_FORMAT_9 = """
CREATE TABLE interview (
    id TEXT PRIMARY KEY, list_id TEXT NOT NULL, who TEXT NOT NULL, role TEXT NOT NULL,
    "on" TEXT NOT NULL, "by" TEXT NOT NULL, note TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE reply (
    id TEXT PRIMARY KEY, interview_id TEXT NOT NULL REFERENCES interview(id),
    item_id TEXT NOT NULL, value TEXT, words TEXT NOT NULL, UNIQUE (interview_id, item_id)
) STRICT
"""

_FORMAT_10 = """
ALTER TABLE site ADD COLUMN due_rule TEXT NOT NULL DEFAULT
    '{"critical_days": 0, "high_days": 30, "medium_days": 90, "budget_on": null}';
ALTER TABLE finding ADD COLUMN found_on TEXT;
ALTER TABLE finding ADD COLUMN short_owner TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN short_due TEXT;
ALTER TABLE finding ADD COLUMN short_cost_band TEXT;
ALTER TABLE finding ADD COLUMN short_amount INTEGER;
ALTER TABLE finding ADD COLUMN short_trade TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN short_work_order TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN short_funding TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN long_owner TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN long_due TEXT;
ALTER TABLE finding ADD COLUMN long_amount INTEGER;
ALTER TABLE finding ADD COLUMN long_trade TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN long_work_order TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN long_funding TEXT NOT NULL DEFAULT '';
CREATE TABLE finding_move (
    id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES finding(id),
    position INTEGER NOT NULL, "to" TEXT NOT NULL, "on" TEXT NOT NULL, at TEXT NOT NULL,
    "by" TEXT NOT NULL, why TEXT NOT NULL, how TEXT,
    photo_id TEXT REFERENCES photo(id) ON DELETE SET NULL, authority TEXT NOT NULL,
    until TEXT, answered_by TEXT NOT NULL
) STRICT;
CREATE TABLE comment (
    id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES finding(id), at TEXT NOT NULL,
    who TEXT NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE TABLE observation (
    id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES finding(id), at TEXT NOT NULL,
    who TEXT NOT NULL, value TEXT, words TEXT NOT NULL,
    photo_id TEXT REFERENCES photo(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX finding_move_by_finding ON finding_move (finding_id);
CREATE INDEX comment_by_finding ON comment (finding_id);
CREATE INDEX observation_by_finding ON observation (finding_id)
"""

_FORMAT_11 = """
CREATE TABLE fix_plan (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
    goal TEXT NOT NULL, budgets TEXT NOT NULL, fixes TEXT NOT NULL, put_in TEXT NOT NULL,
    taken_out TEXT NOT NULL, needs TEXT NOT NULL, visits TEXT NOT NULL
) STRICT
"""

# The packed rows stand apart and last in their row, so that opening and listing never read them.
_FORMAT_12 = """
CREATE TABLE issued_edition (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, at TEXT NOT NULL, note TEXT NOT NULL,
    format INTEGER NOT NULL, checklist TEXT NOT NULL, as_walked TEXT NOT NULL,
    today TEXT NOT NULL, tables TEXT NOT NULL, digest TEXT NOT NULL, purged_on TEXT
) STRICT;
CREATE TABLE edition_contents (id TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT;
CREATE TABLE edition_document (
    id TEXT PRIMARY KEY, edition_id TEXT NOT NULL REFERENCES issued_edition(id) ON DELETE CASCADE,
    audience TEXT NOT NULL, volume TEXT NOT NULL, classes TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;
CREATE TABLE sign_off (
    id TEXT PRIMARY KEY, edition INTEGER NOT NULL, signed_as TEXT NOT NULL, "by" TEXT NOT NULL,
    "on" TEXT NOT NULL, at TEXT NOT NULL, digest TEXT NOT NULL, strokes TEXT NOT NULL
) STRICT
"""

_FORMAT_13 = """
ALTER TABLE journal_step ADD COLUMN words TEXT
"""

_FORMAT_14 = """
ALTER TABLE journal_step ADD COLUMN uid TEXT NOT NULL DEFAULT '';
UPDATE journal_step SET uid = id || ' ' || at
"""

_FORMAT_15 = """
CREATE TABLE earlier_audit (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, file_name TEXT NOT NULL, began_on TEXT,
    ended_on TEXT, checklist TEXT NOT NULL
) STRICT;
CREATE TABLE earlier_item (
    id TEXT PRIMARY KEY, digest TEXT NOT NULL, ideal TEXT NOT NULL
) STRICT;
CREATE TABLE last_answer (
    id TEXT PRIMARY KEY, item_id TEXT NOT NULL,
    place_id TEXT NOT NULL REFERENCES place(id) ON DELETE CASCADE, value TEXT,
    "on" TEXT NOT NULL, note TEXT NOT NULL, measurement TEXT NOT NULL, finding_number INTEGER,
    finding_id TEXT REFERENCES finding(id) ON DELETE SET NULL, state TEXT, state_on TEXT,
    aside TEXT NOT NULL
) STRICT;
CREATE INDEX last_answer_by_place ON last_answer (place_id);
CREATE INDEX last_answer_by_finding ON last_answer (finding_id)
"""

_FORMAT_16 = """
CREATE TABLE second_answer (
    id TEXT PRIMARY KEY, item_id TEXT NOT NULL, place_id TEXT NOT NULL REFERENCES place(id),
    value TEXT, note TEXT NOT NULL, observed_at TEXT NOT NULL, observer TEXT NOT NULL,
    first TEXT, settled_at TEXT, settled_by TEXT NOT NULL, UNIQUE (item_id, place_id)
) STRICT;
CREATE INDEX second_answer_by_place ON second_answer (place_id)
"""

MIGRATIONS: tuple[Migration, ...] = (
    create_format_1, bring_to_format_2, bring_to_format_3, bring_to_format_4,
    bring_to_format_5, bring_to_format_6, bring_to_format_7, bring_to_format_8, bring_to_format_9,
    bring_to_format_10, bring_to_format_11, bring_to_format_12,
    bring_to_format_13, bring_to_format_14, bring_to_format_15, bring_to_format_16,
)  # fmt: skip
"""`user_version` of a document is the number of these that have run."""
