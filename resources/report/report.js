// Makes the report interactive: without it the map is a picture and every value stands in the tables.
// Values of the data only ever become text (textContent), never markup.
"use strict";
(() => {
  const one = (id) => document.getElementById(id);
  const data = JSON.parse(one("gegevens").textContent);
  const [noun, nouns] = data.soort;
  const map = one("kaart"), box = one("vak"), tip = one("tip"), form = one("filter"), list = one("lijst");
  const panel = one("waarom"), chosen = one("gekozen"), hint = [...chosen.childNodes];
  const areas = data.buurten.map((told, i) => ({ ...told, i, shown: true, sought: plain(`${told.n} ${told.c}`) }));
  for (const area of areas) { // the script shows them itself: the browser is not to open all of them for one address
    area.article = one(area.c);
    area.article.removeAttribute("id");
  }
  if (location.hash) one("alle").open = false;
  const byCode = new Map(areas.map((area) => [area.c, area]));
  for (const path of one("vlakken").children) areas[path.dataset.i].path = path;
  for (const mark of map.querySelectorAll(".onder [data-i]")) (areas[mark.dataset.i].marks ??= []).push(mark);
  for (const row of list.tBodies[0].rows) {
    areas[row.dataset.i].row = row;
    areas[row.dataset.i].link = row.querySelector("a");
  }
  let open = null, cameFrom = null, at = null, inTable = null, brief = true;

  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  // ---- Which areas are shown -------------------------------------------------------------------------------------

  const fields = ["zoek", "mechanisme", "uitkomst", "wijk", "verschil"].map(one).filter(Boolean);
  const value = (id) => { const field = one(id); return !field ? "" : field.type === "checkbox" ? (field.checked ? "1" : "") : field.value; };

  function filter() {
    const words = plain(value("zoek")).trim(), which = data.mechanismen.indexOf(value("mechanisme"));
    const outcome = value("uitkomst") || "r", wijk = value("wijk"), unlike = value("verschil");
    one("uitkomst").disabled = which < 0;
    for (const area of areas) {
      area.shown = area.sought.includes(words) && (!wijk || area.wc === wijk) && (!unlike || area.v === 1) &&
        (which < 0 || outcome === "*" || area.z[which] === outcome);
      area.row.hidden = !area.shown;
      for (const mark of [area.path, ...(area.marks ?? [])]) mark?.classList.toggle("uit", !area.shown);
      if (area.path) area.shown ? area.path.removeAttribute("aria-hidden") : area.path.setAttribute("aria-hidden", "true");
    }
    walkable();
    tell();
  }

  function tell(more = "") {
    const n = areas.filter((area) => area.shown).length;
    const all = n === areas.length ? `Alle ${n} ${nouns} getoond.` : `${n} van ${areas.length} ${nouns} getoond.`;
    one("stand").textContent = [n ? all : `Geen ${noun} past hierbij. Kies ‘Toon alles’ of zoek ruimer.`, more].filter(Boolean).join(" ");
  }

  // ---- One stop for Tab in the map and one in the table; arrows go on from there ---------------------------------

  function walkable() {
    const drawn = areas.filter((area) => area.path && area.shown), listed = areas.filter((area) => area.shown);
    if (!at?.shown || !at?.path) at = open?.shown && open.path ? open : drawn[0] ?? null;
    if (!inTable?.shown) inTable = open?.shown ? open : areas[[...list.tBodies[0].rows].find((row) => !row.hidden)?.dataset.i] ?? null;
    for (const area of areas) {
      area.path?.setAttribute("tabindex", area === at ? "0" : "-1");
      area.link.tabIndex = area === inTable ? 0 : -1;
    }
    return [drawn, listed];
  }

  function middle(area) {
    area.spot ??= (({ x, y, width, height }) => [x + width / 2, y + height / 2])(area.path.getBBox());
    return area.spot;
  }

  function neighbour(from, key) {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    const [x, y] = middle(from);
    let best = null, least = Infinity;
    for (const area of areas) {
      if (!area.path || !area.shown || area === from) continue;
      const [a, b] = middle(area), along = (a - x) * dx + (b - y) * dy, aside = Math.abs((a - x) * dy - (b - y) * dx);
      const far = along + 2 * aside;
      if (along > 0 && aside <= 2 * along && far < least) [best, least] = [area, far];
    }
    return best;
  }

  function step(area) {
    if (!area) return;
    at = area;
    walkable();
    intoView(area);
    area.path.focus({ preventScroll: true });
  }

  map.addEventListener("keydown", (event) => {
    const area = areas[event.target.dataset?.i];
    if (!area || event.ctrlKey || event.metaKey || event.altKey) return;
    const [drawn] = walkable();
    const act = {
      ArrowLeft: () => step(neighbour(area, event.key)), ArrowRight: () => step(neighbour(area, event.key)),
      ArrowUp: () => step(neighbour(area, event.key)), ArrowDown: () => step(neighbour(area, event.key)),
      Home: () => step(drawn[0]), End: () => step(drawn.at(-1)),
      Enter: () => choose(area, area.path), " ": () => choose(area, area.path),
      "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), 0: fit, Escape: hideTip,
    }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  box.addEventListener("focusin", (event) => {
    const area = areas[event.target.dataset?.i];
    if (!area) return;
    at = area;
    if (area.path.matches(":focus-visible")) { one("wijzer-vlak").setAttribute("d", area.path.getAttribute("d")); showTip(area); }
  });
  box.addEventListener("focusout", () => { one("wijzer-vlak").removeAttribute("d"); hideTip(); });

  list.addEventListener("keydown", (event) => {
    const row = event.target.closest("tbody tr");
    if (!row || !["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
    const rows = [...row.parentNode.rows].filter((other) => !other.hidden), i = rows.indexOf(row);
    const next = { ArrowUp: rows[i - 1], ArrowDown: rows[i + 1], Home: rows[0], End: rows.at(-1) }[event.key];
    event.preventDefault();
    if (!next) return;
    inTable = areas[next.dataset.i];
    walkable();
    inTable.link.focus();
  });

  // ---- Why this area ---------------------------------------------------------------------------------------------

  function button(words, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }

  function abridge(article, more, n) { // first why it is counted and what is not known; the rest when asked for
    article.classList.toggle("kort", brief);
    more.textContent = brief ? `Toon ook ${n === 1 ? "het mechanisme" : `de ${n} mechanismen`} zonder risico` : "Toon alleen risico en onbekend";
    more.setAttribute("aria-expanded", String(!brief));
  }

  function beside(by) {
    const shown = areas.filter((area) => area.shown || area === open), i = shown.indexOf(open);
    return shown[(i + by + shown.length) % shown.length];
  }

  function show(area) {
    open = area;
    for (const other of areas) {
      other.row.classList.toggle("gekozen", other === area);
      other === area ? other.link.setAttribute("aria-current", "true") : other.link.removeAttribute("aria-current");
      other.path?.setAttribute("aria-selected", String(other === area));
    }
    panel.classList.toggle("open", Boolean(area));
    const outline = one("gekozen-vlak");
    area?.path ? outline.setAttribute("d", area.path.getAttribute("d")) : outline.removeAttribute("d");
    one("naar-keuze").disabled = !area?.path;
    if (!area) { chosen.replaceChildren(...hint); return; }
    const article = area.article.cloneNode(true);
    for (const row of article.querySelectorAll("tbody tr")) { // what is usual in the municipality, beside the value
      const usual = data.midden[area.g][data.namen.indexOf(row.cells[0].firstChild.textContent)];
      if (!usual || !row.cells[1].querySelector("b")) continue;
      const beside = document.createElement("span");
      beside.className = "meta midden";
      beside.textContent = `Midden van de ${nouns}: ${usual}`;
      row.cells[1].append(beside);
    }
    const steps = document.createElement("p");
    steps.className = "stappen";
    steps.append(button("Vorige", () => choose(beside(-1))), button("Volgende", () => choose(beside(1))), button("Sluiten", close));
    article.prepend(steps);
    const others = [...article.querySelectorAll("tbody tr:not(.r, .u)")].length, listed = article.querySelectorAll("tbody tr").length;
    if (others && others < listed) {
      const more = button("", () => { brief = !brief; abridge(article, more, others); });
      article.append(more);
      abridge(article, more, others);
    }
    chosen.replaceChildren(article);
    at = area.path && area.shown ? area : at;
    inTable = area.shown ? area : inTable;
    walkable();
  }

  function choose(area, from) {
    cameFrom = from ?? cameFrom;
    show(area);
    if (area.path) intoView(area);
    remember(true);
    const title = chosen.querySelector("h3");
    title.tabIndex = -1;
    title.focus();
  }

  function close() {
    const from = cameFrom ?? open?.link;
    show(null);
    remember(true);
    from?.focus();
  }

  panel.addEventListener("keydown", (event) => { if (event.key === "Escape" && open) close(); });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("tbody a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(areas[link.closest("tr").dataset.i], link);
  });

  // ---- The address says what is shown: #BU00340101?mechanisme=leegstand&wijk=WK003401 ------------------------------

  function remember(step) {
    const told = new URLSearchParams(fields.map((field) => [field.id, value(field.id)]).filter(([, v]) => v)).toString();
    const hash = `#${open ? open.c : ""}${told ? `?${told}` : ""}`;
    if (hash === (location.hash || "#")) return;
    try { history[step ? "pushState" : "replaceState"](null, "", hash); } catch { /* in a frame that has no address */ }
  }

  function recall() {
    const [code, told] = decodeURI(location.hash.slice(1)).split("?");
    if (code && !byCode.has(code)) return; // a link within the page
    const params = new URLSearchParams(told);
    for (const field of fields) {
      if (field.type === "checkbox") field.checked = params.has(field.id);
      else field.value = params.get(field.id) ?? "";
      if (field.value === "" && field.selectedIndex === -1) field.selectedIndex = 0;
    }
    filter();
    show(byCode.get(code) ?? null);
    if (open) (matchMedia("(max-width: 60rem)").matches ? panel : one("verken")).scrollIntoView({ behavior: "instant" });
  }

  addEventListener("popstate", recall);
  form.addEventListener("input", () => { filter(); remember(false); });
  form.addEventListener("reset", () => setTimeout(() => { filter(); remember(false); }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = areas.filter((area) => area.shown);
    if (found.length === 1) choose(found[0], one("zoek"));
  });

  // ---- Sorting ---------------------------------------------------------------------------------------------------

  const alike = new Intl.Collator("nl", { numeric: true });
  for (const head of list.tHead.rows[0].cells) {
    const key = head.dataset.op;
    if (!key) continue;
    const words = head.textContent;
    head.replaceChildren(button(words, () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const order = [...areas].sort((a, b) => {
        if (a[key] === null || b[key] === null) return (a[key] === null) - (b[key] === null) || a.i - b.i; // unknown last
        const by = key === "k" ? a.k - b.k : alike.compare(a[key], b[key]);
        return (down ? -by : by) || a.i - b.i;
      });
      list.tBodies[0].append(...order.map((area) => area.row));
      tell(`Gesorteerd op ${words.toLowerCase()}, ${down ? "aflopend" : "oplopend"}; dat is geen rangorde.`);
    }));
  }

  // ---- The map: roles, zoom, drag, tip -----------------------------------------------------------------------------

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
  one("naar-keuze").addEventListener("click", () => open?.path && zoomTo(open));
  one("print").addEventListener("click", () => print());
  let before = null;
  addEventListener("beforeprint", () => { before = [...view]; fit(); });
  addEventListener("afterprint", () => { view = before ?? view; draw(); });
  new ResizeObserver(draw).observe(map);

  map.removeAttribute("role");
  map.removeAttribute("aria-label");
  const options = one("vlakken");
  options.setAttribute("role", "listbox");
  options.setAttribute("aria-label", `${nouns[0].toUpperCase()}${nouns.slice(1)} op de kaart; loop met de pijltjes, kies met Enter`);
  for (const area of areas) if (area.path) {
    area.path.setAttribute("role", "option");
    area.path.setAttribute("aria-label", area.path.firstElementChild.textContent);
    area.path.firstElementChild.remove(); // the tip of the browser itself would stand over ours
  }
  form.hidden = false;
  document.querySelector(".zoom").hidden = false;
  recall();
  draw();
})();
