//! Seeds made into what nobody would write.

use crate::dice::Dice;

/// The most bytes of a mutated seed: longer ones only take longer.
const LONGEST: usize = 4096;

/// Signs that mean something in a form or in Markdown.
const SIGNS: &[u8] = b"&=%+ \n\r\t\0>#*_`[]()^!|-<:\"'\\~";

/// What ends an answer of a form, or a line of a text.
const ENDS: [u8; 2] = *b"&\n";

/// One of the seeds after one to six small changes.
pub(super) fn mutated(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.roll(seeds.len())].clone();
    for _ in 0..=dice.roll(6) {
        change(&mut bytes, seeds, dice);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.roll(bytes.len() + 1);
    match dice.roll(8) {
        0 => bytes.insert(at, SIGNS[dice.roll(SIGNS.len())]),
        1 => bytes.insert(at, u8::try_from(dice.roll(256)).unwrap()),
        2 => drop(bytes.drain(at..stretch(bytes, at, dice))),
        // The same again, behind itself: what nests or repeats does so more deeply.
        3 => {
            let again = bytes[at..stretch(bytes, at, dice)].to_vec();
            bytes.splice(at..at, again);
        }
        // A stretch of another seed.
        4 => {
            let other = &seeds[dice.roll(seeds.len())];
            let from = dice.roll(other.len() + 1);
            bytes.splice(at..at, other[from..stretch(other, from, dice)].iter().copied());
        }
        5 | 6 => insert_piece(bytes, at, &seeds[dice.roll(seeds.len())], dice),
        // The beginning of one, the end of another.
        _ => {
            let other = &seeds[dice.roll(seeds.len())];
            bytes.truncate(at);
            bytes.extend_from_slice(&other[dice.roll(other.len() + 1)..]);
        }
    }
}

/// Puts an answer of another form, or a line of another text, before the one around `at`.
fn insert_piece(bytes: &mut Vec<u8>, at: usize, other: &[u8], dice: &mut Dice) {
    let ends = |byte: &u8| ENDS.contains(byte);
    let pieces: Vec<_> = other.split(ends).collect();
    let mut piece = pieces[dice.roll(pieces.len())].to_vec();
    piece.push(ENDS[dice.roll(ENDS.len())]);
    let begin = bytes[..at].iter().rposition(ends).map_or(0, |end| end + 1);
    bytes.splice(begin..begin, piece);
}

/// The end of a stretch that begins at `from`.
fn stretch(bytes: &[u8], from: usize, dice: &mut Dice) -> usize {
    from + dice.roll(bytes.len() - from + 1)
}
