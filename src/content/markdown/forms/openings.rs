//! With which words the names of the glossary begin, at a glance.

/// With which words a form may begin, at a glance: most words of a text need no closer look.
#[derive(Debug)]
pub(super) struct Openings {
    /// For each first letter, a bit for each length.
    lengths: [u64; 128],
}

impl Openings {
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut lengths = [0; 128];
        for word in words {
            let first = word.bytes().next().map(usize::from);
            if let Some(lengths) = first.and_then(|first| lengths.get_mut(first)) {
                *lengths |= Self::bit(word.len());
            }
        }
        Self { lengths }
    }

    /// Whether the word, or its singular, may be one; a word that is not all ASCII always may.
    pub(super) fn may_be(&self, word: &str) -> bool {
        let Some((first, last)) = word.bytes().next().zip(word.bytes().next_back()) else {
            return false;
        };
        let plural = last.eq_ignore_ascii_case(&b's');
        let wanted = Self::bit(word.len()) | if plural { Self::bit(word.len() - 1) } else { 0 };
        let known = self.lengths.get(usize::from(first.to_ascii_lowercase()));
        known.is_none_or(|known| known & wanted != 0) || !word.is_ascii()
    }

    const fn bit(length: usize) -> u64 {
        if length < 64 { 1 << length } else { 1 << 63 }
    }
}
