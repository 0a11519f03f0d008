"""Take out of a drawing what is not within it, and note it, with all else that is not drawn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from PIL import ImageFont

from cpted_audit.assets import asset
from cpted_audit.domain.plans.left_out import Loss, Losses, PlanLeftOut, file_name_of
from cpted_audit.imaging.plans.svg_flow import flows, give_rules, set_in_lines

# Which letters the fonts that travel with the program can draw. Child only.


_FONTS = ("NotoSans-Regular.ttf", "DejaVuSans.ttf")
_PLAIN = "\u024f"
"""The last of the letters of Latin scripts, which are all there."""
_NOWHERE = "\U0010fffe"
_MOST = 500
"""Different letters that are looked up; a drawing with more is in a script that is told by then."""


def missing_letters(words: Iterable[str]) -> Iterator[str]:
    """Yield each letter of a text that no font has, once, in order."""
    uncommon = sorted({word for word in words if word > _PLAIN and _is_seen(word)})
    for letter in uncommon[:_MOST]:
        if not any(_has(font, letter) for font in _FONTS):
            yield letter


def _is_seen(letter: str) -> bool:
    """Return whether a letter leaves ink by itself."""
    return unicodedata.category(letter)[0] not in {"C", "Z", "M"}


def _has(font: str, letter: str) -> bool:
    mask = _font(font).getmask(letter)
    return (mask.size, bytes(mask)) != _nothing(font)


@lru_cache
def _nothing(font: str) -> tuple[tuple[int, int], bytes]:
    """Return the box that a font draws for what it does not have."""
    mask = _font(font).getmask(_NOWHERE)
    return mask.size, bytes(mask)


@lru_cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(asset("resources", "fonts", name)), 24)


_MOVING = frozenset(
    {
        "script", "animate", "animateColor", "animateMotion", "animateTransform", "set", "video",
        "audio", "iframe", "canvas", "embed", "object",
    }
)  # fmt: skip
_IMPORT = re.compile(r"@import\s+(?:url\()?\s*[\"']?([^\"')\s;]+)", re.IGNORECASE)
_HREF = "{http://www.w3.org/1999/xlink}href"
_PATHS = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_HIDDEN = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)


def mended(root: ET.Element) -> tuple[PlanLeftOut, ...]:
    """Change a drawing in place so that it can be drawn alone; return what it lacks then."""
    return _Mending(root).run()


class _Mending:
    """One pass over a drawing."""

    def __init__(self, root: ET.Element) -> None:
        self._root = root
        self._losses = Losses()
        self._above = {child: parent for parent in root.iter() for child in parent}
        self._known = {name: element for element in root.iter() if (name := element.get("id"))}

    def run(self) -> tuple[PlanLeftOut, ...]:
        """Mend every element, outermost first, and look at the letters that are left."""
        give_rules(self._root)
        for element in list(self._root.iter()):
            name = local(element.tag)
            mend = _MENDING.get("moving" if name in _MOVING else name)
            if mend is not None:
                mend(self, element)
        words = "".join(
            text
            for element in self._root.iter()
            if local(element.tag) == "text"
            for text in element.itertext()
        )
        for letter in missing_letters(words):
            self._losses.add(Loss.LETTERS, letter)
        return self._losses.all()

    def _remove(self, element: ET.Element) -> None:
        parent = self._above.get(element)
        if parent is not None and element in list(parent):
            parent.remove(element)

    def picture(self, element: ET.Element) -> None:
        """Take a picture out that is kept elsewhere."""
        for link in _links(element):
            if not link.lower().startswith(("data:", "#")):
                self._losses.add(Loss.PICTURES, _name(link))
                self._remove(element)

    def use(self, element: ET.Element) -> None:
        """Take a part of another file out."""
        for link in _links(element):
            if not link.startswith("#"):
                self._losses.add(Loss.OUTSIDE, _name(link.partition("#")[0]))
                self._remove(element)

    def web(self, element: ET.Element) -> None:
        """Take a web page out; within a switch the drawing holds something in its place."""
        parent = self._above.get(element)
        if parent is None or local(parent.tag) != "switch":
            self._losses.add(Loss.WEB)
        self._remove(element)

    def moving(self, element: ET.Element) -> None:
        """Take out what moves or runs."""
        self._losses.add(Loss.SCRIPTS)
        self._remove(element)

    def style(self, element: ET.Element) -> None:
        """Note the styles that a style sheet takes from another file."""
        for found in _IMPORT.finditer("".join(element.itertext())):
            self._losses.add(Loss.STYLES, _name(found[1]))

    def link(self, element: ET.Element) -> None:
        """Note styles that are linked as on a web page."""
        for link in _links(element):
            if "stylesheet" in element.get("rel", ""):
                self._losses.add(Loss.STYLES, _name(link))

    def flow(self, element: ET.Element) -> None:
        """Set text in lines that flows in a shape."""
        chain: list[ET.Element] = []
        above = self._above.get(element)
        while above is not None:
            chain.append(above)
            above = self._above.get(above)
        if set_in_lines(element, chain, self._known):
            self._losses.add(Loss.FLOWED)

    def text(self, element: ET.Element) -> None:
        """Set a text in lines that flows in a shape as SVG 2 has it."""
        if flows(element):
            self.flow(element)

    def along(self, element: ET.Element) -> None:
        """Give the path a name that a text says it runs along; note a text whose path is lost."""
        parent = self._above.get(element)
        within = parent is not None and local(parent.tag) in {"text", "a"}
        known = [self._known.get(link[1:]) for link in _links(element) if link.startswith("#")]
        if within and any(
            element is not None and local(element.tag) in _PATHS for element in known
        ):
            return
        course = element.get("path", "")
        if within and course:
            name = f"course-{len(self._known)}"
            while name in self._known:
                name += "-"
            space = str(element.tag).removesuffix("textPath")
            path = ET.Element(f"{space}path", {"id": name, "d": course})
            defs = ET.SubElement(self._root, f"{space}defs")
            defs.append(path)
            self._known[name] = path
            element.set(_HREF, f"#{name}")
        elif "".join(element.itertext()).strip():
            self._losses.add(Loss.ALONG)

    def group(self, element: ET.Element) -> None:
        """Note a layer that is switched off."""
        told = {local(key): value for key, value in element.attrib.items()}
        hidden = told.get("display") == "none" or _HIDDEN.search(told.get("style", ""))
        if told.get("groupmode") == "layer" and hidden and len(element):
            self._losses.add(Loss.LAYERS_OFF, told.get("label", ""))


_MENDING: dict[str, Callable[[_Mending, ET.Element], None]] = {
    "image": _Mending.picture, "feImage": _Mending.picture, "use": _Mending.use,
    "tref": _Mending.use, "foreignObject": _Mending.web, "moving": _Mending.moving,
    "style": _Mending.style, "link": _Mending.link, "flowRoot": _Mending.flow,
    "textArea": _Mending.flow, "text": _Mending.text, "textPath": _Mending.along,
    "g": _Mending.group,
}  # fmt: skip


def local(name: object) -> str:
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _links(element: ET.Element) -> list[str]:
    return [value.strip() for key, value in element.attrib.items() if local(key) == "href"]


def _name(link: str) -> str:
    return file_name_of(unquote(link))
