"""Frames in, plotly figures out: nothing is fetched, counted or worded here."""
