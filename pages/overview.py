"""How many people came back, how many of them by a known operation, and when?"""

from reports.headline import headline
from reports.overview import by_year, cumulative
from ui.show import show

show(headline, by_year, cumulative)
