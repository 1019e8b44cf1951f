"use strict";
// What every page does: news by server-sent events, times in the viewer's zone, charts that are drawn anew when their
// data change, and menus that close. Pages work without it.

const assuage = { charts: {}, drawn: new WeakMap() };

// Times: the server writes UTC; the viewer reads their own clock.
assuage.times = (root) => {
  const near = new Intl.DateTimeFormat(undefined, { weekday: "short", hour: "2-digit", minute: "2-digit" });
  const far = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });
  for (const each of root.querySelectorAll("time[data-time], time[data-exact]")) {
    const moment = new Date(each.dateTime);
    each.title = exact.format(moment);
    if (each.hasAttribute("data-time")) {
      const days = Math.abs(Date.now() - moment) / 86400000;
      each.textContent = (days < 6 ? near : far).format(moment);
    }
  }
};

// Charts: an element with data-chart="name" is drawn by assuage.chart("name", (element, data) => ... a uPlot or nothing).
assuage.chart = (name, draw) => { assuage.charts[name] = draw; };

assuage.draw = (element) => {
  const known = assuage.drawn.get(element);
  const wanted = `${element.dataset.series}|${element.clientWidth}|${assuage.theme()}`;
  const draw = assuage.charts[element.dataset.chart];
  if (!draw || known?.wanted === wanted) return;
  known?.plot?.destroy?.();
  element.replaceChildren();
  assuage.drawn.set(element, { wanted, plot: draw(element, JSON.parse(element.dataset.series || "null")) });
};

assuage.theme = () => getComputedStyle(document.documentElement).getPropertyValue("--ink");
assuage.colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
assuage.drawAll = (root) => { for (const each of root.querySelectorAll("[data-chart]")) assuage.draw(each); };

// Morphing keeps what a person has opened, typed or is typing, and the charts that stand.
Idiomorph.defaults.ignoreActiveValue = true;
Idiomorph.defaults.callbacks.beforeNodeMorphed = (old, fresh) => {
  if (old.nodeType !== Node.ELEMENT_NODE || fresh.nodeType !== Node.ELEMENT_NODE) return true;
  if (old === document.activeElement && old.matches("button, summary, a") && old.innerHTML !== fresh.innerHTML) {
    old.replaceChildren(...fresh.cloneNode(true).childNodes);  // whatever has the focus is left as it was otherwise
  }
  if (old.dataset.chart && old.dataset.chart === fresh.dataset.chart) {
    if (old.dataset.series !== fresh.dataset.series) {
      old.dataset.series = fresh.dataset.series;
      assuage.draw(old);
    }
    return false;
  }
  return !(old.hasAttribute("data-keep") && fresh.hasAttribute("data-keep"));
};
Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, element) =>
  !(assuage.isNews && ((name === "open" && element.tagName === "DETAILS") || (name === "value" && element.matches("input"))));

// News: the page is fetched again from where it is, and what is marked as live is morphed.
assuage.news = async () => {
  const live = document.querySelectorAll("[data-live]");
  if (!live.length || document.hidden) { assuage.missed = true; return; }
  assuage.missed = false;
  const answer = await fetch(location.href, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  assuage.isNews = true;
  try {
    for (const old of live) {
      const now = document.getElementById(old.id) && fresh.getElementById(old.id);
      if (!now) continue;
      Idiomorph.morph(old, now, { morphStyle: "outerHTML" });
      const stands = document.getElementById(old.id);
      htmx.process(stands);
      assuage.settle(stands);
    }
  } finally {
    assuage.isNews = false;
  }
};

assuage.listen = () => {
  const address = document.body.dataset.events;
  if (!address) return;
  const source = new EventSource(address);
  let pending = 0;
  source.addEventListener("changed", () => {
    clearTimeout(pending);
    pending = setTimeout(assuage.news, 150);
  });
  source.addEventListener("hello", () => {
    document.documentElement.dataset.listening = "yes";
    if (assuage.heard) assuage.news();  // the line was broken meanwhile
    assuage.heard = true;
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && assuage.missed) assuage.news(); });
  window.addEventListener("pagehide", () => source.close());
};

// Times that are typed are meant on the viewer's own clock: a form says which one that is.
assuage.zones = (root) => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  for (const each of root.querySelectorAll("input[data-zone]")) each.value = zone;
  for (const each of root.querySelectorAll("[data-zone-name]")) each.textContent = zone.replaceAll("_", " ");
};

assuage.settle = (root) => {
  assuage.times(root);
  assuage.zones(root);
  assuage.drawAll(root);
};

// Copying: <button data-copy="id of what to copy">.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.trim());
    assuage.tell("Copied.");
    const words = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = words; }, 1500);
  }
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest?.("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
assuage.tell = (words) => { const place = document.getElementById("live-word"); if (place) place.textContent = words; };

// After a form the page stays where it was; after a link it begins at its top, and the reader is told where they are.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.requestConfig?.verb === "post" && event.detail.boosted) event.detail.swapOverride = "morph:outerHTML show:none";
});
document.addEventListener("htmx:afterSettle", (event) => {
  assuage.settle(document);
  const config = event.detail.requestConfig;
  if (config?.boosted && config.verb === "get" && event.detail.target?.id === "main") {
    if (!document.activeElement?.closest("#navigation, #main form")) document.getElementById("main").focus({ preventScroll: true });
  }
});
document.addEventListener("htmx:sendError", () => assuage.tell("The server does not answer."));
document.addEventListener("DOMContentLoaded", () => {
  assuage.settle(document);
  assuage.listen();
  let width = 0;
  new ResizeObserver(() => {
    if (document.body.clientWidth !== width) { width = document.body.clientWidth; assuage.drawAll(document); }
  }).observe(document.body);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => assuage.drawAll(document));
});
