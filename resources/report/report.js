// Makes the report interactive: without it the map is a picture and every value stands in the tables.
// Values of the data only ever become text (textContent), never markup.
"use strict";
(() => {
  const one = (id) => document.getElementById(id);
  const data = JSON.parse(one("gegevens").textContent);
  const [noun, nouns] = data.soort;
  const map = one("kaart"), box = one("vak"), form = one("filter"), list = one("lijst");
  const panel = one("waarom"), chosen = one("gekozen"), hint = [...chosen.childNodes];
  const areas = data.buurten.map((told, i) => ({ ...told, i, shown: true, told: told.n, sought: plain(`${told.n} ${told.c}`) }));
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
      area.row.hidden = area.article.hidden = !area.shown;
      for (const mark of [area.path, ...(area.marks ?? [])]) mark?.classList.toggle("uit", !area.shown);
      if (area.path) area.shown ? area.path.removeAttribute("aria-hidden") : area.path.setAttribute("aria-hidden", "true");
    }
    const n = areas.filter((area) => area.shown).length, many = n === 1 ? noun : nouns;
    one("alle").firstElementChild.textContent = n === areas.length
      ? `Toon van alle ${nouns} de uitleg onder elkaar (${n} ${many})`
      : `Toon van de gevonden ${nouns} de uitleg onder elkaar (${n} ${many})`;
    one("stand").dataset.keuze = fields.filter((field) => value(field.id)).map(selected).filter(Boolean).join("; "); // for paper
    walkable();
    tell();
  }

  function selected(field) { // `Wijk: Binnenstad`
    const label = field.labels[0], told = field.type === "checkbox" ? label.textContent
      : `${label.firstChild.textContent}: ${field.options ? field.selectedOptions[0].text : `‘${field.value}’`}`;
    return field.id === "mechanisme" ? `${told}, ${one("uitkomst").selectedOptions[0].text}` : field.id === "uitkomst" ? "" : told;
  }

  function tell(more = "") {
    const n = areas.filter((area) => area.shown).length;
    const all = n === areas.length ? (n === 1 ? `1 ${noun} getoond.` : `Alle ${n} ${nouns} getoond.`) : `${n} van ${areas.length} ${nouns} getoond.`;
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

  function neighbour(from, key) {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    const [x, y] = sight.middle(from);
    let best = null, least = Infinity;
    for (const area of areas) {
      if (!area.path || !area.shown || area === from) continue;
      const [a, b] = sight.middle(area), along = (a - x) * dx + (b - y) * dy, aside = Math.abs((a - x) * dy - (b - y) * dx);
      const far = along + 2 * aside;
      if (along > 0 && aside <= 2 * along && far < least) [best, least] = [area, far];
    }
    return best;
  }

  function step(area) {
    if (!area) return;
    at = area;
    walkable();
    sight.intoView(area);
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
      "+": () => sight.zoom(1.5), "=": () => sight.zoom(1.5), "-": () => sight.zoom(1 / 1.5), 0: sight.fit, Escape: sight.hideTip,
    }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  box.addEventListener("focusin", (event) => {
    const area = areas[event.target.dataset?.i];
    if (!area) return;
    at = area;
    if (area.path.matches(":focus-visible")) { sight.mark("wijzer", area); sight.showTip(area); }
  });
  box.addEventListener("focusout", () => { sight.mark("wijzer", null); sight.hideTip(); });

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
    sight.mark("gekozen", area);
    one("naar-keuze").disabled = !area?.path;
    if (!area) { chosen.replaceChildren(...hint); return; }
    const article = area.article.cloneNode(true);
    article.hidden = false;
    article.querySelector("table")?.setAttribute("aria-label", `${area.n}, elk mechanisme`);
    for (const row of article.querySelectorAll("tbody tr")) { // what is usual in the municipality, beside the value
      const usual = data.midden[area.gc][data.namen.indexOf(row.cells[0].firstChild.textContent)];
      if (!usual || !row.cells[1].querySelector("b")) continue;
      const beside = document.createElement("span");
      beside.className = "meta midden";
      beside.textContent = `Midden van de ${nouns}: ${usual}`;
      row.cells[1].append(beside);
    }
    const steps = document.createElement("p");
    steps.className = "stappen";
    steps.append(button("Vorige", () => turn(-1)), button("Volgende", () => turn(1)), button("Sluiten", close));
    article.prepend(steps);
    const others = [...article.querySelectorAll("tbody tr:not(.r, .u, .v)")].length, listed = article.querySelectorAll("tbody tr").length;
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
    if (area.path) sight.intoView(area);
    remember(true);
    const title = chosen.querySelector("h3");
    title.tabIndex = -1;
    title.focus();
  }

  function turn(by) { // one stays on the button, and hears which area it brought
    choose(beside(by));
    chosen.querySelectorAll(".stappen button")[by < 0 ? 0 : 1].focus();
    tell(`Gekozen: ${open.told}.`);
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

  function recall(event) {
    const [code, told] = location.hash.slice(1).split("?");
    const unknown = code && !byCode.has(code);
    if (unknown && event) return; // a link within the page
    const params = new URLSearchParams(told);
    for (const field of fields) {
      if (field.type === "checkbox") field.checked = params.has(field.id);
      else field.value = params.get(field.id) ?? "";
      if (field.value === "" && field.selectedIndex === -1) field.selectedIndex = 0;
    }
    filter();
    show(byCode.get(code) ?? null);
    if (unknown && !document.getElementById(code)) tell(`De ${noun} uit het adres staat niet in dit rapport.`);
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
    head.dataset.kop = words; // what paper shows: a browser repeats no buttons on the next page
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

  // ---- To start with --------------------------------------------------------------------------------------------------

  const sight = zoomable(areas, choose);
  one("naar-keuze").addEventListener("click", () => open?.path && sight.zoomTo(open));
  one("print").addEventListener("click", () => print());
  map.removeAttribute("role");
  map.removeAttribute("aria-label");
  const options = one("vlakken");
  options.setAttribute("role", "listbox");
  options.setAttribute("aria-label", `${nouns[0].toUpperCase()}${nouns.slice(1)} op de kaart; loop met de pijltjes, kies met Enter`);
  for (const area of areas) if (area.path) {
    area.path.setAttribute("role", "option");
    area.told = area.path.firstElementChild.textContent;
    area.path.setAttribute("aria-label", area.told);
    area.path.firstElementChild.remove(); // the tip of the browser itself would stand over ours
  }
  form.hidden = false;
  document.querySelector(".zoom").hidden = false;
  recall();
})();
