// A reader without a mouse: Tab alone reaches everything, in the order in which it is read.

import { after, before, describe, test } from "node:test";
import { launch, nothing, screen, walk } from "./browser.mjs";
import { pages, pagesOf } from "./site.mjs";

// A page of each kind, since the frame is the same on all: of articles the one with most in it, of
// forms the longest.
const [home] = pagesOf("home");
const [hub] = pagesOf("hub");
const [article] = pagesOf("article").sort((a, b) => weight(b) - weight(a));
const forms = pages.filter(({ path }) => path === "/checker/all/");
const [, results] = pagesOf("search");
const walked = [home, hub, article, results, ...forms];

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const width of [1280, 360]) {
  describe(`With the keyboard alone, on a screen ${width} pixels wide`, () => {
    test("the first stop is the way to the content, and it leads there", async () => {
      nothing(await walk(browser, walked, screen(width), skipLink));
    });

    test("each link and field is reached in order and seen to be, and then comes the way out", async () => {
      nothing(await walk(browser, walked, screen(width), everyStop));
    });
  });
}

function weight({ html }) {
  return html.split("<figure").length * 1000 + html.split("<a ").length;
}

async function skipLink(tab) {
  await tab.keyboard.press("Tab");
  const first = await stop(tab);
  if (first.name !== "#main") return [`the first stop is ${first.name}`];
  await tab.keyboard.press("Enter");
  const into = await tab.evaluate(() => document.activeElement?.id);
  await tab.keyboard.press("Tab");
  const next = await tab.evaluate(() => document.activeElement?.closest("main") !== null);
  return [
    ...first.amiss,
    ...(into === "main" ? [] : [`the way to the content leads to "${into}"`]),
    ...(next ? [] : ["the stop after it is not in the content"]),
  ];
}

async function everyStop(tab) {
  const wanted = await tab.evaluate(() =>
    [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
      .filter((element) => element.checkVisibility())
      // One stop for each set of radio buttons: within it, the arrow keys.
      .filter(({ type, name }, place, all) => {
        const before = all[place - 1];
        return !(type === "radio" && before.type === "radio" && before.name === name);
      })
      .map((element) => element.getAttribute("href") ?? element.outerHTML.slice(0, 80)),
  );
  const found = [];
  const reached = [];
  // Besides links, a table that scrolls sideways is a stop; twice the links is a trap.
  for (let presses = 0; presses < 2 * wanted.length; presses += 1) {
    await tab.keyboard.press("Tab");
    const here = await stop(tab);
    if (here === null) break;
    found.push(...here.amiss);
    if (!here.scroller) reached.push(here.name);
  }
  const place = wanted.findIndex((name, place) => reached[place] !== name);
  if (place >= 0) found.push(`stop ${place + 1} is ${reached[place]}, not ${wanted[place]}`);
  if (reached.length > wanted.length) {
    found.push(`${wanted.length} stops, but after them comes ${reached[wanted.length]}`);
  }
  return found;
}

/** Where the keyboard is, and what is amiss with the sight of it; null once it left the page. */
async function stop(tab) {
  return tab.evaluate(() => {
    const here = document.activeElement;
    if (here === null || here === document.body) return null;
    const name = here.getAttribute("href") ?? here.outerHTML.slice(0, 80);
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const amiss = [];
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) {
      amiss.push(`${name} has no outline: ${outlineWidth} ${outlineStyle}`);
    }
    const seen = [...here.getClientRects()].some(({ left, right, top, bottom }) => {
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return hit !== null && here.contains(hit);
    });
    if (!seen) amiss.push(`${name} has the focus out of sight`);
    return { name, amiss, scroller: !here.matches("a, button, summary, input, select, textarea") };
  });
}
