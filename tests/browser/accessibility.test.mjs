// What axe-core can tell of the accessibility of a page: WCAG 2.0 to 2.2, levels A and AA, and
// good practice.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, nothing, screen, walk } from "./browser.mjs";
import { pages } from "./site.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Contrast is most of the work and does not change with the width: once for each scheme.
const LOOKS = [
  { colorScheme: "light", width: 1280, contrast: true },
  { colorScheme: "light", width: 360, contrast: false },
  { colorScheme: "dark", width: 360, contrast: true },
  { colorScheme: "dark", width: 1280, contrast: false },
];

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("axe finds no barrier on any page, in light and dark, on a wide screen and a phone", async () => {
  nothing(await walk(browser, pages, screen(1280), barriers));
});

async function barriers(tab) {
  const found = new Map();
  await tab.evaluate(axe);
  for (const { colorScheme, width, contrast } of LOOKS) {
    await tab.emulateMedia({ colorScheme });
    await tab.setViewportSize(screen(width).viewport);
    const { violations } = await tab.evaluate((options) => globalThis.axe.run(options), {
      runOnly: TAGS,
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled: contrast } },
    });
    for (const { id, help, nodes } of violations) {
      for (const { target, html } of nodes) {
        const barrier = `${help} (${id}) at ${target.join(" ")}: ${html}`;
        found.set(barrier, [...(found.get(barrier) ?? []), `${colorScheme} at ${width} px`]);
      }
    }
  }
  return [...found].map(([barrier, looks]) => `${barrier} [${looks.join(", ")}]`);
}
