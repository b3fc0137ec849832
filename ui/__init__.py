"""The only place that knows Streamlit, beside the pages: store, view, filters, menu, show."""
