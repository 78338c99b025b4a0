//! Files that are no text, or too much of it.

use super::case::{Case, errors};

#[test]
fn a_file_is_text_in_utf_8_and_not_too_large() {
    errors(&[
        Case {
            name: "a file that is not UTF-8",
            change: |site| site.write_bytes("en/causes/third.md", b"caf\xe9\n"),
            at: "en/causes/third.md:1:1",
            marks: None,
            says: "not UTF-8",
        },
        Case {
            name: "a file of another encoding",
            change: |site| site.write_bytes("en/causes/third.md", b"+++\ntitle = \"caf\xe9\"\n"),
            at: "en/causes/third.md:1:1",
            marks: None,
            says: "not UTF-8 text: see its line 2; save it again as UTF-8",
        },
        Case {
            name: "a file in UTF-16",
            change: |site| site.write_bytes("en/causes/third.md", b"\xff\xfe+\0+\0+\0\n\0"),
            at: "en/causes/third.md:1:1",
            marks: None,
            says: "the file is UTF-16, not UTF-8 text; save it again as UTF-8",
        },
        Case {
            name: "a file in UTF-16 that does not say so",
            change: |site| site.write_bytes("en/causes/third.md", b"+\0+\0+\0\n\0"),
            at: "en/causes/third.md:1:1",
            marks: Some("+␀+␀+␀"),
            says: "the file has no front matter",
        },
        Case {
            name: "a file that is cut in the middle of a character",
            change: |site| site.write_bytes("en/causes/third.md", b"+++\ntitle = \"caf\xc3"),
            at: "en/causes/third.md:1:1",
            marks: None,
            says: "not UTF-8 text: it ends inside a character, in line 2",
        },
        Case {
            name: "a file that is too large",
            change: |site| site.write("en/causes/third.md", &"\n".repeat(600 * 1024)),
            at: "en/causes/third.md:1:1",
            marks: None,
            says: "512 is the most",
        },
        Case {
            name: "a drawing that is not UTF-8",
            change: |site| site.write_bytes("figures/disc.svg", b"caf\xe9\n"),
            at: "figures/disc.svg:1:1",
            marks: None,
            says: "not UTF-8",
        },
    ]);
}
