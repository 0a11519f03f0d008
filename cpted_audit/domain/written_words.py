"""Words that stand in cells for nothing, for Yes and for No, and what unknown ones may mean.

Beside them, levels of a building as people write them: “1”, “1st floor”, “L1”, “ground”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

YES_WORDS = frozenset({
    "yes", "y", "true", "t", "1", "1.0", "x", "✓", "✔", "☑", "✅", "√", "●", "sí", "si", "s", "ja",
    "j", "oui", "sim", "wahr", "verdadero", "vrai", "yep", "on",
})  # fmt: skip
NO_WORDS = frozenset({
    "no", "n", "false", "f", "0", "0.0", "✗", "✘", "✕", "❌", "☐", "nein", "non", "não", "falsch",
    "falso", "faux", "nope", "off",
})  # fmt: skip
"""Yes and No as people and other programs write them; what is in neither is asked about."""

_BLANKS = frozenset({
    "", "n/a", "na", "n.a", "n.a.", "n / a", "n\\a", "#n/a", "none", "nil", "null", "(null)",
    "nan", "<na>", "(none)", "(blank)", "blank", "empty", "unknown", "unk", "unk.", "not known",
    "tbd", "tba", "tbc", "t.b.d.", "to be determined", "to be confirmed", "pending",
    "not applicable", "not available", "not specified", "not set", "unspecified", "undefined",
    "desconocido", "desconocida", "ninguno", "ninguna", "no aplica", "unbekannt", "k.a.", "k. a.",
    "keine", "keine angabe", "inconnu", "néant", "s/o", "n/k", "not recorded", "not provided",
    "no data", "no info", "no information", "#ref!", "#value!", "#name?", "#div/0!", "#null!",
    "#num!", "#calc!", "#spill!", "#error!",
})  # fmt: skip
_STROKES = re.compile(r"[\s\-‐‑‒–—―_.…·*?/\\|~]+")
_WITHIN = re.compile(r"\(.*\)|\[.*\]|<.*>")
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u2060\ufeff\u00ad]+")

_GUESSES: Mapping[str, Mapping[str, str]] = {
    "kind": {
        "pair": "double|dbl|dbl door|double door|double doors|double leaf|two leaf|2 leaf|pr|"
        "french|french door|doble|doppeltür",
        "single": "sgl|sgl door|single door|single leaf|one leaf|1 leaf|leaf|swing|hinged|sencilla",
        "sliding": "slider|auto slider|automatic sliding|slide|bypass|pocket|corredera",
        "overhead": "roll up|rollup|roll up door|rolling|coiling|garage|dock|bay|sectional",
        "gate": "fence gate|swing gate|vehicle gate|pedestrian gate",
        "hatch": "roof hatch|access panel|floor hatch|trap door",
        "master": "mk|master key|building master|bm|submaster",
        "grand-master": "gm|gmk|grand master key|great grand master|ggm",
        "card": "prox card|access card|badge|id card|keycard|key card|credential",
        "fob": "key fob|prox fob|tag",
        "key": "change key|operating key|individual key|mechanical key",
        "aed": "defibrillator|aed unit|automated external defibrillator",
        "extinguisher": "fire extinguisher|fe|abc extinguisher|ext",
        "camera": "cctv|cam|ip camera|dome",
    },
    "use": {
        "exterior": "ext|external|outside|outer|perimeter|outdoor|exterior door|exit",
        "interior": "int|internal|inside|inner|indoor|interior door|corridor",
    },
    "material": {
        "hollow-metal": "hm|metal|steel|stl|hollow metal|galvanized steel|hmd",
        "wood": "wd|solid core|solid core wood|scw|hollow core|timber|oak|birch|madera|holz",
        "aluminium": "al|alum|aluminium|aluminum storefront|storefront|alu",
        "glass": "gl|glazed|all glass|tempered glass|vidrio|glas",
        "chain-link": "chain|fence|mesh|cyclone",
    },
    "glazing": {
        "vision-panel": "vision lite|lite|vision light|half lite|narrow lite|window|vp|vision",
        "sidelight": "sidelite|side light|side lite|sl",
        "full": "full lite|full|full glazed|glass|fully glazed",
        "filmed": "film|security film|filmed|laminated",
        "none": "solid|no glass|flush|no",
    },
    "swing": {
        "out": "outswing|outward|o|rhr|lhr|outswinging",
        "in": "inswing|inward|i|rh|lh|inswinging",
        "both": "double acting|both|both directions|da",
    },
    "lock": {
        "panic": "panic bar|panic|panic device|panic exit device|crash bar|exit device|push bar|"
        "rim exit|rim exit device|rim panic|exit bar|fire exit hardware|von duprin|crash bars|"
        "barra antipánico|panikstange",
        "classroom": "classroom function|f05|f84|ansi f84|class room",
        "classroom-security": "classroom security|f110|f88|security classroom|columbine lock|"
        "intruder|intruder function|lockdown lock",
        "storeroom": "store room|storage|storeroom function|f07|f86|closet",
        "office": "entry|entrance|office function|f04|f109|entrance lock",
        "passage": "none|no lock|unlocked|passage set|f01|f75|dummy|push pull|pull only",
        "deadbolt": "dead bolt|db|deadlock|dead lock|thumbturn",
        "electric": "electric strike|es|maglock|mag lock|magnetic|electrified|el|electronic|"
        "card reader|electric latch",
        "padlock": "pad lock|chain and padlock|chain|hasp",
    },
    "locks_from": {
        "inside": "in|interior|room side|from inside",
        "outside": "out|exterior|corridor side|hall side|from outside",
        "both": "both|either side|in and out",
        "remote": "button|remote button|office|central|lockdown button",
        "neither": "no|does not lock|cannot be locked",
    },
    "access": {
        "card": "card reader|reader|prox|proximity|badge|fob|key fob|keycard|key card|swipe|rfid|"
        "acs|access control|tarjeta",
        "code": "keypad|pin|key pad|combo|combination|cipher|code lock|código",
        "key": "keyed|key only|mechanical key|lock and key|cylinder|llave|schlüssel",
        "intercom": "buzzer|aiphone|ai phone|video intercom|doorbell|bell|call box|ring",
        "staff": "staff|greeter|monitor|manual|by staff|attendant|opened from inside",
        "exit-only": "exit|egress|egress only|no entry|none|exit door|emergency exit|fire exit",
    },
    "latches": {
        "yes": "ok|good|pass|passed|closes|closed|secure|secured|latched|works",
        "no": "fail|failed|bad|defective|broken|does not latch|not latching|open|ajar|unlatched",
        "propped": "prop|propped|held open|wedged|blocked open|hold open|propped door",
    },
    "state": {
        "in-use": "active|open|used|in service|operational",
        "blocked": "locked off|out of service|sealed|closed off|secured shut|not in use|inactive",
        "removed": "gone|demolished|walled up|deleted|infilled",
        "in-order": "ok|good|pass|passed|working|operational|active|online|in service",
        "defect": "bad|fail|failed|broken|defective|not working|offline|out of order|expired",
        "missing": "gone|absent|not found|stolen|removed",
        "unchecked": "not inspected|unverified|new",
    },
    "status": {
        "held": "issued|out|active|assigned|checked out|in use",
        "in-box": "box|knox|in box|key box|in knox box|cabinet|key cabinet",
        "returned": "in|back|turned in|checked in|inactive",
        "lost": "missing|stolen|not found|unaccounted",
    },
    "hours": {
        "school-day": "day|days|school hours|business hours|weekday|weekdays|daytime|work",
        "after-hours": "night|nights|evening|weekend|off hours|after school|home",
        "any-time": "24/7|24x7|24 hours|always|anytime|any|all|emergency|24 7",
    },
}  # fmt: skip
"""By field and choice, the words in schedules and exports that most likely mean it."""


def folded(text: str) -> str:
    """Return a text for comparing: odd spaces made plain, without case."""
    return _SPACES.sub(" ", text).strip().casefold()


def is_blank_word(text: str) -> bool:
    """Return whether a text stands for nothing: N/A, a dash, None, Unknown, TBD and the like."""
    plain = folded(text)
    bare = plain[1:-1].strip() if _WITHIN.fullmatch(plain) else plain
    return bare in _BLANKS or _STROKES.fullmatch(bare) is not None


def yes_or_no(text: str) -> bool | None:
    """Return what a text says to a question of Yes or No, or None where it is neither."""
    plain = folded(text).rstrip(".!")
    if plain in YES_WORDS:
        return True
    return False if plain in NO_WORDS else None


def guess(field: str, text: str, choices: Mapping[str, str]) -> str:
    """Return the words of the choice that a text most likely means; empty for no good guess.

    `choices` are the words by the value of each choice.
    """
    plain = re.sub(r"[\s_\-/]+", " ", folded(text)).strip(" .")
    known: dict[str, str] = {}
    for value, synonyms in _GUESSES.get(field, {}).items():
        if value in choices:
            known |= {word.replace("-", " "): value for word in synonyms.split("|")}
    known |= {re.sub(r"[\s_\-/]+", " ", folded(words)): value for value, words in choices.items()}
    if plain in known:
        return choices[known[plain]]
    return _near(plain, known, choices)


def _near(plain: str, known: Mapping[str, str], choices: Mapping[str, str]) -> str:
    """Return the choice one of whose words is within a text, or is the text but for a slip."""
    within = [
        word for word in known
        if len(word) > 3 and re.search(rf"\b{re.escape(word)}\b", plain)
    ]  # fmt: skip
    if within:
        return choices[known[max(within, key=len)]]
    close = get_close_matches(plain, list(known), n=1, cutoff=0.84) if len(plain) > 3 else []
    return choices[known[close[0]]] if close else ""


def nearest(text: str, names: Iterable[str]) -> str:
    """Return the one name that a text most likely means, as “Main Bldg” means “Main”, or nothing.

    Two names that fit alike are no guess.
    """
    plain, known = folded(text), {folded(name): name for name in names if name.strip()}
    within = [
        name for one, name in known.items()
        if re.search(rf"\b{re.escape(one)}\b", plain) or re.search(rf"\b{re.escape(plain)}\b", one)
    ]  # fmt: skip
    if len(within) == 1:
        return within[0]
    close = get_close_matches(plain, list(known), n=1, cutoff=0.75) if not within else []
    return known[close[0]] if close else ""


_ORDINALS = (
    "first primer primero primera",
    "second segundo segunda",
    "third tercer tercero tercera",
    "fourth cuarto cuarta",
    "fifth quinto quinta",
    "sixth sexto sexta",
    "seventh séptimo septimo séptima",
    "eighth octavo octava",
    "ninth noveno novena",
    "tenth décimo decimo décima",
)
_NUMBER_OF = {word: number for number, words in enumerate(_ORDINALS, 1) for word in words.split()}
_COUNTED = "one two three four five six seven eight nine ten"
_NUMBER_OF |= {word: number for number, word in enumerate(_COUNTED.split(), 1)}
_SORT = r"(?:floors?|levels?|lvl|lev|flr|fl|storey|story|stories|piso|nivel|planta|l|f)\.?"
_BEFORE = re.compile(rf"{_SORT}\s*[-#:.]?\s*(?P<n>\d{{1,2}}|[a-zéá]+)")
_AFTER = re.compile(rf"(?P<n>\d{{1,2}}|[a-zéá]+)\s*(?:st|nd|rd|th|º|ª|er|°|\.)?\s*(?:{_SORT})?")
_BELOW = re.compile(rf"(?:b|bsmt|basement|cellar|sub\s?-?basement|sótano|sotano)\s*-?(?P<n>\d?)"
                    rf"(?:\s*{_SORT})?|(?:lower|ll)(?:\s*{_SORT})?|-(?P<m>\d)")  # fmt: skip
_GROUND = re.compile(
    rf"(?:g|gf|gl|gr|grd|ground|street|entrance|main|planta baja|pb|baja)(?:\s*{_SORT})?"
    rf"|{_SORT}\s*(?:g|ground)"
)
GROUND = 0
"""The level one walks in on, where no number is said: in the US it is the first."""


def level_number(text: str) -> int | None:
    """Return the number of the level that a text names, `GROUND`, below it -1 and so on, or None.

    The ground floor and the first are told apart, for some buildings have both.
    """
    plain = re.sub(r"\s+", " ", folded(text)).strip(" .,")
    if found := _BELOW.fullmatch(plain):
        return -int(found["n"] or found["m"] or 1)
    if _GROUND.fullmatch(plain):
        return GROUND
    for pattern in (_BEFORE, _AFTER):
        if found := pattern.fullmatch(plain):
            said = found["n"]
            number = int(said) if said.isdecimal() else _NUMBER_OF.get(said)
            if number is not None:
                return number
    return None


def levels_meant(text: str, names: Sequence[str]) -> list[int]:
    """Return which of a building's levels, by their places in a list of names, a text means.

    A building with no ground floor calls its first one so, and the other way round.
    """
    wanted = level_number(text)
    if wanted is None:
        return []
    numbers = [level_number(name) for name in names]
    other = {GROUND: 1, 1: GROUND}.get(wanted)
    sought = wanted if wanted in numbers or other is None else other
    return [at for at, number in enumerate(numbers) if number == sought]
