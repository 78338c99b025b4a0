// The HTML itself: it is valid (so no id stands for two things), and figures speak.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { launch, nothing, screen, walk } from "./browser.mjs";
import htmlRules from "./html-rules.mjs";
import { pages } from "./site.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate(htmlRules);
  const reports = await Promise.all(
    pages.map(async ({ path, html }) => ({ path, report: await validator.validateString(html) })),
  );
  nothing(
    reports.flatMap(({ path, report }) =>
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, message, ruleId }) => ({
          path: `${path} line ${line}`,
          amiss: `${message} (${ruleId})`,
        })),
      ),
    ),
  );
});

test("a reader who cannot see a figure hears its title and what it shows", async () => {
  const illustrated = pages.filter(({ html }) => html.includes("<figure"));
  assert.notEqual(illustrated.length, 0, "no page has a figure: nothing was tested");
  nothing(await walk(browser, illustrated, screen(1280), silentFigures));
});

/** The drawings, other than those hidden as mere ornament, whose words a screen reader lacks. */
async function silentFigures(tab) {
  const drawn = await tab.evaluate(() =>
    [...document.querySelectorAll("svg")]
      .filter((svg) => !svg.closest("[aria-hidden=true]"))
      .map((svg) => ({
        title: svg.querySelector(":scope > title")?.textContent.trim(),
        shows: svg.querySelector(":scope > desc")?.textContent.trim(),
      })),
  );
  const devtools = await tab.context().newCDPSession(tab);
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  await devtools.detach();
  const spoken = nodes
    .filter(({ ignored, role }) => !ignored && role.value === "image")
    .map(({ name, description }) => ({
      name: name.value,
      all: `${name.value} ${description?.value}`,
    }));
  return drawn.flatMap(({ title, shows }) => {
    if (!title || !shows) return [`the figure "${title}" lacks a title or a description`];
    const heard = spoken.some(({ name, all }) => name.startsWith(title) && all.includes(shows));
    return heard ? [] : [`the figure "${title}" is not spoken`];
  });
}
