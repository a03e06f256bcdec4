// Opens a page some times in a fresh context and prints the milliseconds to its load event, as JSON.
// usage: NODE_PATH=build/browser/node_modules node tests/browser/load.js <chromium> <page.html> <times>
"use strict";
const { chromium } = require("playwright-core");
const { pathToFileURL } = require("node:url");
const [, , executablePath, file, times] = process.argv;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

async function main(browser) {
  const taken = [];
  for (let i = 0; i < Number(times); i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    taken.push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd));
    await context.close();
  }
  console.log(JSON.stringify(taken));
}

chromium.launch({ executablePath, args: flags }).then(async (browser) => {
  try { await main(browser); } finally { await browser.close(); }
}).catch((error) => { console.error(error); process.exit(1); });
