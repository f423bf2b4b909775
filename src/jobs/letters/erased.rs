//! The last letter about a deletion: what became of it, what is kept for a while, and which requests end with it.

use super::{
    said::Said,
    write::{Pen, isolated},
};
use crate::{
    domain::request::{Became, Elsewhere, Kind, Whose},
    i18n::{became::sentences, lists::and, messages as m, periods::period, requests::title, texts::plain},
    usecases::jobs::post::{Ended, News, Told},
};

/// A person who is deleted has no page to be led to, and their open requests end with it; somebody who asked for another person goes on.
pub(super) fn said(pen: &Pen<'_>, became: Became, request: &Told, link: String) -> Said {
    let words = pen.words;
    let backups = plain(&period(pen.language, pen.portal.brand.backups_kept));
    // Of somebody without an account no more was deleted than what they wrote.
    let heading = match became.whose {
        Whose::NoAccount | Whose::NoneLookedUp => words.letter_done_title(m::LetterDoneTitle { kind: &title(words, Kind::Delete) }),
        Whose::Account | Whose::Another => words.letter_erased_title(),
    };
    let (own, gone) = (became.whose != Whose::Another, became.everything);
    let mut lines = sentences(words, became, pen.email());
    lines.extend(ended(pen, &request.ended).filter(|_| own && gone));
    let said = Said { title: heading, subject: None, code: None, lines, act: None, not_you: None, notes: Vec::new() };
    let said = said
        .line(words.letter_erased_kept())
        .line(words.letter_erased_backups(m::LetterErasedBackups { period: &backups }))
        .note(words.letter_last(m::LetterLast { email: pen.email() }));
    match (own, gone) {
        (true, true) => said,
        // Where the portal deletes alone and soon, there is no other letter.
        (true, false) => said.act(words.letter_request_go(), link).not_you(words.letter_not_you(m::LetterNotYou { email: pen.email() })),
        (false, _) => said.act(words.letter_request_go(), link),
    }
}

/// The outcome that such news tells.
pub(super) fn became(news: News, request: &Told) -> Became {
    let everything = matches!(news, News::Erased | News::ErasedButNotFound);
    let whole = matches!(news, News::Erased | News::ErasedKinds);
    // An email has an address to go to, with which an account was looked for.
    let whose = match (request.another, request.without_account) {
        (true, _) => Whose::Another,
        (false, true) => Whose::NoAccount,
        (false, false) => Whose::Account,
    };
    // Letters that were queued before say no more than that somebody was not found.
    let not_found = request.elsewhere.not_found || (!whole && request.elsewhere.is_whole());
    Became { whose, everything, elsewhere: Elsewhere { not_found, ..request.elsewhere } }
}

/// The requests that end without an answer, by kind and number.
pub(super) fn ended(pen: &Pen<'_>, ended: &[Ended]) -> Option<String> {
    let words = pen.words;
    let named = |one: &Ended| words.with_note(m::WithNote { text: &title(words, one.kind), note: &one.reference });
    let names: Vec<String> = ended.iter().map(named).collect();
    // Marks of mails hold nothing within each other: the numbers alone run against a language.
    let line = plain(&words.letter_ended(m::LetterEnded { requests: &and(pen.language, &names) }));
    let line = ended.iter().fold(line, |line, one| line.replace(&one.reference, &isolated(&one.reference)));
    (!names.is_empty()).then_some(line)
}
