//! A letter on paper for somebody who is reached by post alone: as it will be printed, and as it is.

use leptos::prelude::*;

use crate::{
    domain::{
        request::{Kind, Request, State},
        retention,
    },
    i18n::{became::sentences, lists, messages as m, periods::period, texts::plain},
    usecases::{
        desk::{case::Desk, posted::waiting},
        requests::{
            became::became,
            story::{Entry, Happened},
        },
    },
    web::{
        components::free_text::FreeText,
        shown::{
            authority::authority,
            corrected::set_instead,
            request::{day, decline, extended, happened_to, hold_why, title},
            request_ahead,
        },
        visit::Visit,
    },
};

/// One thing that the letter says.
pub(super) struct Said {
    pub(super) heading: String,
    /// Sentences of the house.
    pub(super) lines: Vec<String>,
    /// The words of staff.
    pub(super) words: Option<String>,
    /// The names of the files that go with it.
    pub(super) enclosed: Vec<String>,
}

/// The sheet, in the language of `theirs`. Without the address for a reader who has not opened the case.
pub(super) fn sheet(theirs: &Visit, desk: &Desk, said: Vec<Said>, authority: Option<AnyView>) -> AnyView {
    let (words, brand) = (theirs.texts(), &theirs.portal().brand);
    let (tag, dir) = (theirs.language.tag(), theirs.language.direction().as_str());
    let from = std::iter::once(&brand.legal_name).chain(&brand.address).map(|line| view! { <p>{line.clone()}</p> }).collect_view();
    let to = desk.contact.as_ref().and_then(|contact| contact.postal.clone());
    let to = to.map(|to| view! { <address class="said" dir="auto">{to}</address> });
    let today = day(theirs, retention::day(theirs.portal().clock.now(), theirs.zone()));
    let number = words.letter_request(m::LetterRequest { reference: &desk.case.row.reference });
    let asked = title(words, desk.case.row.kind);
    let said = said.into_iter().map(|one| one.view(theirs)).collect_view();
    let authority = authority.map(|authority| view! { <p><strong>{words.help_authority()}</strong></p>{authority} });
    let name = brand.name.clone();
    view! {
        <article class="doc" lang=tag dir=dir>
            <div class="doc__head"><div>{from}</div><div><p>{today}</p><p>{number}</p><p>{asked}</p></div></div>
            {to}
            {said}
            <p>{words.post_reply()}</p>
            {authority}
            <p>{name}</p>
        </article>
    }
    .into_any()
}

/// The same of everything that waits to be posted.
pub(super) fn waits(theirs: &Visit, desk: &Desk) -> AnyView {
    let row = &desk.case.row;
    let said = waiting(&desk.case).into_iter().map(|entry| told(theirs, desk, entry)).collect();
    let ends = matches!(row.state, State::Done | State::Declined);
    sheet(theirs, desk, said, ends.then(|| authority(theirs, &row.regime)))
}

fn told(theirs: &Visit, desk: &Desk, entry: &Entry) -> Said {
    let (words, row) = (theirs.texts(), &desk.case.row);
    let own = || happened_to(words, row.kind, entry.happened, entry.author);
    // Of what has ended no answer is to come, and while the days do not count nobody knows the day.
    let counts = row.state.is_open() && row.paused_on.is_none();
    let due = || counts.then(|| request_ahead::answer_by(theirs, row.due_on));
    let why = row.decline.map(|reason| decline(words, reason));
    let answers = row.state == State::Done && row.closed_at == Some(entry.at);
    let (heading, lines) = match (entry.happened, why) {
        (Happened::Message, Some(why)) if answers => (words.request_partly(), vec![why]),
        (Happened::Message, None) if answers => (words.request_our_answer(), Vec::new()),
        (Happened::Declined, why) => (words.request_why_declined(), why.into_iter().collect()),
        (Happened::AskedBack, _) => (own(), answer_by(theirs, row)),
        (Happened::CopyReady, _) => {
            let gone = desk.case.copy.as_ref().is_some_and(|copy| copy.is_gone(theirs.portal().clock.now()));
            (words.post_copy(), vec![if gone { words.post_copy_deleted() } else { words.post_copy_enclosed() }])
        }
        (Happened::Extended, _) => {
            let ground = row.ground.map(|ground| extended(words, ground, None));
            (own(), ground.into_iter().chain(due()).collect())
        }
        (Happened::Held, _) => {
            let why = entry.hold.and_then(|hold| hold_why(words, hold.kind));
            (own(), std::iter::once(words.next_held()).chain(why).collect())
        }
        (Happened::Received | Happened::RunsOn | Happened::Resumed, _) => (own(), due().into_iter().collect()),
        (Happened::Corrected, _) => {
            let instead = desk.case.asked.as_ref().and_then(|asked| set_instead(theirs, asked));
            (own(), instead.into_iter().flatten().collect())
        }
        (Happened::Done, _) if row.kind == Kind::Delete => (own(), deleted(theirs, desk)),
        _ => (own(), Vec::new()),
    };
    let enclosed = entry.files.iter().filter_map(|file| file.name.clone()).collect();
    Said { heading, lines, words: entry.text.clone(), enclosed }
}

/// The day by which a question is answered, and whether the days count until then.
pub(super) fn answer_by(theirs: &Visit, row: &Request) -> Vec<String> {
    let words = theirs.texts();
    let Some(by) = row.answer_by else { return Vec::new() };
    let write = words.post_answer_by(m::PostAnswerBy { when: &day(theirs, by) });
    std::iter::once(write).chain(row.paused_on.is_some().then(|| words.post_paused())).collect()
}

/// The outcome, and what is kept for a while: as the email says it, but for the way to write back.
fn deleted(theirs: &Visit, desk: &Desk) -> Vec<String> {
    let words = theirs.texts();
    // The address is words of the same language: nothing in them runs another way.
    let became = sentences(words, became(&desk.case), &words.post_address_above()).into_iter().map(|line| plain(&line));
    let backups = period(theirs.language, theirs.portal().brand.backups_kept);
    let kept = [words.letter_erased_kept(), words.letter_erased_backups(m::LetterErasedBackups { period: &backups })];
    became.chain(kept).collect()
}

impl Said {
    fn view(self, theirs: &Visit) -> AnyView {
        let Self { heading, lines, words, enclosed } = self;
        let enclosed = (!enclosed.is_empty()).then(|| {
            let names = lists::of_names(theirs.language, &enclosed);
            view! { <p>{theirs.texts().post_enclosed(m::PostEnclosed { names: &names })}</p> }
        });
        view! {
            <p><strong>{heading}</strong></p>
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {words.map(|words| view! { <FreeText text=words language=Some(theirs.language) /> })}
            {enclosed}
        }
        .into_any()
    }
}
