// Chromium, and the walk through many pages that nearly every test is.
//
// A test looks at each page in turn and says in plain words what is amiss on it; `nothing` fails
// with the whole list, so that one run shows all there is to mend.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { at } from "./site.mjs";

/** How many pages are looked at side by side. */
const TABS = 2;

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Debian's Chromium, or the one that CHROMIUM names. */
export function launch() {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromiumSandbox: !asRoot,
    args: FLAGS,
  });
}

/** A window `width` pixels wide; `more` holds further settings of Playwright's context. */
export const screen = (width, more = {}) => ({
  viewport: { width, height: width < 700 ? 640 : 900 },
  ...more,
});

/**
 * Opens each of `pages` in `browser` with the settings `settings`, and gathers what
 * `look(tab, page, heard)` finds amiss: a list of sentences for each page. `heard` holds what the
 * page asked for (`requests`, addresses) and what the browser complained of (`complaints`).
 */
export async function walk(browser, pages, settings, look) {
  const context = await browser.newContext(settings);
  const waiting = pages.map((page, place) => ({ page, place }));
  const found = [];
  const tour = async () => {
    const tab = await context.newPage();
    let heard;
    tab.on("request", (request) => heard.requests.push(request.url()));
    tab.on("pageerror", (error) => heard.complaints.push(error.message));
    tab.on("console", (message) => heard.complaints.push(`${message.type()}: ${message.text()}`));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      heard = { requests: [], complaints: [] };
      await tab.goto(at(next.page.path));
      found[next.place] = await look(tab, next.page, heard);
    }
  };
  try {
    await Promise.all(Array.from({ length: TABS }, tour));
  } finally {
    await context.close();
  }
  return pages.flatMap(({ path }, place) => found[place].map((amiss) => ({ path, amiss })));
}

/**
 * A walk on which several looks are taken at each page, one after the other: `looks` names them.
 * Gives what each found, by its name.
 */
export async function survey(browser, pages, settings, looks) {
  const found = Object.fromEntries(Object.keys(looks).map((name) => [name, []]));
  await walk(browser, pages, settings, async (tab, page, heard) => {
    for (const [name, look] of Object.entries(looks)) {
      const all = await look(tab, page, heard);
      found[name].push(...all.map((amiss) => ({ path: page.path, amiss })));
    }
    return [];
  });
  return found;
}

/** Fails with the list of what was found, each thing once with the pages that have it. */
export function nothing(found) {
  if (found.length === 0) return;
  const paths = new Map();
  for (const { path, amiss } of found) {
    paths.set(amiss, (paths.get(amiss) ?? new Set()).add(path));
  }
  const lines = [...paths].map(([amiss, on]) => {
    const more = on.size > 3 ? ` and ${on.size - 3} more` : "";
    return `${amiss}\n    on ${[...on].slice(0, 3).join(" ")}${more}`;
  });
  assert.fail(`${lines.length} things to mend:\n  ${lines.join("\n  ")}\n`);
}
