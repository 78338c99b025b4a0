//! `words.<lang>.toml`: every word of the interface, so that another language needs no new code.
//!
//! The structs mirror the file: a missing or unknown key is refused when it is read.

use serde::Deserialize;

use super::{Folder, Lang, Phrase, Problems, located};

/// All words of the interface.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The site as a whole.
    pub site: SiteWords,
    /// What stands on every page.
    pub frame: FrameWords,
    /// Article pages.
    pub article: ArticleWords,
    /// Entries in lists of sources.
    pub source: SourceWords,
    /// The urgency of care cards.
    pub cards: CardWords,
    /// The home page.
    pub home: HomeWords,
    /// The pages of sections.
    pub hub: HubWords,
    /// The pages that hold a whole section.
    pub print: PrintWords,
    /// The list of all pages.
    pub a_to_z: AToZWords,
    /// The glossary.
    pub glossary: GlossaryWords,
    /// The list of all sources.
    pub sources: SourcesWords,
    /// The page of crisis help.
    pub crisis: CrisisWords,
    /// Emergency numbers.
    pub numbers: NumbersWords,
    /// Error pages.
    pub errors: ErrorsWords,
}

impl Words {
    /// The file for a language.
    pub(crate) fn file(lang: Lang) -> String {
        format!("words.{lang}.toml")
    }

    pub(crate) fn load(folder: &Folder, lang: Lang, problems: &mut Problems) -> Self {
        located::parse_file(folder, &Self::file(lang), problems).unwrap_or_default()
    }
}

/// Declares a table of phrases, one field a key of the file.
macro_rules! table {
    ($(#[$doc:meta])* $name:ident { $($key:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(#[doc = concat!("The phrase `", stringify!($key), "` of the file.")] pub $key: Phrase,)*
        }
    };
}

table! {
    /// The site as a whole.
    SiteWords { name, tagline, description }
}

table! {
    /// What stands on every page.
    FrameWords { skip, menu, sections, do_i_need_a_doctor, crisis_help, you_are_here, home, site_map, about_the_site, not_reviewed, not_reviewed_link, not_a_diagnosis, license }
}

table! {
    /// Article pages.
    ArticleWords { key_points, contents, updated, next_review, overdue, reviewed_by, not_reviewed, sources, all_sources, back, related, pager, previous, next, within_days, do_title, dont_title, table }
}

table! {
    /// Entries in lists of sources.
    SourceWords { full, part, not_opened, cited_by, used_on, listed_by }
}

table! {
    /// The urgency of care cards.
    CardWords { emergency, today, soon, self_care, note }
}

table! {
    /// The home page.
    HomeWords { title, lead, emergency_title, emergency_numbers, doctor_title, doctor_text, doctor_action, sections_title, all_of, how_title, how_text }
}

table! {
    /// The pages of sections.
    HubWords { print, previous, next, pager, articles }
}

table! {
    /// The pages that hold a whole section.
    PrintWords { title, description, lead }
}

table! {
    /// The list of all pages.
    AToZWords { title, description, letters }
}

table! {
    /// The glossary.
    GlossaryWords { title, description, lead, also, source }
}

table! {
    /// The list of all sources.
    SourcesWords { title, description, lead }
}

table! {
    /// The page of crisis help.
    CrisisWords { lines }
}

table! {
    /// Emergency numbers.
    NumbersWords { lines, call, text, text_word, urgent, crisis, poison, elsewhere, elsewhere_text, unconfirmed }
}

table! {
    /// One error page.
    ErrorWords { title, text }
}

/// Error pages.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorsWords {
    /// The phrase `ways_on` of the file.
    pub ways_on: Phrase,
    /// The phrase `home` of the file.
    pub home: Phrase,
    /// The phrase `a_to_z` of the file.
    pub a_to_z: Phrase,
    /// The phrase `emergency` of the file.
    pub emergency: Phrase,
    /// 404: no page has the address.
    pub not_found: ErrorWords,
    /// 400: the request cannot be read.
    pub bad_request: ErrorWords,
    /// 405: the address takes no such request.
    pub method_not_allowed: ErrorWords,
    /// 413: the request is too large.
    pub too_large: ErrorWords,
    /// 500: the program failed.
    pub internal: ErrorWords,
}
