// For those who write: the page loads itself anew when a later edition is served, and says in its
// corner what is wrong with a broken save.

(async () => {
  "use strict";
  const corner = document.createElement("pre");
  corner.id = "live-problems";
  corner.setAttribute("role", "status");
  Object.assign(corner.style, {
    position: "fixed",
    insetInlineEnd: "1rem",
    insetBlockEnd: "1rem",
    maxInlineSize: "min(90vw, 60rem)",
    maxBlockSize: "60vh",
    overflow: "auto",
    margin: 0,
    padding: "1rem",
    border: "3px solid",
    background: "Canvas",
    color: "CanvasText",
    font: "14px/1.4 monospace",
  });
  corner.hidden = true;
  document.body.append(corner);

  let first;
  let saves;
  for (;;) {
    try {
      const known = saves === undefined ? "" : `?saves=${saves}`;
      const news = await (await fetch(`/live/${known}`, { cache: "no-store" })).json();
      first ??= news.editions;
      saves = news.saves;
      if (news.editions !== first) return location.reload();
      corner.hidden = !news.broken;
      corner.textContent = news.broken ?? "";
    } catch {
      // The server is being started again.
      await new Promise((wake) => setTimeout(wake, 1000));
    }
  }
})();
