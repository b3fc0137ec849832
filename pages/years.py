"""When did people come back: who in each year, and to which country?"""

from reports.years import by_country, by_group
from ui.show import show

show(by_group, by_country)
