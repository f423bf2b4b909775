//! The place of a sealed value. It opens there and nowhere else.

use crate::domain::ids::OwnerId;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub table: &'static str,
    pub column: &'static str,
    /// The person, or whoever else it belongs to; `None` for what belongs to the house.
    pub owner: Option<OwnerId>,
    pub row: [u8; 16],
}

impl Place {
    /// The bytes bound to a value: the envelope's head (its version, and the root key if any), then the place.
    pub(super) fn bound(&self, head: &[u8]) -> Vec<u8> {
        let owner = self.owner.as_ref().map_or(&[][..], |id| id.as_bytes());
        told_apart(&[b"candor/value", head, self.table.as_bytes(), self.column.as_bytes(), owner, &self.row])
    }
}

/// Each part with its length before it, so that no two lists of parts give the same bytes.
pub(super) fn told_apart(parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_read_alike_when_joined_are_told_apart() {
        assert_ne!(told_apart(&[b"ab", b"c"]), told_apart(&[b"a", b"bc"]));
        assert_ne!(told_apart(&[b"a", b""]), told_apart(&[b"a"]));
    }
}
