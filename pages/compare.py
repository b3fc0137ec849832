"""How does Central Asia stand beside other receiving countries, on like terms only?"""

from reports.compare_camps import camps
from reports.compare_joint import joint
from reports.compare_running import running
from reports.compare_totals import totals
from ui.show import show

show(totals, running, joint, camps)
