// Links of the dashboard lead to another page without loading it anew; numbers of a chart are links.
(() => {
  const follow = (address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
    document.querySelector("[data-testid=stMain]").scrollTo(0, 0);
  };

  // What was done is said in the live region beside, for a while.
  const tell = (told) => {
    told.textContent = told.dataset.says;
    setTimeout(() => (told.textContent = ""), 5000);
  };

  // "Copy link" puts its own address on the clipboard; where there is none, it is a plain link.
  const copied = async (link) => {
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return follow(link.href);
    }
    tell(link.closest(".st-key-copy-link").querySelector("[role=status]"));
  };

  // A button copies the text beside it; where there is no clipboard, it marks the text.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-copies]");
    if (!button) return;
    const text = button.parentElement.querySelector(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      return getSelection().selectAllChildren(text);
    }
    tell(button.parentElement.querySelector("[role=status]"));
  });

  // The box for files is a group that is called by its label, and so are the button and input in it.
  const named = (target) => {
    target.setAttribute("role", "group");
    const name = target.getAttribute("aria-label");
    for (const one of target.querySelectorAll("button, input")) one.setAttribute("aria-label", name);
  };

  // What was pressed has moved: whoever pressed it by keyboard goes on from its new place.
  const moved = ({ dataset: { to } }) => {
    const [way, place] = to.split("-");
    const both = way === "up" ? ["up", "down"] : ["down", "up"];
    const buttons = both.map((one) => document.querySelector(`.st-key-${one}-${place} button`));
    buttons.find((one) => one && !one.disabled)?.focus();
  };

  // A link within a page leads to the exhibit of that name, for eyes and for the keyboard.
  const within = (name) => {
    const exhibit = document.querySelector(`.st-key-exhibit-${CSS.escape(name)}`);
    const heading = exhibit?.querySelector("h2");
    if (!heading) return;
    exhibit.scrollIntoView();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };

  // Streamlit tells nobody what it has drawn; ui/look.css starts an animation on what matters here.
  const DRAWN = { "file-box": named, "row-moved": moved, arrived: ({ dataset: { to } }) => within(to) };
  document.addEventListener("animationstart", ({ animationName, target }) => DRAWN[animationName]?.(target));

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-testid=stMain] a[href], [data-testid=stSidebar] a[href]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { origin, pathname } = new URL(link.href);
    if (origin !== location.origin || link.download || /\/(api|app|media)\//.test(pathname)) return;
    event.preventDefault();
    const name = link.getAttribute("href").match(/^#(.+)/)?.[1];
    if (name) within(name);
    else if (link.closest(".st-key-copy-link")) copied(link);
    else follow(link.href);
  });

  // A mark of a chart carries the address of its number, or `page?name=value`.
  const OWN = ["number", "operation", "rows", "columns", "measure", "search", "map", "slide", "title", "meeting", "day", "preset"];
  const lead = (target) => {
    const exact = document.querySelector(".st-key-copy-link a");
    if (!target || !exact) return;
    const [, page, name, value] = /^(\w+)\?(\w+)=(.+)$/.exec(target) ?? ["", "passport", "number", target];
    const address = new URL(exact.href);
    address.pathname = address.pathname.replace(/[^/]*$/, page);
    OWN.forEach((own) => address.searchParams.delete(own));
    address.searchParams.set(name, value);
    const exactly = address.href.replaceAll("%7E", "~");
    if (exactly !== location.href) follow(exactly);
  };

  document.addEventListener("mouseover", (event) => {
    const chart = event.target.closest?.(".js-plotly-plot");
    if (!chart?.on || chart.dataset.links) return;
    chart.dataset.links = "yes";
    chart.on("plotly_click", ({ points: [point] }) => lead([point?.customdata].flat()[0]));
    chart.on("plotly_clickannotation", ({ annotation }) => lead(annotation.name));
    // Plotly tells of no click on a text that stands beside a mark; it lies under what takes clicks.
    const beneath = ({ clientX: x, clientY: y }) => {
      const texts = [...chart.querySelectorAll(".textpoint")];
      const found = texts.find((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return left <= x && x <= right && top <= y && y <= bottom;
      });
      return found?.__data__?.data;
    };
    chart.addEventListener("click", (click) => lead(beneath(click)));
    chart.addEventListener("mousemove", (move) => chart.classList.toggle("told", Boolean(beneath(move))));
  });

  // On paper a chart is as wide as the page: its drawing is scaled, and keeps its proportions.
  const drawings = () => [...document.querySelectorAll(".svg-container")].filter((one) => one.offsetWidth);
  addEventListener("beforeprint", () => {
    const app = document.querySelector("[data-testid=stApp]");
    document.documentElement.dataset.paper = getComputedStyle(app).colorScheme;
    for (const chart of drawings()) {
      const { offsetWidth: width, offsetHeight: height } = chart;
      chart.style.setProperty("--drawn", `${width}px`);
      chart.style.setProperty("--proportions", `${width} / ${height}`);
      for (const own of chart.querySelectorAll(".main-svg")) own.setAttribute("viewBox", `0 0 ${width} ${height}`);
    }
  });
  addEventListener("afterprint", () => {
    for (const chart of drawings()) {
      for (const own of chart.querySelectorAll(".main-svg")) own.removeAttribute("viewBox");
    }
  });

  // A change of language changes the address but loads no new page.
  window.navigation?.addEventListener("currententrychange", () => {
    const lang = new URLSearchParams(location.search).get("lang");
    if (lang) document.documentElement.lang = lang;
  });
})();
