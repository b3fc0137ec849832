"""Which texts try to be more than text? A short list of our own, one or two of each kind.

Whatever a column of a file holds, a reader sees it letter by letter. The marks by which a browser
test knows that a text became more: the class `naughty`, the host `naughty.invalid`, a dialog.
"""

HOST = "naughty.invalid"
HTML = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "<b class=naughty>bold</b><br>new",
    '"><svg/onload=alert(3)><i class="naughty">',
    "</td></tr></table><h1 class=naughty>out",
    "<style>*{display:none}</style><!-- <b>",
    "&lt;b class=naughty&gt; &amp;amp; &#60;b&#62; &copy",
    f"<iframe src=//{HOST}></iframe>",
)
LINKS = (
    f"[a link](https://{HOST}/1)",
    f"![a picture](https://{HOST}/2.png)",
    f"<https://{HOST}/3>",
    f"https://{HOST}/4",
    f"www.{HOST}",
    f"someone@{HOST}",
    f'<a href="https://{HOST}/5">here</a>',
    f"](https://{HOST}/6) ](<https://{HOST}/7>)",
    "javascript:alert(4)",
)
MARKDOWN = (
    "# heading",
    "1. first",
    "7) seventh",
    "- item",
    "+ item",
    "* item",
    "> quoted",
    "---",
    "=====",
    "| a | b |",
    "```code```",
    "*a* _b_ **c** __d__ ~e~ ~~f~~ `g`",
    "[^1] [x] [ ] ![x]",
    "a\\*b \\ \\\\",
    "[x]: y",
)
STREAMLIT = (
    ":material/bolt: :smile: :streamlit:",
    ":red[a] :blue-background[b] :small[c] :badge[d] :shortcut[e]",
    "$\\frac{1}{2}$ and $$x^2$$",
    "a -> b <- c -- d --- e ...",
)
FIGURES = ("a<br>b<sup>c</sup>", "%{x} %{customdata[0]}", "<extra></extra>", "${x} {{x}} {x} {0}")
SHEETS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("//x","y")', "|cmd!A0")
LETTERS = (
    "\N{RIGHT-TO-LEFT OVERRIDE}desrever\N{POP DIRECTIONAL FORMATTING} after",
    "a\N{ZERO WIDTH SPACE}b\N{ZERO WIDTH JOINER}c\N{SOFT HYPHEN}d",
    "Z\u0334\u0321a\u0335l\u0337g\u0338o",
    "العربية עברית 田中さん",
    "\N{RAINBOW}\N{WAVING WHITE FLAG}\N{VARIATION SELECTOR-16}\N{ZERO WIDTH JOINER}\N{RAINBOW}",
    "a\N{NO-BREAK SPACE}b  c",
)
CODE = (
    "null",
    "NaN",
    "None",
    "%s %(x)s %00 %3Cb%3E",
    "'; DROP TABLE claims; --",
    "../../etc/passwd",
    "~.!0 a~b.c!d?e=f&g#h",
)
LONG = ("a" * 300, "long " * 60 + "end")
NAUGHTY = (
    *HTML, *LINKS, *MARKDOWN, *STREAMLIT, *FIGURES, *SHEETS, *LETTERS, *CODE, *LONG,
)  # fmt: skip
