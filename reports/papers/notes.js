// Keeps the speaker's second window on the same slide. Messages between two windows of one file
// work from a disk too, where a broadcast would not; either window may be loaded anew.
"use strict";
const speaker = (() => {
  let other = deck.speaking ? opener : null;
  const say = (message) => {
    if (other && !other.closed) other.postMessage(message, "*");
  };

  addEventListener("message", ({ data, source }) => {
    if (source === null || source === window) return;
    if (deck.speaking ? source !== opener : typeof data?.deck !== "number") return;
    if (!deck.speaking) other = source;
    if (data.asks) say({ deck: deck.at });
    else deck.go(data.deck, false);
  });
  document.addEventListener("slide", ({ detail: { at, told } }) => told && say({ deck: at }));

  if (deck.speaking) {
    const begun = Date.now();
    const tick = () => {
      const [now, since] = ["now", "since"].map((id) => document.getElementById(id));
      now.textContent = new Date().toTimeString().slice(0, 5);
      const seconds = Math.floor((Date.now() - begun) / 1000);
      since.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    };
    tick();
    setInterval(tick, 1000);
    addEventListener("load", () => say({ deck: deck.at, asks: true }));
  }

  return {
    open: () => {
      const address = `${location.href.split("#")[0]}#notes-${deck.at + 1}`;
      other = window.open(address, "notes", "popup,width=860,height=720");
    },
  };
})();
deck.begin();
