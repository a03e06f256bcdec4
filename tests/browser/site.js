// Opens pages of the site from their folder, as a reader without a network does, and prints what it found as JSON.
// usage: NODE_PATH=build/browser/node_modules node tests/browser/site.js <chromium> <site> <folder> <page> ...
// The folder is for pictures, and for each page as it is printed on A4.
"use strict";
const { walk, standards } = require("./walk");
const axe = require("axe-core").source;
const { pathToFileURL } = require("node:url");
const { join } = require("node:path");

const [, , executablePath, site, folder, ...pages] = process.argv;

async function main(browser) {
  const found = { asked: [], errors: [], axe: {}, wider: [], search: {} };
  const home = pathToFileURL(site).href;

  async function open(name, viewport = { width: 1280, height: 900 }) {
    const context = await browser.newContext({ viewport, offline: true });
    const page = await context.newPage();
    page.on("request", (request) => { if (!request.url().startsWith(home)) found.asked.push(request.url()); });
    page.on("requestfailed", (request) => found.errors.push(`${name}: ${request.url()}`));
    page.on("console", (message) => { if (["error", "warning"].includes(message.type())) found.errors.push(`${name}: ${message.text()}`); });
    page.on("pageerror", (error) => found.errors.push(`${name}: ${error}`));
    await page.goto(`${home}/${name}`, { waitUntil: "load" });
    return page;
  }

  const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  for (const name of pages) {
    const picture = join(folder, name.replace(/\W+/g, "-").replace(/-html$/, ""));
    const page = await open(name);
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate((tags) => axe.run({ runOnly: tags, preload: false }), standards);
    found.axe[name] = { passes: passes.length, violations: violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3).join(" | ")}`) };
    if (await wide(page) > 0) found.wider.push(name);
    await page.screenshot({ path: `${picture}.png` });
    await page.pdf({ path: `${picture}.pdf`, preferCSSPageSize: true, printBackground: true });
    await page.context().close();
    const phone = await open(name, { width: 375, height: 700 });
    if (await wide(phone) > 0) found.wider.push(`${name} on a phone`);
    await phone.context().close();
  }

  for (const [name, words] of [["index.html", "gespreksbladen"], ["index.en.html", "tipping zone"], ["algoritmen/raadskaart.html", "<img src=x>"]]) {
    const page = await open(name);
    await page.getByRole("searchbox").focus();
    await page.getByRole("searchbox").fill(words);
    await page.locator("#results p").first().waitFor();
    const links = page.locator("#results a");
    found.search[words] = await links.evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    if (found.search[words].length) {
      await page.screenshot({ path: join(folder, `search-${words.split(" ")[0]}.png`) });
      await page.getByRole("searchbox").press("Enter");
      await page.waitForURL((url) => !url.href.endsWith(name));
      found.search[`${words}, opened`] = page.url().slice(home.length + 1);
    }
    await page.context().close();
  }
  return found;
}

walk(executablePath, main);
