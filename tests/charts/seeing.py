"""How do colours look to other eyes? A simulation of colour blindness, and a measure of difference.

Dichromats after Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB; differences in
CIE 1976 L*a*b*, where about 2.3 is the least that one notices.
"""

import numpy as np

EYES = {
    "usual": np.eye(3),
    "no red": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "no green": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "no blue": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])


def lab(colour: str, eyes: str = "usual") -> np.ndarray:
    """L*, a*, b* of a `#rrggbb` as these eyes see it."""
    values = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(EYES[eyes]) @ linear, 0, 1)
    share = _TO_XYZ @ seen / _WHITE
    x, y, z = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def apart(one: str, other: str, eyes: str = "usual") -> float:
    """How different two colours look."""
    return float(np.linalg.norm(lab(one, eyes) - lab(other, eyes)))


def grey_apart(one: str, other: str) -> float:
    """How different they are on a grey print: the difference in lightness alone."""
    return abs(float(lab(one)[0] - lab(other)[0]))
