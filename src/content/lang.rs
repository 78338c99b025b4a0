//! The languages the site is written in.

use std::fmt;

/// A language of the site. English lives at the root of the site; others under their code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English, American spelling.
    En,
}

impl Lang {
    /// Every language, the default first.
    pub const ALL: [Self; 1] = [Self::En];

    /// The language's code, as in `lang="…"` and in file names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    /// The direction of its script, as in `dir="…"`.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        match self {
            Self::En => "ltr",
        }
    }

    /// What stands before every path of this language: nothing for English.
    #[must_use]
    pub const fn path_prefix(self) -> &'static str {
        match self {
            Self::En => "",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
