// Every page of the running site, as the server sends it.
//
// In: BACKWISE_URL, the address of a running server (`tests/run` starts one and sets it).
// Out: `pages`, one record a page: what `sitemap.xml` lists, the print pages that those link to,
// the search before and after something was asked, and the page for an address that leads nowhere.

const address = process.env.BACKWISE_URL;
if (!address) {
  throw new Error("Set BACKWISE_URL to the address of a running server, or run tests/run.");
}

/** The search: asking, answering, with the cards of signs and of crisis help, and finding nothing. */
const searches = [
  "/search",
  "/search?q=siatica",
  "/search?q=cant+pee+and+fever",
  "/search?q=i+want+to+die",
  "/search?q=zzzyyyxxx",
];

export const origin = new URL(address).origin;

/** An address that no page has. */
export const missing = "/no-such-page/";

/** The whole address of `path`. */
export const at = (path) => new URL(path, origin).href;

/** Every page: its `path`, its `html`, and its `kind`. */
export const pages = await allPages();

/** The pages of the kinds `kinds`: home, hub, article, print, search, missing or other. */
export const pagesOf = (...kinds) => pages.filter((page) => kinds.includes(page.kind));

async function allPages() {
  const sitemap = await get("/sitemap.xml", 200);
  const listed = await Promise.all(
    [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => page(new URL(loc).pathname)),
  );
  const links = listed.flatMap(({ html }) => [...html.matchAll(/href="(\/[^"]*\/print\/)"/g)]);
  const printed = [...new Set(links.map(([, path]) => path))];
  const others = await Promise.all([...printed, ...searches, missing].map(page));
  const found = [...listed, ...others];
  for (const kind of ["home", "hub", "article", "print"]) {
    if (!found.some((page) => page.kind === kind)) {
      throw new Error(`The site has no page of the kind "${kind}": nothing would be tested.`);
    }
  }
  return found;
}

async function page(path) {
  const html = await get(path, path === missing ? 404 : 200);
  return { path, html, kind: kind(path, html) };
}

function kind(path, html) {
  if (path === "/") return "home";
  if (path === missing) return "missing";
  if (path.startsWith("/search")) return "search";
  if (path.endsWith("/print/")) return "print";
  if (html.includes(`href="${path}print/"`)) return "hub";
  return html.includes('<meta property="og:type" content="article">') ? "article" : "other";
}

async function get(path, status) {
  const answer = await fetch(at(path));
  if (answer.status !== status) {
    throw new Error(`${path} answered ${answer.status}, not ${status}.`);
  }
  return answer.text();
}
