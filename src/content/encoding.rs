//! Why the bytes of a file are no text, in words that help to mend it.

use std::string::FromUtf8Error;

/// What is wrong with bytes that are not UTF-8, and in which line.
pub(super) fn fault(error: &FromUtf8Error) -> String {
    let (bytes, wrong) = (error.as_bytes(), error.utf8_error());
    if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] = bytes {
        return "the file is UTF-16, not UTF-8 text".to_owned();
    }
    let before = bytes.iter().take(wrong.valid_up_to());
    let line = 1 + before.filter(|byte| **byte == b'\n').count();
    if wrong.error_len().is_none() {
        format!("the file is not UTF-8 text: it ends inside a character, in line {line}")
    } else {
        format!("the file is not UTF-8 text: see its line {line}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(bytes: &[u8]) -> Option<String> {
        String::from_utf8(bytes.to_vec()).err().as_ref().map(fault)
    }

    #[test]
    fn it_says_which_encoding_or_which_line() {
        for (bytes, says) in [
            (&b"caf\xc3\xa9"[..], None),
            (b"one\ncaf\xe9 two\n", Some("the file is not UTF-8 text: see its line 2")),
            (b"caf\xc3", Some("the file is not UTF-8 text: it ends inside a character, in line 1")),
            (b"\xff\xfeb\0a\0", Some("the file is UTF-16, not UTF-8 text")),
        ] {
            assert_eq!(said(bytes).as_deref(), says, "{bytes:?}");
        }
    }
}
