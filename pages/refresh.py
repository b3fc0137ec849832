"""How do new figures get in? From the officer's file as it is to what every reader sees."""

from reports.refresh.format import read_as_it_is
from ui.refreshing.walk import walk
from ui.sections import read

if not walk():
    read(read_as_it_is)
