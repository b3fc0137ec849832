"""What does a file that is about to be published say? Told in words, for the page and the files."""
