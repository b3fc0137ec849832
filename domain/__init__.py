"""The vocabulary of the project: frames, countries, groups, periods, selection, words."""
