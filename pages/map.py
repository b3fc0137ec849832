"""Where did people come from, and where did they come to?"""

from reports.map import flows
from ui.show import show
from ui.switches import map_switch

map_switch()
show(flows)
