// The checker's form in a real browser: with the keyboard alone, with scripts off, on a narrow
// screen in the dark, and what axe-core says of every step, error and result.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, screen } from "./browser.mjs";
import { at } from "./site.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Runs `story` in a fresh window. */
async function visit(settings, story) {
  const context = await browser.newContext(settings);
  try {
    const tab = await context.newPage();
    await tab.goto(at("/checker/"));
    await story(tab);
    assert.deepEqual(await context.cookies(), []);
  } finally {
    await context.close();
  }
}

/** Does what leads to another page, and waits for that page. */
async function leads(tab, action) {
  const loaded = tab.waitForEvent("load");
  await action();
  await loaded;
}

const heading = (tab) => tab.locator("h1").innerText();
const send = (tab) => leads(tab, () => tab.locator("form .action").click());
const urgency = (tab) => tab.locator("main").getAttribute("data-urgency");

/** Answers every step with "none of these" (an age of 18 to 49) until the review. */
async function answerNothing(tab, look = async () => {}) {
  await send(tab);
  for (let step = 0; step < 12; step += 1) {
    await look(tab);
    if ((await heading(tab)) === "Check your answers") return;
    const none = tab.locator("input[type=checkbox][name=none]");
    const age = tab.locator("input[type=radio][value=age_18_49]");
    if (await none.count()) await none.check();
    if (await age.count()) await age.check();
    await send(tab);
  }
  assert.fail("the review never came");
}

test("every step, the review, an error and the advice pass axe, narrow and dark", async () => {
  const found = [];
  const look = async (tab) => {
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), TAGS);
    const title = await heading(tab);
    found.push(...violations.map(({ id, nodes }) => `${title}: ${id} at ${nodes[0].target}`));
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) found.push(`${title}: ${width} px wide`);
  };
  await visit({ ...screen(320), colorScheme: "dark" }, async (tab) => {
    await send(tab);
    await send(tab);
    assert.match(await tab.title(), /^Error:/);
    await look(tab);
    await tab.goto(at("/checker/"));
    await answerNothing(tab, look);
    await send(tab);
    assert.equal(await urgency(tab), "self_care");
    await look(tab);
  });
  assert.deepEqual(found, []);
});

test("a reader with the keyboard alone gets from the opening page to an emergency result", async () => {
  await visit(screen(360), async (tab) => {
    const reach = async (wanted) => {
      for (let stop = 0; stop < 60; stop += 1) {
        await tab.keyboard.press("Tab");
        if (await tab.evaluate((css) => document.activeElement.matches(css), wanted)) return;
      }
      assert.fail(`the keyboard never reaches ${wanted}`);
    };
    const enter = () => Promise.all([tab.waitForEvent("load"), tab.keyboard.press("Enter")]);
    await reach("form .action");
    await enter();
    await reach("input[value=bladder_new]");
    await tab.keyboard.press("Space");
    // Enter in a box sends the form on, not back.
    await enter();
    assert.equal(await urgency(tab), "emergency_now");
  });
});

test("with scripts off the form works and Back keeps every answer, step by step", async () => {
  await visit({ ...screen(360), javaScriptEnabled: false }, async (tab) => {
    await answerNothing(tab);
    const seen = [];
    for (let step = 0; step < 12 && (await tab.locator(".back-button").count()); step += 1) {
      await leads(tab, () => tab.locator(".back-button").click());
      const title = await heading(tab);
      seen.push(title);
      const none = tab.locator("input[type=checkbox][name=none]");
      if (await none.count()) assert.ok(await none.isChecked(), `${title} lost its answer`);
    }
    assert.equal(seen.length, 9, seen.join(", "));
    assert.equal(seen.at(-1), "Do I need a doctor?");
  });
});

test("the first screen of an emergency holds the action, a number to call and the first reason", async () => {
  await visit(screen(360), async (tab) => {
    await tab.locator("#country").selectOption("us");
    await send(tab);
    await tab.locator("input[value=saddle_numbness]").check();
    await send(tab);
    for (const css of ["h1", ".advice-card a[href='tel:911']", ".after-card .signs strong"]) {
      const box = await tab.locator(css).first().boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= 640, `${css} ends at ${box.y + box.height}`);
    }
  });
});
