//! One answer: its body plain and compressed, and what goes with it.

use std::fmt::Write;

use actix_web::web::Bytes;
use libdeflater::{CompressionLvl, Compressor};
use sha2::{Digest, Sha256};

/// How long a browser may keep an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Keep it, and ask each time whether it has changed.
    Check,
    /// Keep it for a day.
    Day,
    /// Keep it for a year: its name changes with its content.
    Forever,
    /// Do not keep it.
    Never,
}

impl Cache {
    /// The value of `Cache-Control`.
    #[must_use]
    pub const fn header(self) -> &'static str {
        match self {
            Self::Check => "no-cache",
            Self::Day => "public, max-age=86400",
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Never => "no-store",
        }
    }
}

/// The bytes of one answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The value of `Content-Type`.
    pub media_type: &'static str,
    /// How long a browser may keep it.
    pub cache: Cache,
    /// The tag of the plain body, without quotation marks: a digest of it.
    pub tag: String,
    /// Whether it is a page whose script sends its form.
    pub scripted: bool,
    /// The plain body.
    pub plain: Bytes,
    /// The body compressed with gzip, where that is shorter.
    pub gzip: Option<Bytes>,
}

impl Answer {
    /// Compresses `body` and makes its tag.
    pub(super) fn new(media_type: &'static str, cache: Cache, body: Vec<u8>) -> Self {
        let gzip = gzip(&body).filter(|gzip| gzip.len() < body.len());
        Self {
            media_type,
            cache,
            tag: digest(&body),
            scripted: false,
            gzip: gzip.map(Bytes::from),
            plain: Bytes::from(body),
        }
    }

    /// The tag of the compressed body: each encoding has its own.
    #[must_use]
    pub fn gzip_tag(&self) -> String {
        format!("{}-gzip", self.tag)
    }
}

/// The body compressed, at the level that costs little more than the one below it.
fn gzip(body: &[u8]) -> Option<Vec<u8>> {
    packed(body, 9)
}

/// The body compressed quickly, for a page that is printed for one reader.
#[must_use]
pub fn pack(body: &[u8]) -> Option<Vec<u8>> {
    packed(body, 1)
}

fn packed(body: &[u8], level: i32) -> Option<Vec<u8>> {
    let mut compressor = Compressor::new(CompressionLvl::new(level).ok()?);
    let mut packed = vec![0; compressor.gzip_compress_bound(body.len())];
    let length = compressor.gzip_compress(body, &mut packed).ok()?;
    packed.truncate(length);
    Some(packed)
}

/// The first 16 hexadecimal digits of the SHA-256 of `body`.
pub(super) fn digest(body: &[u8]) -> String {
    Sha256::digest(body).iter().take(8).fold(String::new(), |mut digits, byte| {
        // Writing into a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use libdeflater::Decompressor;

    use super::*;

    #[test]
    fn the_compressed_body_unpacks_to_the_plain_one() {
        let answer = Answer::new("text/plain", Cache::Check, b"back pain ".repeat(99));
        let mut unpacked = vec![0; answer.plain.len()];
        Decompressor::new().gzip_decompress(&answer.gzip.unwrap(), &mut unpacked).unwrap();
        assert_eq!(unpacked, answer.plain.as_ref());
    }

    #[test]
    fn another_body_has_another_tag_and_a_tiny_one_is_not_compressed() {
        let answer = |body: &[u8]| Answer::new("text/plain", Cache::Check, body.to_vec());
        assert_ne!(answer(b"a").tag, answer(b"b").tag);
        assert!(answer(b"a").gzip.is_none());
    }
}
