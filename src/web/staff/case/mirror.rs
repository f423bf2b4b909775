//! An act as the person will get it, before it is done: what stands on their page, and the letter that tells them, in their language. To
//! somebody who is reached by post alone it is a letter on paper, and nothing else.

use leptos::prelude::*;

use super::{
    entry::{Read, read},
    paper::{Said, sheet},
    written::Written,
};
use crate::{
    domain::{
        ids::StaffId,
        language::{Language, fits::fits},
        request::{Grant, Request, State},
    },
    i18n::{messages as m, role},
    jobs::letters::preview::{Preview, preview},
    usecases::{
        customers::their_language::TheirLanguage,
        desk::{case::Desk, file_out, second::look_at},
        error::Error,
        jobs::post::News,
        requests::{clock::count_on, files::Shown, story::told},
        staff::member::{self, Member},
    },
    web::{
        components::{free_text::FreeText, own_name::with_own_names},
        shown::files,
        visit::Visit,
    },
};

/// An act as the person gets it.
pub(in crate::web::staff) struct Mirrored {
    pub(in crate::web::staff) language: Language,
    /// On their page.
    pub(in crate::web::staff) heading: String,
    pub(in crate::web::staff) by: Option<String>,
    /// Sentences of the house beside the words of staff.
    pub(in crate::web::staff) lines: Vec<String>,
    /// The file that goes with it, to be opened once more.
    pub(in crate::web::staff) file: Option<AnyView>,
    pub(in crate::web::staff) authority: Option<AnyView>,
    pub(in crate::web::staff) letter: Letter,
}

/// The letter that goes out with an act.
pub(in crate::web::staff) enum Letter {
    /// The act sends none.
    Needless,
    /// There is no address for it.
    Nowhere,
    Goes(Preview),
    /// As it will be printed. There is no page.
    OnPaper(AnyView),
}

/// One of several as its person gets it; `None` once there is nobody to read it, and where nothing of the act itself is posted to somebody
/// who is reached by post alone.
pub(in crate::web::staff) async fn mirrored(
    visit: &Visit,
    desk: &Desk,
    written: &Written,
    staff: &[Member],
) -> Result<Option<Mirrored>, Error> {
    let Some(language) = desk.reads.map(TheirLanguage::get).filter(|_| !desk.facts.page_gone) else { return Ok(None) };
    let theirs = Visit { language, ..visit.clone() };
    let Some(Read { heading, lines, authority }) = read(&theirs, desk, written) else { return Ok(None) };
    let by = by(&theirs, written.author.unwrap_or(desk.staff), staff);
    let file = file(visit, desk, written).await?;
    let list = file.as_ref().and_then(|file| files::list(visit, std::slice::from_ref(file), &case_page(desk)));
    let mirrored = |heading, lines, authority, letter| Mirrored { language, heading, by, lines, file: list, authority, letter };
    if desk.facts.by_post {
        // That work goes on is told by no email, and by a letter to those who have no page.
        if news(desk, written).is_none() && written.form != "resume" {
            return Ok(None);
        }
        // Of a file that came from them the paper says nothing: only that the days count again.
        let goes_out = written.form != "arrived";
        let words = Some(written.words.clone()).filter(|words| goes_out && !words.is_empty());
        let enclosed = file.filter(|_| goes_out).and_then(|file| file.name).into_iter().collect();
        let said = Said { heading: heading.clone(), lines, words, enclosed };
        let letter = Letter::OnPaper(sheet(&theirs, desk, vec![said], authority));
        return Ok(Some(mirrored(heading, Vec::new(), None, letter)));
    }
    let letter = match news(desk, written) {
        Some(news) => letter(visit, language, news, &after(visit, desk, written)).await?,
        None => Letter::Needless,
    };
    Ok(Some(mirrored(heading, lines, authority, letter)))
}

