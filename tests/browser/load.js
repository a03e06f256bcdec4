// Opens a page some times in a fresh context and prints the milliseconds to its load event, as JSON.
// usage: NODE_PATH=build/browser/node_modules node tests/browser/load.js <chromium> <page.html> <times>
"use strict";
const { walk } = require("./walk");
const { pathToFileURL } = require("node:url");
const [, , executablePath, file, times] = process.argv;

async function main(browser) {
  const taken = [];
  for (let i = 0; i < Number(times); i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    taken.push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd));
    await context.close();
  }
  return taken;
}

walk(executablePath, main);
