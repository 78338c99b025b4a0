//! Step 7: links to Markdown files become links to pages.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::{Spot, Text};
use crate::content::{
    ArticleId, GlossaryKey, Lang, Problems, ProsePage, Questions, Slug, Treatments,
};

/// What a link of the text leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An article.
    Article(ArticleId),
    /// A page of the site's own.
    Prose(ProsePage),
    /// The questions to take to an appointment.
    Questions,
    /// The table of treatments.
    Treatments,
    /// The page itself.
    Here,
    /// A word of the glossary.
    Glossary,
    /// Another site.
    Elsewhere,
}

/// A link of the text.
#[derive(Debug, Clone)]
pub struct Link {
    /// What it leads to.
    pub target: Target,
    /// The heading it leads to.
    pub fragment: Option<String>,
    /// Its words.
    pub text: String,
    /// Where it stands in its file.
    pub span: Range<usize>,
}

/// Gives each link its address; a link that cannot lead anywhere is a problem.
pub(super) fn resolve<'a>(
    mut spots: Vec<Spot<'a>>,
    text: Text<'_>,
    links: &mut Vec<Link>,
    glossary: &mut BTreeSet<GlossaryKey>,
    problems: &mut Problems,
) -> Vec<Spot<'a>> {
    let mut inside = false;
    for (event, span) in &mut spots {
        match event {
            Event::Start(Tag::Link { .. }) if inside => problems.error(
                text.file,
                span.clone(),
                "a link stands in a link",
                "end the first link before the second begins",
            ),
            // The printer would make it a link to `mailto:`, whatever stands in it.
            Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => problems.error(
                text.file,
                span.clone(),
                "an e-mail address stands in the text",
                "take it out, or link to a page that says how to write",
            ),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let (target, href) = match read(dest_url, text, glossary) {
                    Ok(read) => read,
                    Err((what, mend)) => {
                        problems.error(text.file, span.clone(), what, mend);
                        continue;
                    }
                };
                let fragment = dest_url.split_once('#').map(|(_, id)| id.to_owned());
                let fragment = fragment.filter(|_| target != Target::Elsewhere);
                links.push(Link { target, fragment, text: String::new(), span: span.clone() });
                *dest_url = href.into();
                inside = true;
            }
            Event::End(TagEnd::Link) => inside = false,
            Event::Text(part) | Event::Code(part) if inside => {
                if let Some(link) = links.last_mut() {
                    link.text.push_str(part);
                }
            }
            Event::SoftBreak | Event::HardBreak if inside => {
                if let Some(link) = links.last_mut() {
                    link.text.push(' ');
                }
            }
            _ => {}
        }
    }
    spots
}

type Refusal = (String, &'static str);

fn read(
    dest: &CowStr<'_>,
    text: Text<'_>,
    glossary: &mut BTreeSet<GlossaryKey>,
) -> Result<(Target, String), Refusal> {
    if let Some(key) = dest.strip_prefix("glossary:") {
        let key = GlossaryKey::parse(key).map_err(|what| (what, "name a glossary key"))?;
        if !text.shelf.glossary.accepts(&key) {
            let what = format!("`{key}` is not in the glossary");
            return Err((what, "mend the key, or add the word to the glossary"));
        }
        let href = format!("{}{key}", glossary_path(text.file));
        glossary.insert(key);
        return Ok((Target::Glossary, href));
    }
    if dest.starts_with('#') {
        return Ok((Target::Here, dest.to_string()));
    }
    if dest.starts_with("https://") {
        return Ok((Target::Elsewhere, dest.to_string()));
    }
    if dest.starts_with("tel:") || dest.starts_with("sms:") {
        let what = "a telephone number stands in the text".to_owned();
        return Err((what, "link to the page of emergency numbers; numbers live in regions.toml"));
    }
    let (file, fragment) = dest.split_once('#').unwrap_or((dest, ""));
    let fragment = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    let mend = "link to a file of the site, as in ../causes/overview.md";
    let target = page(file, text.file).ok_or_else(|| (format!("`{dest}` leads nowhere"), mend))?;
    let path = match &target {
        Target::Article(id) => id.path(),
        Target::Prose(page) => page.path(lang_of(text.file)),
        Target::Questions => Questions::path(lang_of(text.file)),
        Target::Treatments => Treatments::path(lang_of(text.file)),
        Target::Here | Target::Glossary | Target::Elsewhere => String::new(),
    };
    Ok((target, path + &fragment))
}

/// The page of `file`, as written in a link inside the file `from`.
fn page(file: &str, from: &str) -> Option<Target> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let name = parts.pop()?;
    if parts.is_empty() {
        let lang = lang_of(from);
        let tables = [
            (Questions::file(lang), Target::Questions),
            (Treatments::file(lang), Target::Treatments),
        ];
        return tables.into_iter().find(|(file, _)| file == name).map(|(_, target)| target);
    }
    let name = name.strip_suffix(".md")?;
    let lang = Lang::ALL.into_iter().find(|lang| parts.first() == Some(&lang.code()))?;
    match parts.get(1..)? {
        [] => ProsePage::from_name(name).map(Target::Prose),
        [section] => Some(Target::Article(ArticleId {
            lang,
            section: Slug::parse(section).ok()?,
            slug: Slug::parse(name).ok()?,
        })),
        _ => None,
    }
}

/// What stands before the key in the address of a word of the glossary, for links of this file.
pub(super) fn glossary_path(file: &str) -> String {
    format!("{}/glossary/#", lang_of(file).path_prefix())
}

/// Whether a file is that of an article, and not of one of the site's own pages.
pub(super) fn is_article(file: &str) -> bool {
    file.split('/').count() == 3
}

fn lang_of(file: &str) -> Lang {
    let code = file.split('/').next().unwrap_or("");
    Lang::ALL.into_iter().find(|lang| lang.code() == code).unwrap_or(Lang::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_file_is_read_from_where_it_stands() {
        let at = |file| page(file, "en/causes/overview.md");
        let article = |text| ArticleId::parse(Lang::En, text).ok().map(Target::Article);
        assert_eq!(at("symptoms.md"), article("causes/symptoms"));
        assert_eq!(at("../treatment/medicines.md"), article("treatment/medicines"));
        assert_eq!(at("../crisis-help.md"), Some(Target::Prose(ProsePage::CrisisHelp)));
        assert_eq!(at("../../questions.en.toml"), Some(Target::Questions));
        assert_eq!(at("../../treatments.en.toml"), Some(Target::Treatments));
        for nowhere in ["../../../x.md", "symptoms", "../nope.md", "../../fr/a/b.md"] {
            assert_eq!(at(nowhere), None, "{nowhere}");
        }
    }
}
