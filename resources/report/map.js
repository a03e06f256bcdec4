// The map of the report: zoom, drag, the tip, marks around an area. It knows nothing of filters or of what is told.
"use strict";
function zoomable(areas, choose) {
  const one = (id) => document.getElementById(id);
  const map = one("kaart"), box = one("vak"), tip = one("tip");

  const whole = map.viewBox.baseVal, full = [whole.x, whole.y, whole.width, whole.height];
  const perMetre = Number(map.dataset.meter), patterns = [...document.querySelectorAll("pattern[id^=kaart-]")].map((p) => [p, p.getAttribute("patternTransform")]);
  const unit0 = Math.max(full[2], full[3]) / Number(map.dataset.breed);
  let view = [...full], drag = null;

  const unit = (v = view) => Math.max(v[2] / map.clientWidth, v[3] / map.clientHeight);

  function draw() {
    const u = unit() || unit0;
    map.setAttribute("viewBox", view.map((v) => v.toFixed(1)).join(" "));
    map.style.setProperty("--u", u.toFixed(4));
    for (const [pattern, turn] of patterns) pattern.setAttribute("patternTransform", `${turn} scale(${(u / unit0).toFixed(4)})`);
    for (const area of areas) for (const mark of area.marks ?? []) if (mark.dataset.r) {
      mark.classList.toggle("krap", mark.dataset.r / u < 7.5);
      mark.classList.toggle("heel-krap", mark.dataset.r / u < 4.5);
    }
    for (const name of map.querySelectorAll(".naam")) name.classList.toggle("krap", u > 1.35 * unit0); // no room on a phone
    const steps = [10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4], most = 130 * u / perMetre;
    const metres = steps.filter((m) => m <= most).at(-1) ?? 10, wide = metres * perMetre;
    const x = view[0] + 10 * u, y = view[1] + view[3] - 9 * u;
    const [line, text] = one("schaal").children;
    line.setAttribute("d", `M${x} ${y - 6 * u}V${y}h${wide}v${-6 * u}`);
    text.setAttribute("x", x + wide / 2);
    text.setAttribute("y", y - 12 * u);
    text.textContent = metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
    map.classList.toggle("groot", view[2] < full[2] - 1);
    hideTip();
  }

  function zoom(by, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) {
    const width = Math.min(full[2], Math.max(full[2] / 24, view[2] / by)), k = width / view[2];
    view = [x - (x - view[0]) * k, y - (y - view[1]) * k, width, view[3] * k];
    inside();
    draw();
  }

  function inside() { // never beyond the edge of the map
    view[0] = Math.min(Math.max(view[0], full[0]), full[0] + full[2] - view[2]);
    view[1] = Math.min(Math.max(view[1], full[1]), full[1] + full[3] - view[3]);
  }

  function fit() { view = [...full]; draw(); }

  function intoView(area) {
    const [x, y] = middle(area);
    if (x > view[0] && x < view[0] + view[2] && y > view[1] && y < view[1] + view[3]) return;
    view = [x - view[2] / 2, y - view[3] / 2, view[2], view[3]];
    inside();
    draw();
  }

  function zoomTo(area) {
    const { x, y, width, height } = area.path.getBBox();
    view = [...full];
    const by = Math.min(full[2] / (4 * width), full[3] / (4 * height));
    zoom(Math.max(1, by), x + width / 2, y + height / 2);
    view[0] = x + width / 2 - view[2] / 2;
    view[1] = y + height / 2 - view[3] / 2;
    inside();
    draw();
  }

  function middle(area) {
    area.spot ??= (({ x, y, width, height }) => [x + width / 2, y + height / 2])(area.path.getBBox());
    return area.spot;
  }

  function mark(name, area) { // a line around an area, with a rim: one of both is seen on any colour
    for (const part of ["rand", "vlak"]) {
      const line = one(`${name}-${part}`);
      area?.path ? line.setAttribute("d", area.path.getAttribute("d")) : line.removeAttribute("d");
    }
  }

  function place(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
  }

  function showTip(area, event) {
    tip.textContent = area.path.getAttribute("aria-label");
    tip.hidden = false;
    const edge = box.getBoundingClientRect(), spot = area.path.getBoundingClientRect();
    const x = event ? event.clientX + 12 : spot.x + spot.width / 2, y = event ? event.clientY + 14 : spot.bottom + 6;
    tip.style.left = `${Math.max(4, Math.min(x - edge.x, edge.width - tip.offsetWidth - 6))}px`;
    tip.style.top = `${Math.max(4, Math.min(y - edge.y, edge.height - tip.offsetHeight - 6))}px`;
  }

  function hideTip() { tip.hidden = true; }

  map.addEventListener("pointerover", (event) => {
    const area = areas[event.target.dataset?.i];
    if (area && !drag?.moved) showTip(area, event);
  });
  map.addEventListener("pointerout", (event) => { if (event.relatedTarget !== tip) hideTip(); });
  tip.addEventListener("pointerleave", hideTip);
  addEventListener("keydown", (event) => { if (event.key === "Escape") hideTip(); });
  map.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // the wheel scrolls the page
    event.preventDefault();
    const { x, y } = place(event);
    zoom(event.deltaY < 0 ? 1.25 : 0.8, x, y);
  }, { passive: false });
  map.addEventListener("pointerdown", (event) => { drag = { x: event.clientX, y: event.clientY, from: [...view], moved: false }; });
  map.addEventListener("pointermove", (event) => {
    if (!drag || !event.buttons || !map.classList.contains("groot")) return;
    const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
    if (!drag.moved && Math.hypot(dx, dy) < 5) return;
    if (!drag.moved) map.setPointerCapture(event.pointerId);
    drag.moved = true;
    view = [drag.from[0] - dx * unit(), drag.from[1] - dy * unit(), view[2], view[3]];
    inside();
    draw();
  });
  map.addEventListener("click", (event) => {
    const area = areas[event.target.dataset?.i], moved = drag?.moved;
    drag = null;
    if (area && !moved) choose(area, area.path);
  });
  one("groter").addEventListener("click", () => zoom(1.5));
  one("kleiner").addEventListener("click", () => zoom(1 / 1.5));
  one("passend").addEventListener("click", fit);
  let before = null;
  addEventListener("beforeprint", () => { before = [...view]; fit(); });
  addEventListener("afterprint", () => { view = before ?? view; draw(); });
  new ResizeObserver(draw).observe(map);
  draw();

  return { draw, fit, hideTip, intoView, mark, middle, showTip, zoom, zoomTo };
}
