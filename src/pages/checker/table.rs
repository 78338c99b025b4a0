//! The checker without its form: every sign and every combination, by how soon they need care.
//!
//! It stands where the site is served as files alone and nobody can answer a form.

use askama::Template;

use super::{Press, reasons, result};
use crate::checker::Tier;
use crate::content::markdown::Urgency;
use crate::content::{Phrase, ProsePage, SourceKey};
use crate::pages::breadcrumb;
use crate::pages::frame::{Facts, Frame};
use crate::pages::step::Step;
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/checker/table.html")]
struct TablePage<'a> {
    frame: Frame<'a>,
    levels: Vec<Level<'a>>,
    /// The article that says what the words of the table mean.
    article: Option<Step>,
    numbers: String,
    card: String,
}

/// What needs care equally soon.
struct Level<'a> {
    title: &'a Phrase,
    act: &'a Phrase,
    class: &'static str,
    signs: Vec<Row<'a>>,
    together: Vec<Row<'a>>,
}

/// A sign or a combination.
struct Row<'a> {
    label: &'a str,
    detail: &'a str,
    /// Whether it cannot wait as long as the rest of its level.
    prompt: bool,
    sources: Vec<Step>,
}

pub(in crate::pages) fn render(press: Press<'_>) -> Result<String, askama::Error> {
    let words = &press.words().checker;
    let facts = Facts {
        route: Some(&Route::Checker),
        title: words.title.as_str(),
        description: words.printed_description.as_str(),
        breadcrumb: breadcrumb::home(press),
        structured_data: None,
    };
    let levels = [
        (Tier::EmergencyNow, &words.advice_emergency, &words.act_emergency),
        (Tier::UrgentSameDay, &words.advice_today, &words.act_today),
        (Tier::Soon, &words.advice_weeks, &words.act_weeks),
    ];
    let page = TablePage {
        frame: Frame::new(press, facts).with_form_styles(press),
        levels: levels.map(|(tier, title, act)| level(press, tier, title, act)).into(),
        article: reasons::more(press, result::TABLE),
        numbers: press.path(&Route::Prose(ProsePage::EmergencyNumbers)),
        card: press.path(&Route::WalletCard),
    };
    page.render()
}

fn level<'a>(press: Press<'a>, tier: Tier, title: &'a Phrase, act: &'a Phrase) -> Level<'a> {
    let signs = &press.site.content().shelf.signs;
    let row = |label: &'a str, detail: &'a str, prompt: bool, sources: &[SourceKey]| Row {
        label: label.trim_end_matches(['.', '?']),
        detail,
        prompt,
        sources: reasons::sources(press, sources),
    };
    let together = signs.combinations().iter().filter(|it| it.tier == tier && !it.reason_only);
    Level {
        title,
        act,
        class: Urgency::of_tier(tier).class(),
        signs: signs
            .of_tier(tier)
            .map(|sign| row(&sign.label, &sign.detail, sign.prompt, &sign.sources))
            .collect(),
        together: together.map(|it| row(&it.reason, "", false, &it.sources)).collect(),
    }
}
