"""Run cpted_audit from a checkout: `python main.py [FILE]`."""

from cpted_audit.__main__ import main

if __name__ == "__main__":
    main()
