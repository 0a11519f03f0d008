"""The views of a warehouse, for dashboards: each answers one question, by the day it is asked."""

from __future__ import annotations

from typing import Final, NamedTuple

from cpted_audit.domain.findings.states import TO_MEND
from cpted_audit.domain.rollup import ROUND

_TO_FIX = ", ".join(f"'{state.value}'" for state in sorted(TO_MEND))


class Dialect(NamedTuple):
    """How a database says what today is, and how many days lie between two."""

    today: str
    days: str


DIALECTS: Final = {
    "postgresql": Dialect("current_date", "({late} - {early})"),
    "sqlite": Dialect(
        "date('now', 'localtime')", "cast(julianday({late}) - julianday({early}) as integer)"
    ),
}
"""The databases in which views are made; in any other the tables stand alone."""

_NOW = """
select a.* from cpted_audit a where a.edition = 0 and not exists (
    select 1 from cpted_audit b where b.edition = 0 and b.school_id = a.school_id
        and (coalesce(b.walked_on, '0001-01-01'), b.audit)
            > (coalesce(a.walked_on, '0001-01-01'), a.audit)
)
"""
"""Of each school the audit that was walked last, as it is now.

Without a window function, through which a database would not look for one district alone.
"""

_WHO = "a.district, a.region, a.level, a.school, a.school_id, a.audit"
"""What most views begin with: which school, and by what it is grouped."""

