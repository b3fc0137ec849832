"""How many readers does the same page hold when it is written the usual way?

The overview as tutorials teach it: a CSV read under `cache_data`, plotly express, Streamlit's
own settings. It has our headline figures, filters, charts, tables and downloads, but no as-of
date, no ranges and no sources: whatever it leaves out makes it quicker.
"""

import os

import pandas as pd
import plotly.express as px
import streamlit as st

CHARTS = int(os.environ.get("BENCH_CHARTS", "2"))
FILTERS = {"country": "Countries", "year": "Years", "group": "Groups", "origin": "Origins"}


@st.cache_data
def load(path: str) -> pd.DataFrame:
    return pd.read_csv(path, keep_default_na=False, dtype={"year": str})


def narrowed(df: pd.DataFrame) -> pd.DataFrame:
    """What the reader's filters leave."""
    for column, label in FILTERS.items():
        options = sorted(df[column].unique())
        start = ["KAZ", "KGZ", "TJK"] if column == "country" else []
        chosen = st.sidebar.multiselect(label, options, default=start)
        if chosen:
            df = df[df[column].isin(chosen)]
    return df


def headline(df: pd.DataFrame) -> None:
    """The figures at the top."""
    children = df[df["group"].isin(["boys", "girls", "children_not_by_sex"])]["count"].sum()
    broken = df[df["group"] != "not_broken_down"]["count"].sum()
    cells = st.columns(4)
    cells[0].metric("Reported", f"{df['count'].sum():,}")
    cells[1].metric("Year not reported", f"{df[df['year'] == '']['count'].sum():,}")
    cells[2].metric("Children", f"{children / broken:.0%}" if broken else "n/a")
    cells[3].metric("Countries", df["country"].nunique())


def exhibit(df: pd.DataFrame, at: int) -> None:
    """One chart with its caption, table and download."""
    table = df.groupby(["year", "country"], as_index=False)["count"].sum()
    if at % 2 == 0:
        fig = px.bar(table, x="year", y="count", color="country", title="Counts by year")
    else:
        table["count"] = table.groupby("country")["count"].cumsum()
        fig = px.line(table, x="year", y="count", color="country", title="Counts added up")
    st.plotly_chart(fig, key=f"chart-{at}")
    st.caption(f"{table['country'].nunique()} countries, {len(table)} figures.")
    with st.expander("Table"):
        st.dataframe(table, key=f"table-{at}")
    st.download_button("Download", table.to_csv(index=False), f"chart-{at}.csv", key=f"get-{at}")


st.set_page_config(page_title="Usual", layout="wide")
st.title("Repatriation")
rows = narrowed(load(os.environ["BENCH_COUNTS"]))
headline(rows)
for place in range(CHARTS):
    exhibit(rows, place)
