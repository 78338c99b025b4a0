// On paper: the page is whole, with its sources, and what only a screen can use is left out.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, nothing, screen, walk } from "./browser.mjs";
import { pagesOf } from "./site.mjs";

const SCREEN_ONLY =
  ".skip, .sections, .bar > a:not(.brand), .breadcrumb, .contents, .related, .pager, .site-map, " +
  ".back, .no-print";

const [article] = pagesOf("article");
const [section] = pagesOf("print");

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("an article and a whole section can be kept as a document of several sheets", async () => {
  nothing(
    await walk(browser, [article, section], screen(1280), async (tab, { path }) => {
      const document = (await tab.pdf({ format: "A4" })).toString("latin1");
      assert.ok(document.startsWith("%PDF-"), `${path} gives no PDF`);
      const sheets = document.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      return sheets >= 2 ? [] : [`${sheets} sheets`];
    }),
  );
});

test("paper shows all of the text and its sources, and no menus", async () => {
  nothing(await walk(browser, pagesOf("article", "print"), screen(1280), onPaper));
});

async function onPaper(tab) {
  const onScreen = await texts(tab);
  await tab.emulateMedia({ media: "print" });
  const printed = await texts(tab);
  const amiss = await tab.evaluate((screenOnly) => {
    const sources = [...document.querySelectorAll(".sources ol > li")];
    const hidden = sources.filter((source) => !source.checkVisibility());
    const menus = [...document.querySelectorAll(screenOnly)].filter((menu) =>
      menu.checkVisibility(),
    );
    return [
      ...(sources.length === 0 ? ["no sources"] : []),
      ...hidden.map((source) => `the source ${source.id} is not printed`),
      ...menus.map((menu) => `the ${menu.className} is printed`),
    ];
  }, SCREEN_ONLY);
  const lost = onScreen.filter((text) => !printed.includes(text));
  return [...amiss, ...lost.map((text) => `not printed whole: "${text.slice(0, 60)}"`)];
}

/** What can be read of the parts that are for reading. */
async function texts(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll("h1, .part-title, .key-points, .dates, .text > *")]
      .filter((part) => part.checkVisibility())
      .map((part) => part.innerText),
  );
}
