//! The letter to somebody about whose data another person asked: what we agreed to, and where to turn if that is wrong. All
//! of it may be done by the time they read.

use super::{erased::ended, said::Said, write::Pen};
use crate::{domain::request::Kind, i18n::messages as m, usecases::jobs::acted::Acted};

pub(super) fn said(pen: &Pen<'_>, acted: &Acted) -> Said {
    let (words, email, brand) = (pen.words, pen.email(), pen.brand());
    let title = match (acted.kind, acted.everything) {
        (Kind::Delete, true) => words.letter_acted_delete(),
        (Kind::Delete, false) => words.letter_acted_delete_kinds(),
        (Kind::Correct, _) => words.letter_acted_correct(),
        (Kind::Stop, _) => words.letter_acted_stop(),
        (Kind::Copy | Kind::Review | Kind::Question, _) => words.letter_acted_copy(),
    };
    let mut said = Said::new(title, words.letter_acted_why(m::LetterActedWhy { brand }));
    said.lines.extend(ended(pen, &acted.ended));
    said.lines.extend((acted.kind == Kind::Delete).then(|| words.letter_erased_kept()));
    if !acted.everything || acted.kind != Kind::Delete {
        said = said.act(words.letter_acted_go(), pen.page("requests#for-you"));
    }
    said.not_you(words.letter_acted_not_you(m::LetterActedNotYou { email }))
        .note(words.letter_request(m::LetterRequest { reference: &acted.reference }))
}
