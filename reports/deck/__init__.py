"""The council's deck: what is shown, in which order, and what the speaker says to it."""
