//! A drawing's ids made unique, so that several drawings, or one twice, can share a page.

/// The drawing with `prefix` before each id, and before each name of one: in tags alone, since its
/// title or its labels may speak of such things too.
pub(super) fn with_prefixed_ids(svg: &str, prefix: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((text, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_at(end_of_tag(tag));
        out.extend([text, "<", &with_prefixed_values(tag, prefix)]);
        rest = after;
    }
    out + rest
}

/// Where a tag ends: at the first `>` outside its values.
fn end_of_tag(tag: &str) -> usize {
    let mut inside = false;
    let ends = |c: char| {
        inside ^= c == '"';
        c == '>' && !inside
    };
    tag.find(ends).unwrap_or(tag.len())
}

fn with_prefixed_values(tag: &str, prefix: &str) -> String {
    let mut name = "";
    let parts = tag.split('"').enumerate().map(|(place, part)| {
        // Between the quotation marks stand names and values by turns.
        if place % 2 == 0 {
            name = part.trim_end_matches('=').rsplit(char::is_whitespace).next().unwrap_or("");
            return part.to_owned();
        }
        match name {
            "id" => format!("{prefix}-{part}"),
            "href" | "xlink:href" => part.replacen('#', &format!("#{prefix}-"), 1),
            _ => part.replace("url(#", &format!("url(#{prefix}-")),
        }
    });
    parts.collect::<Vec<_>>().join("\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_drawing_that_look_like_an_id_stay_as_they_are() {
        let svg = "<svg viewBox=\"0 0 9 9\"><title>url(#a) id=\"a\"</title>\
            <g\nid=\"a\" data-note=\"a > id=\" fill=\"url(#a)\"/><text> href=\"#a\"</text></svg>";
        let wanted = "<svg viewBox=\"0 0 9 9\"><title>url(#a) id=\"a\"</title>\
            <g\nid=\"f-a\" data-note=\"a > id=\" fill=\"url(#f-a)\"/><text> href=\"#a\"</text></svg>";
        assert_eq!(with_prefixed_ids(svg, "f"), wanted);
    }
}
