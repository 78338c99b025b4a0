//! Bodies in the encodings that browsers take.

use std::cell::RefCell;

use actix_web::web::Bytes;
use libdeflater::{CompressionLvl, Compressor};

/// How a body is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// Compressed with gzip.
    Gzip,
    /// Compressed with brotli.
    Brotli,
}

impl Encoding {
    /// The value of `Content-Encoding`; none for a body sent as it is.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }
}

/// How much time a compressed body is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// For one reader, who waits, or an edition that is to answer at once: gzip alone, at the lowest
    /// level.
    Quick,
    /// For an edition that answers many: gzip and brotli at their best.
    Best,
}

impl Effort {
    /// The level of gzip.
    const fn gzip(self) -> i32 {
        match self {
            Self::Quick => 1,
            Self::Best => 12,
        }
    }
}

/// The quality and the window (as a power of two) of brotli.
const BROTLI: (u32, u32) = (11, 22);

thread_local! {
    /// Tables and a buffer that are dear to make; each thread keeps those for quick work.
    static QUICK: RefCell<Option<Gzip>> = const { RefCell::new(None) };
}

/// The body compressed with gzip, where that is shorter.
#[must_use]
pub fn gzip(body: &[u8], effort: Effort) -> Option<Bytes> {
    match effort {
        Effort::Quick => QUICK.with_borrow_mut(|kept| {
            if kept.is_none() {
                *kept = Gzip::new(effort);
            }
            kept.as_mut()?.pack(body)
        }),
        Effort::Best => Gzip::new(effort)?.pack(body),
    }
}

/// What compresses, and the room it works in.
struct Gzip {
    compressor: Compressor,
    room: Vec<u8>,
}

impl Gzip {
    fn new(effort: Effort) -> Option<Self> {
        let level = CompressionLvl::new(effort.gzip()).ok()?;
        Some(Self { compressor: Compressor::new(level), room: Vec::new() })
    }

    fn pack(&mut self, body: &[u8]) -> Option<Bytes> {
        let most = self.compressor.gzip_compress_bound(body.len());
        if self.room.len() < most {
            self.room.resize(most, 0);
        }
        let length = self.compressor.gzip_compress(body, &mut self.room).ok()?;
        let packed = self.room.get(..length)?;
        (length < body.len()).then(|| Bytes::copy_from_slice(packed))
    }
}

/// The body compressed with brotli at its best, where that is shorter.
pub(super) fn brotli(body: &[u8]) -> Option<Bytes> {
    let (quality, window) = BROTLI;
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, quality, window);
    std::io::Write::write_all(&mut writer, body).ok()?;
    drop(writer);
    packed.shrink_to_fit();
    (packed.len() < body.len()).then(|| Bytes::from(packed))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use std::io::Read;

    use libdeflater::Decompressor;

    use super::*;

    #[test]
    fn each_compressed_body_unpacks_to_the_plain_one() {
        let plain = b"back pain ".repeat(999);
        for effort in [Effort::Quick, Effort::Best] {
            let mut unpacked = vec![0; plain.len()];
            Decompressor::new()
                .gzip_decompress(&gzip(&plain, effort).unwrap(), &mut unpacked)
                .unwrap();
            assert_eq!(unpacked, plain, "{effort:?}");
        }
        let packed = brotli(&plain).unwrap();
        let mut unpacked = Vec::new();
        brotli::Decompressor::new(packed.as_ref(), 4096).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, plain);
    }

    #[test]
    fn a_body_that_only_grows_is_sent_as_it_is() {
        assert!(gzip(b"a", Effort::Best).is_none());
        assert!(brotli(b"a").is_none());
    }
}
