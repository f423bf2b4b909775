//! Signed notes (C2SP signed-note) in a file, one after the other: each is lines, an empty line, and lines of signatures.

use base64::{Engine, engine::general_purpose::STANDARD};

/// The mark of a signature's line in a note.
const SIGNATURE: &[u8] = "\u{2014} ".as_bytes();
/// A key's number, which every signature begins with.
const NUMBER: usize = 4;
/// The same with an Ed25519 signature.
const OURS: usize = NUMBER + 64;

/// The notes of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Those whose last line is whole, the oldest first.
    pub whole: Vec<String>,
    /// So many pieces are none: cut off by a failing machine, or written by somebody.
    pub unreadable: usize,
    /// Where the file's last piece begins, when it is none.
    pub torn_at: Option<usize>,
}

/// The lines of a note so far.
#[derive(Default)]
struct Piece<'a> {
    from: usize,
    said: Vec<&'a [u8]>,
    divided: bool,
    signed: Vec<&'a [u8]>,
}

impl Notes {
    pub fn of(bytes: &[u8]) -> Self {
        let (mut notes, mut piece, mut at) = (Self::default(), Piece::default(), 0);
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            if piece.ends_before(line) {
                notes.take(&std::mem::take(&mut piece));
            }
            piece.add(at, line);
            at += line.len();
        }
        notes.take(&piece);
        notes
    }

    fn take(&mut self, piece: &Piece<'_>) {
        if piece.said.is_empty() {
            return;
        }
        self.torn_at = None;
        if let Some((note, before)) = piece.note() {
            self.whole.push(note);
            // A piece that was cut off within a line runs into the note after it.
            self.unreadable += usize::from(before > 0);
        } else {
            self.unreadable += 1;
            self.torn_at = Some(piece.from);
        }
    }
}

impl<'a> Piece<'a> {
    fn ends_before(&self, line: &[u8]) -> bool {
        self.divided && !signs(line)
    }

    fn add(&mut self, at: usize, line: &'a [u8]) {
        if line == b"\n" {
            self.divided = !self.said.is_empty();
        } else if self.divided {
            self.signed.push(line);
        } else {
            if self.said.is_empty() {
                self.from = at;
            }
            self.said.push(line);
        }
    }

    /// The note, and how many lines before it are not of it; none when it is not whole.
    fn note(&self) -> Option<(String, usize)> {
        let signed: Vec<(&[u8], usize)> = self.signed.iter().map(|line| signature(line)).collect::<Option<_>>()?;
        let names = |line: &[u8]| signed.iter().any(|(name, _)| line.strip_suffix(b"\n") == Some(*name));
        let before = self.said.iter().rposition(|line| names(line)).unwrap_or(0);
        let said = self.said.get(before..)?;
        let origin = said.first()?.strip_suffix(b"\n")?;
        if signed.is_empty() || signed.iter().any(|(name, length)| *name == origin && *length != OURS) {
            return None;
        }
        let text = [said.concat(), b"\n".to_vec(), self.signed.concat()].concat();
        Some((String::from_utf8(text).ok()?, before))
    }
}

/// Whether it is a signature's line, also one that was cut off within its mark.
fn signs(line: &[u8]) -> bool {
    let begun = line.strip_suffix(b"\n").unwrap_or(line);
    line.starts_with(SIGNATURE) || (!begun.is_empty() && SIGNATURE.starts_with(begun))
}

/// The name in a signature's line and the length of what it holds; none where the line is not whole.
fn signature(line: &[u8]) -> Option<(&[u8], usize)> {
    let line = line.strip_suffix(b"\n")?.strip_prefix(SIGNATURE)?;
    let space = line.iter().position(|byte| *byte == b' ')?;
    let (name, held) = line.split_at_checked(space)?;
    let held = STANDARD.decode(held.strip_prefix(b" ")?).ok()?.len();
    (held > NUMBER).then_some((name, held))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    fn note(size: u32) -> String {
        format!("example.org/log\n{size}\nroot=\n\n\u{2014} example.org/log {}\n", STANDARD.encode([7_u8; OURS]))
    }

    #[test]
    fn notes_follow_each_other_and_a_witness_may_sign_below() {
        let (one, two) = (note(1), format!("{}\u{2014} witness {}\n", note(2), STANDARD.encode([7_u8; 76])));
        let found = Notes::of(format!("\n{one}\n{two}").as_bytes());
        assert_eq!(found, Notes { whole: vec![one, two], unreadable: 0, torn_at: None });
        assert_eq!(Notes::of(b""), Notes::default());
    }

    #[test]
    fn a_note_cut_off_anywhere_is_none_and_harms_no_other() {
        let (one, two, three) = (note(1), note(2), note(3));
        for length in 1..two.len() {
            let torn = two.as_bytes().get(..length).unwrap();
            let mut bytes = [b"\n".as_slice(), one.as_bytes(), b"\n", torn].concat();
            let found = Notes::of(&bytes);
            assert_eq!((found.whole, found.unreadable, found.torn_at), (vec![one.clone()], 1, Some(one.len() + 2)), "cut at {length}");
            // As a program wrote on that did not look at what was there.
            bytes.extend(format!("\n{three}").as_bytes());
            let found = Notes::of(&bytes);
            let kept =
                if length == two.len() - 1 { vec![one.clone(), two.clone(), three.clone()] } else { vec![one.clone(), three.clone()] };
            assert_eq!((found.whole, found.torn_at), (kept, None), "cut at {length}");
        }
    }
}
