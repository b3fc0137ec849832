"""The steps of the Refresh page, each in a file of its own: from a file to what readers see."""
