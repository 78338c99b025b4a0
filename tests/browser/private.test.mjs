// A page is all that a visit leaves and needs: no cookies, no other servers, no scripts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, nothing, screen, walk } from "./browser.mjs";
import { missing, origin, pages } from "./site.mjs";

let browser;
/** What one visit to each page, with scripts on, asked for, showed, said and left. */
const visits = new Map();

before(async () => {
  browser = await launch();
  await walk(browser, pages, screen(1280), async (tab, { path }, heard) => {
    visits.set(path, {
      ...heard,
      text: await text(tab),
      left: await left(tab),
      icons: await icons(tab),
    });
    return [];
  });
});
after(() => browser?.close());

test("a visit leaves nothing on the reader's device", () => {
  nothing(amiss(({ left }) => left));
});

test("a page asks for itself, its style sheet and its script, and for nothing from elsewhere", () => {
  nothing(
    amiss(({ requests, icons }, path) => {
      const needed = requests.filter((url) => !icons.includes(url));
      const elsewhere = requests.filter((url) => new URL(url).origin !== origin);
      // The checker's form has a style sheet and a script besides what all pages share, and the
      // questions to take and the search have that style sheet.
      const most = path.startsWith("/checker/") ? 5 : /^.(questions|search)/.test(path) ? 4 : 3;
      return [
        ...elsewhere.map((url) => `asks for ${url}`),
        ...(needed.length > most
          ? [`${needed.length} requests: ${needed.slice(1).join(" ")}`]
          : []),
      ];
    }),
  );
});

test("the browser complains of nothing: no error, nothing that the page's policy forbids", () => {
  nothing(
    amiss(({ complaints }, path) =>
      // That the page for a wrong address comes with the status 404 is as it should be.
      complaints.filter((complaint) => path !== missing || !complaint.includes("status of 404")),
    ),
  );
});

test("with scripts off, a page says the same, all of it unfolds, and no button is dead", async () => {
  const settings = screen(1280, { javaScriptEnabled: false });
  nothing(
    await walk(browser, pages, settings, async (tab, { path }) => {
      const said = await text(tab);
      const found = await shut(tab);
      assert.notEqual(said, "", path);
      return said === visits.get(path).text ? found : [...found, "the text differs"];
    }),
  );
});

/** What `look(visit, path)` finds amiss with each visit. */
function amiss(look) {
  return [...visits].flatMap(([path, visit]) =>
    look(visit, path).map((amiss) => ({ path, amiss })),
  );
}

async function text(tab) {
  return tab.locator("main").innerText();
}

async function icons(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon]")].map(
      (icon) => icon.href,
    ),
  );
}

/** Everything a site can leave in a browser. */
async function left(tab) {
  const cookies = await tab.context().cookies();
  const stored = await tab.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
  return [...cookies.map(({ name }) => `cookie ${name}`), ...stored];
}

/** What a reader without scripts cannot open: hidden text, dead buttons, folds that stay shut. */
async function shut(tab) {
  const found = await tab.evaluate(() => {
    const buttons = [...document.querySelectorAll("button")];
    const dead = buttons.filter((button) => !button.form && !button.popoverTargetElement);
    const hidden = [...document.querySelectorAll("main *")].filter(
      (element) =>
        element.textContent.trim() !== "" &&
        !element.checkVisibility() &&
        !element.closest("details, select, svg, [popover]"),
    );
    return [...dead, ...hidden].map((element) => `out of reach: ${element.outerHTML.slice(0, 80)}`);
  });
  for (const fold of await tab.locator("details").all()) {
    const before = await fold.evaluate((details) => details.open);
    await fold.locator("summary").press("Enter");
    const after = await fold.evaluate((details) => details.open);
    if (before === after) found.push(`does not unfold: ${await fold.innerText()}`);
  }
  return found;
}
