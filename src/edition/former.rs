//! Addresses that are those of no page any more: where each leads, or why it does not.

use std::collections::BTreeMap;

use super::printing::{HTML, template};
use super::{Answer, Cache, Kind, PrintError};
use crate::pages::{self, Press};

/// Addresses of pages that moved, and of pages that were taken away.
#[derive(Debug, Clone, Default)]
pub(super) struct Former {
    /// Where each page is now.
    pub(super) moved: BTreeMap<String, String>,
    /// What is said of each page that was taken away.
    pub(super) gone: BTreeMap<String, Answer>,
}

impl Former {
    /// Prints what is said of pages that were taken away.
    pub(super) fn print(press: Press<'_>) -> Result<Self, PrintError> {
        let mut gone = BTreeMap::new();
        for page in press.site.content().gone.all() {
            let path = page.id.value.path();
            let html = template(&path, pages::render_gone(page, press))?;
            let answer = Answer::new(HTML, Cache::Never, html.as_bytes());
            gone.insert(path, answer.of_page(Kind::Other));
        }
        Ok(Self { moved: press.site.moved(), gone })
    }

    /// The same with every body at its best compression.
    pub(super) fn at_best(&self) -> Self {
        let gone = self.gone.iter().map(|(path, answer)| (path.clone(), answer.at_best()));
        Self { moved: self.moved.clone(), gone: gone.collect() }
    }
}
