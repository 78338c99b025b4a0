//! The texts of style sheets and scripts: those that the program carries inside or, for those who write
//! them, those of a folder.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::folder;

/// Style sheets and scripts, as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheets {
    /// The style sheet of every page.
    pub site_css: Cow<'static, str>,
    /// That of pages with a form of their own, besides: the checker, the questions to take, the search.
    pub checker_css: Cow<'static, str>,
    /// The script of the checker's pages.
    pub site_js: Cow<'static, str>,
    /// The script of the search box.
    pub search_js: Cow<'static, str>,
    /// The script that watches for later editions.
    pub live_js: Cow<'static, str>,
}

/// Why a style sheet or a script could not be read.
#[derive(Debug, Error)]
#[error("{}: {what}; {mend}", .path.display())]
pub struct SheetError {
    path: PathBuf,
    what: String,
    mend: &'static str,
}

impl Sheets {
    /// Those inside the program.
    #[must_use]
    pub const fn inside() -> Self {
        Self {
            site_css: Cow::Borrowed(include_str!("../../static/site.css")),
            checker_css: Cow::Borrowed(include_str!("../../static/checker.css")),
            site_js: Cow::Borrowed(include_str!("../../static/site.js")),
            search_js: Cow::Borrowed(include_str!("../../static/search.js")),
            live_js: Cow::Borrowed(include_str!("../../static/live.js")),
        }
    }

    /// Those of a folder; one that is not there is taken from inside the program.
    ///
    /// # Errors
    /// [`SheetError`] when one is there and cannot be read.
    pub fn read(root: &Path) -> Result<Self, SheetError> {
        let inside = Self::inside();
        let text = |name, inside| {
            let path = root.join(name);
            if !path.is_file() {
                return Ok(inside);
            }
            let text = folder::read(&path).map(Cow::Owned);
            text.map_err(|(what, mend)| SheetError { path, what, mend })
        };
        Ok(Self {
            site_css: text("site.css", inside.site_css)?,
            checker_css: text("checker.css", inside.checker_css)?,
            site_js: text("site.js", inside.site_js)?,
            search_js: text("search.js", inside.search_js)?,
            live_js: text("live.js", inside.live_js)?,
        })
    }
}
