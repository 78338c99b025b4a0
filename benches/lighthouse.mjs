// Lighthouse's scores for a phone: `npm ci --prefix benches && node benches/lighthouse.mjs BASE`
//
// In: BASE, the address of a running server (a release build; nothing else running beside it).
// Out: for home, a section and an article, the median of three runs in each category, and the
// times behind the performance score. Ends with 1 when any score is under 100.

import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const PAGES = ["/", "/causes/", "/causes/herniated-disc/"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"];
const RUNS = 3;

const [base] = process.argv.slice(2);
if (!base) {
  console.error("Usage: node benches/lighthouse.mjs BASE");
  process.exit(2);
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

try {
  for (const path of PAGES) {
    const reports = [];
    for (let run = 0; run < RUNS; run += 1) reports.push(await report(new URL(path, base).href));
    const scores = CATEGORIES.map((category) => [
      category,
      Math.round(100 * median(reports.map(({ categories }) => categories[category].score))),
    ]);
    const times = TIMES.map((time) => [
      time,
      Math.round(median(reports.map(({ audits }) => audits[time].numericValue))),
    ]);
    console.log(path);
    console.log(`  ${scores.map(([category, score]) => `${category} ${score}`).join(", ")}`);
    console.log(`  ${times.map(([time, value]) => `${time} ${value} ms`).join(", ")}`);
    for (const [category, score] of scores) {
      if (score === 100) continue;
      process.exitCode = 1;
      console.log(`  ${category} loses by: ${losses(reports[0], category).join("; ")}`);
    }
  }
} finally {
  await browser.close();
}

async function report(url) {
  const tab = await browser.newPage();
  // Lighthouse reads robots.txt from within the page, which the site's policy forbids as it forbids
  // every connection: so here the tool, and it alone, is let through.
  await tab.setBypassCSP(true);
  const options = { logLevel: "error", onlyCategories: CATEGORIES };
  const { lhr } = await lighthouse(url, options, undefined, tab);
  await tab.close();
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

function losses({ audits, categories }, category) {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${audits[id].title} (${audits[id].displayValue ?? id})`);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
