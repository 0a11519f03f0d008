"""Where a built program begins; a checkout begins in `main.py`."""

import os
import sys

for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:  # the program without a console has nowhere to write to
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115

from cpted_audit.__main__ import main

if __name__ == "__main__":
    main()