/// The parts of the page to check that show what the person gets; nothing where they read nothing of the act itself.
pub(super) async fn mirror(visit: &Visit, desk: &Desk, written: &Written) -> Result<Option<AnyView>, Error> {
    let staff = member::all(visit.portal()).await?;
    let Some(mirrored) = mirrored(visit, desk, written, &staff).await? else { return Ok(None) };
    let Mirrored { language, heading, by, lines, file, authority, letter } = mirrored;
    let words = visit.texts();
    let letter = match letter {
        Letter::OnPaper(sheet) => return Ok(Some(posted(visit, language, &written.words, file, sheet))),
        other => other,
    };
    let (tag, dir) = (language.tag(), language.direction().as_str());
    let by = by.map(|by| view! { <p class="soft small">{by}</p> });
    let in_language = words.check_page_in(m::CheckPageIn { language: language.own_name() });
    Ok(Some(
        view! {
            {other_language(visit, language, &written.words)}
            <section class="panel" aria-labelledby="page">
                <h2 id="page">{words.check_page()}</h2>
                <p class="hint">{with_own_names(&in_language)}</p>
                <div lang=tag dir=dir>
                    <h3>{heading}</h3>
                    {by}
                    {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                    {(!written.words.is_empty() && written.form != "task").then(|| view! { <FreeText text=written.words.clone() language=Some(language) /> })}
                    {file}
                    {authority}
                </div>
            </section>
            {drawn(visit, language, letter)}
        }
        .into_any(),
    ))
}

/// The letter as it will be printed, and the file that goes with it, to be opened once more.
fn posted(visit: &Visit, language: Language, text: &str, file: Option<AnyView>, sheet: AnyView) -> AnyView {
    let words = visit.texts();
    view! {
        {other_language(visit, language, text)}
        <section class="panel" aria-labelledby="letter">
            <h2 id="letter">{words.check_paper()}</h2>
            <p class="hint">{words.check_paper_hint()}</p>
            {sheet}
            {file}
        </section>
    }
    .into_any()
}

/// The page of a case, after the language.
pub(super) fn case_page(desk: &Desk) -> String {
    format!("/staff/requests/{}", desk.case.row.reference)
}

/// The file that waits to go with it.
pub(super) async fn file(visit: &Visit, desk: &Desk, written: &Written) -> Result<Option<Shown>, Error> {
    if written.file.is_empty() {
        return Ok(None);
    }
    let asked = look_at(visit.portal(), visit.actor, desk).await?.map(|look| look.asked_by);
    for author in std::iter::once(desk.staff).chain(asked) {
        if let Some(waiting) = file_out::shown(visit.portal(), author, &desk.case.row, &written.file).await? {
            return Ok(Some(waiting));
        }
    }
    Ok(None)
}

/// A plain word of warning where the text seems to be in another language than the person reads.
fn other_language(visit: &Visit, language: Language, text: &str) -> Option<AnyView> {
    let words = visit.texts();
    let said = words.written_language_text(m::WrittenLanguageText { language: language.own_name() });
    (!fits(text, language)).then(|| {
        view! { <div class="notice notice--warn" id="other-language"><h2>{words.written_language()}</h2><p>{with_own_names(&said)}</p></div> }.into_any()
    })
}

fn by(theirs: &Visit, author: StaffId, staff: &[Member]) -> Option<String> {
    let (words, own) = (theirs.texts(), staff.iter().find(|member| member.id == author)?);
    Some(words.story_by_staff(m::StoryByStaff { name: &own.name, role: &role::name(words, own.role) }))
}

/// The letter that goes out with the act.
fn news(desk: &Desk, written: &Written) -> Option<News> {
    match (written.form.as_str(), desk.facts.grant) {
        ("write" | "hold", _) => Some(News::Message),
        ("ask-back", _) if written.need.is_empty() => Some(News::Asked),
        ("ask-back", _) => Some(News::Paused),
        // The last word comes when others have followed.
        ("approve", Some(Grant::Correct)) if desk.facts.held_elsewhere => None,
        ("finish", _) | ("approve", Some(Grant::Correct | Grant::Restrict | Grant::Object)) => Some(News::Done),
        ("decline", _) => Some(News::Declined),
        ("extend", _) => Some(News::Delayed),
        ("arrived", _) if runs_on(desk) => Some(News::RunsOn),
        _ => None,
    }
}

/// Whether a word of the person sets the clock of the case going.
pub(super) fn runs_on(desk: &Desk) -> bool {
    desk.case.row.state == State::Waiting && desk.case.row.paused_on.is_some()
}

/// The case as the act leaves it, as far as its letter tells of it.
pub(super) fn after(visit: &Visit, desk: &Desk, written: &Written) -> Request {
    let mut row = desk.case.row.clone();
    match written.form.as_str() {
        "ask-back" => {
            (row.state, row.answer_by) = (State::Waiting, written.by.parse().ok());
            row.paused_on = row.paused_on.or(row.answer_by.filter(|_| !written.need.is_empty()));
        }
        "extend" => row.due_on = desk.longer.unwrap_or(row.due_on),
        "arrived" if runs_on(desk) => {
            count_on(visit.portal(), visit.portal().clock.now(), &mut row);
        }
        _ => {}
    }
    row
}

async fn letter(visit: &Visit, language: Language, news: News, row: &Request) -> Result<Letter, Error> {
    let told = told(visit.portal(), row, news).await?;
    Ok(told.map_or(Letter::Nowhere, |told| Letter::Goes(preview(visit.portal(), &visit.front.public_url, language, news, &told))))
}

fn drawn(visit: &Visit, language: Language, letter: Letter) -> Option<AnyView> {
    let words = visit.texts();
    let inside = match letter {
        // A posted letter has no other part.
        Letter::Needless | Letter::OnPaper(_) => return None,
        Letter::Nowhere => view! { <p>{words.check_letter_none()}</p> }.into_any(),
        Letter::Goes(Preview { subject, lines }) => {
            let (tag, dir) = (language.tag(), language.direction().as_str());
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! {
                <p class="hint">{words.check_letter_hint()}</p>
                <div lang=tag dir=dir><h3 id="subject">{subject}</h3>{lines}</div>
            }
            .into_any()
        }
    };
    Some(view! { <section class="panel" aria-labelledby="letter"><h2 id="letter">{words.check_letter()}</h2>{inside}</section> }.into_any())
}
