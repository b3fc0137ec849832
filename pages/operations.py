"""Which operations brought people back, when, and who says so?"""

from reports.operation_claims import said
from reports.operation_settled import opened
from reports.operations import over_time
from ui.opening import one_operation
from ui.show import show

if one_operation():
    show(opened, said)
show(over_time)
