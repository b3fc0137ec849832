"""Which table do you want? Rows, columns and measure of your own choice."""

from reports.own_table import own_table
from ui.own_table import own_choices
from ui.show import show

own_choices()
show(own_table)
