//! Every page of the real articles, found as a reader and a search engine find them: from the home
//! page and the sitemap, along every link.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use backwise::content::Lang;
use backwise::site::{Route, Site};
use backwise::web::clock;
use scraper::{ElementRef, Html, Selector};
use ureq::Agent;

use crate::server::{ORIGIN, repository, shared};

/// A page as an ordinary client gets it.
pub(crate) struct Page {
    /// Its address from the root of the site.
    pub(crate) path: String,
    pub(crate) status: u16,
    pub(crate) media_type: String,
    pub(crate) html: String,
}

impl Page {
    fn fetch(agent: &Agent, path: &str) -> Self {
        let mut answer = agent.get(format!("http://{}{path}", shared().address)).call().unwrap();
        let media_type = answer.headers().get("content-type");
        let media_type = media_type.map(|value| value.to_str().unwrap().to_owned());
        Self {
            path: path.to_owned(),
            status: answer.status().as_u16(),
            media_type: media_type.unwrap_or_default(),
            html: answer.body_mut().read_to_string().unwrap(),
        }
    }

    /// Which page it is.
    pub(crate) fn route(&self) -> Route {
        let mut routes = site().routes().into_iter();
        let route = routes.find(|route| route.path(Lang::En) == self.path);
        route.unwrap_or_else(|| panic!("{} is no page of the site", self.path))
    }

    /// Whether it holds one article.
    pub(crate) fn is_article(&self) -> bool {
        matches!(self.route(), Route::Article(_))
    }

    /// Whether it holds a whole section, to print.
    pub(crate) fn is_print(&self) -> bool {
        matches!(self.route(), Route::SectionPrint(_))
    }

    /// The page as a tree of elements.
    pub(crate) fn tree(&self) -> Html {
        Html::parse_document(&self.html)
    }
}

/// Every page.
pub(crate) fn all() -> &'static [Page] {
    static ALL: LazyLock<Vec<Page>> = LazyLock::new(|| {
        let agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        let agent = Agent::new_with_config(agent);
        let mut found = BTreeMap::new();
        let mut open = BTreeSet::from(["/".to_owned()]);
        open.extend(in_sitemap());
        while let Some(path) = open.pop_first() {
            let page = Page::fetch(&agent, &path);
            let linked = links(&page.tree()).into_iter().filter_map(|href| page_of(&href));
            open.extend(linked.filter(|path| !found.contains_key(path)));
            found.insert(path.clone(), page);
            open.retain(|path| !found.contains_key(path));
        }
        found.into_values().collect()
    });
    &ALL
}

/// Every article page.
pub(crate) fn articles() -> impl Iterator<Item = &'static Page> {
    all().iter().filter(|page| page.is_article())
}

/// The paths that the sitemap names.
pub(crate) fn in_sitemap() -> Vec<String> {
    let sitemap = shared().get("/sitemap.xml").text();
    let addresses = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next());
    addresses.map(|address| address.strip_prefix(ORIGIN).unwrap().to_owned()).collect()
}

/// The articles as the program reads them, to compare pages with.
pub(crate) fn site() -> &'static Site {
    static SITE: LazyLock<Site> =
        LazyLock::new(|| Site::open(&repository("articles"), Lang::En, clock::today()).unwrap().0);
    &SITE
}

/// The address of every link of a page.
pub(crate) fn links(tree: &Html) -> Vec<String> {
    select(tree, "a[href]").iter().map(|a| a.attr("href").unwrap().to_owned()).collect()
}

/// Where the header's link "Do I need a doctor?" leads, as often as it stands there.
pub(crate) fn ways_to_a_doctor(tree: &Html) -> Vec<String> {
    let links = select(tree, "header.site-header a").into_iter();
    let links = links.filter(|a| text(*a) == "Do I need a doctor?");
    links.map(|a| a.attr("href").unwrap().to_owned()).collect()
}

/// The feed of what changed, which is for other programs and no page.
pub(crate) const FEED: &str = "/feed.xml";

/// The path of the page to which a link leads, if it leads to one of this site.
pub(crate) fn page_of(href: &str) -> Option<String> {
    let inside = href.starts_with('/') && !href.starts_with("//");
    let path = href.split('#').next().unwrap_or(href);
    (inside && path != FEED).then(|| path.to_owned())
}

/// The elements that a selector finds.
pub(crate) fn select<'a>(tree: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    tree.select(&Selector::parse(selector).unwrap()).collect()
}

/// The elements that a selector finds inside another.
pub(crate) fn select_in<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

/// The text of an element, with single spaces.
pub(crate) fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Holds each page to a rule and fails with everything that is wrong on any of them.
pub(crate) fn hold<'a>(
    pages: impl IntoIterator<Item = &'a Page>,
    rule: impl Fn(&Page, &Html, &mut dyn FnMut(String)),
) {
    let mut wrong = Vec::new();
    let mut held = 0;
    for page in pages {
        rule(page, &page.tree(), &mut |what| {
            wrong.push(format!("{}: {what}", page.path));
        });
        held += 1;
    }
    assert!(held > 0, "no page was held to the rule");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
