//! From the form as it stands, and what the reader asked for, to what they see next.
//!
//! An address of the form is `/checker/<verb>/` or `/checker/<verb>/<step>/`.

use actix_web::http::StatusCode;

use crate::checker::{Crisis, Overlay, Tier, assess};
use crate::content::Signs;
use crate::form::{Filled, Gap};
use crate::pages::{CheckerPage, GoOn};

/// What the reader sees next.
pub(super) enum Turn {
    /// The opening page, on the way back.
    Open(Filled),
    /// The opening page, since nothing was answered.
    Nothing(Filled),
    /// A step; with a gap when it was sent back, `true` when it leads back to the review.
    Step(usize, Filled, Option<Gap>, bool),
    /// The private question.
    Crisis(Filled),
    /// All answers, to check.
    Review(Filled),
    /// All questions, with gaps.
    All(Filled),
    /// The advice; early when there is something to go on with.
    Result(Filled, Option<GoOn>),
}

/// What may be asked of a form as a whole.
const WHOLE: [&str; 7] = ["open", "start", "crisis", "asked", "review", "result", "all-but"];

/// What may be asked of a step.
const OF_A_STEP: [&str; 8] =
    ["step", "which", "mend", "mend-which", "back", "next", "change", "early"];

/// What may be asked of a form as a whole, and is a page for those without one.
const ALL: &str = "all";

/// Whether only forms lead to this path: who opens it otherwise has lost the form, and begins anew.
pub(super) fn is_of_a_form(path: &str) -> bool {
    verb(path).is_some_and(|verb| WHOLE.contains(&verb) || OF_A_STEP.contains(&verb))
}

/// Whether a form may be sent to this path.
pub(super) fn takes_a_form(path: &str) -> bool {
    is_of_a_form(path) || verb(path) == Some(ALL)
}

fn verb(path: &str) -> Option<&str> {
    let mut parts = path.split('/').skip(1);
    (parts.next() == Some("checker")).then(|| parts.next()).flatten()
}

impl Turn {
    /// Decides what comes next. No path of ours: nothing.
    pub(super) fn take(path: &str, filled: Filled, signs: &Signs) -> Option<Self> {
        let mut parts = path.trim_start_matches("/checker/").trim_end_matches('/').split('/');
        let verb = parts.next()?;
        let at = match parts.next() {
            Some(id) => Some(signs.steps().iter().position(|step| step.id == id)?),
            None => None,
        };
        if parts.next().is_some() {
            return None;
        }
        match (verb, at) {
            ("open", None) => Some(Self::Open(filled)),
            ("start", None) => Some(Self::Step(0, filled, None, false)),
            ("step" | "which", Some(at)) => Some(sent(at, filled, signs, verb == "which", false)),
            ("mend" | "mend-which", Some(at)) => {
                Some(sent(at, filled, signs, verb == "mend-which", true))
            }
            ("back" | "next", Some(at)) => Some(Self::Step(at, filled, None, false)),
            ("change", Some(at)) => Some(Self::Step(at, filled, None, true)),
            ("early", Some(at)) => Some(early(at, filled, signs)),
            ("crisis", None) => Some(Self::Crisis(filled)),
            ("asked", None) if filled.crisis == Some(Crisis::MightAct) => {
                Some(Self::Result(filled, Some(GoOn::Review)))
            }
            ("asked" | "review", None) => Some(Self::Review(filled)),
            ("result", None) => Some(result(filled, signs)),
            (ALL, None) => Some(all(filled, signs)),
            ("all-but", None) => Some(all(leave_out(filled, signs), signs)),
            _ => None,
        }
    }

