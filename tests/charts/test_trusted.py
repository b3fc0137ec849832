"""Does Streamlit's way to plotly take our figures as they are?"""

import pandas as pd
import plotly.tools

from charts.stacked import stacked_bars
from charts.trusted import Trusted
from tests.charts.reading import WORDS, checked


def test_a_trusted_figure_arrives_unchecked_and_unchanged() -> None:
    frame = pd.DataFrame({"x": ["a"], "n": [1], "part": ["KAZ"]})
    figure = checked(stacked_bars(frame, x="x", y="n", part="part", words=WORDS))
    arrived = plotly.tools.return_figure_from_figure_or_data(Trusted(figure), validate_figure=True)
    assert arrived is figure
