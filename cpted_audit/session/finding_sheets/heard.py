"""What other people call a state, or how it was verified; read from files, shown nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cpted_audit.domain.findings.states import FindingState, VerifiedHow

STATES: Final[Mapping[FindingState, str]] = {
    FindingState.OPEN: "new|to do|todo|not started|reopened|abierto|abierta|pendiente|sin empezar",
    FindingState.PLANNED: "scheduled|plan|planificado|planificada|planeado|planeada|programado|"
    "programada|previsto",
    FindingState.IN_PROGRESS: "in work|in-progress|started|under way|underway|working|wip|en curso|"
    "en progreso|en proceso|en marcha|empezado|iniciado",
    FindingState.FIXED: "fixed|fixed to verify|done|mended|repaired|completed|complete|finished|"
    "to verify|arreglado|arreglada|reparado|reparada|corregido|corregida|hecho|terminado|"
    "terminada|resuelto|por verificar|arreglado por verificar",
    FindingState.VERIFIED: "verificado|verificada|comprobado|comprobada|fixed and verified",
    FindingState.ACCEPTED: "risk accepted|accepted|exception|riesgo aceptado|aceptado|excepción",
    FindingState.NOT_AGREED: "disagree|disagreed|disputed|not accepted|no acordado|en desacuerdo|"
    "no de acuerdo|no se acepta",
}
"""Other words for a state. “Closed” is none: nobody can tell whether somebody verified it."""
HOWS: Final[Mapping[VerifiedHow, str]] = {
    VerifiedHow.SEEN: "seen|on site|inspected|visto|visto en el lugar|inspeccionado",
    VerifiedHow.TRIED: "tried|tested|probado|ensayado",
    VerifiedHow.PHOTO: "photo|picture|foto|por foto|con una foto",
    VerifiedHow.PAPER: "invoice|record|paper|work order|factura|registro|por factura",
}
