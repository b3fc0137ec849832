"""Who came back: women, men and children, and of how many is that not known?"""

from reports.children import children
from reports.groups import by_country, by_year
from reports.subsets import subsets
from reports.unknown import not_broken_down
from ui.show import show

show(by_country, by_year, children, subsets, not_broken_down)
