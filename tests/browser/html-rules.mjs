// What counts as good HTML: the recommended rules of html-validate, but for these.

export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // The style sheet comes from the site itself: no digest has to vouch for it.
    "require-sri": ["error", { target: "crossorigin" }],
    // A telephone number stands in a button of its own: the style sheet sees to its lines.
    "tel-non-breaking": "off",
    // Boxes that may all be ticked share a name, as HTML allows: each adds an answer.
    "form-dup-name": "off",
    // Every button here sends its form, which is what a button does when it says nothing else.
    "no-implicit-button-type": "off",
    // On a phone a table is laid out as blocks, and browsers then forget that it is one.
    "no-redundant-role": "off",
    // The keys of sources are ids and may begin with a digit, which HTML allows.
    "valid-id": ["error", { relaxed: true }],
  },
};
