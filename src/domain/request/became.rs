//! The outcome of a deletion, as far as those who asked for it read of it.

/// The facts that the words of its last letter depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Became {
    pub whose: Whose,
    /// All that was held was meant, and not some kinds of data.
    pub everything: bool,
    pub elsewhere: Elsewhere,
}

/// The person whose data was deleted, as seen by the one who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Their own, in an account.
    Account,
    /// Their own, and there was no account with their address.
    NoAccount,
    /// Their own, and no account was looked up: we know no address of theirs that one could have.
    NoneLookedUp,
    /// Another's, for whom they asked.
    Another,
}

/// The brand's other systems, taken together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
pub struct Elsewhere {
    /// At least one has deleted what it held.
    pub deleted: bool,
    /// At least one could not find the person.
    pub not_found: bool,
    /// In at least one nobody could look for them.
    pub unsearched: bool,
}

impl Elsewhere {
    /// Whether each did its part.
    pub const fn is_whole(self) -> bool {
        !self.not_found && !self.unsearched
    }
}
