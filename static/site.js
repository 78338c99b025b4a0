// The checker's form without page loads, so that the browser's own Back and Forward work in it.
//
// A form of <main> is sent by fetch, and the <main> that comes back takes the place of the old one.
// Earlier ones stay in this page's memory, ticks and all, and nowhere else: no address, no storage.
// Without this script the same forms lead from page to page.

(() => {
  "use strict";

  /** Names this visit to the page: entries of an earlier one have nothing left to show. */
  const visit = performance.timeOrigin;
  const unsent = document.currentScript.dataset.unsent;
  /** What was shown, by its place in the journey: a main element and a title. */
  const shown = [];
  let place = 0;
  let waiting = false;

  const main = () => document.querySelector("main");

  /** Shows what stands at a place, from its top, and says so to those who do not see it. */
  function show(next) {
    place = next;
    const { element, title } = shown[place];
    if (element === main()) return;
    main().replaceWith(element);
    document.title = title;
    offerCopy();
    scrollTo(0, 0);
    const begins = element.querySelector(".error-summary") || element.querySelector("h1");
    begins.tabIndex = -1;
    begins.focus({ preventScroll: true });
  }

  /** Puts the answer of the server behind what is shown now. */
  function add(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const element = document.importNode(page.querySelector("main"), true);
    shown.length = place + 1;
    shown.push({ element, title: page.title });
    history.pushState({ visit, place: place + 1 }, "");
    show(place + 1);
  }

  /** Sends a form as the browser would; what was filled in stays when it does not arrive. */
  async function send(form, button) {
    const body = new URLSearchParams(new FormData(form));
    if (button.name) body.append(button.name, button.value);
    const address = button.getAttribute("formaction") || form.getAttribute("action");
    const answer = await fetch(address, { method: "POST", body, cache: "no-store" });
    return answer.text();
  }

  /** Says beside the button that the form did not arrive. */
  function complain(form) {
    let line = form.querySelector(".unsent");
    if (!line) {
      line = document.createElement("p");
      line.className = "error unsent";
      line.setAttribute("role", "alert");
      form.append(line);
    }
    line.textContent = unsent;
  }

  addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!button || form.method !== "post" || !main().contains(form)) return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    send(form, button)
      .then(add)
      .catch(() => complain(form))
      .finally(() => (waiting = false));
  });

  addEventListener("popstate", ({ state }) => {
    if (state && state.visit === visit && shown[state.place]) show(state.place);
    // A link within the page: the step stays.
    else history.replaceState({ visit, place }, "");
  });

  // Browsers that keep folded parts off paper.
  const folded = () => main().querySelectorAll("details:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...folded()];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });

  /** The button that copies is there only where it works. */
  function offerCopy() {
    for (const button of main().querySelectorAll("[data-copy]")) {
      button.hidden = !navigator.clipboard;
    }
  }

  addEventListener("click", async ({ target }) => {
    const button = target.closest && target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText);
    button.textContent = button.dataset.done;
  });

  shown.push({ element: main(), title: document.title });
  history.replaceState({ visit, place }, "");
  offerCopy();
})();