    /// The page to print.
    pub(super) fn page(&self) -> CheckerPage<'_> {
        match self {
            Self::Open(filled) => CheckerPage::Open { filled, failed: false },
            Self::Nothing(filled) => CheckerPage::Open { filled, failed: true },
            Self::Step(at, filled, gap, mending) => {
                CheckerPage::Step { at: *at, filled, gap: *gap, mending: *mending }
            }
            Self::Crisis(filled) => CheckerPage::Crisis(filled),
            Self::Review(filled) => CheckerPage::Review(filled),
            Self::All(filled) => CheckerPage::All(filled),
            Self::Result(filled, go_on) => CheckerPage::Result { filled, go_on: *go_on },
        }
    }

    /// Its status: what was sent with a gap cannot be processed.
    pub(super) const fn status(&self) -> StatusCode {
        match self {
            Self::Nothing(_) | Self::All(_) | Self::Step(_, _, Some(_), _) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Open(_)
            | Self::Step(..)
            | Self::Crisis(_)
            | Self::Review(_)
            | Self::Result(..) => StatusCode::OK,
        }
    }
}

/// A step was sent: back with its gap, on to the next, or straight to the advice.
fn sent(at: usize, mut filled: Filled, signs: &Signs, asked_which: bool, mending: bool) -> Turn {
    let Some(step) = signs.steps().get(at) else { return Turn::Nothing(filled) };
    match filled.gap(at, step) {
        // The first time "which?" is only asked; it is a gap when it comes back empty.
        Some(Gap::WhichUnsure) if !asked_which => return Turn::Step(at, filled, None, mending),
        Some(gap) => return Turn::Step(at, filled, Some(gap), mending),
        None => {}
    }
    filled.unsure_of_some.remove(&at);
    let next = Some(at + 1).filter(|next| *next < signs.steps().len());
    if brings_emergency(at, &filled, signs) {
        let go_on = if mending { GoOn::Review } else { next.map_or(GoOn::Crisis, GoOn::Step) };
        return Turn::Result(filled, Some(go_on));
    }
    match next {
        _ if mending => Turn::Review(filled),
        Some(next) => Turn::Step(next, filled, None, false),
        None => Turn::Crisis(filled),
    }
}

/// Whether this step, and not an earlier one, brought the highest tier.
fn brings_emergency(at: usize, filled: &Filled, signs: &Signs) -> bool {
    let Some(step) = signs.steps().get(at) else { return false };
    is_emergency(filled, signs) && !is_emergency(&filled.without(at, step), signs)
}

fn is_emergency(filled: &Filled, signs: &Signs) -> bool {
    assess(signs.questionnaire(), &filled.answers(signs)).tier == Tier::EmergencyNow
}

/// The private question was answered beside early advice, which could go on with this step.
fn early(at: usize, filled: Filled, signs: &Signs) -> Turn {
    if is_emergency(&filled, signs) || filled.crisis == Some(Crisis::MightAct) {
        Turn::Result(filled, Some(GoOn::Step(at)))
    } else {
        Turn::Step(at, filled, None, false)
    }
}

/// The advice was asked for. Who says nothing but that they think of suicide is shown help.
fn result(filled: Filled, signs: &Signs) -> Turn {
    let overlay = assess(signs.questionnaire(), &filled.answers(signs)).overlay;
    if filled.is_empty() && overlay == Overlay::None {
        Turn::Nothing(filled)
    } else {
        Turn::Result(filled, None)
    }
}

/// All questions were sent at once. An emergency does not wait for the steps left empty.
fn all(filled: Filled, signs: &Signs) -> Turn {
    let gaps = || {
        let steps = signs.steps().iter().enumerate();
        steps.filter_map(|(at, step)| filled.gap(at, step).map(|gap| (at, gap)))
    };
    let Some((first, _)) = gaps().next() else { return result(filled, signs) };
    let only_empty = gaps().all(|(_, gap)| gap == Gap::Empty);
    let urgent = is_emergency(&filled, signs) || filled.crisis == Some(Crisis::MightAct);
    if only_empty && urgent {
        Turn::Result(filled, Some(GoOn::Step(first)))
    } else {
        Turn::All(filled)
    }
}

/// Steps without any choice are passed over on purpose.
fn leave_out(mut filled: Filled, signs: &Signs) -> Filled {
    for (at, step) in signs.steps().iter().enumerate() {
        if filled.gap(at, step) == Some(Gap::Empty) {
            filled.skip.insert(at);
        }
    }
    filled
}
