// Where things lie: nothing runs off the side, what matters comes first, and a thumb can hit it.

import { after, before, test } from "node:test";
import { launch, nothing, screen, walk } from "./browser.mjs";
import { pages, pagesOf } from "./site.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("a reader never scrolls sideways, on a screen 320 pixels wide", async () => {
  nothing(await walk(browser, pages, screen(320), overflow));
});

test("a reader never scrolls sideways when text is twice as large", async () => {
  nothing(
    await walk(browser, pages, screen(640), async (tab) => {
      await tab.evaluate(() => {
        const root = document.documentElement;
        root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
      });
      return overflow(tab);
    }),
  );
});

test("an article opens with its title and first key point on a phone's first screen", async () => {
  nothing(
    await walk(browser, pagesOf("article"), screen(360), (tab) =>
      firstScreen(tab, ["h1", ".key-points li:first-child"]),
    ),
  );
});

test("home opens with the emergency signs and the way to a doctor on a phone's first screen", async () => {
  nothing(
    await walk(browser, pagesOf("home"), screen(360), (tab) =>
      firstScreen(tab, ["h1", ".card.emergency .card-head", "a.doctor"]),
    ),
  );
});

test("every link and button outside a sentence is 44 pixels high and wide on a phone", async () => {
  nothing(await walk(browser, pages, screen(360), smallTargets));
});

/** What makes a page wider than its window. */
async function overflow(tab) {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element) =>
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll("*")].find(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement),
    );
    const first = wide?.outerHTML.replace(/\s+/g, " ").slice(0, 160);
    return [`${scrollWidth} of ${clientWidth} px: ${first}`];
  });
}

/** Which of `selectors` is not wholly on the first screen. */
async function firstScreen(tab, selectors) {
  return tab.evaluate((selectors) => {
    return selectors.flatMap((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      if (!box?.height) return [`no ${selector}`];
      const inside =
        box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
      return inside ? [] : [`${selector} ends at ${Math.ceil(box.bottom)} of ${innerHeight} px`];
    });
  }, selectors);
}

/** The targets that are too small, but for those within a sentence, citation marks and ways back. */
async function smallTargets(tab) {
  return tab.evaluate(() => {
    const least = 44;
    const inSentence = (target) => {
      const block = target.parentElement.closest("p, li, dd, dt, figcaption, td, th");
      if (!block || block.matches("td, th")) return block !== null;
      const around = block.cloneNode(true);
      around.querySelectorAll("a, button, ul, ol, sup").forEach((other) => other.remove());
      return /[\p{L}\p{N}]/u.test(around.textContent);
    };
    return [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
      .filter((target) => target.checkVisibility() && !target.closest("sup, .back"))
      .filter((target) => !inSentence(target))
      .flatMap((target) => {
        // A link that wraps is as high as its lowest line: between the lines a thumb misses it.
        const boxes = [...target.getClientRects()];
        const width = Math.round(Math.max(...boxes.map((box) => box.width)));
        const height = Math.round(Math.min(...boxes.map((box) => box.height)));
        if (width >= least && height >= least) return [];
        return [`"${target.textContent.trim()}" is ${width} by ${height} px`];
      });
  });
}
