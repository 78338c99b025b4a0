// The search box in a real browser: suggestions by keyboard and by touch, what is said aloud, and the same
// form without a script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, screen } from "./browser.mjs";
import { at, origin } from "./site.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Opens a page on a screen and gives its tab and search box to `use`. */
async function opened(path, width, settings, use) {
  const context = await browser.newContext(screen(width, settings));
  const tab = await context.newPage();
  await tab.goto(at(path));
  await use(tab, tab.getByRole(settings.javaScriptEnabled === false ? "searchbox" : "combobox"));
  await context.close();
}

const options = (tab) => tab.getByRole("option");

test("typing brings suggestions, the arrow keys choose one, and Enter searches for it", async () => {
  await opened("/causes/overview/", 1280, {}, async (tab, box) => {
    await box.pressSequentially("herni");
    await options(tab).first().waitFor();
    assert.equal(await box.getAttribute("aria-expanded"), "true");
    assert.match(await tab.getByRole("status").innerText(), /^\d+ suggestions?\. Use the arrow keys\.$/);
    const first = await options(tab).first().innerText();
    await box.press("ArrowDown");
    assert.equal(await box.inputValue(), first);
    const chosen = await box.getAttribute("aria-activedescendant");
    assert.equal(await tab.locator(`#${chosen}`).getAttribute("aria-selected"), "true");
    await box.press("ArrowUp");
    assert.equal(await box.inputValue(), "herni", "above the first stands what was typed");
    await box.press("ArrowUp");
    assert.equal(await box.inputValue(), await options(tab).last().innerText());
    await box.press("ArrowDown");
    await box.press("ArrowDown");
    await Promise.all([tab.waitForURL(/\/search\?q=/), box.press("Enter")]);
    assert.equal(await tab.getByRole("combobox").inputValue(), first);
    assert.notEqual(await tab.locator(".results > li").count(), 0);
  });
});

test("Escape closes the list and keeps what was typed, and so does going on", async () => {
  await opened("/search", 768, {}, async (tab, box) => {
    await box.pressSequentially("sleep");
    await options(tab).first().waitFor();
    await box.press("ArrowDown");
    await box.press("Escape");
    assert.equal(await box.getAttribute("aria-expanded"), "false");
    assert.equal(await options(tab).count().then(() => tab.getByRole("listbox").isVisible()), false);
    assert.equal(await box.inputValue(), "sleep");
    await box.press("s");
    await options(tab).first().waitFor();
    await box.press("Tab");
    assert.equal(await tab.getByRole("listbox").isVisible(), false);
  });
});

test("a suggestion is chosen by a touch, and the list fits a small screen", async () => {
  await opened("/search", 360, { hasTouch: true }, async (tab, box) => {
    await box.pressSequentially("acup");
    await options(tab).first().waitFor();
    const list = await tab.getByRole("listbox").boundingBox();
    assert.ok(list.x >= 0 && list.x + list.width <= 360, JSON.stringify(list));
    for (const option of await options(tab).all()) {
      assert.ok((await option.boundingBox()).height >= 40);
    }
    await Promise.all([tab.waitForURL(/\/search\?q=/), options(tab).first().tap()]);
  });
});

test("one letter is not sent, and all that is sent goes to this site", async () => {
  await opened("/search", 1280, {}, async (tab, box) => {
    const asked = [];
    const isIcon = (url) => url.includes("icon");
    tab.on("request", (request) => isIcon(request.url()) || asked.push(request.url()));
    await box.pressSequentially("x");
    await tab.waitForTimeout(400);
    assert.deepEqual(asked, []);
    await box.pressSequentially("qzzy");
    await tab.getByRole("status").filter({ hasText: "No suggestions." }).waitFor();
    assert.ok(asked.length > 0 && asked.every((url) => new URL(url).origin === origin));
  });
});

test("without a script the box is a plain form, and on a small screen its button leads to one", async () => {
  const off = { javaScriptEnabled: false };
  await opened("/causes/overview/", 1280, off, async (tab, box) => {
    await box.fill("pinched nerve");
    await Promise.all([tab.waitForURL(/q=pinched\+nerve/), box.press("Enter")]);
    assert.notEqual(await tab.locator(".results > li").count(), 0);
  });
  await opened("/causes/overview/", 360, off, async (tab) => {
    const button = tab.getByRole("button", { name: "Search" });
    await Promise.all([tab.waitForURL(/\/search/), button.click()]);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "main_q");
  });
});
