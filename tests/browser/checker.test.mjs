// The checker's form in a real browser: with the keyboard alone, with scripts off, going back both
// ways, on a narrow screen in the dark, on paper, and what axe-core says of every step, error and
// result.

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

let turns = 0;

/** Does what leads to another page, loaded or swapped in, and waits for that page. */
async function leads(tab, action) {
  turns += 1;
  await tab.evaluate((turn) => (document.querySelector("main").dataset.left = turn), turns);
  await action();
  await tab.locator(`main:not([data-left="${turns}"])`).waitFor();
}

const heading = (tab) => tab.locator("h1").innerText();
const send = (tab) => leads(tab, () => tab.locator("form .action").click());
const urgency = (tab) => tab.locator("main").getAttribute("data-urgency");

const OPENING = "Do I need a doctor?";

/** Where a step offers "none of these", it is still ticked. */
async function keepsItsTick(tab) {
  const none = tab.locator("input[type=checkbox][name=none]");
  if (await none.count()) assert.ok(await none.isChecked(), `${await heading(tab)} lost its answer`);
}

const REST = "none=bladder_bowel_legs&none=sudden&none=one_leg&none=health&sign=age_18_49";

/** The advice on this form, every other step answered with none. */
async function advice(tab, said, rest = REST) {
  await leads(tab, () =>
    tab.evaluate((body) => {
      const form = document.querySelector("main form");
      form.action = "/checker/result/";
      for (const [name, value] of new URLSearchParams(body)) {
        form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      }
      form.querySelector("select").disabled = true;
      form.requestSubmit(form.querySelector("button"));
    }, `${rest}&${said}`),
  );
}

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
    const enter = () => leads(tab, () => tab.keyboard.press("Enter"));
    await reach("form .action");
    await enter();
    await reach("input[value=bladder_new]");
    await tab.keyboard.press("Space");
    // Enter in a box sends the form on, not back.
    await enter();
    assert.equal(await urgency(tab), "emergency_now");
  });
});

for (const [way, javaScriptEnabled] of [
  ["with scripts off", false],
  ["with scripts on", true],
]) {
  test(`${way} our Back keeps every answer, step by step`, async () => {
    await visit({ ...screen(360), javaScriptEnabled }, async (tab) => {
      await answerNothing(tab);
      const seen = [];
      for (let step = 0; step < 12 && (await tab.locator(".back-button").count()); step += 1) {
        await leads(tab, () => tab.locator(".back-button").click());
        seen.push(await heading(tab));
        await keepsItsTick(tab);
      }
      assert.equal(seen.length, 9, seen.join(", "));
      assert.equal(seen.at(-1), OPENING);
    });
  });
}

test("the browser's own Back and Forward keep every answer, and no address says anything", async () => {
  await visit(screen(360), async (tab) => {
    const headings = [];
    await answerNothing(tab, async () => headings.push(await heading(tab)));
    await send(tab);
    assert.equal(await urgency(tab), "self_care");
    assert.equal(new URL(tab.url()).pathname, "/checker/");
    for (const expected of headings.toReversed()) {
      await leads(tab, () => tab.goBack());
      assert.equal(await heading(tab), expected);
      await keepsItsTick(tab);
    }
    await leads(tab, () => tab.goBack());
    assert.equal(await heading(tab), OPENING);
    for (const expected of headings) {
      await leads(tab, () => tab.goForward());
      assert.equal(await heading(tab), expected);
    }
    await leads(tab, () => tab.goForward());
    assert.equal(await urgency(tab), "self_care");
  });
});

test("an answer changed after the browser's Back is the one that counts", async () => {
  await visit(screen(360), async (tab) => {
    await send(tab);
    await tab.locator("input[name=none]").check();
    await send(tab);
    await leads(tab, () => tab.goBack());
    await tab.locator("input[name=none]").uncheck();
    await tab.locator("input[value=saddle_numbness]").check();
    await send(tab);
    assert.equal(await urgency(tab), "emergency_now");
  });
});

