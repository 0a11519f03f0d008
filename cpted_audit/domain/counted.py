"""A number with its noun, in English."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, such as “1 item” or “1,204 items”."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
