//! Emergency and help lines by country.

use super::case::{Case, errors, warnings};

const REGIONS: &str = "regions.toml";

#[test]
fn every_country_has_lines_that_can_be_reached() {
    errors(&[
        Case {
            name: "no line for an emergency",
            change: |site| site.replace(REGIONS, "for = \"emergency\"", "for = \"urgent\""),
            at: "regions.toml:2:8",
            marks: Some("\"us\""),
            says: "United States has no line for Emergency",
        },
        Case {
            name: "no line for a crisis",
            change: |site| site.replace(REGIONS, "for = \"crisis\"", "for = \"poison\""),
            at: "regions.toml:2:8",
            marks: Some("\"us\""),
            says: "United States has no line for Crisis",
        },
        Case {
            name: "a line without a number or a page",
            change: |site| site.replace(REGIONS, "call = \"988\"\ntext = \"988\"\n", ""),
            at: "regions.toml:2:8",
            marks: Some("\"us\""),
            says: "`Crisis line` has neither a number nor a page",
        },
        Case {
            name: "letters in a number",
            change: |site| site.replace(REGIONS, "call = \"911\"", "call = \"911 now\""),
            at: "regions.toml:2:8",
            marks: Some("\"us\""),
            says: "`911 now` is not a telephone number",
        },
        Case {
            name: "a number that is too short",
            change: |site| site.replace(REGIONS, "call = \"911\"", "call = \"91\""),
            at: "regions.toml:2:8",
            marks: Some("\"us\""),
            says: "`91` is not a telephone number",
        },
        Case {
            name: "a text word that is two",
            change: |site| {
                site.replace(REGIONS, "text = \"988\"", "text = \"988\"\nbody = \"HI YOU\"");
            },
            at: "regions.toml:2:8",
            marks: Some("\"us\""),
            says: "the text word of `Crisis line` is not one plain word",
        },
        Case {
            name: "a country that stands twice",
            change: |site| {
                let region = site.read(REGIONS);
                let region = region.split("[[elsewhere]]").next().unwrap();
                let region =
                    region.replace("call = \"988\"", "call = \"988\"\nconfirmed = 2026-11-01");
                site.append(REGIONS, &format!("\n{region}"));
            },
            at: "regions.toml:23:8",
            marks: Some("\"us\""),
            says: "the country `us` stands here twice",
        },
        Case {
            name: "a country by a code of three letters",
            change: |site| site.replace(REGIONS, "code = \"us\"", "code = \"usa\""),
            at: "regions.toml:2:8",
            marks: Some("\"usa\""),
            says: "`usa` is not the code of a country, which is two letters",
        },
        Case {
            name: "a confirmation in the future",
            change: |site| {
                site.replace(REGIONS, "confirmed = 2026-11-01", "confirmed = 2999-01-01");
            },
            at: "regions.toml:9:13",
            marks: Some("2999-01-01"),
            says: "`confirmed` lies in the future",
        },
        Case {
            name: "an unknown purpose",
            change: |site| site.replace(REGIONS, "for = \"crisis\"", "for = \"chat\""),
            at: "regions.toml:12:7",
            marks: Some("\"chat\""),
            says: "unknown variant `chat`",
        },
    ]);
}

#[test]
fn what_serves_the_rest_of_the_world_can_be_reached_too() {
    errors(&[
        Case {
            name: "neither a number nor a page",
            change: |site| site.replace(REGIONS, "web = \"https://findahelpline.com\"\n", ""),
            at: "regions.toml:17:1",
            marks: Some("[[elsewhere]]"),
            says: "`Find a Helpline` has neither a number nor a page",
        },
        Case {
            name: "a page that is not safe",
            change: |site| site.replace(REGIONS, "https://findahelpline.com", "javascript:x"),
            at: "regions.toml:17:1",
            marks: Some("[[elsewhere]]"),
            says: "the page `javascript:x` does not begin with https://",
        },
    ]);
}

#[test]
fn a_number_that_nobody_has_confirmed_is_a_warning() {
    warnings(&[
        Case {
            name: "a number whose confirmation was taken back",
            change: |site| site.replace(REGIONS, "confirmed = 2026-11-01\n", ""),
            at: "regions.toml:2:8",
            marks: Some("\"us\""),
            says: "nobody has confirmed for United States: 911, 988",
        },
        Case {
            name: "a number for the rest of the world",
            change: |site| site.append(REGIONS, "call = \"116 123\"\n"),
            at: "regions.toml:17:1",
            marks: Some("[[elsewhere]]"),
            says: "nobody has confirmed for the rest of the world: 116 123",
        },
    ]);
}
