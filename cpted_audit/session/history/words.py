"""What tables and fields of a document are called in the history."""

from __future__ import annotations

from collections.abc import Mapping

from cpted_audit.domain.fields import abouts
from cpted_audit.domain.records import RECORDS

NOUNS: Mapping[str, str] = {table: kept.noun for table, kept in RECORDS.items()}

FIELDS: Mapping[str, Mapping[str, str]] = {
    table: {name: known.words for name, known in abouts(kept.record).items() if known.words}
    for table, kept in RECORDS.items()
}
"""The words of every field a step can change; fields that are not here only link or repeat."""
