//! The body of a posted form, decoded.

use super::{BadInput, Filled};
use crate::content::{Regions, Signs};

impl Filled {
    /// Reads the body of a posted form, of type `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    /// [`BadInput`], at the first thing that no form of ours sends.
    pub fn read(body: &[u8], signs: &Signs, regions: &Regions) -> Result<Self, BadInput> {
        let pairs = pairs(body)?;
        let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        Self::parse(pairs, signs, regions)
    }
}

/// The pairs of a body, decoded.
///
/// # Errors
/// [`BadInput::Encoding`] for text that is not UTF-8 or holds a broken escape.
fn pairs(body: &[u8]) -> Result<Vec<(String, String)>, BadInput> {
    let body = std::str::from_utf8(body).map_err(|_| BadInput::Encoding)?;
    let pairs = body.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        Ok((decode(name)?, decode(value)?))
    });
    pairs.collect()
}

fn decode(text: &str) -> Result<String, BadInput> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                let high = digit(rest.next()).ok_or(BadInput::Encoding)?;
                let low = digit(rest.next()).ok_or(BadInput::Encoding)?;
                bytes.push(u8::try_from(high * 16 + low).map_err(|_| BadInput::Encoding)?);
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).map_err(|_| BadInput::Encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_decoded_and_broken_ones_refused() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            pairs(b"a=1+2&b=%C3%A9&c"),
            Ok(vec![pair("a", "1 2"), pair("b", "é"), pair("c", "")])
        );
        for bad in [&b"a=%"[..], b"a=%4", b"a=%zz", b"a=%ff", b"\xff"] {
            assert_eq!(pairs(bad), Err(BadInput::Encoding));
        }
    }
}
