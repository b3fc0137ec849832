"""What does Streamlit cost when a page does nothing else? One filter and plain charts."""

import pandas as pd
import streamlit as st

from bench import plain


@st.cache_resource
def settled() -> pd.DataFrame:
    return plain.by_year()


st.set_page_config(page_title="Bare", layout="wide")
frame = settled()
chosen = st.multiselect("Countries", list(frame.columns), default=list(plain.START), key="c")
for at in range(plain.CHARTS):
    st.plotly_chart(
        plain.figure(frame, chosen, at), key=f"chart-{at}", theme=None, config=plain.SETTINGS
    )
