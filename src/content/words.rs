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
    /// What changed, on a page and on all.
    pub changes: ChangesWords,
    /// The pages by their next review.
    pub freshness: FreshnessWords,
    /// Questions to take to an appointment.
    pub questions: QuestionsWords,
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
    /// The search.
    pub search: SearchPageWords,
    /// The table of treatments.
    pub treatments: TreatmentsWords,
    /// Claims and their verdicts.
    pub claims: ClaimsWords,
    /// The glossary.
    pub glossary: GlossaryWords,
    /// The list of all sources.
    pub sources: SourcesWords,
    /// The page of crisis help.
    pub crisis: CrisisWords,
    /// Emergency numbers.
    pub numbers: NumbersWords,
    /// The checker.
    pub checker: CheckerWords,
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
    FrameWords { skip, menu, sections, do_i_need_a_doctor, crisis_help, you_are_here, home, site_map, about_the_site, not_reviewed_link, not_a_diagnosis, license }
}

table! {
    /// Article pages.
    ArticleWords { key_points, contents, updated, next_review, overdue, draft, reviewed_by, not_reviewed, sources, all_sources, back, related, pager, previous, next, within_days, do_title, dont_title, words, back_to_text, all_words }
}

table! {
    /// What changed, on a page and on all.
    ChangesWords { title, description, lead, on_page, clinical, new, wording, feed }
}

table! {
    /// The pages by their next review.
    FreshnessWords { title, description, lead, overdue }
}

table! {
    /// Questions to take to an appointment.
    QuestionsWords { title, description, lead, how, first, read, own, own_how }
}

table! {
    /// Entries in lists of sources.
    SourceWords { full, part, copy, not_opened, ours, cited_by, used_on, listed_by }
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
    /// The search.
    SearchPageWords {
        title, description, label, button, hint, results_title, heading, taken, none_title, none_text, ways, checker, kind_page, kind_word, kind_treatment, kind_sign, below, warning, warning_all, warning_numbers, crisis_title, crisis_link, suggested, suggested_one, suggested_none, no_server_title, no_server_text,
    }
}

table! {
    /// The table of treatments.
    TreatmentsWords { title, description, lead, choose, choose_pain, choose_sort, pain_all, pain_new, pain_lasting, pain_leg, sort_name, sort_benefit, sort_certainty, view_title, view_description, treatment, helps, sure, harms, cost, says, no_says, checked, key_title, key_helps, key_sure, key_cost, key_says, panel_title, panel_link, kind_self_care, kind_movement, kind_hands_on, kind_mind, kind_medicine, kind_product, kind_procedure, kind_surgery, benefit_helps, benefit_small, benefit_little, benefit_unclear, benefit_none, sure_high, sure_moderate, sure_low, sure_very_low, sure_unrated, cost_free, cost_low, cost_medium, cost_high, by_nice, by_acp, by_who, by_cdc, by_bmj, position_for, position_may, position_against, position_none }
}

table! {
    /// Claims and their verdicts.
    ClaimsWords { verdict_true, verdict_partly, verdict_disputed, verdict_not_shown, verdict_false, verdict_unsafe, more, checked }
}

table! {
    /// The glossary.
    GlossaryWords { title, description, lead, also, source, used_on, used_on_one }
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
    /// The checker.
    CheckerWords {
        title, description, lead, what_title, what_text, country, no_country, start, all_link, all_title, all_description, table_link, step_of, back, use_back, unsent, tick, choose_one, none, unsure_of_some, unsure, yes, which_unsure, why, beside, go_on, skip, skip_all, error_prefix, error_title, error_empty, error_contradiction, error_which, error_nothing, crisis_title, crisis_question, crisis_note, crisis_no, crisis_thoughts, crisis_might_act, crisis_rather_not_say, crisis_other, crisis_help, crisis_support, crisis_emergency, crisis_there, review_title, change, not_answered, answered, see_advice, advice_emergency, advice_today, advice_days, advice_weeks, advice_self_care, act_emergency, act_today, act_today_maternity, act_days, act_weeks, act_self_care, in_emergency, poison_call, crisis_call, other_countries, all_numbers, reasons, no_reason, reason_together, reason_source, reason_more, open_title, open_unsure, open_blank, open_emergency, open_text, age_declined, hand_over, hand_over_intro, hand_over_yes, hand_over_unsure, hand_over_blank, hand_over_medicines, copy, copied, care, watch, watch_text, watch_today, watch_soon, by_recheck, by_longest, by_weeks, by_days, go_on_anyway, again, limits, limits_text, version, card_title, card_description, card_how, card_number, card_link, printed_description, printed_lead, printed_together,
    }
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
    /// The phrase `near` of the file.
    pub near: Phrase,
    /// The phrase `search` of the file.
    pub search: Phrase,
    /// The phrase `section` of the file.
    pub section: Phrase,
    /// The phrase `emergency` of the file.
    pub emergency: Phrase,
    /// 404: no page has the address.
    pub not_found: ErrorWords,
    /// 400: the request cannot be read.
    pub bad_request: ErrorWords,
    /// 405: the address takes no such request.
    pub method_not_allowed: ErrorWords,
    /// 410: the page was taken away; why is said by `gone.toml`.
    pub gone: ErrorWords,
    /// 413: the request is too large.
    pub too_large: ErrorWords,
    /// 500: the program failed.
    pub internal: ErrorWords,
}
