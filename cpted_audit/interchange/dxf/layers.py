"""Which layers of a drawing are drawn, and what is on each; names compare in lower case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from cpted_audit.interchange.dxf.library import Drawing
from cpted_audit.interchange.dxf.records import DxfLayer
from cpted_audit.interchange.dxf.shapes import Kind, Shape

_UNPRINTED = "defpoints"
"""The layer CAD programs keep for themselves and never print."""


class LayerChoice(NamedTuple):
    """The layers to draw: `only` these, or where that is None all but the `hidden`.

    A block put on one of the `frozen` layers is not drawn, whatever the layers of its content.
    `told` are the names, as written, of those whose absence nobody chose.
    """

    only: frozenset[str] | None = None
    hidden: frozenset[str] = frozenset()
    frozen: frozenset[str] = frozenset()
    told: Mapping[str, str] = MappingProxyType({})

    def shows(self, layer: str) -> bool:
        """Return whether what is on this layer is drawn."""
        return layer not in self.hidden if self.only is None else layer in self.only


EVERY_LAYER = LayerChoice()


def chosen_layers(document: Drawing, names: frozenset[str] | None) -> LayerChoice:
    """Return the choice of these layers, or of those that are switched on where it is None."""
    frozen = frozenset(layer.dxf.name.lower() for layer in document.layers if layer.is_frozen())
    if names is None:
        hidden = _hidden(document)
        names_off = (layer.dxf.name for layer in document.layers)
        told = {name.lower(): name for name in names_off if name.lower() in hidden}
        told.pop(_UNPRINTED, None)
        return LayerChoice(hidden=hidden, frozen=frozen, told=told)
    only = frozenset(name.lower() for name in names)
    return LayerChoice(only=only, frozen=frozen - only)


def _hidden(document: Drawing) -> frozenset[str]:
    off = {
        layer.dxf.name.lower() for layer in document.layers if layer.is_off() or layer.is_frozen()
    }
    return frozenset(off | {_UNPRINTED})


def layer_list(document: Drawing, shapes: Sequence[Shape]) -> tuple[DxfLayer, ...]:
    """Return every layer with what is on it, by name."""
    names = {layer.dxf.name.lower(): layer.dxf.name for layer in document.layers}
    lines = Counter(shape.layer for shape in shapes if shape.kind is Kind.LINE)
    others = Counter(shape.layer for shape in shapes if shape.kind is not Kind.LINE)
    hidden = _hidden(document)
    return tuple(
        DxfLayer(
            name=names.get(key, key), lines=lines[key], others=others[key],
            visible=key not in hidden,
        )
        for key in sorted(names.keys() | lines.keys() | others.keys())
        if key != _UNPRINTED or lines[key] or others[key]
    )  # fmt: skip
