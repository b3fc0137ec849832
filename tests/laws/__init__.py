"""The laws of the numbers, tried on claims that nobody has ever made."""
