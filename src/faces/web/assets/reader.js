// The article reader, livened up: hover or focus links a mark and its reading, j and k move between marks.
// Everything works without it: marks and readings are numbered and lead to each other by plain links.
const marks = [...document.querySelectorAll("mark[data-assertion]")];
const readings = [...document.querySelectorAll(".reading")];
const references = [...document.querySelectorAll(".ref a")];
const order = readings.map((reading) => reading.dataset.assertion).filter((id) => references.some((one) => one.dataset.assertion === id));
const panel = document.querySelector(".reader > aside");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const assertionOf = (node) => (node instanceof Element ? node.closest("[data-assertion]")?.dataset.assertion : undefined);
const behavior = () => (calm.matches ? "auto" : "smooth");

/** Where a character of the article's text stands on the page: its text node and the place in it. Notes are no part of the text. */
function placeOf(offset, atEnd) {
  for (const paragraph of document.querySelectorAll(".text p")) {
    let at = Number(paragraph.dataset.start);
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const end = at + walker.currentNode.length;
      if (atEnd ? offset > at && offset <= end : offset >= at && offset < end) return { node: walker.currentNode, offset: offset - at };
      at = end;
    }
  }
  return null;
}

function rangesOf(spans) {
  return (spans ?? "").split(" ").flatMap((span) => {
    const [start, end] = span.split("-").map(Number);
    const from = placeOf(start, false);
    const to = placeOf(end, true);
    if (!from || !to) return [];
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [range];
  });
}

function paint(reading) {
  if (!("highlights" in CSS)) return;
  CSS.highlights.set("passage", new Highlight(...rangesOf(reading?.dataset.evidence)));
  const fields = reading ? [...reading.querySelectorAll("[data-spans]")] : [];
  CSS.highlights.set("field", new Highlight(...fields.flatMap((field) => rangesOf(field.dataset.spans))));
}

let active;

/** Shows which words and which reading belong together; `null` lets go. */
function activate(assertion, { reveal }) {
  if (assertion !== active) {
    active = assertion;
    for (const node of [...marks, ...readings, ...references]) node.classList.toggle("active", node.dataset.assertion === assertion);
    paint(readings.find((reading) => reading.dataset.assertion === assertion));
  }
  const reading = readings.find((one) => one.dataset.assertion === assertion);
  const scrolls = panel.scrollHeight > panel.clientHeight && getComputedStyle(panel).overflowY === "auto";
  if (reveal && reading && scrolls) {
    const outside = reading.offsetTop < panel.scrollTop || reading.offsetTop + reading.offsetHeight > panel.scrollTop + panel.clientHeight;
    if (outside) panel.scrollTo({ top: reading.offsetTop - 24, behavior: behavior() });
  }
}

const text = document.querySelector(".text");
text.addEventListener("pointerover", (event) => {
  const assertion = assertionOf(event.target);
  if (assertion) activate(assertion, { reveal: true });
});
panel.addEventListener("pointerover", (event) => {
  const assertion = assertionOf(event.target);
  if (assertion) activate(assertion, { reveal: false });
});
document.addEventListener("focusin", (event) => {
  const assertion = assertionOf(event.target);
  if (assertion) activate(assertion, { reveal: text.contains(event.target) });
});
text.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.target.closest("a") || !getSelection().isCollapsed) return;
  const assertion = assertionOf(event.target);
  if (assertion) history.replaceState(null, "", `#assertion-${assertion}`);
});

function followAddress() {
  const assertion = /^#(?:assertion|reading)-(.+)$/.exec(location.hash)?.[1];
  if (assertion && order.includes(assertion)) activate(assertion, { reveal: location.hash.startsWith("#assertion-") });
}
addEventListener("hashchange", followAddress);
followAddress();

/** Goes to the mark before or after the one at hand, and puts the address there: a passage can be sent as a link. */
function move(step) {
  const at = order.indexOf(active);
  const next = order[at === -1 ? (step > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + step))];
  const reference = references.find((one) => one.dataset.assertion === next);
  if (!reference) return;
  history.replaceState(null, "", `#assertion-${next}`);
  reference.focus({ preventScroll: true });
  document.getElementById(`assertion-${next}`)?.scrollIntoView({ block: "center", behavior: behavior() });
}

// Single keys can be in the way of speech input and of other tools: they can be switched off, and stay so.
const keys = document.getElementById("keys");
const remembered = "rapporteur.keys";
const stored = (() => {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
})();
keys.hidden = order.length === 0;
keys.setAttribute("aria-pressed", String(stored !== "off"));
keys.addEventListener("click", () => {
  const on = keys.getAttribute("aria-pressed") !== "true";
  keys.setAttribute("aria-pressed", String(on));
  try {
    localStorage.setItem(remembered, on ? "on" : "off");
  } catch {
    // A browser that remembers nothing: the switch holds for this page.
  }
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.getAttribute("aria-pressed") !== "true") return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else return;
  event.preventDefault();
});
