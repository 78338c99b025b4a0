// A page is all that a visit leaves and needs: no cookies, no other servers, no scripts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, nothing, screen, walk } from "./browser.mjs";
import { at, missing, origin, pages } from "./site.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("a visit to every page leaves nothing on the reader's device", async () => {
  const context = await browser.newContext();
  const tab = await context.newPage();
  for (const { path } of pages) {
    const answer = await tab.goto(at(path));
    assert.equal(await answer.headerValue("set-cookie"), null, path);
  }
  assert.deepEqual(await context.storageState({ indexedDB: true }), { cookies: [], origins: [] });
  await context.close();
});

test("a page asks for itself and its style sheet, and nothing from elsewhere", async () => {
  nothing(
    await walk(browser, pages, screen(1280), async (tab) => {
      const asked = await recorded(tab, "request", (request) => request.url());
      const icons = await tab.evaluate(() =>
        [...document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon]")].map(
          (icon) => icon.href,
        ),
      );
      const needed = asked.filter((url) => !icons.includes(url));
      const elsewhere = needed.filter((url) => new URL(url).origin !== origin);
      return [
        ...elsewhere.map((url) => `asks for ${url}`),
        ...(needed.length > 2 ? [`${needed.length} requests: ${needed.join(" ")}`] : []),
      ];
    }),
  );
});

test("the browser has no complaint about any page: no error, nothing its policy forbids", async () => {
  nothing(
    await walk(browser, pages, screen(1280), async (tab, { path }) => {
      const said = await recorded(tab, "console", (message) =>
        ["error", "warning"].includes(message.type()) ? message.text() : "",
      );
      // That the page for a wrong address comes with the status 404 is as it should be.
      const expected = path === missing ? /status of 404/ : /^$/;
      return said.filter((text) => !expected.test(text));
    }),
  );
});

test("with scripts off, every page says the same", async () => {
  const withScripts = new Map();
  await walk(browser, pages, screen(1280), async (tab, { path }) => {
    withScripts.set(path, await read(tab));
    return [];
  });
  nothing(
    await walk(browser, pages, screen(1280, { javaScriptEnabled: false }), async (tab, { path }) =>
      (await read(tab)) === withScripts.get(path) ? [] : ["the text differs"],
    ),
  );
});

test("with scripts off, whatever is folded away unfolds, and no button is dead", async () => {
  nothing(
    await walk(browser, pages, screen(360, { javaScriptEnabled: false }), async (tab) => {
      const amiss = await tab.evaluate(() => {
        const dead = [...document.querySelectorAll("button:not(form button, [popovertarget])")];
        const hidden = [...document.querySelectorAll("main *")].filter(
          (element) =>
            element.textContent.trim() !== "" &&
            !element.checkVisibility() &&
            !element.closest("details, svg, [popover]"),
        );
        return [...dead, ...hidden].map((element) => element.outerHTML.slice(0, 80));
      });
      for (const fold of await tab.locator("details").all()) {
        await fold.locator("summary").click();
        const shut = await fold.evaluate((details) => !details.open);
        if (shut) amiss.push(`cannot be unfolded: ${await fold.innerText()}`);
      }
      return amiss;
    }),
  );
});

/** What `note` makes of each event `name` while the page is loaded anew, past any cache. */
async function recorded(tab, name, note) {
  const notes = [];
  const listen = (event) => notes.push(note(event));
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  tab.on(name, listen);
  await tab.reload({ waitUntil: "networkidle" });
  tab.off(name, listen);
  await devtools.detach();
  return notes.filter((entry) => entry !== "");
}

async function read(tab) {
  return tab.locator("main").innerText();
}
