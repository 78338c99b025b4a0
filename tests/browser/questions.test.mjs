// Questions to take to an appointment: what is ticked is what comes out on paper, without a script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, screen } from "./browser.mjs";
import { at } from "./site.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Opens the page without scripts, ticks the questions at `places`, and gives what paper shows. */
async function printed(places) {
  const context = await browser.newContext(screen(360, { javaScriptEnabled: false }));
  const tab = await context.newPage();
  await tab.goto(at("/questions-to-take/"));
  const boxes = tab.getByRole("checkbox");
  const all = await boxes.count();
  for (const place of places) await boxes.nth(place).check();
  const names = await Promise.all(places.map((place) => tab.locator("main label").nth(place).innerText()));
  await tab.emulateMedia({ media: "print" });
  const shown = async (selector) => {
    const found = await tab.locator(selector).all();
    const visible = await Promise.all(found.map((one) => one.isVisible()));
    return found.filter((_, place) => visible[place]);
  };
  const texts = async (selector) =>
    Promise.all((await shown(selector)).map((one) => one.innerText()));
  const out = {
    all,
    names,
    questions: await texts(".take label"),
    groups: await texts(".take fieldset"),
    boxes: (await shown(".take input")).length,
    lines: (await shown(".own div")).length,
    address: tab.url(),
  };
  await context.close();
  return out;
}

test("only the questions that were ticked are printed, under their headings", async () => {
  const paper = await printed([0, 1, 20]);
  assert.deepEqual(paper.questions, paper.names);
  assert.equal(paper.groups.length, 2);
  assert.equal(paper.boxes, 0, "what is printed is what was ticked");
  assert.equal(paper.address, at("/questions-to-take/"), "nothing stands in the address");
});

test("when nothing is ticked, all questions are printed with boxes to tick by pen", async () => {
  const paper = await printed([]);
  assert.equal(paper.questions.length, paper.all);
  assert.equal(paper.boxes, paper.all);
});

test("there is room on paper for questions of one's own", async () => {
  assert.ok((await printed([3])).lines >= 2);
});
