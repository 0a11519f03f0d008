"""Text that flows in a shape, set in lines that can be drawn.

It is written as flowRoot, as Inkscape once did, as textArea of SVG Tiny, or as a text with
`shape-inside` or `inline-size` of SVG 2. The renderer knows none of them. Lines are broken by an
average width of a letter, so they may end otherwise than in the program the drawing was made with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree import ElementTree as ET

# Lengths of SVG in CSS pixels (1/96 inch).


_IN_PIXELS = {
    "": 1.0, "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16.0,
    "em": 16.0, "ex": 8.0,
}  # fmt: skip
_LENGTH = re.compile(r"\s*([-+]?(?:\d*\.\d+|\d+\.?)(?:e[+-]?\d+)?)\s*([a-z]*)\s*", re.IGNORECASE)


def in_pixels(text: str) -> float | None:
    """Return a length in pixels, None where it is none or depends on something else."""
    match = _LENGTH.fullmatch(text)
    if match is None:
        return None
    factor = _IN_PIXELS.get(match.group(2).lower())
    return float(match.group(1)) * factor if factor else None


def natural_size(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    """Return width and height of a drawing; one that is missing follows from the viewBox."""
    width, height = (_positive(attributes.get(name, "")) for name in ("width", "height"))
    box = [float(one) for one in re.findall(r"[-+.\deE]+", attributes.get("viewBox", ""))[:4]]
    shape = (box[2], box[3]) if len(box) == 4 and min(box[2:]) > 0 else None
    if width and height:
        return width, height
    if shape is None:
        return None
    if width:
        return width, width * shape[1] / shape[0]
    return (height * shape[0] / shape[1], height) if height else shape


def _positive(text: str) -> float | None:
    length = in_pixels(text)
    return length if length is not None and length > 0 else None


_LETTER = 0.55
"""The average advance of a letter of Noto Sans, in ems."""
_BASELINE = 0.95
"""From the upper edge of a shape to the first baseline, in ems."""
_USUAL_SIZE, _USUAL_STEP = 16.0, 1.25
_NUMBER = re.compile(r"[-+]?(?:\d*\.\d+|\d+)(?:[eE][-+]?\d+)?")
_SKIPPED = frozenset({"id", "x", "y", "width", "height"})
_URL = re.compile(r"url\(\s*[\"']?#([^\"')\s]+)")
_COMMAND = re.compile(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*)")
_STRAIGHT = {
    letter: axes
    for command, axes in (("M", "xy"), ("L", "xy"), ("H", "x"), ("V", "y"), ("Z", ""))
    for letter in (command, command.lower())
}
"""Which numbers follow each command of a path of straight lines."""
_FLOWING = re.compile(r"(?:shape-inside|inline-size)\s*:[^;]+")
_INSIDE, _INLINE = "shape-inside", "inline-size"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Word(NamedTuple):
    text: str
    look: tuple[tuple[str, str], ...]


class _Shape(NamedTuple):
    left: float
    top: float
    width: float
    transform: str


def set_in_lines(
    flow: ET.Element, above: list[ET.Element], known: Mapping[str, ET.Element]
) -> bool:
    """Turn text that flows into a text element in place; return whether it had any words.

    `above` are the elements it lies in, the nearest first, and `known` all elements by their id.
    """
    space = str(flow.tag).rpartition("}")[0] + "}" if "}" in str(flow.tag) else ""
    shape = _shape(flow, known)
    paragraphs = _paragraphs(flow)
    chain = [flow, *above]
    lines = ET.Element(f"{space}text", {k: v for k, v in flow.attrib.items() if k != _SPACE})
    down = shape.top
    for number, paragraph in enumerate(paragraphs):
        size = _size([paragraph, *chain])
        down += size * (_BASELINE if number == 0 else 0.0)
        for words in _broken(list(_words(paragraph)), shape.width, size):
            lines.append(_line(words, space, paragraph, _start(shape, [paragraph, *chain]), down))
            down += size * _step([paragraph, *chain])
    transform = f"{flow.get('transform', '')} {shape.transform}".strip()
    has_words = any(words.text or len(words) for words in lines)
    flow.clear()
    flow.tag = lines.tag
    flow.attrib.update(lines.attrib)
    if transform:
        flow.set("transform", transform)
    flow.extend(lines)
    return has_words


def give_rules(root: ET.Element) -> None:
    """Write into each text what the style sheets of a drawing say of the shape it flows in."""
    rules: dict[str, str] = {}
    for sheet in (element for element in root.iter() if _local(element) == "style"):
        for rule in "".join(sheet.itertext()).split("}"):
            names, _, body = rule.partition("{")
            for found in _FLOWING.findall(body)[-1:]:
                rules |= {name.strip().removeprefix("text"): found for name in names.split(",")}
    for text in (element for element in root.iter() if rules and _local(element) == "text"):
        own = ["", *(f".{one}" for one in text.get("class", "").split()), f"#{text.get('id')}"]
        told = [rules[name] for name in own if name in rules]
        if told:
            text.set("style", f"{text.get('style', '')};{told[-1]}")


def flows(text: ET.Element) -> bool:
    """Return whether a text element flows in a shape, and does not say where its lines stand.

    Programs that write both mean the lines for renderers that know no shapes.
    """
    if not (_url(text) or in_pixels(_styled([text], _INLINE))):
        return False
    spans = [element for element in text.iter() if element is not text]
    return not any(span.get("x") and span.get("y") for span in spans)


def _url(text: ET.Element) -> str:
    """Return the id of the first shape that a text flows in."""
    found = _URL.search(_styled([text], _INSIDE))
    return found[1] if found else ""


def _paragraphs(flow: ET.Element) -> list[ET.Element]:
    """Return what begins a line of its own; words that stand in no paragraph are one."""
    found = [element for element in flow.iter() if _local(element) in {"flowPara", "flowLine"}]
    if found:
        return found
    bare = ET.Element("flowPara")
    regions = [element for element in flow if _local(element) == "flowRegion"]
    bare.text = "".join([flow.text or "", *(region.tail or "" for region in regions)])
    bare.extend(element for element in flow if element not in regions)
    return [bare]


def _line(words: list[_Word], space: str, paragraph: ET.Element, x: float, y: float) -> ET.Element:
    look = {key: value for key, value in paragraph.attrib.items() if key not in _SKIPPED}
    line = ET.Element(f"{space}tspan", {**look, "x": f"{x:g}", "y": f"{y:g}"})
    for number, word in enumerate(words):
        text = word.text if number == 0 else f" {word.text}"
        if not word.look:
            if len(line):
                line[-1].tail = (line[-1].tail or "") + text
            else:
                line.text = (line.text or "") + text
        else:
            part = ET.SubElement(line, f"{space}tspan", dict(word.look))
            part.text = text
    return line


def _words(element: ET.Element, look: tuple[tuple[str, str], ...] = ()) -> Iterator[_Word]:
    """Yield the words of a paragraph with the look of the spans they stand in."""
    yield from (_Word(word, look) for word in (element.text or "").split())
    for child in element:
        own = tuple(one for one in child.attrib.items() if one[0] not in _SKIPPED)
        yield from _words(child, own or look)
        yield from (_Word(word, look) for word in (child.tail or "").split())


def _broken(words: list[_Word], width: float, size: float) -> Iterator[list[_Word]]:
    room = max(1.0, width / (size * _LETTER))
    line: list[_Word] = []
    for word in words:
        if line and sum(len(word.text) + 1 for word in line) + len(word.text) > room:
            yield line
            line = []
        line.append(word)
    yield line


def _shape(flow: ET.Element, known: Mapping[str, ET.Element]) -> _Shape:
    """Return where the first shape of a flow begins, and how wide it is."""
    if _local(flow) == "textArea":
        return _box(flow, "")
    if _local(flow) == "text" and not _url(flow):
        rise = _size([flow]) * _BASELINE  # what it says is where the first line stands
        wide = in_pixels(_styled([flow], _INLINE)) or float("inf")
        return _Shape(_number(flow, "x"), _number(flow, "y") - rise, wide, "")
    region = next((element for element in flow.iter() if _local(element) == "flowRegion"), None)
    shape = None if region is None or not len(region) else region[0]
    if shape is not None and _local(shape) == "use":
        links = [value for key, value in shape.attrib.items() if key.rpartition("}")[2] == "href"]
        shape = known.get(links[0].lstrip("#"), shape) if links else shape
    if _local(flow) == "text":
        shape = known.get(_url(flow))
    if shape is None:
        return _Shape(0.0, 0.0, float("inf"), "")
    transform = shape.get("transform", "")
    if _local(shape) in {"circle", "ellipse"}:
        across = _number(shape, "rx") or _number(shape, "r")
        down = _number(shape, "ry") or _number(shape, "r")
        left, top = _number(shape, "cx") - across, _number(shape, "cy") - down
        return _Shape(left, top, 2 * across, transform)
    if _local(shape) == "rect":
        return _box(shape, transform)
    outline = shape.get("d") or f"M{shape.get('points', '')}"
    corners = list(_corners(outline))
    if len(corners) < 2 or not {one for one, _ in _COMMAND.findall(outline)} <= _STRAIGHT.keys():
        left, top = corners[0] if corners else (0.0, 0.0)
        return _Shape(left, top, float("inf"), transform)  # how wide a curve is, is not worked out
    left, right = (end(x for x, _ in corners) for end in (min, max))
    return _Shape(left, min(y for _, y in corners), right - left or float("inf"), transform)


def _corners(outline: str) -> Iterator[tuple[float, float]]:
    """Yield the corners of a path of straight lines, as far as it is one (SVG 2, 9.3)."""
    x = y = 0.0
    for command, numbers in _COMMAND.findall(outline):
        taken = [float(one) for one in _NUMBER.findall(numbers)]
        for at in range(0, len(taken), max(1, len(_STRAIGHT.get(command.upper(), "")))):
            here = dict(zip(_STRAIGHT.get(command.upper(), ""), taken[at:], strict=False))
            if not here:
                return
            moved = command.islower()
            x = here.get("x", 0.0 if moved else x) + (x if moved else 0.0)
            y = here.get("y", 0.0 if moved else y) + (y if moved else 0.0)
            yield x, y


def _box(shape: ET.Element, transform: str) -> _Shape:
    width = _number(shape, "width") or float("inf")
    return _Shape(_number(shape, "x"), _number(shape, "y"), width, transform)


def _start(shape: _Shape, chain: list[ET.Element]) -> float:
    share = {"middle": 0.5, "end": 1.0}.get(_styled(chain, "text-anchor"), 0.0)
    return shape.left + (shape.width * share if shape.width != float("inf") else 0.0)


def _size(chain: list[ET.Element]) -> float:
    return in_pixels(_styled(chain, "font-size")) or _USUAL_SIZE


def _step(chain: list[ET.Element]) -> float:
    told = _styled(chain, "line-height").strip()
    try:
        step = float(told.rstrip("%")) / (100 if told.endswith("%") else 1)
    except ValueError:
        return _USUAL_STEP
    return step if 0.5 <= step <= 5 else _USUAL_STEP


def _styled(chain: list[ET.Element], name: str) -> str:
    """Return a property as the nearest element has it that has it."""
    for element in chain:
        for rule in element.get("style", "").split(";"):
            key, _, value = rule.partition(":")
            if key.strip() == name and value.strip():
                return value.strip()
        if element.get(name):
            return str(element.get(name))
    return ""


def _number(element: ET.Element, name: str) -> float:
    return in_pixels(element.get(name, "")) or 0.0


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
