// What axe-core can tell of the accessibility of a page: WCAG 2.0 to 2.2, levels A and AA, and
// good practice.

import { after, before, describe, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { launch, nothing, screen, walk } from "./browser.mjs";
import { pages } from "./site.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

describe("A reader with a disability finds no barrier that axe knows", () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 360]) {
      test(`on any page in ${colorScheme} colors, ${width} pixels wide`, async () => {
        nothing(await walk(browser, pages, screen(width, { colorScheme }), barriers));
      });
    }
  }
});

async function barriers(tab) {
  // Legacy mode runs all of axe in the page itself; the other is for frames, and there are none.
  const { violations } = await new AxeBuilder({ page: tab })
    .withTags(TAGS)
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${help} (${id}), at ${target.join(" ")}: ${html}`),
  );
}
