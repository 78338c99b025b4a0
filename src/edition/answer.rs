//! One answer: its body plain and compressed, and what goes with it.

use std::fmt::Write;

use actix_web::web::Bytes;
use sha2::{Digest, Sha256};

use super::Kind;
use super::encoding::{self, Effort, Encoding};

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
    /// The tag of the plain body, without quotation marks: a digest of what it was first compressed to,
    /// which says the same in fewer bytes.
    tag: String,
    /// What sort of thing it is; a page says its own.
    pub kind: Kind,
    /// The plain body.
    pub plain: Bytes,
    /// The body compressed with gzip, where that is shorter.
    pub gzip: Option<Bytes>,
    /// The body compressed with brotli, where that is shorter, once there was time for it.
    pub brotli: Option<Bytes>,
    /// How long the compressed bodies were worked on.
    effort: Effort,
}

impl Answer {
    /// Compresses `body` quickly and makes its tag. The body is copied, since what it was printed
    /// into has room to spare.
    pub(super) fn new(media_type: &'static str, cache: Cache, body: &[u8]) -> Self {
        let gzip = encoding::gzip(body, Effort::Quick);
        Self {
            media_type,
            cache,
            tag: digest(gzip.as_deref().unwrap_or(body)),
            kind: Kind::Static,
            gzip,
            brotli: None,
            effort: Effort::Quick,
            plain: Bytes::copy_from_slice(body),
        }
    }

    /// The same for a page of that sort.
    pub(super) fn of_page(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// The same with the best compression.
    pub(super) fn at_best(&self) -> Self {
        if self.effort == Effort::Best {
            return self.clone();
        }
        Self {
            gzip: encoding::gzip(&self.plain, Effort::Best),
            brotli: encoding::brotli(&self.plain),
            effort: Effort::Best,
            ..self.clone()
        }
    }

    /// Whether what is sent depends on what the browser takes.
    #[must_use]
    pub const fn varies(&self) -> bool {
        self.gzip.is_some() || self.brotli.is_some()
    }

    /// The body in an encoding, if there is one.
    #[must_use]
    pub fn body(&self, encoding: Encoding) -> Option<&Bytes> {
        match encoding {
            Encoding::Identity => Some(&self.plain),
            Encoding::Gzip => self.gzip.as_ref(),
            Encoding::Brotli => self.brotli.as_ref(),
        }
    }

    /// The tag of the body in an encoding, in its quotation marks: other bytes have another tag.
    #[must_use]
    pub fn tag(&self, encoding: Encoding) -> String {
        let end = match (encoding, self.effort) {
            (Encoding::Identity, _) => "\"",
            (Encoding::Gzip, Effort::Quick) => "-gzip-quick\"",
            (Encoding::Gzip, Effort::Best) => "-gzip\"",
            (Encoding::Brotli, _) => "-br\"",
        };
        ["\"", &self.tag, end].concat()
    }
}

/// The first 16 hexadecimal digits of the SHA-256 of these bytes.
pub(super) fn digest(body: &[u8]) -> String {
    Sha256::digest(body).iter().take(8).fold(String::new(), |mut digits, byte| {
        // Writing into a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_bytes_have_another_tag() {
        let answer = |body: &[u8]| Answer::new("text/plain", Cache::Check, &body.repeat(99));
        let (quick, other) = (answer(b"back pain"), answer(b"neck pain"));
        assert_ne!(quick.tag, other.tag);
        let best = quick.at_best();
        assert_eq!(best.tag(Encoding::Identity), quick.tag(Encoding::Identity));
        let tags =
            [quick.tag(Encoding::Gzip), best.tag(Encoding::Gzip), best.tag(Encoding::Brotli)];
        assert!(tags.iter().all(|tag| tag.contains(&quick.tag)), "{tags:?}");
        assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{tags:?}");
    }
}
