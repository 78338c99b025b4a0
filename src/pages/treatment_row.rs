//! A row of the table of treatments, in words.

use super::Press;
use super::filling::Filling;
use super::step::Step;
use crate::content::{
    Adviser, Benefit, Cost, Fill, Html, Pain, Phrase, Position, Saying, Sure, Treatment,
    TreatmentKind, Words,
};

/// A row, ready to print.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    /// The article that says more, unless the row stands there.
    pub(super) more: Option<Step>,
    pub(super) kind: &'a str,
    /// For which pains, in words.
    pub(super) pains: String,
    pub(super) benefit: &'a str,
    pub(super) effect: Html,
    pub(super) sure: &'a str,
    pub(super) harms: Html,
    pub(super) cost: &'a str,
    pub(super) says: Vec<Line<'a>>,
    pub(super) checked: String,
}

/// What a guideline says.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) by: &'a str,
    pub(super) position: &'a str,
    pub(super) words: &'a str,
    pub(super) mark: Html,
}

impl<'a> Row<'a> {
    /// The row, its marks numbered among those of the page.
    pub(super) fn new(press: Press<'a>, row: &'a Treatment, filling: &mut Filling<'_>) -> Self {
        let words = press.words();
        let own = &words.treatments;
        let article = press.site.content().articles.get(&row.article.value);
        let pains: Vec<_> = row.pains.iter().map(|it| pain(Some(*it), words).as_str()).collect();
        Self {
            id: row.id.as_str(),
            name: &row.name,
            more: article.map(|article| Step::to_article(article)),
            kind: kind(row.kind, words),
            pains: pains.join(", "),
            benefit: benefit(row.benefit, words),
            effect: filling.print(&row.effect.value.marked),
            sure: sure(row.sure, words),
            harms: filling.print(&row.harms.value.marked),
            cost: cost(row.cost, words),
            says: row.says.iter().map(|saying| line(saying, words, filling)).collect(),
            checked: own.checked.with("date", row.checked.value).to_string(),
        }
    }
}

impl Row<'_> {
    /// The same for the article itself, which it does not lead to.
    pub(super) fn without_more(self) -> Self {
        Self { more: None, ..self }
    }
}

fn line<'a>(saying: &'a Saying, words: &'a Words, filling: &mut Filling<'_>) -> Line<'a> {
    let own = &words.treatments;
    let by = match saying.by {
        Adviser::Nice => &own.by_nice,
        Adviser::Acp => &own.by_acp,
        Adviser::Who => &own.by_who,
        Adviser::Cdc => &own.by_cdc,
        Adviser::Bmj => &own.by_bmj,
    };
    let position = match saying.position {
        Position::For => &own.position_for,
        Position::May => &own.position_may,
        Position::Against => &own.position_against,
        Position::None => &own.position_none,
    };
    let mut mark = String::new();
    filling.mark(&saying.source, &mut mark);
    Line {
        by: by.as_str(),
        position: position.as_str(),
        words: &saying.words,
        mark: Html::trusted(mark),
    }
}

/// A pain, or all of them, in words.
pub(super) const fn pain(pain: Option<Pain>, words: &Words) -> &Phrase {
    let own = &words.treatments;
    match pain {
        None => &own.pain_all,
        Some(Pain::New) => &own.pain_new,
        Some(Pain::Lasting) => &own.pain_lasting,
        Some(Pain::Leg) => &own.pain_leg,
    }
}

fn kind(kind: TreatmentKind, words: &Words) -> &str {
    let own = &words.treatments;
    let words = match kind {
        TreatmentKind::SelfCare => &own.kind_self_care,
        TreatmentKind::Movement => &own.kind_movement,
        TreatmentKind::HandsOn => &own.kind_hands_on,
        TreatmentKind::Mind => &own.kind_mind,
        TreatmentKind::Medicine => &own.kind_medicine,
        TreatmentKind::Product => &own.kind_product,
        TreatmentKind::Procedure => &own.kind_procedure,
        TreatmentKind::Surgery => &own.kind_surgery,
    };
    words.as_str()
}

fn benefit(benefit: Benefit, words: &Words) -> &str {
    let own = &words.treatments;
    let words = match benefit {
        Benefit::Helps => &own.benefit_helps,
        Benefit::Small => &own.benefit_small,
        Benefit::Little => &own.benefit_little,
        Benefit::Unclear => &own.benefit_unclear,
        Benefit::None => &own.benefit_none,
    };
    words.as_str()
}

fn sure(sure: Sure, words: &Words) -> &str {
    let own = &words.treatments;
    let words = match sure {
        Sure::High => &own.sure_high,
        Sure::Moderate => &own.sure_moderate,
        Sure::Low => &own.sure_low,
        Sure::VeryLow => &own.sure_very_low,
        Sure::Unrated => &own.sure_unrated,
    };
    words.as_str()
}

fn cost(cost: Cost, words: &Words) -> &str {
    let own = &words.treatments;
    let words = match cost {
        Cost::Free => &own.cost_free,
        Cost::Low => &own.cost_low,
        Cost::Medium => &own.cost_medium,
        Cost::High => &own.cost_high,
    };
    words.as_str()
}
