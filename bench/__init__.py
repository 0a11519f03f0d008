"""Benchmarks: `python -m bench` measures every row of `bench/table.py`; see `bench/frame.py`."""
