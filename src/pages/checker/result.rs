//! The advice: what to do, why, what would change it, and on what it rests.

use askama::Template;

use super::fields::{self, Carried, Field};
use super::later::{self, Care};
use super::reasons::{self, Reason};
use super::{GoOn, Press, step_id};
use crate::checker::{Crisis, Overlay, Pace, SignSet, Tier, assess};
use crate::content::markdown::Urgency;
use crate::content::{ArticleId, Date, Phrase, ProsePage, Purpose, RegionCode, Words};
use crate::form::Filled;
use crate::pages::frame::Frame;
use crate::pages::numbers::{self, Country, Way};
use crate::pages::step::Step;
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
    /// What to say to a reader who thinks of suicide.
    kind_words: Option<&'a str>,
    rather_not_say: bool,
    poison: Vec<Way>,
    countries: Vec<Country>,
    /// Whether the numbers above are those of the reader's own country.
    country_known: bool,
    numbers: String,
    reasons: Vec<Reason>,
    /// Emergency signs that are not sure or blank, for the head of the page.
    open_emergency: Vec<&'a str>,
    unsure: Vec<&'a str>,
    blank: Vec<&'a str>,
    declined_age: bool,
    care: Vec<Care<'a>>,
    hand_over: Vec<String>,
    by_when: Vec<String>,
    /// What would make it more urgent; none at the highest tier.
    watch: Vec<&'a str>,
    watch_today: Vec<&'a str>,
    table: String,
    limits: Vec<Step>,
    version: String,
    card: String,
    again: String,
    /// Where to go on, when the advice came early.
    go_on: Option<WayOn<'a>>,
    carried: Vec<Carried>,
    /// The private question, beside the advice on too much medicine.
    crisis_question: Option<CrisisQuestion>,
}

/// Where to go on, and the words of the button.
struct WayOn<'a> {
    address: String,
    words: &'a str,
}

/// The private question and where its answer is sent.
struct CrisisQuestion {
    action: String,
    choices: Vec<Field>,
}

pub(super) fn render(
    press: Press<'_>,
    filled: &Filled,
    go_on: Option<GoOn>,
) -> Result<String, askama::Error> {
    let content = press.site.content();
    let words = &press.words().checker;
    let signs = &content.shelf.signs;
    let table = signs.questionnaire();
    let got = assess(table, &filled.answers(signs));
    let (title, act) = advice(press.words(), got.tier, got.pace);
    let kind_words = match got.overlay {
        Overlay::None => None,
        Overlay::Support => Some(words.crisis_support.as_str()),
        Overlay::Emergency => Some(words.crisis_emergency.as_str()),
    };
    let names = |set: SignSet| -> Vec<&str> {
        set.places().filter_map(|at| signs.at(at)).map(|sign| sign.label.as_str()).collect()
    };
    let of_tier = |tier| signs.of_tier(tier).map(|sign| sign.label.as_str()).collect();
    // What was not yet asked is not "left out".
    let blank = if go_on.is_some_and(GoOn::is_before_the_end) {
        SignSet::EMPTY
    } else {
        got.answers.blank()
    };
    let gravest = table.of_tier(Tier::EmergencyNow);
    let ways = |purpose| ways(press, purpose, filled.country.as_ref());
    let overdose = table.overdose().meets(got.answers.yes());
    let cards = || signs.cards().iter().map(|card| card.line.as_str()).collect();
    let page = ResultPage {
        frame: fields::frame(press, title.as_str(), false),
        urgency: got.tier.key(),
        pace: got.pace.key(),
        overlay: got.overlay.key(),
        class: Urgency::of_tier(got.tier).class(),
        act: act.as_str(),
        emergency: ways(Purpose::Emergency),
        today: if got.tier == Tier::UrgentSameDay { ways(Purpose::Urgent) } else { Vec::new() },
        crisis_lines: if overdose || got.overlay > Overlay::None {
            ways(Purpose::Crisis)
        } else {
            Vec::new()
        },
        kind_words,
        rather_not_say: filled.crisis == Some(Crisis::RatherNotSay),
        poison: if overdose { ways(Purpose::Poison) } else { Vec::new() },
        countries: numbers::countries(press, &[Purpose::Emergency, Purpose::Crisis]),
        country_known: filled.country.is_some(),
        numbers: press.path(&Route::Prose(ProsePage::EmergencyNumbers)),
        reasons: reasons::all(press, &got),
        open_emergency: names(gravest.and(got.answers.unsure().with(blank))),
        unsure: names(got.answers.unsure()),
        blank: names(blank),
        declined_age: filled.declined_age(signs),
        care: later::care(press, got.tier),
        hand_over: later::hand_over(
            press,
            &names(got.answers.yes()),
            &names(got.answers.unsure()),
            &later::steps(press, blank),
        ),
        by_when: later::by_when(press, &got),
        watch: if got.tier < Tier::EmergencyNow { cards() } else { Vec::new() },
        watch_today: if got.tier < Tier::UrgentSameDay {
            of_tier(Tier::UrgentSameDay)
        } else {
            Vec::new()
        },
        table: ArticleId::parse(content.lang, TABLE).map(|id| id.path()).unwrap_or_default(),
        limits: reasons::sources(press, &signs.limits),
        version: words
            .version
            .with("version", &signs.version)
            .with("date", signs.updated.map(|day: Date| day.to_string()).unwrap_or_default())
            .to_string(),
        card: press.path(&Route::WalletCard),
        again: press.path(&Route::Checker),
        go_on: go_on.map(|go_on| WayOn {
            address: go_on.address(signs),
            words: match go_on {
                GoOn::Step(_) | GoOn::Crisis => words.go_on_anyway.as_str(),
                GoOn::Review => words.review_title.as_str(),
            },
        }),
        carried: fields::carried(press, filled),
        crisis_question: (overdose && filled.crisis.is_none())
            .then(|| crisis_question(press, filled, go_on)),
    };
    page.render()
}

/// What is advised, and what to do for it.
pub(in crate::pages) const fn advice(words: &Words, tier: Tier, pace: Pace) -> (&Phrase, &Phrase) {
    let words = &words.checker;
    match (tier, pace) {
        (Tier::EmergencyNow, _) => (&words.advice_emergency, &words.act_emergency),
        (Tier::UrgentSameDay, _) => (&words.advice_today, &words.act_today),
        (Tier::Soon, Pace::Prompt) => (&words.advice_days, &words.act_days),
        (Tier::Soon, Pace::Usual) => (&words.advice_weeks, &words.act_weeks),
        (Tier::SelfCare, _) => (&words.advice_self_care, &words.act_self_care),
    }
}

/// The article that prints the whole table.
pub(super) const TABLE: &str = "causes/when-to-see-a-doctor";

/// The private question, and where its answer leads: back to this advice.
fn crisis_question(press: Press<'_>, filled: &Filled, go_on: Option<GoOn>) -> CrisisQuestion {
    let signs = &press.site.content().shelf.signs;
    CrisisQuestion {
        action: match go_on {
            Some(GoOn::Step(at)) => format!("/checker/early/{}/", step_id(signs, at)),
            Some(GoOn::Crisis | GoOn::Review) | None => "/checker/result/".to_owned(),
        },
        choices: fields::crisis(press, filled),
    }
}

/// How many numbers stand on the page when no country was chosen; a fold holds the rest.
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
