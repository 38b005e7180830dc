// Runs in a page of `stepup explain` and writes what is wrong with it below the page.

const faults = [];
const fault = (text) => faults.push("fault: " + text);

// Nothing is wider than the window.
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) fault("the page is wider than its window");
for (const element of document.body.querySelectorAll("*")) {
  const box = element.getBoundingClientRect();
  if (box.width > 1 && box.right > width + 0.5) {
    fault(`<${element.localName}> reaches ${Math.round(box.right - width)} px too far`);
  }
}

// Every text has a contrast of 4.5 to 1 with what is behind it (WCAG 2.2, 1.4.3).
const numbers = (color) => color.match(/[\d.]+/g).map(Number);
const luminance = (color) => {
  const [r, g, b] = numbers(color).slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const background = (element) => {
  for (let current = element; current; current = current.parentElement) {
    const color = getComputedStyle(current).backgroundColor;
    if (numbers(color)[3] !== 0) return color;
  }
  return "rgb(255, 255, 255)";
};
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let looked = 0;
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  if (!texts.currentNode.data.trim() || element.localName === "script") continue;
  looked += 1;
  const [a, b] = [getComputedStyle(element).color, background(element)].map(luminance);
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (contrast < 4.5) fault(`contrast ${contrast.toFixed(2)}: ${texts.currentNode.data.trim()}`);
  const size = parseFloat(getComputedStyle(element).fontSize);
  if (size < 12) fault(`${size} px is too small: ${texts.currentNode.data.trim()}`);
}
if (looked < 20) fault("there is hardly any text");

// Headings go down one level at a time, and there is one of the first.
const levels = [...document.querySelectorAll("h1, h2, h3")].map((h) => Number(h.localName[1]));
if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) fault("not one h1");
levels.slice(1).forEach((level, i) => {
  if (level > levels[i] + 1) fault(`an h${level} below an h${levels[i]}`);
});

// Tables have captions, and headings that say what they head.
for (const table of document.querySelectorAll("table")) {
  if (!table.caption?.textContent.trim()) fault("a table without a caption");
  for (const head of table.querySelectorAll("th")) if (!head.scope) fault("a th without a scope");
  for (const row of table.querySelectorAll("tbody tr")) {
    if (!row.querySelector("th")) fault("a row without a heading");
  }
  for (const part of table.querySelectorAll("thead, tbody, tr, th, td")) {
    if (!part.getAttribute("role")) fault(`a ${part.localName} without a role`);
  }
}
if (!document.documentElement.lang) fault("no language");
if (document.querySelectorAll("main").length !== 1) fault("not one main");
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
if (new Set(ids).size !== ids.length) fault("an id occurs twice");

const report = document.createElement("pre");
report.id = "inspection";
report.textContent = ["inspected", ...new Set(faults)].join("\n");
document.body.append(report);
