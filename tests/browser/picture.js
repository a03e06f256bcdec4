// Takes pictures of pages and prints the texts in each, as JSON: {picture: [text, ...]}.
// usage: NODE_PATH=build/browser/node_modules node tests/browser/picture.js <chromium> <tasks.json>
// A task: page, picture (files), width, and the elements (selectors of Playwright; "": none) that it begins at and ends above.
"use strict";
const { walk } = require("./walk");
const { pathToFileURL } = require("node:url");
const { readFileSync } = require("node:fs");

const [, , executablePath, file] = process.argv;

async function main(browser) {
  const found = {};
  for (const { page: source, picture, width, begins, ends } of JSON.parse(readFileSync(file, "utf-8"))) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(pathToFileURL(source).href, { waitUntil: "load" });
    const at = async (selector) => (await page.locator(selector).first().boundingBox()).y;
    const top = begins ? (await at(begins)) - 8 : 0;
    const bottom = ends ? await at(ends) : await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: top, width, height: bottom - top } });
    found[picture] = await page.evaluate(([y, last]) => {
      const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect();
        const text = walker.currentNode.textContent.replace(/\s+/g, " ").trim();
        if (text && box.height && box.top >= y && box.bottom <= last) texts.push(text);
      }
      return texts;
    }, [top, bottom]);
    await page.close();
  }
  return found;
}

walk(executablePath, main);
