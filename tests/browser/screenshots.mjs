// Pictures of every page, for people to look at: `node tests/browser/screenshots.mjs BASE OUT`
//
// In: BASE, the address of a running server, and OUT, a folder (tests/browser/out is ignored by
// git). Out: a PNG of each page at each width in light and dark colors, and a PDF as printed.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

const [base, out] = process.argv.slice(2);
if (!base || !out) {
  console.error("Usage: node tests/browser/screenshots.mjs BASE OUT");
  process.exit(2);
}
process.env.BACKWISE_URL = base;
const { launch, nothing, screen, walk } = await import("./browser.mjs");
const { pages } = await import("./site.mjs");

const WIDTHS = [360, 768, 1280];

await mkdir(out, { recursive: true });
const browser = await launch();
try {
  nothing(await walk(browser, pages, screen(WIDTHS[0]), pictures));
} finally {
  await browser.close();
}
console.log(`${pages.length} pages, ${pages.length * WIDTHS.length * 2} pictures in ${out}`);

async function pictures(tab, { path }) {
  const name = path.split("/").filter(Boolean).join("_") || "home";
  for (const width of WIDTHS) {
    await tab.setViewportSize(screen(width).viewport);
    for (const colorScheme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme });
      const file = join(out, `${name}-${width}-${colorScheme}.png`);
      await tab.screenshot({ path: file, fullPage: true });
    }
  }
  await tab.pdf({ path: join(out, `${name}.pdf`), format: "A4" });
  return [];
}
