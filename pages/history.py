"""Who published what, when and why, what did it change, and how does one go back?"""

from ui.past import editions, side_by_side, way_back

editions()
side_by_side()
way_back()
