// Draws the figures as large as their places allow, and sets tables and lines as large as theirs.
"use strict";
const drawing = (() => {
  const LARGEST = 1.5; // of a figure made for a page
  const HIGHER = 1.35; // how far rows may be spread, and squeezed, to fill their place
  const LOWER = 0.9; // how far lines may be squeezed: labels stand at their ends
  const held = JSON.parse(document.getElementById("drawings").textContent);
  const hosts = [...document.querySelectorAll(".place")];
  const root = document.documentElement;

  // How large a figure is drawn, and how much it is then enlarged.
  const size = (host, own) => {
    const { clientWidth: width, clientHeight: height } = host;
    const kind = host.closest(".slide").classList;
    if (kind.contains("standing")) return { scale: LARGEST, height: height / LARGEST, width: width / LARGEST };
    if (kind.contains("lines-drawn")) {
      const scale = Math.min(LARGEST, height / (own * LOWER));
      return { scale, height: height / scale, width: width / scale };
    }
    if (kind.contains("map")) return { scale: height / own, height: own, width: (width * own) / height };
    const scale = Math.min(LARGEST, (height * HIGHER) / own);
    return { scale, height: Math.min(height / scale, own * HIGHER), width: width / scale };
  };

  const draw = (host, mode) => {
    if (!host || host.querySelector(`.${mode}`)) return;
    const { data, layout } = held.figures[host.dataset.figure][mode];
    const { scale, width, height } = size(host, layout.height);
    const plot = document.createElement("div");
    plot.className = `plot ${mode}`;
    Object.assign(plot.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
    host.append(plot);
    const traces = data.map((trace, n) => ({ ...trace, uid: `t${n}` })); // else named by chance
    Plotly.newPlot(plot, traces, { ...layout, width, height, autosize: false }, held.config);
  };

  // The largest letters, from 24 pixels downwards, with which all is inside.
  const fit = (one) => {
    for (let letters = 24; letters >= 12; letters -= 0.5) {
      one.style.setProperty("--fit", `${letters}px`);
      if (one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth) return;
    }
  };

  const all = (mode) => hosts.forEach((host) => draw(host, mode));
  const letters = () =>
    Promise.all(["400", "600"].flatMap((weight) => [`${weight} 14px "Noto Sans"`]).map((face) => document.fonts.load(face, "Aя≈→")));

  // First what is seen, then the rest whenever nothing else is to do.
  const later = (mode, done) => {
    const next = hosts.find((host) => !host.querySelector(`.${mode}`));
    if (!next) return done?.();
    const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 30));
    idle(() => (draw(next, mode), later(mode, done)), { timeout: 400 });
  };

  const begin = async () => {
    await letters();
    document.querySelectorAll(".fits").forEach(fit);
    if (root.dataset.view === "printing") {
      all("light");
      root.dataset.drawn = "light";
      return;
    }
    show();
  };

  const show = () => {
    const { mode } = root.dataset;
    draw(document.querySelector(".slide.current .place"), mode);
    later(mode, () => {
      root.dataset.drawn = mode;
      later("light");
    });
  };

  addEventListener("beforeprint", () => all("light"));
  return { begin, show, draw };
})();
