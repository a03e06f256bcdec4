// A walk through pages in Chromium that prints what it found as JSON; no process stays behind, also when it goes wrong.
"use strict";
const { chromium } = require("playwright-core");

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]; // of axe

async function found(executablePath, main) {
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await main(browser);
  } finally {
    await browser.close();
  }
}

function walk(executablePath, main) {
  found(executablePath, main).then((told) => console.log(JSON.stringify(told)), (error) => { console.error(error); process.exit(1); });
}

module.exports = { walk, standards };
