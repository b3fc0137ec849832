"""How does the same page do in Dash? The same filter, charts and data, on Dash's own server."""

import sys

from dash import Dash, Input, Output, dcc, html

from bench import plain

frame = plain.by_year()
app = Dash(__name__)
app.layout = html.Main(
    [
        dcc.Dropdown(
            list(frame.columns),
            list(plain.START),
            multi=True,
            closeOnSelect=False,
            id="countries",
        ),
        *(
            dcc.Graph(
                id=f"chart-{at}",
                figure=plain.figure(frame, list(plain.START), at),
                config=plain.SETTINGS,
            )
            for at in range(plain.CHARTS)
        ),
    ]
)


@app.callback(
    [Output(f"chart-{at}", "figure") for at in range(plain.CHARTS)],
    Input("countries", "value"),
    prevent_initial_call=True,
)
def narrowed(chosen: list[str] | None) -> list[plain.Figure]:
    """All charts for the countries chosen."""
    return [plain.figure(frame, chosen or [], at) for at in range(plain.CHARTS)]


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(sys.argv[1]))