VIEWS: Final = {
    "cpted_current": _NOW,
    "cpted_schools_now": """
select {who}, a.file, a.walked_from, a.walked_on,
    a.last_edition, a.unchanged, a.critical_not_in_place, a.critical_looked_at,
    a.critical_not_looked_at, a.critical_today,
    w.percent as percent_as_walked, w.value as score_as_walked, w.low as low_as_walked,
    w.high as high_as_walked, w.band, w.coverage, w.without_number,
    coalesce(t.percent, w.percent) as percent_today, coalesce(t.value, w.value) as score_today,
    coalesce(t.low, w.low) as low_today, coalesce(t.high, w.high) as high_today,
    a.verified_findings, coalesce(f.to_fix, 0) as to_fix, coalesce(f.overdue, 0) as overdue,
    coalesce(f.to_verify, 0) as to_verify, coalesce(f.accepted, 0) as accepted,
    a.cost_given, a.cost_least, a.cost_most, a.cost_open_ended, a.cost_unknown,
    a.ready, a.ready_of, a.door_rounds, a.last_round, a.doors_failed,
    coalesce(d.doors, 0) as doors, coalesce(d.overdue, 0) as doors_overdue,
    coalesce(v.stale, 0) as stale, coalesce(v.never, 0) as never_verified,
    a.latitude, a.longitude, a.loaded_at
from cpted_current a
left join cpted_scores w on w.audit = a.audit and w.edition = 0
    and w.scored_as = 'as-walked' and w.scored_of = 'overall'
left join cpted_scores t on t.audit = a.audit and t.edition = 0
    and t.scored_as = 'today' and t.scored_of = 'overall'
left join (
    select audit,
        sum(case when state in ({to_fix}) then number else 0 end) as to_fix,
        sum(case when state in ({to_fix}) and due < {today} then number else 0 end) as overdue,
        sum(case when state = 'fixed' then number else 0 end) as to_verify,
        sum(case when state = 'accepted' then number else 0 end) as accepted
    from cpted_findings where edition = 0 group by audit
) f on f.audit = a.audit
left join (
    select audit, sum(number) as doors, sum(case when verified_on is null or
        {days:{today}:verified_on} > {round} then number else 0 end) as overdue
    from cpted_verified where edition = 0 and kind = 'exterior-doors' group by audit
) d on d.audit = a.audit
left join (
    select s.audit, sum(case when s.verified_on is null then s.number else 0 end) as never,
        sum(case when {days:{today}:s.verified_on} > b.stale_after then s.number else 0 end)
            as stale
    from cpted_verified s join cpted_audit b on b.audit = s.audit and b.edition = s.edition
    where s.edition = 0 group by s.audit
) v on v.audit = a.audit
""",
    "cpted_score_by_section": """
select {who}, w.name as section, w.title,
    w.percent as percent_as_walked, w.value as score_as_walked, w.low, w.high, w.band,
    w.coverage, w.critical, coalesce(t.percent, w.percent) as percent_today,
    coalesce(t.value, w.value) as score_today
from cpted_current a
join cpted_scores w on w.audit = a.audit and w.edition = 0
    and w.scored_as = 'as-walked' and w.scored_of = 'section'
left join cpted_scores t on t.audit = a.audit and t.edition = 0
    and t.scored_as = 'today' and t.scored_of = 'section' and t.name = w.name
""",
    "cpted_score_by_principle": """
select {who}, w.name as principle, w.title,
    w.percent as percent_as_walked, w.value as score_as_walked, w.low, w.high, w.band,
    w.coverage, w.critical, coalesce(t.percent, w.percent) as percent_today,
    coalesce(t.value, w.value) as score_today
from cpted_current a
join cpted_scores w on w.audit = a.audit and w.edition = 0
    and w.scored_as = 'as-walked' and w.scored_of = 'principle'
left join cpted_scores t on t.audit = a.audit and t.edition = 0
    and t.scored_as = 'today' and t.scored_of = 'principle' and t.name = w.name
""",
    "cpted_findings_overdue": """
select {who}, f.severity, f.critical, f.state, f.due,
    f.number, {days:{today}:f.due} as days_overdue
from cpted_current a
join cpted_findings f on f.audit = a.audit and f.edition = 0
where f.state in ({to_fix}) and f.due < {today}
""",
    "cpted_critical_now": """
select {who}, c.item, c.condition, c.places,
    c.places_today
from cpted_current a join cpted_critical c on c.audit = a.audit and c.edition = 0
where c.places_today > 0
""",
    "cpted_verification_age": """
select {who}, v.kind,
    sum(v.number) as things, sum(case when v.verified_on is null then v.number else 0 end)
        as never_verified,
    min(v.verified_on) as oldest, max(v.verified_on) as newest,
    sum(case when {days:{today}:v.verified_on} > a.stale_after then v.number else 0 end) as stale
from cpted_current a join cpted_verified v on v.audit = a.audit and v.edition = 0
group by {who}, v.kind
""",
    "cpted_readiness_gaps": """
select {who}, r.name, r.title, r.have, r.wanted
from cpted_current a join cpted_ready r on r.audit = a.audit and r.edition = 0
""",
    "cpted_school_trend": """
select s.*, s.percent - lag(s.percent) over (
    partition by s.school_id
    order by s.walked_on, s.audit, case when s.edition = 0 then 1 else 0 end, s.edition
) as since_the_last
from (
    select {who}, a.edition, a.walked_on, a.issued_on,
        w.percent, w.value, w.low, w.high, w.band, w.coverage, a.critical_not_in_place
    from cpted_audit a join cpted_scores w on w.audit = a.audit and w.edition = a.edition
        and w.scored_as = 'as-walked' and w.scored_of = 'overall'
    where (a.edition > 0 or a.last_edition = 0 or not a.unchanged)
) s where s.walked_on is not null
""",
}  # fmt: skip
"""By name, in an order in which each stands on those before it."""


def statements(dialect: Dialect) -> dict[str, str]:
    """Return the views as a database makes them."""
    return {name: f"create view {name} as {_filled(sql, dialect)}" for name, sql in VIEWS.items()}


def _filled(sql: str, dialect: Dialect) -> str:
    for early in ("verified_on", "s.verified_on", "v.verified_on", "f.due"):
        days = dialect.days.format(late=dialect.today, early=early)
        sql = sql.replace("{days:{today}:" + early + "}", days)
    return (
        sql.replace("{who}", _WHO)
        .replace("{today}", dialect.today)
        .replace("{to_fix}", _TO_FIX)
        .replace("{round}", str(ROUND.days))
    )
