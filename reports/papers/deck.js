// Shows one slide at a time: keys, buttons, swipes, overlays, light and dark, full screen.
"use strict";
const deck = (() => {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll(".slide")];
  const speaking = location.hash.startsWith("#notes"); // this is the speaker's window
  let at = -1;

  const place = () => Number(/(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1;
  const hash = () => `#${speaking ? "notes-" : ""}${at + 1}`;
  const shown = () => slides[at];

  // `told` is false where the other window already knows.
  const go = (to, told = true) => {
    const next = Math.min(Math.max(to, 0), slides.length - 1);
    if (next === at) return;
    at = next;
    slides.forEach((slide, n) => {
      slide.classList.toggle("current", n === at);
      slide.inert = root.dataset.view !== "all" && n !== at;
    });
    if (location.hash !== hash()) location.replace(hash());
    document.querySelector('[data-does="table"]').hidden = !shown().dataset.table;
    const title = shown().querySelector("h1, h2").textContent;
    document.getElementById("told").textContent = `${shown().dataset.count}: ${title}`;
    if (!speaking) drawing.show();
    if (root.dataset.view === "all") shown().scrollIntoView({ block: "nearest" });
    document.dispatchEvent(new CustomEvent("slide", { detail: { at, told } }));
  };

  const open = (id) => {
    const overlay = document.getElementById(id);
    const last = document.querySelector("dialog[open]");
    last?.close();
    if (overlay && overlay !== last) overlay.showModal();
  };

  const view = (all) => {
    if (all) root.dataset.view = "all";
    else delete root.dataset.view;
    slides.forEach((slide, n) => {
      slide.inert = !all && n !== at;
      slide.tabIndex = all ? 0 : -1;
    });
    if (all) shown().focus();
    else document.activeElement.blur();
    fill();
  };

  const does = {
    before: () => go(at - 1),
    after: () => go(at + 1),
    first: () => go(0),
    last: () => go(slides.length - 1),
    table: () => shown().dataset.table && open(shown().dataset.table),
    notes: () => speaker.open(),
    all: () => view(root.dataset.view !== "all"),
    mode: () => {
      root.dataset.mode = root.dataset.mode === "dark" ? "light" : "dark";
      if (!speaking) drawing.show();
    },
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()),
    print: () => open("print"),
    help: () => open("help"),
  };
  const KEYS = {
    ArrowRight: "after", ArrowDown: "after", PageDown: "after", " ": "after",
    ArrowLeft: "before", ArrowUp: "before", PageUp: "before",
    Home: "first", End: "last", "?": "help",
    t: "table", n: "notes", d: "mode", f: "full", o: "all", p: "print", h: "help",
  };
  const HERE = ["before", "after", "first", "last", "mode"]; // what the speaker's window can do

  // A letter is known by its place where the keyboard writes Cyrillic.
  const meant = ({ key, code }) => {
    const own = key.toLowerCase();
    const latin = /^[a-z]$/.test(own) || !code.startsWith("Key");
    return KEYS[key] ?? KEYS[latin ? own : code.slice(3).toLowerCase()];
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const overlay = document.querySelector("dialog[open]");
    const all = root.dataset.view === "all";
    if (event.key === "Escape" && !overlay && !speaking) return view(!all);
    if (event.key === "Enter" && all && event.target.closest(".slide")) return view(false);
    const what = meant(event);
    const pressing = event.target.closest("button, a") && event.key === " ";
    if (!what || pressing || (speaking && !HERE.includes(what))) return;
    if (overlay && !["table", "help", "print"].includes(what)) return;
    event.preventDefault();
    does[what]();
  });

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-does]");
    if (button) return does[button.dataset.does]();
    const paper = target.closest("[data-prints]")?.dataset.prints;
    if (paper) {
      open("print");
      root.dataset.paper = paper;
      return print();
    }
    if (target.matches("dialog")) return target.close(); // what is around an overlay
    const chosen = root.dataset.view === "all" && target.closest(".slide");
    if (chosen) {
      go(slides.indexOf(chosen));
      view(false);
    }
  });
  document.addEventListener("focusin", ({ target }) => {
    if (root.dataset.view === "all" && target.matches(".slide")) go(slides.indexOf(target));
  });

  let touched = null;
  document.addEventListener("touchstart", ({ touches }) => (touched = touches.length === 1 ? touches[0] : null), { passive: true });
  document.addEventListener("touchend", ({ changedTouches: [end], target }) => {
    const [x, y] = touched ? [end.clientX - touched.clientX, end.clientY - touched.clientY] : [0, 0];
    const apart = target.closest("dialog") || root.dataset.view === "all" || visualViewport.scale > 1;
    if (!apart && Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) go(at + (x < 0 ? 1 : -1));
  });

  let still;
  const moving = () => {
    root.classList.add("moving");
    clearTimeout(still);
    still = setTimeout(() => root.classList.remove("moving"), 2500);
  };
  ["pointermove", "pointerdown"].forEach((kind) => addEventListener(kind, moving));

  const fill = () => root.style.setProperty("--scale", Math.min(innerWidth / 1280, innerHeight / 720));
  addEventListener("resize", fill);
  addEventListener("hashchange", () => go(place()));

  fill();
  if (speaking) root.dataset.view = "notes";
  return {
    go,
    speaking,
    get at() {
      return at;
    },
    begin: () => {
      go(place());
      if (!speaking) drawing.begin();
    },
  };
})();