test("a form that does not arrive says so beside its button and keeps what was ticked", async () => {
  await visit(screen(360), async (tab) => {
    await send(tab);
    await tab.locator("input[value=sexual_change_new]").check();
    const isTold = async () => {
      await tab.locator("form .action").click();
      const line = tab.getByRole("alert").filter({ hasText: "This did not get through" });
      await line.waitFor();
      assert.ok(await tab.locator("input[value=sexual_change_new]").isChecked());
      await line.evaluate((line) => line.remove());
    };
    await tab.context().setOffline(true);
    await isTold();
    await tab.context().setOffline(false);
    // What a proxy says in the server's place is no step of the form.
    const failed = { status: 502, contentType: "text/html", body: "<h1>502</h1>" };
    await tab.route("**/checker/**", (route) => route.fulfill(failed));
    await isTold();
    await tab.unroute("**/checker/**");
    await send(tab);
    assert.equal(await heading(tab), "Sudden or severe trouble");
  });
});

test("the error takes the focus, and so does the heading of each step", async () => {
  await visit(screen(360), async (tab) => {
    const focused = () => tab.evaluate(() => document.activeElement.className || document.activeElement.localName);
    await send(tab);
    assert.equal(await focused(), "h1");
    await send(tab);
    assert.equal(await focused(), "error-summary");
    await tab.locator(".error-summary a").click();
    // The link within the page is a step of the browser's, not of the form.
    await tab.goBack();
    assert.match(await tab.title(), /^Error:/);
  });
});

test("what to tell a clinician can be copied, without the private answer", async () => {
  await visit({ ...screen(360), permissions: ["clipboard-read", "clipboard-write"] }, async (tab) => {
    await advice(tab, "sign=fever&crisis=thoughts");
    await tab.getByRole("button", { name: "Copy these lines" }).click();
    await tab.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^Yes: Fever with this back pain/);
    assert.doesNotMatch(copied, /crisis|thought|suicide|life/i);
  });
});

test("on paper the advice unfolds every number and never shows the private answer", async () => {
  await visit(screen(360), async (tab) => {
    const printed = {};
    for (const answer of ["no", "thoughts", "might_act", "rather_not_say"]) {
      await tab.goto(at("/checker/"));
      await advice(tab, `sign=lasting_weeks&crisis=${answer}`);
      await tab.emulateMedia({ media: "print" });
      printed[answer] = await tab.locator("main").innerText();
      await tab.emulateMedia({ media: "screen" });
    }
    assert.match(printed.no, /Singapore: Call 995, Call 1767/);
    for (const [answer, text] of Object.entries(printed)) {
      assert.equal(text, printed.no, `paper shows that the answer was ${answer}`);
    }
  });
});

test("the first screen of any advice holds the action, a number to call and the first reason", async () => {
  const hidden = [];
  for (const [said, tier] of [
    ["sign=saddle_numbness&none=fever_injury&none=pain", "emergency_now"],
    ["sign=fever&none=pain", "urgent_same_day"],
    ["sign=night_rest_pain&none=fever_injury", "soon"],
    ["sign=lasting_weeks&none=fever_injury", "soon"],
    ["none=fever_injury&none=pain", "self_care"],
  ]) {
    for (const country of ["", "&country=us", "&country=gb"]) {
      await visit(screen(360), async (tab) => {
        const rest = REST.replace("none=bladder_bowel_legs&", said.includes("saddle") ? "" : "$&");
        await advice(tab, `${said}${country}`, rest);
        assert.equal(await urgency(tab), tier, said);
        const reason = ".after-card .signs strong, .after-card > h2 + p";
        for (const css of ["h1", ".advice-card a[href^='tel:']", reason]) {
          const box = await tab.locator(css).first().boundingBox();
          const end = Math.round(box.y + box.height);
          if (box.y < 0 || end > 640) hidden.push(`${tier}${country}: ${css} ends at ${end}`);
        }
      });
    }
  }
  assert.deepEqual(hidden, []);
});

test("the advice fits on one sheet of paper", async () => {
  const sheets = {};
  for (const said of [
    "none=fever_injury&none=pain",
    "sign=lasting_weeks&unsure=getting_worse&none=fever_injury",
    "sign=fever&sign=injury_recent&sign=blood_thinner&none=pain",
    "country=us&none=fever_injury&none=pain",
    "country=gb&sign=lasting_weeks&unsure=getting_worse&none=fever_injury",
  ]) {
    await visit(screen(1280), async (tab) => {
      await advice(tab, said);
      const document = (await tab.pdf({ format: "Letter" })).toString("latin1");
      sheets[said] = document.match(/\/Type\s*\/Page\b/g).length;
    });
  }
  assert.deepEqual(Object.values(sheets), [1, 1, 1, 1, 1], JSON.stringify(sheets));
});
