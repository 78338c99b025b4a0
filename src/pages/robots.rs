//! `robots.txt`: crawlers may visit everything.

use super::Press;

pub(super) fn render(press: Press<'_>) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", press.address("/sitemap.xml"))
}

#[cfg(test)]
mod tests {
    use crate::pages::testing;

    #[test]
    fn crawlers_are_shown_the_sitemap() {
        assert!(testing::robots().contains("Sitemap: https://example.org/sitemap.xml"));
    }
}
