"""Typed ids: random, so that two copies of an audit can be merged without clashes."""

from __future__ import annotations

import secrets
from typing import NewType

SiteId = NewType("SiteId", str)
BuildingId = NewType("BuildingId", str)
LevelId = NewType("LevelId", str)
PlaceId = NewType("PlaceId", str)
PersonId = NewType("PersonId", str)
VisitId = NewType("VisitId", str)
AnswerId = NewType("AnswerId", str)
FindingId = NewType("FindingId", str)
PhotoId = NewType("PhotoId", str)
PlanId = NewType("PlanId", str)
MarkerId = NewType("MarkerId", str)
SightStudyId = NewType("SightStudyId", str)
DoorId = NewType("DoorId", str)
DoorCheckId = NewType("DoorCheckId", str)
KeyBoxId = NewType("KeyBoxId", str)
KeyId = NewType("KeyId", str)
CodeId = NewType("CodeId", str)
FixtureId = NewType("FixtureId", str)
ContactId = NewType("ContactId", str)
SiteFactsId = NewType("SiteFactsId", str)
RecipientId = NewType("RecipientId", str)
PrintingId = NewType("PrintingId", str)
ItemId = NewType("ItemId", str)
SectionId = NewType("SectionId", str)
ChecklistId = NewType("ChecklistId", str)
LightSurveyId = NewType("LightSurveyId", str)
LightReadingId = NewType("LightReadingId", str)
InterviewId = NewType("InterviewId", str)
ReplyId = NewType("ReplyId", str)
MoveId = NewType("MoveId", str)
CommentId = NewType("CommentId", str)
ObservationId = NewType("ObservationId", str)
FixPlanId = NewType("FixPlanId", str)
IssuedEditionId = NewType("IssuedEditionId", str)
SignOffId = NewType("SignOffId", str)
LastAnswerId = NewType("LastAnswerId", str)
SecondAnswerId = NewType("SecondAnswerId", str)


def new_id() -> str:
    """Return a fresh 16-digit hexadecimal id (64 random bits)."""
    return secrets.token_hex(8)
