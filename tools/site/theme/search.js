// Search in the texts of all pages, which come as a script when somebody starts to search.
"use strict";
const form = document.querySelector("form[role=search]"), field = form.querySelector("input");
const results = document.getElementById("results");
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
let pages = null;

function load() {
  field.removeEventListener("focus", load);
  const script = document.createElement("script");
  script.src = form.dataset.texts;
  script.onload = () => {
    pages = window.texts.map(([url, title, text]) => ({ url, title, text, name: plain(title), words: plain(text) }));
    show();
  };
  document.head.append(script);
}

function excerpt(page, word) {
  const at = page.words.indexOf(word);
  if (at < 0) return [page.text.slice(0, 110)];
  const from = Math.max(0, at - 50), end = at + word.length;
  return [(from ? "…" : "") + page.text.slice(from, at), page.text.slice(at, end), page.text.slice(end, end + 60) + "…"];
}

function show() {
  const wanted = plain(field.value).split(/\s+/).filter((word) => word.length > 1);
  results.hidden = !wanted.length || !pages;
  if (results.hidden) return;
  const worth = (page) => wanted.reduce((sum, word) => {
    const [inName, inText] = [page.name.includes(word) || page.url.includes(word), page.words.includes(word)];
    return sum < 0 || !(inName || inText) ? -1 : sum + (inName ? 10 : 1);
  }, 0);
  const found = pages.map((page) => ({ page, worth: worth(page) })).filter((hit) => hit.worth >= 0);
  found.sort((a, b) => b.worth - a.worth || (a.page.url < b.page.url ? 1 : -1)); // a mechanism before its algorithm
  const list = document.createElement("ul");
  for (const { page } of found.slice(0, 12)) {
    const item = document.createElement("li"), link = document.createElement("a"), text = document.createElement("p");
    link.href = `${form.dataset.root}/${page.url}`;
    link.textContent = page.title;
    const [before, hit = "", after = ""] = excerpt(page, wanted[0]);
    const mark = document.createElement("mark");
    mark.textContent = hit;
    text.append(before, mark, after);
    const [folder] = page.url.includes("/") ? page.url.split("/") : [""];
    item.append(link, folder && ` (${folder})`, text);
    list.append(item);
  }
  const count = document.createElement("p");
  count.textContent = found.length ? `${found.length} ${form.dataset.found}` : form.dataset.nothing;
  results.replaceChildren(count, list);
}

field.addEventListener("focus", load);
field.addEventListener("input", show);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  results.querySelector("a")?.click();
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { field.value = ""; show(); field.focus(); }
});
