//! Telephone, text and web lines by country, as crisis help and emergency numbers show them.

use super::Press;
use crate::content::{Line, Purpose, Region};

/// A country and the lines shown for it.
#[derive(Debug)]
pub(super) struct Country {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) contacts: Vec<Contact>,
}

/// A line and the ways to reach it.
#[derive(Debug)]
pub(super) struct Contact {
    pub(super) name: String,
    /// What it is for, where neither its name nor the page says.
    pub(super) purpose: Option<String>,
    pub(super) detail: Option<String>,
    pub(super) ways: Vec<Way>,
}

impl Contact {
    /// Whether the words beside the links are the same.
    fn is_called_as(&self, other: &Self) -> bool {
        self.name == other.name && self.purpose == other.purpose && self.detail == other.detail
    }
}

/// One link that calls, writes or opens a page.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) href: String,
    pub(super) words: String,
}

/// The countries with their lines for these purposes, in this order.
pub(super) fn countries(press: Press<'_>, purposes: &[Purpose]) -> Vec<Country> {
    let regions = press.site.content().regions.all.iter();
    let country = |region: &Region| Country {
        code: region.code.to_string(),
        name: region.name.clone(),
        contacts: joined(
            purposes
                .iter()
                .flat_map(|purpose| region.lines_for(*purpose))
                .map(|line| contact(press, line, purposes.len() > 2)),
        ),
    };
    regions.map(country).collect()
}

/// One entry for a service with two numbers: lines that differ in nothing but the ways to reach
/// them are joined.
fn joined(contacts: impl Iterator<Item = Contact>) -> Vec<Contact> {
    let mut all: Vec<Contact> = Vec::new();
    for contact in contacts {
        match all.last_mut() {
            Some(last) if last.is_called_as(&contact) => last.ways.extend(contact.ways),
            _ => all.push(contact),
        }
    }
    all
}

/// The links that call or write to the services of these regions, each once. A number that means
/// something else in another country is named with its own.
pub(super) fn ways<'a>(
    press: Press<'_>,
    regions: impl Iterator<Item = &'a Region>,
    purpose: Purpose,
) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    for region in regions {
        for way in region.lines_for(purpose).flat_map(|line| contact(press, line, false).ways) {
            if ways.iter().any(|known| known.href == way.href) {
                continue;
            }
            let name = if means_else(press, region, &way) { Some(&region.name) } else { None };
            let words = match name {
                Some(name) => format!("{} ({name})", way.words),
                None => way.words,
            };
            ways.push(Way { words, ..way });
        }
    }
    ways
}

/// The links that call or write to the services of all countries, each once, with the countries in which
/// it does.
pub(super) fn ways_by_country(press: Press<'_>, purpose: Purpose) -> Vec<Way> {
    let mut all: Vec<(Way, Vec<&str>)> = Vec::new();
    for region in &press.site.content().regions.all {
        for way in region.lines_for(purpose).flat_map(|line| contact(press, line, false).ways) {
            match all.iter_mut().find(|(known, _)| known.href == way.href) {
                Some((_, countries)) if countries.last() == Some(&region.name.as_str()) => {}
                Some((_, countries)) => countries.push(&region.name),
                None => all.push((way, vec![&region.name])),
            }
        }
    }
    let named = |(way, countries): (Way, Vec<&str>)| {
        let words = format!("{} ({})", way.words, countries.join(", "));
        Way { words, ..way }
    };
    all.into_iter().map(named).collect()
}

/// Whether the number is that of another service in another country.
fn means_else(press: Press<'_>, region: &Region, way: &Way) -> bool {
    let others = press.site.content().regions.all.iter().filter(|other| other.code != region.code);
    let calls = |line: &Line| line.phone().is_some_and(|phone| phone.href == way.href);
    let purpose = region.lines.iter().find(|line| calls(line)).map(|line| line.purpose);
    let mut theirs = others.flat_map(|other| &other.lines).filter(|line| calls(line));
    theirs.any(|line| Some(line.purpose) != purpose)
}

/// The services that find a line in any country.
pub(super) fn elsewhere(press: Press<'_>) -> Vec<Contact> {
    press.site.content().regions.elsewhere.iter().map(|line| contact(press, line, false)).collect()
}

/// Whether some number has not been confirmed with its owner.
pub(super) fn some_unconfirmed(press: Press<'_>) -> bool {
    press.site.content().regions.lines().any(Line::is_unconfirmed)
}

fn contact(press: Press<'_>, line: &Line, labelled: bool) -> Contact {
    let words = &press.words().numbers;
    let purpose = match line.purpose {
        Purpose::Emergency => None,
        Purpose::Urgent => Some(&words.urgent),
        Purpose::Crisis => Some(&words.crisis),
        Purpose::Poison => Some(&words.poison),
    };
    let phone = line.phone().map(|service| Way {
        words: words.call.with("number", &service.shown).to_string(),
        href: service.href,
    });
    let message = line.message().map(|service| Way {
        words: match &service.body {
            Some(word) => words.text_word.with("word", word).with("number", &service.shown),
            None => words.text.with("number", &service.shown),
        }
        .to_string(),
        href: service.href,
    });
    let web = line.web.as_ref().map(|address| Way {
        words: address.trim_start_matches("https://").trim_start_matches("www.").to_owned(),
        href: address.clone(),
    });
    Contact {
        name: line.name.clone(),
        purpose: purpose.filter(|_| labelled).map(ToString::to_string),
        detail: line.detail.clone(),
        ways: [phone, message, web].into_iter().flatten().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Contact, Way, joined};

    fn line(name: &str, number: &str) -> Contact {
        let way = Way { href: format!("tel:{number}"), words: format!("Call {number}") };
        Contact { name: name.to_owned(), purpose: None, detail: None, ways: vec![way] }
    }

    #[test]
    fn a_service_with_two_numbers_is_one_entry_that_calls_either() {
        let lines =
            [line("Emergency", "112"), line("Emergency", "999"), line("Samaritans", "116123")];
        let all = joined(lines.into_iter());
        let shown = |it: &Contact| {
            (it.name.clone(), it.ways.iter().map(|way| way.href.clone()).collect::<Vec<_>>())
        };
        let all: Vec<_> = all.iter().map(shown).collect();
        assert_eq!(
            all,
            [
                ("Emergency".to_owned(), vec!["tel:112".to_owned(), "tel:999".to_owned()]),
                ("Samaritans".to_owned(), vec!["tel:116123".to_owned()]),
            ]
        );
    }
}
