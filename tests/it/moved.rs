//! Addresses of pages that moved lead to where the page is now.

use crate::check::Fixture;
use crate::server::{Server, shared};
use crate::wire::{Answer, ask};

const FIRST: &str = "en/causes/first.md";

/// The clean site, whose first article had two other names before.
fn renamed() -> Fixture {
    let site = Fixture::clean();
    let aliases = "\naliases = [\"causes/once\", \"spine/first\"]\nuncited";
    site.replace(FIRST, "\nuncited", aliases);
    site
}

fn where_to(answer: &Answer) -> (u16, Option<&str>, Option<&str>) {
    (answer.status, answer.header("location"), answer.header("cache-control"))
}

#[test]
fn a_former_address_leads_to_the_page_in_one_hop_however_its_slashes_are() {
    let server = Server::of(renamed().path());
    let led = (308, Some("/causes/first/"), Some("no-cache"));
    for asked in
        ["/causes/once/", "/causes/once", "//causes///once//", "/spine/first/", "/spine/first?a=b"]
    {
        for method in ["GET", "HEAD"] {
            let answer = ask(server.address, method, asked, &[]);
            assert_eq!(where_to(&answer), led, "{method} {asked}");
            assert!(answer.body.is_empty(), "{method} {asked}");
        }
    }
    assert_eq!(server.get("/causes/first/").status, 200);
    for asked in ["/spine/", "/causes/once/more/", "/once/", "/Causes/Once/"] {
        assert_eq!(server.get(asked).status, 404, "{asked}");
    }
    assert_eq!(ask(server.address, "POST", "/causes/once/", &[]).status, 405);
}

#[test]
fn no_page_and_no_sitemap_names_a_former_address() {
    let server = Server::of(renamed().path());
    for path in ["/", "/causes/", "/causes/first/", "/causes/print/", "/a-to-z/", "/sitemap.xml"] {
        let page = server.get(path).text();
        assert!(!page.contains("/once") && !page.contains("/spine"), "{path}");
    }
}

#[test]
fn every_former_address_of_the_real_site_leads_to_a_page() {
    for (from, to) in crate::pages::site().moved() {
        let answer = shared().get(&from);
        assert_eq!((answer.status, answer.header("location")), (308, Some(to.as_str())), "{from}");
        assert_eq!(shared().get(&to).status, 200, "{to}");
    }
}
