"""The deck builder: from a preset or nothing to slides on a screen, in a file and on paper."""
