// Tells where each line of text stands and what the drawing is, for an image made of them.
"use strict";
(async () => {
  await drawing.begin();
  const sheet = document.querySelector(".slide:not(.opening) .sheet");
  const { left, top } = sheet.getBoundingClientRect();
  const ASCENT = 1.069; // of Noto Sans, in shares of its size

  // The lines of a text: words whose boxes stand at one height.
  const lines = (node) => {
    const found = [];
    const style = getComputedStyle(node.parentElement);
    const range = document.createRange();
    for (const { 0: word, index } of node.data.matchAll(/\S+\s?/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getClientRects()[0];
      if (!box?.width) continue;
      const last = found.at(-1);
      if (last && Math.abs(last.top - box.top) < 2) last.text += word;
      else found.push({ text: word, x: box.left - left, top: box.top, style });
    }
    return found.map(({ text, x, top: high, style: { fontSize, fontWeight, color } }) => {
      const size = parseFloat(fontSize);
      return { text: text.trimEnd(), x, y: high - top + ASCENT * size, size, weight: fontWeight, fill: color };
    });
  };

  const said = [];
  const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!node.parentElement.closest(".place, .heard, footer .count")) said.push(...lines(node));
  }
  const plot = sheet.querySelector(".plot.light");
  const box = plot.getBoundingClientRect();
  const { width, height } = plot.layout;
  const svg = await Plotly.toImage(plot, { format: "svg", width, height, imageDataOnly: true });
  const told = { lines: said, drawing: { svg, x: box.left - left, y: box.top - top, scale: box.width / width } };
  const held = document.createElement("pre");
  held.id = "traced";
  held.textContent = JSON.stringify(told);
  document.body.append(held);
})();
