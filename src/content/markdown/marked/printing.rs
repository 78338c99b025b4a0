//! The walk over the events of a text that prints them up to each gap.

use std::iter;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd, html};

use super::{Gap, Marked, What};
use crate::content::markdown::cards::heading_level;
use crate::content::markdown::claims;
use crate::content::markdown::code::Code;
use crate::content::markdown::links::glossary_path;
use crate::content::markdown::{Spot, Text};
use crate::content::{GlossaryKey, Problems};

/// Prints the events up to their gaps. A mark without a source is a problem, and so is a block that no
/// claims can fill.
pub(in crate::content::markdown) fn mark<'a>(
    spots: impl Iterator<Item = Spot<'a>>,
    text: Text<'_>,
    problems: &mut Problems,
) -> Marked {
    let mut marked = Marked::default();
    let mut markup = String::with_capacity((text.markdown.len() * 2).next_power_of_two());
    let glossary = glossary_path(text.file);
    let mut walk = Walk { spots, text, glossary, in_word: false, level: 1 };
    loop {
        let mut stop = None;
        let run = iter::from_fn(|| match walk.next(&mut marked, problems)? {
            Step::Print(event) => Some(event),
            Step::Stop(what) => {
                stop = Some(what);
                None
            }
        });
        // Each run begins as if on a line of its own.
        html::push_html(&mut markup, run);
        let at = markup.len();
        match stop {
            Some(Stop::Gap(what)) => marked.gaps.push(Gap { at, what }),
            Some(Stop::WordEnd) => markup.push_str("</a>"),
            None => break,
        }
    }
    // A copy is as long as it must be, and leaves its room to the next text.
    Marked { markup: markup.clone(), gaps: marked.gaps.clone(), ..marked }
}

/// What comes next: an event to print, or the end of a run of them.
enum Step<'a> {
    Print(Event<'a>),
    Stop(Stop),
}

enum Stop {
    Gap(What),
    WordEnd,
}

/// The walk over the events of a text.
struct Walk<'t, S> {
    spots: S,
    text: Text<'t>,
    /// What stands before the key in the address of a word of the glossary.
    glossary: String,
    in_word: bool,
    /// The level of the heading above.
    level: u8,
}

impl<'a, S: Iterator<Item = Spot<'a>>> Walk<'_, S> {
    fn next(&mut self, marked: &mut Marked, problems: &mut Problems) -> Option<Step<'a>> {
        let text = self.text;
        loop {
            let (event, span) = self.spots.next()?;
            match &event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    if let Some(word) = self.word(dest_url) {
                        self.in_word = true;
                        marked.words.push(word);
                        return Some(Step::Stop(Stop::Gap(What::Word(marked.words.len() - 1))));
                    }
                }
                Event::End(TagEnd::Link) if self.in_word => {
                    self.in_word = false;
                    return Some(Step::Stop(Stop::WordEnd));
                }
                Event::FootnoteReference(name) => {
                    if let Some(number) = marked.number(name, text) {
                        return Some(Step::Stop(Stop::Gap(What::Mark(number))));
                    }
                    let what = format!("`{name}` is not a source");
                    let mend = "mend the key, or add the source to sources.toml";
                    problems.error(text.file, span, what, mend);
                    continue;
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                    let code = Code::take(&mut self.spots);
                    match claims::gap(&code.text, &span, self.level, text, problems) {
                        Some(gap) => {
                            marked.claims.push(gap);
                            let number = marked.claims.len() - 1;
                            return Some(Step::Stop(Stop::Gap(What::Claims(number))));
                        }
                        None => continue,
                    }
                }
                Event::Start(Tag::Heading { level, .. }) => self.level = heading_level(*level),
                // As the rest of the page writes it.
                Event::HardBreak => return Some(Step::Print(Event::Html("<br>\n".into()))),
                _ => {}
            }
            return Some(Step::Print(event));
        }
    }

    /// The word of the glossary to which a link leads, and its address, if it leads to one.
    fn word(&self, href: &str) -> Option<(GlossaryKey, String)> {
        let key = href.strip_prefix(&self.glossary)?;
        Some((GlossaryKey::parse(key).ok()?, href.to_owned()))
    }
}
