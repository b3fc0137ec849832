"""Which slides does a meeting see, in which order, and in which form are they taken there?"""

from ui.presenting.beginning import begin
from ui.presenting.meeting import meeting
from ui.presenting.since import since
from ui.presenting.slides import slides
from ui.presenting.taking import take

begin()
if slides():
    since()
    meeting()
    take()
