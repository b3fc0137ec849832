"""Where does one number come from: what it is, what it is made of, and who said so?"""

from reports.passport import number
from reports.passport_claims import claimed
from reports.passport_parts import made_of
from reports.passport_wholes import belongs
from ui.passport import asked, pasted
from ui.show import show

if asked() and show(number):
    pasted()
    show(made_of, belongs, claimed)
