// Walks through a report in a real browser and prints what it found as JSON; the test says what it should be.
// usage: NODE_PATH=build/browser/node_modules node tests/browser/report.js <chromium> <report.html> <small.html> <single.html> <folder>
// The folder is for pictures; the small report is for axe, which takes minutes for a large one; the single one has one
// buurt, without a shape.
"use strict";
const { walk, standards } = require("./walk");
const axe = require("axe-core").source;
const { pathToFileURL } = require("node:url");
const { join } = require("node:path");

const [, , executablePath, large, small, single, folder] = process.argv;

async function main(browser) {
  const found = { requests: [], errors: [], axe: {} };

  async function open(hash = "", options = {}, file = large) {
    const address = pathToFileURL(file).href;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("request", (request) => { if (request.url().split("#")[0] !== address) found.requests.push(request.url()); });
    page.on("console", (message) => { if (["error", "warning"].includes(message.type())) found.errors.push(message.text()); });
    page.on("pageerror", (error) => found.errors.push(String(error)));
    page.on("dialog", (dialog) => { found.errors.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    await page.goto(address + hash, { waitUntil: "load" });
    return page;
  }

  async function judge(page, state) {
    await page.evaluate(axe); // by the debugger: the policy of the page would refuse a script element
    const { violations, passes } = await page.evaluate((tags) => axe.run({ runOnly: tags }), standards);
    found.axe[state] = { passes: passes.length, violations: violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3).join(" | ")}`) };
  }

  const focused = (page) => page.evaluate(() => {
    const e = document.activeElement, style = getComputedStyle(e), frame = document.getElementById("wijzer-vlak");
    return {
      tag: e.tagName.toLowerCase(), role: e.getAttribute("role") ?? "", name: e.getAttribute("aria-label") ?? e.textContent.trim().slice(0, 80),
      id: e.id, seen: style.outlineStyle !== "none" || Boolean(frame.getAttribute("d")),
    };
  });
  const shown = (page) => page.evaluate(() => ({
    map: [...document.querySelectorAll("#vlakken path:not(.uit)")].map((p) => Number(p.dataset.i)),
    table: [...document.querySelectorAll("#lijst tbody tr")].filter((r) => !r.hidden).map((r) => Number(r.dataset.i)),
    status: document.getElementById("stand").textContent, hash: location.hash,
  }));
  const explained = (page) => page.evaluate(() => ({
    title: document.querySelector("#gekozen h3")?.textContent ?? "",
    reasons: [...document.querySelectorAll("#gekozen tr.r")].filter((r) => r.checkVisibility()).map((r) => r.innerText.replace(/\s+/g, " ")),
    marked: [...document.querySelectorAll("#lijst [aria-current]")].map((a) => a.textContent),
    selected: [...document.querySelectorAll("#vlakken [aria-selected=true]")].map((p) => Number(p.dataset.i)),
    hash: location.hash,
  }));

  // How it opens, and how it looks.
  let page = await open();
  found.loaded = await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd);
  found.start = await shown(page);
  await page.screenshot({ path: join(folder, "start.png") });

  // With the keyboard alone: the stops of Tab, then to a buurt, its reasons, and back.
  found.stops = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop.tag === "body") break; // past the last
    found.stops.push(stop);
  }
  page = await open();
  for (let i = 0; i < 40 && (await focused(page)).role !== "option"; i++) await page.keyboard.press("Tab");
  const first = await focused(page);
  await page.keyboard.press("ArrowRight");
  const second = await focused(page);
  await page.keyboard.press("ArrowDown");
  const third = await focused(page);
  await page.keyboard.press("Enter");
  found.keyboard = { first, second, third, opened: await explained(page), focus: await focused(page) };
  await page.screenshot({ path: join(folder, "opened.png") });
  await page.keyboard.press("Escape");
  found.keyboard.back = await focused(page);
  found.keyboard.closed = await explained(page);

  // From one to the next: one stays on the button, and hears what it brought; around the chosen one a line with a rim.
  page = await open("#BU00010003");
  await page.getByRole("button", { name: "Volgende" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  found.turned = { ...(await shown(page)), focus: (await focused(page)).name, title: (await explained(page)).title };
  found.lines = await page.evaluate(() => ["gekozen-rand", "gekozen-vlak"].map((id) => {
    const line = document.getElementById(id);
    return [line.getAttribute("d") === document.querySelector('#vlakken [aria-selected=true]').getAttribute("d"), getComputedStyle(line).stroke];
  }));

  // Addresses that are none of ours: of another year, broken, or of a place within the page.
  found.addresses = {};
  for (const hash of ["#BU19990001", "#%E0%A4%A", "#tabel", "#?wijk=WK9"]) {
    page = await open(hash);
    found.addresses[hash] = { ...(await shown(page)), stops: await page.locator('#vlakken [tabindex="0"], #lijst a[tabindex="0"]').count() };
  }
  page = await open("#BU00010000", {}, single);
  found.single = { ...(await explained(page)), ...(await shown(page)) };

  // Search and filters, each in the map and in the table.
  const pick = async (label, value) => { await page.locator("label", { hasText: new RegExp(`^${label}`) }).locator("select").selectOption(value); };
  page = await open();
  await page.getByLabel("Zoek op naam of code").fill("BUURT 7");
  found.search = await shown(page);
  await page.getByLabel("Zoek op naam of code").fill("bestaat niet");
  found.nothing = await shown(page);
  await page.getByRole("button", { name: "Toon alles" }).click();
  await page.waitForTimeout(50);
  found.reset = await shown(page);
  await pick("Mechanisme", { index: 1 });
  found.mechanism = await shown(page);
  await page.screenshot({ path: join(folder, "filtered.png") });
  await pick("Uitkomst daarop", { label: "onbekend" });
  found.unknown = await shown(page);
  await pick("Wijk", { index: 2 });
  found.both = await shown(page);
  found.articles = await page.evaluate(() => [...document.querySelectorAll("#alle article")].filter((a) => !a.hidden).length);
  await page.pdf({ path: join(folder, "selection.pdf"), preferCSSPageSize: true, printBackground: true });
  found.recalled = await shown(await open(found.both.hash));
  await page.getByRole("button", { name: "Toon alles" }).click();
  await page.waitForTimeout(50);
  await page.getByLabel("Alleen waar cijfers en gesprek verschillen").check();
  found.differing = await shown(page);

  // Sorting, and the address of one buurt.
  page = await open();
  const by = (name) => page.getByRole("columnheader", { name }).getByRole("button").click();
  const sorted = () => page.evaluate(() => [...document.querySelectorAll("#lijst [aria-sort]")].map((th) => `${th.textContent} ${th.getAttribute("aria-sort")}`));
  found.sorting = { start: await sorted() };
  await by("Met risico");
  found.sorting.up = { heads: await sorted(), ...(await shown(page)) };
  await by("Met risico");
  found.sorting.down = { heads: await sorted(), ...(await shown(page)) };
  page = await open("#BU00010003");
  found.address = await explained(page);
  await page.locator('#vlakken path[data-i="5"]').click();
  found.clicked = await explained(page);
  await page.goBack();
  found.backed = await explained(page);

  // Zoomed in the letters keep their size.
  const size = () => page.evaluate(() => {
    const text = document.querySelector("#vak text.n:not(.krap)");
    return [text.getBoundingClientRect().height, document.getElementById("kaart").viewBox.baseVal.width];
  });
  found.zoom = [await size()];
  await page.getByRole("button", { name: "Inzoomen" }).click();
  found.zoom.push(await size());

  // On a phone and at 400 %: nothing to scroll sideways but the tables; all explanations open.
  page = await open("#BU00010003", { viewport: { width: 320, height: 640 } });
  found.wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.screenshot({ path: join(folder, "phone.png") });

  // By the standard, in each state.
  page = await open("", {}, small);
  await judge(page, "start");
  await page.locator("#lijst tbody a").first().click();
  await judge(page, "opened");
  await pick("Mechanisme", { index: 1 });
  await judge(page, "filtered");
  page = await open("#BU00010003", { viewport: { width: 320, height: 640 } }, small);
  await page.evaluate(() => { document.getElementById("alle").open = true; });
  await judge(page, "phone, everything open");

  // On paper.
  page = await open("#BU00010003");
  await page.emulateMedia({ media: "print" });
  found.printed = await page.evaluate(() => Object.fromEntries(["filter", "kaart", "waarom", "lijst", "alle"].map((id) => [id, document.getElementById(id).checkVisibility()])));
  await page.pdf({ path: join(folder, "printed.pdf"), preferCSSPageSize: true, printBackground: true });

  // Without a script.
  page = await open("", { javaScriptEnabled: false });
  found.plain = {
    rows: await page.locator("#lijst tbody tr").count(), form: await page.locator("#filter").isVisible(),
    map: await page.locator("#kaart[role=img]").isVisible(), links: await page.locator("#lijst tbody a:visible").count(),
  };
  return found;
}

walk(executablePath, main);
