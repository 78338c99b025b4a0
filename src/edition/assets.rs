//! Style sheets, scripts and the icons, each style sheet and script under a name that changes with it.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::answer::{Cache, digest};
use crate::content::Sheets;
use crate::pages::{Link, Linked};

/// A file that pages use.
pub(super) struct Asset {
    pub(super) path: String,
    pub(super) media_type: &'static str,
    pub(super) cache: Cache,
    pub(super) body: Vec<u8>,
}

impl Asset {
    /// Its address, and the digest that browsers hold it to.
    fn link(&self) -> Link {
        let digest = BASE64_STANDARD.encode(Sha256::digest(&self.body));
        Link { href: self.path.clone(), integrity: format!("sha256-{digest}") }
    }
}

/// All files that pages use.
pub(super) struct Assets {
    site: Asset,
    checker: Asset,
    script: Asset,
    search: Asset,
    /// For those who write: watches for later editions.
    live: Option<Asset>,
}

impl Assets {
    pub(super) fn new(sheets: &Sheets, live: bool) -> Self {
        Self {
            site: stylesheet("site", &sheets.site_css),
            checker: stylesheet("checker", &sheets.checker_css),
            script: script("site", &sheets.site_js),
            search: script("search", &sheets.search_js),
            live: live.then(|| script("live", &sheets.live_js)),
        }
    }

    /// The addresses of what pages link to; their names hold a digest of their content.
    pub(super) fn linked(&self) -> Linked {
        Linked {
            site_css: self.site.link(),
            checker_css: self.checker.link(),
            site_js: self.script.link(),
            search_js: self.search.link(),
            live_js: self.live.as_ref().map(Asset::link),
        }
    }

    pub(super) fn into_all(self) -> Vec<Asset> {
        let icon = |path: &str, media_type, body: &[u8]| Asset {
            path: path.to_owned(),
            media_type,
            cache: Cache::Day,
            body: body.to_vec(),
        };
        let svg = include_bytes!("../../static/icon.svg");
        let ico = include_bytes!("../../static/favicon.ico");
        let png = include_bytes!("../../static/apple-touch-icon.png");
        let all = vec![
            self.site,
            self.checker,
            self.script,
            self.search,
            icon("/icon.svg", "image/svg+xml", svg),
            icon("/favicon.ico", "image/x-icon", ico),
            icon("/apple-touch-icon.png", "image/png", png),
        ];
        all.into_iter().chain(self.live).collect()
    }
}

fn stylesheet(name: &str, css: &str) -> Asset {
    let css = shorten(css);
    Asset {
        path: format!("/static/{name}.{}.css", digest(css.as_bytes())),
        media_type: "text/css; charset=utf-8",
        cache: Cache::Forever,
        body: css.into_bytes(),
    }
}

fn script(name: &str, js: &str) -> Asset {
    Asset {
        path: format!("/static/{name}.{}.js", digest(js.as_bytes())),
        media_type: "text/javascript; charset=utf-8",
        cache: Cache::Forever,
        body: js.into(),
    }
}

/// The style sheet without its comments, line ends and needless spaces. No string in it holds what
/// is shortened here.
fn shorten(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let mut short: String = out.lines().map(str::trim).collect();
    for (long, brief) in [
        (": ", ":"),
        ("; ", ";"),
        (" { ", "{"),
        (" {", "{"),
        (";}", "}"),
        (", ", ","),
        (" > ", ">"),
    ] {
        short = short.replace(long, brief);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_loses_only_what_means_nothing() {
        let css = "/* head */\na, b > c {\n  color: red; /* why */\n  margin: 0 auto;\n}\n";
        assert_eq!(shorten(css), "a,b>c{color:red;margin:0 auto}");
    }
}
