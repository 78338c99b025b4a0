//! The advice: what to do, why, what would change it, and on what it rests.

use askama::Template;

use super::Press;
use super::fields::{self, Carried};
use crate::checker::{Assessment, Overlay, Pace, SignSet, Tier, assess};
use crate::content::markdown::Urgency;
use crate::content::{ArticleId, Date, Purpose, RegionCode, SourceKey};
use crate::form::Filled;
use crate::pages::breadcrumb::Step;
use crate::pages::frame::Frame;
use crate::pages::numbers::{self, Way};
use crate::site::Route;

#[derive(Template)]
#[template(path = "pages/checker/result.html")]
struct ResultPage<'a> {
    frame: Frame<'a>,
    urgency: &'static str,
    pace: &'static str,
    overlay: &'static str,
    /// The style of the head of the advice.
    class: &'static str,
    act: &'a str,
    emergency: Vec<Way>,
    today: Vec<Way>,
    crisis_lines: Vec<Way>,
    poison: Vec<Way>,
    numbers: String,
    reasons: Vec<Reason>,
    open_emergency: Vec<&'a str>,
    unsure: Vec<&'a str>,
    blank: Vec<&'a str>,
    declined_age: bool,
    hand_over: Vec<String>,
    /// The emergency signs to watch for; none at the highest tier.
    watch: Vec<&'a str>,
    table: String,
    version: String,
    card: String,
    /// The step to go on with, when the advice came early.
    next: Option<String>,
    carried: Vec<Carried>,
    ask_crisis: bool,
}

/// A reason for the advice.
struct Reason {
    words: String,
    why: Option<String>,
    sources: Vec<Step>,
    more: Option<Step>,
    tier: Tier,
}

pub(super) fn render(
    press: Press<'_>,
    filled: &Filled,
    next: Option<usize>,
) -> Result<String, askama::Error> {
    let content = press.site.content();
    let words = &press.words().checker;
    let signs = &content.shelf.signs;
    let table = signs.questionnaire();
    let got = assess(table, &filled.answers(signs));
    let (title, act) = match (got.tier, got.pace) {
        (Tier::EmergencyNow, _) => (&words.advice_emergency, &words.act_emergency),
        (Tier::UrgentSameDay, _) => (&words.advice_today, &words.act_today),
        (Tier::Soon, Pace::Prompt) => (&words.advice_days, &words.act_days),
        (Tier::Soon, Pace::Usual) => (&words.advice_weeks, &words.act_weeks),
        (Tier::SelfCare, _) => (&words.advice_self_care, &words.act_self_care),
    };
    let names = |set: SignSet| -> Vec<&str> {
        set.places().filter_map(|at| signs.at(at)).map(|sign| sign.label.as_str()).collect()
    };
    let early = next.is_some();
    // What was not yet asked is not "left out".
    let blank = if early { SignSet::EMPTY } else { got.answers.blank() };
    let gravest = table.of_tier(Tier::EmergencyNow);
    let ways = |purpose| ways(press, purpose, filled.country.as_ref());
    let overdose = table.overdose().meets(got.answers.yes());
    let cards = signs.cards().iter().map(|card| card.line.as_str());
    let page = ResultPage {
        frame: fields::frame(press, title.as_str(), false),
        urgency: got.tier.key(),
        pace: match got.pace {
            Pace::Usual => "usual",
            Pace::Prompt => "prompt",
        },
        overlay: match got.overlay {
            Overlay::None => "none",
            Overlay::Support => "support",
            Overlay::Emergency => "emergency",
        },
        class: Urgency::of_tier(got.tier).class(),
        act: act.as_str(),
        emergency: ways(Purpose::Emergency),
        today: if got.tier == Tier::UrgentSameDay { ways(Purpose::Urgent) } else { Vec::new() },
        crisis_lines: if overdose || got.overlay > Overlay::None {
            ways(Purpose::Crisis)
        } else {
            Vec::new()
        },
        poison: if overdose { ways(Purpose::Poison) } else { Vec::new() },
        numbers: press.path(&Route::Prose(crate::content::ProsePage::EmergencyNumbers)),
        reasons: reasons(press, &got),
        open_emergency: names(gravest.and(got.answers.unsure().with(blank))),
        unsure: names(got.answers.unsure()),
        blank: names(blank),
        declined_age: filled.declined_age(signs),
        hand_over: hand_over(
            press,
            &names(got.answers.yes()),
            &names(got.answers.unsure()),
            &names(blank),
        ),
        watch: if got.tier == Tier::EmergencyNow { Vec::new() } else { cards.collect() },
        table: ArticleId::parse(content.lang, TABLE).map(|id| id.path()).unwrap_or_default(),
        version: words
            .version
            .with("version", &signs.version)
            .with("date", signs.updated.map(|day: Date| day.to_string()).unwrap_or_default())
            .to_string(),
        card: press.path(&Route::WalletCard),
        next: next
            .and_then(|at| signs.steps().get(at))
            .map(|step| format!("/checker/next/{}/", step.id)),
        carried: fields::carried(press, filled),
        ask_crisis: overdose && filled.crisis.is_none(),
    };
    page.render()
}

