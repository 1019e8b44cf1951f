"use strict";
// The page Thresholds: three lines over a histogram to drag or move by keys, sliders beside numbers, and a what-if that
// is asked for whenever something moves. The numbers are what the form posts; without this script they do alone.

document.documentElement.dataset.script = "yes";

const thresholds = {
  lines: ["annoyed_from", "angry_from", "furious_from"],
  bands: ["calm", "annoyed", "angry", "furious"],
  names: { annoyed_from: "Annoyed", angry_from: "Angry", furious_from: "Furious" },
};
thresholds.field = (name) => document.getElementById(`f-${name}`);
thresholds.at = (name) => {
  const value = parseFloat(thresholds.field(name)?.value);
  return Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : 0;
};
// Where a line may go: between its neighbours, at least one apart.
thresholds.room = (name) => {
  const place = thresholds.lines.indexOf(name);
  const below = place > 0 ? thresholds.at(thresholds.lines[place - 1]) + 1 : 0;
  const above = place < 2 ? thresholds.at(thresholds.lines[place + 1]) - 1 : 100;
  return [Math.ceil(below), Math.floor(above)];
};
thresholds.move = (name, value) => {
  const [least, most] = thresholds.room(name);
  const field = thresholds.field(name);
  const wanted = String(Math.max(least, Math.min(most, Math.round(value))));
  if (field.value === wanted) return;
  field.value = wanted;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

// The chart. Heights are square roots of the counts, so that the few angry messages can be seen beside the many calm ones.
thresholds.split = (bins) => {
  const limits = thresholds.lines.map(thresholds.at);
  const step = 100 / bins.length;
  const band = bins.map((_, place) => limits.filter((limit) => (place + 0.5) * step >= limit).length);
  return [
    bins.map((_, place) => (place + 0.5) * step),
    ...thresholds.bands.map((_, which) => bins.map((count, place) => (band[place] === which ? Math.sqrt(count) : null))),
  ];
};
thresholds.shade = (plot) => {
  const limits = [0, ...thresholds.lines.map(thresholds.at), 100];
  const { ctx, bbox } = plot;
  ctx.save();
  thresholds.bands.forEach((band, which) => {
    const from = plot.valToPos(limits[which], "x", true);
    const until = plot.valToPos(limits[which + 1], "x", true);
    ctx.fillStyle = assuage.colour(`${band}-soft`);
    ctx.fillRect(from, bbox.top, Math.max(0, until - from), bbox.height);
  });
  ctx.restore();
};
thresholds.handle = (plot, name) => {
  const handle = document.createElement("div");
  handle.className = `handle ${thresholds.names[name].toLowerCase()}`;
  handle.id = `line-${name}`;
  handle.tabIndex = 0;
  handle.setAttribute("role", "slider");
  handle.setAttribute("aria-orientation", "horizontal");
  handle.setAttribute("aria-label", `${thresholds.names[name]} from`);
  handle.append(document.createElement("span"));
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    handle.focus();
    event.preventDefault();
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    thresholds.move(name, plot.posToVal(event.clientX - plot.over.getBoundingClientRect().left, "x"));
  });
  handle.addEventListener("keydown", (event) => {
    const now = thresholds.at(name);
    const [least, most] = thresholds.room(name);
    const there = {
      ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1,
      PageDown: now - 5, PageUp: now + 5, Home: least, End: most,
    }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    thresholds.move(name, there);
  });
  plot.over.append(handle);
};
thresholds.place = (plot) => {
  for (const name of thresholds.lines) {
    const handle = plot.over.querySelector(`#line-${name}`);
    if (!handle) continue;
    const value = thresholds.at(name);
    const [least, most] = thresholds.room(name);
    handle.style.left = `${plot.valToPos(value, "x")}px`;
    handle.setAttribute("aria-valuemin", Math.min(least, value));
    handle.setAttribute("aria-valuemax", Math.max(most, value));
    handle.setAttribute("aria-valuenow", value);
    handle.setAttribute("aria-valuetext", `${thresholds.names[name]} from ${value} of 100`);
    handle.firstChild.textContent = `${thresholds.names[name]} ${value}`;
  }
};
assuage.chart("thresholds", (element, data) => {
  const quiet = assuage.colour("quiet");
  const axis = { stroke: quiet, grid: { stroke: assuage.colour("line"), width: 1 }, ticks: { show: false } };
  const plot = new uPlot({
    width: element.clientWidth,
    height: 280,
    padding: [54, 12, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [0, 100] }, y: { range: (_plot, _least, most) => [0, Math.max(1, most) * 1.05] } },
    axes: [
      { ...axis, label: "Anger, 0 to 100", labelSize: 20, size: 34 },
      { ...axis, size: 56, values: (_plot, splits) => splits.map((root) => Math.round(root * root).toLocaleString()) },
    ],
    series: [{}, ...thresholds.bands.map((band) => ({
      label: band, fill: assuage.colour(band), width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.86, Infinity] }),
    }))],
    hooks: { drawClear: [thresholds.shade], draw: [thresholds.place] },
  }, thresholds.split(data.bins), element);
  thresholds.lines.forEach((name) => thresholds.handle(plot, name));
  thresholds.plot = { plot, bins: data.bins };
  return plot;
});
thresholds.redraw = () => {
  const known = thresholds.plot;
  if (!known || !known.plot.root.isConnected) return;
  known.plot.setData(thresholds.split(known.bins));
};

// What moves is told to its twin, to the chart and to the what-if.
document.addEventListener("input", (event) => {
  const form = event.target.closest?.("#thresholds");
  if (!form) return;
  const twin = event.target.dataset.twin;
  if (twin) document.getElementById(twin).value = event.target.value;
  else for (const slider of form.querySelectorAll("[data-twin]")) if (slider.dataset.twin === event.target.id) slider.value = event.target.value;
  if (thresholds.lines.includes(event.target.name)) thresholds.redraw();
  if (event.target.name !== "note") htmx.trigger(form, "tried");
});

// A link to another period keeps what was typed: the page takes settings from its address. Such links are not fetched by
// htmx, which remembers where they led at first.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-keeps] a");
  if (!link) return;
  const address = new URL(link.getAttribute("href"), location.href);
  for (const field of document.getElementById("thresholds").elements) {
    if (field.matches("input[type=number][name], input[type=text][name]") && field.value !== field.defaultValue) address.searchParams.append(field.name, field.value);
  }
  link.setAttribute("href", address.pathname + address.search);
}, true);

thresholds.settle = () => {
  const form = document.getElementById("thresholds");
  if (!form) return;
  thresholds.redraw();
  for (const slider of form.querySelectorAll("[data-twin]")) slider.value = document.getElementById(slider.dataset.twin).value;
  if (document.querySelector("#what-if [data-wanted]") && !thresholds.asked) {
    thresholds.asked = true;  // once for each time the page comes without an answer
    htmx.trigger(form, "tried");
  }
};
document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.elt?.id === "what-if") thresholds.asked = false; });
document.addEventListener("htmx:afterSettle", thresholds.settle);
document.addEventListener("DOMContentLoaded", () => setTimeout(thresholds.settle));
// Enter in the note saves; elsewhere it only tries, as the form's first button does.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.id !== "f-note") return;
  event.preventDefault();
  document.getElementById("save").click();
});
