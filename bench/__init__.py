"""How do we compare, side by side, with the alternatives? Measures, prints, asserts no time."""
