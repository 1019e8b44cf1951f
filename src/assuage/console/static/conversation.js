"use strict";
// The page of one conversation: anger over time as a line, and a draft that is checked at once with Ctrl and Enter.

assuage.chart("anger-over-time", (element, points) => {
  if (!points || points.length < 2) return null;
  const colour = { ink: assuage.colour("ink"), quiet: assuage.colour("quiet"), line: assuage.colour("line"), accent: assuage.colour("accent"), angry: assuage.colour("angry") };
  const times = points.map((point) => point.at);
  const anger = points.map((point) => point.anger);
  const marks = {
    hooks: {
      draw: [(plot) => {
        const { ctx } = plot;
        ctx.save();
        for (const point of points) {
          if (point.mark === "customer") continue;
          const x = plot.valToPos(point.at, "x", true);
          ctx.strokeStyle = point.mark === "hands" ? colour.accent : colour.quiet;
          ctx.setLineDash(point.mark === "hands" ? [] : [4, 4]);
          ctx.lineWidth = devicePixelRatio;
          ctx.beginPath();
          ctx.moveTo(x, plot.bbox.top);
          ctx.lineTo(x, plot.bbox.top + plot.bbox.height);
          ctx.stroke();
        }
        ctx.restore();
      }],
    },
  };
  const day = times[times.length - 1] - times[0] < 172800;
  const clock = new Intl.DateTimeFormat(undefined, day ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short" });
  const axis = { stroke: colour.quiet, grid: { stroke: colour.line }, ticks: { stroke: colour.line } };
  const options = {
    width: element.clientWidth, height: 180, legend: { show: false }, cursor: { show: false }, plugins: [marks],
    scales: { x: { time: true }, y: { range: [0, 100] } },
    axes: [{ ...axis, space: 70, values: (_, ticks) => ticks.map((tick) => clock.format(new Date(tick * 1000))) }, { ...axis, values: (_, ticks) => ticks.map(String), size: 40 }],
    series: [{}, { stroke: colour.angry, width: 2, spanGaps: true, points: { show: true, size: 6, fill: colour.angry } }],
  };
  return new uPlot(options, [times, anger], element);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.id === "draft") {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy-value]");
  if (!button) return;
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copyValue).value);
  assuage.tell("Copied.");
});
