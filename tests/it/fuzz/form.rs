//! What must hold of any bytes that are posted as a form.

use std::collections::BTreeSet;

use backwise::checker::{Crisis, Overlay, Tier, assess};
use backwise::content::Content;
use backwise::form::Filled;

/// Holds that the body is refused, or that
///
/// - the advice is no milder than any sign that it names gives alone, and a sign that is not sure
///   is not taken for a no;
/// - words of acting on thoughts of suicide bring help first;
/// - what the next page would carry along is all that was said, nothing else, and says the same
///   once more.
pub(crate) fn hold(content: &Content, body: &[u8]) {
    let signs = &content.shelf.signs;
    let Ok(filled) = Filled::read(body, signs, &content.regions) else { return };
    let advice = assess(signs.questionnaire(), &filled.answers(signs));
    let said = said(body);
    for (name, value) in &said {
        let alone = signs.get(value).map_or(Tier::SelfCare, |sign| sign.tier);
        let least = match name.as_str() {
            "sign" => alone,
            "unsure" if alone >= Tier::UrgentSameDay => alone.one_lower(),
            _ => Tier::SelfCare,
        };
        assert!(advice.tier >= least, "{name}={value} gives {:?}", advice.tier);
        if name == "crisis" && *value == Crisis::MightAct.key() {
            assert_eq!(advice.overlay, Overlay::Emergency, "{name}={value}");
        }
    }
    let carried = filled.pairs(signs).into_iter().map(|(name, value)| (name.to_owned(), value));
    let carried: BTreeSet<_> = carried.collect();
    assert_eq!(carried, said, "what is carried along is not what was said");
    let body: Vec<_> = carried.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let again = Filled::read(body.join("&").as_bytes(), signs, &content.regions);
    assert_eq!(again, Ok(filled), "what is carried along says something else");
}

/// The pairs of a body that was accepted, read without the program; a country left open says
/// nothing.
fn said(body: &[u8]) -> BTreeSet<(String, String)> {
    let body = String::from_utf8_lossy(body).replace('+', " ");
    let pairs = body.split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let pairs = pairs.map(|(name, value)| (unescaped(name), unescaped(value)));
    pairs.filter(|(name, value)| !(name == "country" && value.is_empty())).collect()
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).unwrap()
}