/// The article that prints the whole table.
const TABLE: &str = "causes/when-to-see-a-doctor";

/// Every reason, gravest first.
fn reasons(press: Press<'_>, got: &Assessment) -> Vec<Reason> {
    let words = &press.words().checker;
    let signs = &press.site.content().shelf.signs;
    let mut all = Vec::new();
    for (at, it) in signs.combinations().iter().enumerate() {
        if got.surely.has(at) || got.unsurely.has(at) {
            all.push(Reason {
                words: words.reason_together.with("reason", &it.reason).to_string(),
                why: None,
                sources: sources(press, &it.sources),
                more: more(press, &it.article),
                tier: it.tier,
            });
        }
    }
    for sign in got.answers.yes().places().filter_map(|at| signs.at(at)) {
        all.push(Reason {
            words: sign.label.clone(),
            why: Some(sign.why.clone()),
            sources: sources(press, &sign.sources),
            more: more(press, &sign.article),
            tier: sign.tier,
        });
    }
    all.sort_by_key(|reason| std::cmp::Reverse(reason.tier));
    all
}

fn sources(press: Press<'_>, keys: &[SourceKey]) -> Vec<Step> {
    let list = press.path(&Route::Sources);
    let all = &press.site.content().shelf.sources;
    let step = |key: &SourceKey| {
        let source = all.get(key)?;
        Some(Step { title: source.title.clone(), href: format!("{list}#{key}") })
    };
    keys.iter().filter_map(step).collect()
}

fn more(press: Press<'_>, article: &str) -> Option<Step> {
    let content = press.site.content();
    let id = ArticleId::parse(content.lang, article).ok()?;
    let article = content.articles.get(&id)?;
    Some(Step { title: article.title.value.clone(), href: id.path() })
}

/// How many numbers stand on the page when no country was chosen; a link leads to the rest.
const FIRST_NUMBERS: usize = 4;

/// The ways to reach a service: of the chosen country, else the first few of any.
fn ways(press: Press<'_>, purpose: Purpose, country: Option<&RegionCode>) -> Vec<Way> {
    let regions = press.site.content().regions.all.iter();
    let regions = regions.filter(|region| country.is_none_or(|code| region.code == *code));
    let mut ways = numbers::ways(press, regions, purpose);
    if country.is_none() {
        ways.truncate(FIRST_NUMBERS);
    }
    ways
}

/// What to tell a clinician: never the answer to the private question.
fn hand_over(press: Press<'_>, yes: &[&str], unsure: &[&str], blank: &[&str]) -> Vec<String> {
    let words = &press.words().checker;
    let line = |phrase: &crate::content::Phrase, signs: &[&str]| {
        (!signs.is_empty()).then(|| phrase.with("signs", signs.join("; ")).to_string())
    };
    [
        line(&words.hand_over_yes, yes),
        line(&words.hand_over_unsure, unsure),
        line(&words.hand_over_blank, blank),
        Some(words.hand_over_medicines.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
