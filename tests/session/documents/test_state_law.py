"""What was read of the states' law: whole where it was asked for whole, and said once."""

from __future__ import annotations

from collections import Counter

import pytest

from cpted_audit.analysis.registers.mapping_laws import laws_of
from cpted_audit.assets import asset
from cpted_audit.domain.documents.law import Topic
from cpted_audit.session.documents.profiles import Profile, profile_of, profiles

ALL = profiles()


def topics(profile: Profile) -> set[Topic]:
    """Return the topics of which something was read for a state, its maps with the program's."""
    maps = {Topic.MAPS} if laws_of(profile.state) else set()
    return {row.topic for row in profile.rules} | maps


@pytest.mark.parametrize(
    ("key", "not_found"),
    [("mt", {Topic.MAPS: "No law of Montana on maps of schools was found"}), ("ct", {})],
)
def test_a_state_asked_for_whole_has_every_topic_or_its_file_says_what_was_not_found(
    key, not_found
):
    assert set(Topic) - topics(profile_of(key)) == set(not_found)
    text = asset("resources", "profiles", f"{key}.toml").read_text("utf-8")
    assert all(words in text for words in not_found.values())


@pytest.mark.parametrize(
    "key",
    ["al", "az", "ar", "de", "fl", "ga", "il", "in", "ia", "ks", "ky", "la", "md"],
)
def test_a_state_that_was_read_tells_more_than_its_maps(key):
    assert len(topics(profile_of(key)) - {Topic.MAPS}) >= 3


@pytest.mark.parametrize("profile", ALL, ids=lambda profile: profile.key)
def test_a_law_is_said_once(profile):
    rows = Counter((row.topic, row.citation, row.says) for row in profile.rules)
    assert max(rows.values(), default=1) == 1
    maps = {row.citation for row in profile.rules if row.topic is Topic.MAPS}
    assert not maps & {law.citation for law in laws_of(profile.state)}
