// When did the last chart on the page change? Watches every plotly chart; stamps once per animation frame.
(() => {
  const probe = { pressed: 0, changed: 0, touched: new Set() };
  let dirty = false;
  // What is drawn, not the element around it, whose class says that an answer is awaited.
  // A page without charts is watched as a whole.
  const drawing = window.benchDrawing ?? ".js-plotly-plot .plot-container";
  const element = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
  const inside = (node) => element(node)?.closest(drawing);
  const holding = (node) => inside(node) || element(node)?.querySelector(drawing);
  new MutationObserver((records) => {
    for (const record of records) {
      let found = inside(record.target);
      for (const node of record.addedNodes) found = found || holding(node);
      if (found) {
        dirty = true;
        probe.touched.add(found);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const frame = () => {
    if (dirty) {
      probe.changed = performance.now();
      dirty = false;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const press = () => {
    probe.pressed = performance.now();
    probe.changed = 0;
    probe.touched = new Set();
  };
  addEventListener("pointerdown", press, true);
  // The mouse may come to rest over a chart, whose hover label would count as a change.
  document.addEventListener("DOMContentLoaded", () => {
    const style = document.createElement("style");
    style.textContent = ".js-plotly-plot, .js-plotly-plot * { pointer-events: none !important; }";
    document.head.append(style);
  });
  window.benchProbe = {
    quiet: (charts, milliseconds) =>
      probe.changed > probe.pressed &&
      performance.now() - probe.changed > milliseconds &&
      (charts === 0 || document.querySelectorAll(".js-plotly-plot .main-svg").length > 0) &&
      new Set([...document.querySelectorAll(".js-plotly-plot")]).size >= charts,
    result: () => ({ elapsed: probe.changed - probe.pressed, touched: probe.touched.size }),
    charts: () => document.querySelectorAll(".js-plotly-plot").length,
  };
})();
