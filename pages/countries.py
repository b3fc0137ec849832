"""How do the countries compare, and what is known of one of them?"""

from reports.comparing import compare
from reports.countries import composition, operations, running_totals
from ui.filters import one_country
from ui.show import show

if show(compare):
    one_country()
    show(operations, composition, running_totals)
