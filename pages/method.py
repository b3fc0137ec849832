"""How do figures come to be, what do the words mean, and what is not known?"""

from reports.definitions import definitions
from reports.findings import findings
from reports.gaps import gaps
from reports.method import care, how, marks, ranks
from reports.rulings import rulings
from reports.settling import order, rules
from ui.files import whole_edition
from ui.reporting import cite, report
from ui.sections import read
from ui.show import show

read(how, rules, order, ranks, marks)
show(rulings, gaps, findings)
read(definitions)
cite()
whole_edition()
read(care)
report()
