//! Letters to staff: how the day begins, troubles that are new, and tasks that wait. Figures, and the way to the desk.

use jiff::civil::Date;

use super::{said::Said, write::Pen};
use crate::{
    domain::{
        day::{Figure, Which},
        request::HandNews,
        trouble::Trouble,
    },
    i18n::{dates, messages as m, numbers},
    usecases::jobs::for_staff::ForStaff,
};

pub(super) fn said(pen: &Pen<'_>, news: &ForStaff) -> Said {
    let (words, brand) = (pen.words, pen.brand());
    let mut said = match news {
        ForStaff::Day { .. } => Said::new(words.letter_day_title(), words.letter_day_text()),
        ForStaff::AtOnce(_) => Said::new(words.letter_trouble_title(), words.letter_trouble_text()),
        ForStaff::Tasks { .. } => Said::new(words.letter_tasks_title(), words.letter_tasks_text()),
        ForStaff::Hands(HandNews::Given, 2..) => Said::new(words.letter_given_many_title(), words.letter_given_many_text()),
        ForStaff::Hands(HandNews::Given, _) => Said::new(words.letter_given_title(), words.letter_given_text()),
        ForStaff::Hands(HandNews::Taken, _) => Said::new(words.letter_taken_title(), words.letter_taken_text()),
        ForStaff::WayIn(way) => return super::way_in::said(pen, way),
        ForStaff::Key(made) => return super::way_in::key(pen, made),
        ForStaff::Look(look) => return super::way_in::look(pen, look),
        ForStaff::Passkey(news) => return super::way_in::passkey(pen, *news),
    };
    match news {
        ForStaff::Day { figures, .. } => said.lines.extend(figures.iter().map(|(figure, count)| counted(pen, *figure, *count))),
        ForStaff::AtOnce(troubles) => said.lines.extend(troubles.iter().map(|(trouble, count)| new(pen, *trouble, *count))),
        ForStaff::Tasks { count, since, .. } => said.lines.push(waiting(pen, *count, *since)),
        ForStaff::Hands(..) | ForStaff::WayIn(_) | ForStaff::Key(_) | ForStaff::Look(_) | ForStaff::Passkey(_) => {}
    }
    let (go, page) = match news {
        ForStaff::Tasks { system, .. } => (words.letter_tasks_go(), pen.page(&format!("staff/tasks?system={system}"))),
        _ => (words.letter_staff_go(), pen.page("staff")),
    };
    said.act(go, page).note(words.letter_staff_why(m::LetterStaffWhy { brand }))
}

fn waiting(pen: &Pen<'_>, count: u64, since: Date) -> String {
    let (text, when) = (numbers::count(pen.language, count), dates::day(pen.language, since));
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    pen.words.letter_tasks_waiting(m::LetterTasksWaiting { count, count_text: &text, when: &when })
}

fn counted(pen: &Pen<'_>, figure: Figure, count: u64) -> String {
    let words = pen.words;
    let what = match figure {
        Figure::Group(Which::Late) => words.today_late(),
        Figure::Group(Which::Replied) => words.today_replied(),
        Figure::Group(Which::Post) => words.today_to_post(),
        Figure::Group(Which::Soon) => words.letter_day_soon(),
        Figure::Group(Which::New) => words.today_new(),
        Figure::Group(Which::Mine) => words.today_mine(),
        Figure::Wanted => words.today_yes(),
        Figure::Tasks => words.letter_day_tasks(),
        Figure::Holds => words.today_holds(),
        Figure::Duties => words.today_duties(),
        Figure::Jobs => words.letter_day_jobs(),
    };
    words.letter_day_figure(m::LetterDayFigure { what: &what, count_text: &numbers::count(pen.language, count) })
}

fn new(pen: &Pen<'_>, trouble: Trouble, count: u64) -> String {
    let (words, text) = (pen.words, numbers::count(pen.language, count));
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    match trouble {
        Trouble::Late => words.letter_trouble_late(m::LetterTroubleLate { count, count_text: &text }),
        Trouble::Tasks => words.letter_trouble_tasks(m::LetterTroubleTasks { count, count_text: &text }),
        Trouble::Jobs => words.letter_trouble_jobs(m::LetterTroubleJobs { count, count_text: &text }),
        Trouble::Behind => words.letter_trouble_behind(m::LetterTroubleBehind { count, count_text: &text }),
    }
}
