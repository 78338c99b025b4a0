// Where things lie: nothing runs off the side, what matters comes first, and a thumb can hit it.

import { after, before, test } from "node:test";
import { launch, nothing, screen, survey } from "./browser.mjs";
import { pages } from "./site.mjs";

/** What must be wholly on a phone's first screen. */
const OPENING = {
  article: ["h1", ".key-points li:first-child"],
  home: ["h1", ".card.emergency .card-head", "a.doctor"],
};

let browser, found;
before(async () => {
  browser = await launch();
  found = await survey(browser, pages, screen(320), {
    narrow: overflow,
    async opening(tab, { kind }) {
      await tab.setViewportSize({ width: 360, height: 640 });
      return firstScreen(tab, OPENING[kind] ?? []);
    },
    targets: smallTargets,
    help: hiddenHelp,
    async enlarged(tab) {
      await tab.setViewportSize({ width: 640, height: 640 });
      await tab.evaluate(() => {
        const root = document.documentElement;
        root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
      });
      const wide = await overflow(tab);
      await tab.setViewportSize({ width: 360, height: 640 });
      return [...wide, ...(await overflow(tab))];
    },
  });
});
after(() => browser?.close());

test("a reader never scrolls sideways, on a screen 320 pixels wide", () => {
  nothing(found.narrow);
});

test("a reader never scrolls sideways when text is twice as large", () => {
  nothing(found.enlarged);
});

test("a phone's first screen holds what matters most of an article and of the home page", () => {
  nothing(found.opening);
});

test("every link and button outside a sentence is 44 pixels high and wide on a phone", () => {
  nothing(found.targets);
});

test("from every page of a phone, crisis help and the checker are one touch away", () => {
  nothing(found.help);
});

/** Which ways to help cannot be seen. The checker's own pages need none to the checker. */
async function hiddenHelp(tab, { path }) {
  const isChecker = path.startsWith("/checker/") && path !== "/checker/card/";
  const hidden = [];
  for (const way of isChecker ? ["crisis"] : ["crisis", "doctor"]) {
    if (!(await tab.locator(`.bar a.${way}`).isVisible())) hidden.push(`no ${way} link`);
  }
  return hidden;
}

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
        element.getBoundingClientRect().right > clientWidth + 0.5 &&
        !scrolls(element.parentElement),
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

/** The targets that are too small; not those within sentences, citation marks and ways back. */
async function smallTargets(tab) {
  return tab.evaluate(() => {
    const least = 44;
    const inSentence = (target) => {
      const block = target.closest("a")?.parentElement.closest("p, li, dd, dt, figcaption, td, th");
      if (!block || block.matches("td, th")) return Boolean(block);
      const around = block.cloneNode(true);
      around.querySelectorAll("a, button, ul, ol, sup").forEach((other) => other.remove());
      return /[\p{L}\p{N}]/u.test(around.textContent);
    };
    return [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
      .filter((target) => target.checkVisibility() && !target.closest("sup, .back"))
      .filter((target) => !inSentence(target))
      .flatMap((target) => {
        // A box is ticked by its label, too.
        const largest = target.labels?.[0]?.contains(target) ? target.labels[0] : target;
        // A link that wraps is as high as its lowest line: between the lines a thumb misses it.
        const boxes = [...largest.getClientRects()];
        const width = Math.round(Math.max(...boxes.map((box) => box.width)));
        const height = Math.round(Math.min(...boxes.map((box) => box.height)));
        if (width >= least && height >= least) return [];
        return [`"${largest.textContent.trim()}" is ${width} by ${height} px`];
      });
  });
}
