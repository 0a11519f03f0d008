"""What the orientations of EXIF and TIFF, 1 to 8, mean: how to turn a picture upright."""

from __future__ import annotations

from PIL import Image

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_MIRRORED_DOWN = frozenset({3, 4, 7, 8})
_ON_ITS_SIDE = frozenset({5, 6, 7, 8})


def upright_size(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """Return the width and height that a stored picture has once it is upright."""
    return (size[1], size[0]) if orientation in _ON_ITS_SIDE else size


def upright_strip(image: Image.Image, orientation: int, top: int, bottom: int) -> Image.Image:
    """Return the rows from `top` to before `bottom` of the upright picture.

    Only the part asked for is turned, so that no second picture of the full size is needed.
    """
    width, height = upright_size(image.size, orientation)
    across, down = (0, width), (top, bottom)
    if orientation in _MIRRORED_DOWN:
        down = (height - bottom, height - top)
    if orientation in _ON_ITS_SIDE:
        # Full rows of the upright picture are full columns of the stored one, in either sense.
        piece = image.crop((down[0], across[0], down[1], across[1]))
    else:
        piece = image.crop((across[0], down[0], across[1], down[1]))
    turn = UPRIGHT.get(orientation)
    return piece if turn is None else piece.transpose(turn)
