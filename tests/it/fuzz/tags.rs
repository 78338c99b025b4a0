//! Markup read tag by tag, for what a page must never hold.

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// Elements that run, load or restyle something, or send something away.
const BANNED: [&str; 9] =
    ["script", "style", "iframe", "object", "embed", "form", "link", "meta", "base"];

/// Elements that a browser would move out of a paragraph.
const BLOCKS: [&str; 11] =
    ["p", "div", "section", "ul", "ol", "table", "figure", "pre", "h2", "h3", "blockquote"];

/// Attributes that lead somewhere.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "xlink:href"];

/// Everything that is wrong with the markup: tags that do not pair, elements and attributes that
/// have no place in a text, and links to other than `https`, a path or a place on the page.
pub(crate) fn faults(html: &str) -> Vec<String> {
    let mut reader = Reader { rest: html, open: Vec::new(), faults: Vec::new() };
    while let Some((_, rest)) = reader.rest.split_once('<') {
        reader.rest = rest;
        reader.tag();
    }
    let open = std::mem::take(&mut reader.open);
    reader.faults.extend(open.into_iter().map(|name| format!("<{name}> does not end")));
    reader.faults
}

struct Reader<'a> {
    rest: &'a str,
    open: Vec<&'a str>,
    faults: Vec<String>,
}

impl<'a> Reader<'a> {
    /// Takes what stands before the first character that is not `wanted`.
    fn take(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn skip(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn fault(&mut self, what: String) {
        self.faults.push(what);
    }

    /// A tag, behind its `<`.
    fn tag(&mut self) {
        let ends = self.skip("/");
        let name = self.take(|c| c.is_ascii_alphanumeric());
        if name.is_empty() {
            self.fault(format!("a bare < before {:?}", self.rest.chars().next()));
        } else if ends {
            match self.open.pop() {
                Some(open) if open == name => {}
                open => self.fault(format!("</{name}> ends {open:?}")),
            }
            if !self.skip(">") {
                self.fault(format!("</{name} holds more than a name"));
            }
        } else {
            self.start(name);
        }
    }

    fn start(&mut self, name: &'a str) {
        if BANNED.contains(&name.to_ascii_lowercase().as_str()) {
            self.fault(format!("<{name}> has no place in a text"));
        }
        let inline = |open: &&str| ["p", "h2", "h3", "h4", "h5", "h6"].contains(open);
        if BLOCKS.contains(&name) && self.open.iter().any(inline) {
            self.fault(format!("<{name}> inside {:?}", self.open));
        }
        if name == "a" && self.open.contains(&"a") {
            self.fault("a link inside a link".to_owned());
        }
        loop {
            self.take(char::is_whitespace);
            if self.skip("/>") {
                return;
            }
            if self.skip(">") {
                break;
            }
            if !self.attribute(name) {
                return;
            }
        }
        if !VOID.contains(&name) {
            self.open.push(name);
        }
    }

    /// One attribute; none where the tag breaks off.
    fn attribute(&mut self, tag: &str) -> bool {
        let name = self.take(|c| c.is_ascii_alphanumeric() || "-:_".contains(c));
        let value = if self.skip("=\"") {
            let value = self.take(|c| c != '"');
            self.skip("\"").then_some(value)
        } else {
            Some("")
        };
        let Some(value) = value.filter(|_| !name.is_empty()) else {
            self.fault(format!("<{tag}> breaks off at {:?}", self.rest.chars().next()));
            return false;
        };
        if name.to_ascii_lowercase().starts_with("on") || name == "style" {
            self.fault(format!("<{tag}> has the attribute {name}"));
        }
        let inside = value.starts_with('/') && !value.starts_with("//");
        if ADDRESSES.contains(&name)
            && !(inside || value.starts_with('#') || value.starts_with("https://"))
        {
            self.fault(format!("<{tag}> leads to {value}"));
        }
        true
    }
}

#[test]
fn what_a_page_must_never_hold_is_found() {
    for sound in ["a &lt; b", "<p>a<br />b <a href=\"/c/\">c</a></p>\n<hr>", "<ul><li>a</li></ul>"]
    {
        assert_eq!(faults(sound), Vec::<String>::new(), "{sound}");
    }
    for unsound in [
        "<p>a",
        "a</p>",
        "<p><b>a</p></b>",
        "a < b",
        "<script>a</script>",
        "<p onclick=\"a\">b</p>",
        "<p title=\"a>b</p>",
        "<p title=a>b</p>",
        "<a href=\"javascript:a\">b</a>",
        "<a href=\"//a.example\">b</a>",
        "<a href=\"mailto:a@b.example\">b</a>",
        "<a href=\"#a\">b <a href=\"#c\">c</a></a>",
        "<p><ul></ul></p>",
        "<!-- a -->",
    ] {
        assert_ne!(faults(unsound), Vec::<String>::new(), "{unsound}");
    }
}
