"""Arithmetic on settled frames: frame in, frame out; no files, no pictures."""
