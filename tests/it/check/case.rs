//! A change that makes one problem, and how cases are held.

use super::Fixture;
use super::printed::{Printed, Problem};

/// One change to the clean site and the one problem that it makes.
pub(super) struct Case {
    /// What an editor did.
    pub(super) name: &'static str,
    pub(super) change: fn(&Fixture),
    /// Where the problem is: `file:line:column`.
    pub(super) at: &'static str,
    /// The words that are marked there; none when it concerns the file as a whole.
    pub(super) marks: Option<&'static str>,
    /// Words of the message.
    pub(super) says: &'static str,
}

/// Holds that each change is an error, the only one, and that `check` fails.
pub(super) fn errors(cases: &[Case]) {
    hold(cases, |printed| (printed.code == 1, printed.errors()));
}

/// Holds that each change is a warning, and that `check` passes.
pub(super) fn warnings(cases: &[Case]) {
    let known: Vec<_> = Printed::of(&Fixture::clean()).problems;
    hold(cases, |printed| {
        let new = printed.problems.iter().filter(|problem| !known.contains(problem));
        (printed.code == 0, new.collect())
    });
}

fn hold(cases: &[Case], read: impl Fn(&Printed) -> (bool, Vec<&Problem>)) {
    let mut wrong = Vec::new();
    for case in cases {
        let site = Fixture::clean();
        (case.change)(&site);
        let printed = Printed::of(&site);
        let (ends_well, found) = read(&printed);
        let as_wanted = |problem: &Problem| {
            let mends = problem.message.split_once("; ").is_some_and(|(_, mend)| !mend.is_empty());
            problem.at == case.at
                && problem.marked.as_deref() == case.marks
                && problem.message.contains(case.says)
                && mends
        };
        let [one] = found.as_slice() else {
            wrong.push(format!("{}: {} problems\n{}", case.name, found.len(), printed.text));
            continue;
        };
        if !(ends_well && as_wanted(one)) {
            wrong.push(format!("{} (exit code {}): {one:#?}", case.name, printed.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
