// Suggestions while a reader types in the search box: the combobox with a list box of the ARIA guide. Without
// it the form works the same.

const WAIT = 120;

for (const form of document.querySelectorAll(".search-form")) combobox(form);

function combobox(form) {
  const input = form.querySelector("input");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let options = [];
  let current = -1;
  let typed = "";
  let timer;
  let asked = 0;

  list.id = input.id + "_list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.parentElement.append(list);
  form.append(status);

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
    options = [];
  };

  const choose = (at) => {
    options[current]?.removeAttribute("aria-selected");
    current = at;
    const option = options[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
    if (typed) input.value = option ? option.textContent : typed;
  };

  const show = ({ said, options: texts }) => {
    close();
    list.replaceChildren(...texts.map((text, at) => {
      const option = document.createElement("li");
      option.id = `${list.id}_${at}`;
      option.setAttribute("role", "option");
      option.textContent = text;
      return option;
    }));
    options = [...list.children];
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = said;
  };

  const ask = async () => {
    const turn = ++asked;
    try {
      const answer = await fetch(`${form.action}/suggest?q=${encodeURIComponent(typed)}`);
      if (!answer.ok) return;
      const suggestions = await answer.json();
      if (turn === asked && document.activeElement === input) show(suggestions);
    } catch {
      // Without an answer there are no suggestions.
    }
  };

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    asked += 1;
    if (typed.trim().length > 1) timer = setTimeout(ask, WAIT);
    else close();
  });

  input.addEventListener("keydown", (event) => {
    const last = options.length - 1;
    if (event.key === "Escape" && !list.hidden) {
      choose(-1);
      close();
    } else if (event.key === "ArrowDown" && options.length) {
      choose(current === last ? -1 : current + 1);
    } else if (event.key === "ArrowUp" && options.length) {
      choose(current === -1 ? last : current - 1);
    } else {
      return;
    }
    event.preventDefault();
  });

  // A press must not take the focus from the box before it is a click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("li");
    if (!option) return;
    input.value = option.textContent;
    form.requestSubmit();
  });
  input.addEventListener("blur", () => { typed = ""; close(); });
}
