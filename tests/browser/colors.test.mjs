// Colors: text is easy to read in both schemes, and nothing is said by color alone.

import { after, before, test } from "node:test";
import { launch, nothing, screen, survey } from "./browser.mjs";
import { pages } from "./site.mjs";

let browser, found;
before(async () => {
  browser = await launch();
  found = await survey(browser, pages, screen(1280), {
    async light(tab) {
      await tab.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      return faintText(tab);
    },
    async dark(tab) {
      await tab.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
      return faintText(tab);
    },
    async forced(tab) {
      await tab.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      return plainCards(tab);
    },
  });
});
after(() => browser?.close());

test("all text stands out from its ground by 7 to 1 in light colors", () => {
  nothing(found.light);
});

test("all text stands out from its ground by 7 to 1 in dark colors", () => {
  nothing(found.dark);
});

test("with the reader's own colors, each care card still says its urgency and has a border", () => {
  nothing(found.forced);
});

/** Each pair of colors of text and ground with less contrast than 7 to 1. */
async function faintText(tab) {
  return tab.evaluate(() => {
    const channels = (color) => {
      const [r, g, b, alpha = 1] = color.match(/[\d.]+/g).map(Number);
      return { rgb: [r, g, b], alpha };
    };
    const over = (top, ground) =>
      top.rgb.map((value, i) => value * top.alpha + ground[i] * (1 - top.alpha));
    const ground = (element) => {
      if (element === null) return [255, 255, 255];
      const own = channels(getComputedStyle(element).backgroundColor);
      return own.alpha === 1 ? own.rgb : over(own, ground(element.parentElement));
    };
    const luminance = (rgb) => {
      const [r, g, b] = rgb.map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (element) => {
      const behind = ground(element);
      const text = over(channels(getComputedStyle(element).color), behind);
      const [dark, light] = [luminance(text), luminance(behind)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const faint = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, data } = texts.currentNode;
      if (data.trim() === "" || element.closest("svg") || !element.checkVisibility()) continue;
      const ratio = contrast(element);
      const { color } = getComputedStyle(element);
      if (ratio < 7) faint.set(`${color} at ${ratio.toFixed(2)} to 1`, data.trim().slice(0, 60));
    }
    return [...faint].map(([colors, text]) => `${colors}, as in "${text}"`);
  });
}

/** The care cards that lose their urgency or their edge when the reader's colors rule. */
async function plainCards(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll(".card")].flatMap((card) => {
      const words = card.querySelector(".card-urgency");
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } =
        getComputedStyle(card);
      const amiss = [];
      if (!words?.checkVisibility() || !/\p{L}{4}/u.test(words.innerText)) {
        amiss.push("a card does not say its urgency");
      }
      if (borderTopStyle === "none" || parseFloat(borderTopWidth) < 1) {
        amiss.push(`the card "${words?.innerText}" has no border`);
      }
      if (borderTopColor === backgroundColor) {
        amiss.push(`the card "${words?.innerText}" has a border of its ground's color`);
      }
      return amiss;
    }),
  );
}
