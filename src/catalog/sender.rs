//! The name of whoever sent a record.

use super::words::Words;

impl Words<'_> {
    /// A system of the notice, or else a recipient of it; one that is neither is called as it calls itself.
    pub fn sender(&self, id: &str) -> String {
        let system = self.system(id).known();
        system.or_else(|| self.recipient(id).known()).unwrap_or_else(|| id.to_owned())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use crate::{
        catalog::{Source, check},
        domain::{
            language::Language,
            notice::{Notice, NoticeVersion},
            time::Millis,
        },
    };

    #[test]
    fn a_sender_is_called_as_the_notice_calls_the_system_or_the_recipient() {
        let draft = check(&Source::Demo).unwrap();
        let (catalogue, texts, material) = (draft.catalogue, draft.texts, Default::default());
        let notice = Notice { version: NoticeVersion(1), published_at: Millis(0), catalogue, texts, material, sha256: String::new() };
        let words = Words::of(&notice, Language::En, Language::De);
        let named = ["web-shop", "parcelo", "till"].map(|id| words.sender(id));
        assert_eq!(named, ["Our web shop", "Parcelo", "till"]);
    }
}
