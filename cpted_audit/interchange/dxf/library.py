"""The one door to the drawing library, opened without letting it look for fonts.

On its first import ezdxf reads every font of the machine and writes what it found into the home
folder. No text is measured here, so it is told beforehand that there are none: in a folder of its
own, gone at once. Every module that needs the library imports it from here.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import struct
from pathlib import Path
from tempfile import TemporaryDirectory

_CACHE_HOME = "XDG_CACHE_HOME"


def _open_without_fonts() -> None:
    before = os.environ.get(_CACHE_HOME)
    with TemporaryDirectory() as folder:
        cache = Path(folder) / "ezdxf" / "font_manager_cache.json"
        cache.parent.mkdir()
        cache.write_text(json.dumps({"version": 0, "font-faces": []}), "utf-8")
        os.environ[_CACHE_HOME] = folder
        try:
            importlib.import_module("ezdxf")
        finally:
            if before is None:
                del os.environ[_CACHE_HOME]
            else:
                os.environ[_CACHE_HOME] = before


_open_without_fonts()
# Its complaints about a drawing are counted by the auditor; on a console they help nobody.
logging.getLogger("ezdxf").addHandler(logging.NullHandler())

from ezdxf import recover  # noqa: E402 - only after the door is open
from ezdxf.document import Drawing  # noqa: E402
from ezdxf.entities.dxfentity import DXFEntity  # noqa: E402
from ezdxf.entities.insert import Insert  # noqa: E402
from ezdxf.entities.mtext import MText  # noqa: E402
from ezdxf.entities.polyline import Polyline  # noqa: E402
from ezdxf.entities.spline import Spline  # noqa: E402
from ezdxf.entities.text import Text  # noqa: E402
from ezdxf.enums import TextEntityAlignment  # noqa: E402
from ezdxf.filemanagement import dxf_stream_info  # noqa: E402
from ezdxf.layouts.base import BaseLayout  # noqa: E402
from ezdxf.layouts.blocklayout import BlockLayout  # noqa: E402
from ezdxf.lldxf.const import DXFError  # noqa: E402
from ezdxf.lldxf.tagger import binary_tags_loader  # noqa: E402
from ezdxf.math import OCS, Vec3  # noqa: E402
from ezdxf.path import Path as CurvePath  # noqa: E402
from ezdxf.path import from_hatch, from_vertices, make_path  # noqa: E402
from ezdxf.protocols import virtual_entities  # noqa: E402
from ezdxf.xclip import XClip  # noqa: E402

TROUBLES = (
    DXFError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    StopIteration,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)
"""What the library raises on a drawing that is not as it should be, its XML included."""

__all__ = [
    "OCS", "TROUBLES", "BaseLayout", "BlockLayout", "CurvePath", "DXFEntity", "Drawing",
    "Insert", "MText", "Polyline", "Spline", "Text", "TextEntityAlignment", "Vec3",
    "XClip", "binary_tags_loader", "dxf_stream_info", "from_hatch", "from_vertices", "make_path",
    "recover", "virtual_entities",
]  # fmt: skip
