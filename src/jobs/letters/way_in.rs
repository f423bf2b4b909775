//! Letters about a way in to the desk: the link itself, that somebody was let in to a role that opens data of people, made a key that does,
//! or looked at a case although their role does not work on any, and one's own passkey.

use super::{said::Said, write::Pen};
use crate::{
    domain::staff::{Entrance, Role},
    i18n::{lists, messages as m, role},
    usecases::jobs::for_staff::{KeyMade, LookedAt, OwnPasskey, WayIn, Whose},
};

pub(super) fn invitation(pen: &Pen<'_>, link: &str, as_what: Role) -> Said {
    let (words, brand) = (pen.words, pen.brand());
    let text = words.letter_invite_text(m::LetterInviteText { brand, role: &role::name(words, as_what) });
    Said::new(words.letter_invite_title(), text)
        .act(words.letter_invite_go(), pen.page(&format!("staff/join/{link}")))
        .not_you(words.letter_invite_not_you())
}

pub(super) fn said(pen: &Pen<'_>, way: &WayIn) -> Said {
    let (words, brand) = (pen.words, pen.brand());
    let role = &role::name(words, way.role);
    let said = match (&way.whose, way.how) {
        (Whose::Reader, Entrance::NewRole) => {
            Said::new(words.letter_own_role_title(), words.letter_own_role_text(m::LetterOwnRoleText { role }))
                .line(words.letter_own_way_wrong())
        }
        (Whose::Reader, Entrance::Invited | Entrance::NewLink) => {
            Said::new(words.letter_own_link_title(), words.letter_own_link_text(m::LetterOwnLinkText { role }))
                .line(words.letter_own_way_wrong())
        }
        (Whose::Colleague { name }, Entrance::NewRole) => {
            Said::new(words.letter_way_in_title(), words.letter_way_in_role(m::LetterWayInRole { name, role }))
                .line(words.letter_way_in_check())
        }
        (Whose::Colleague { name }, Entrance::Invited | Entrance::NewLink) => {
            Said::new(words.letter_way_in_title(), words.letter_way_in_link(m::LetterWayInLink { name, role }))
                .line(words.letter_way_in_check())
        }
        (Whose::Newcomer, _) => {
            Said::new(words.letter_way_in_title(), words.letter_way_in_new(m::LetterWayInNew { role })).line(words.letter_way_in_check())
        }
    };
    said.act(words.letter_staff_go(), pen.page("staff")).note(words.letter_way_in_why(m::LetterWayInWhy { brand }))
}

pub(super) fn key(pen: &Pen<'_>, made: &KeyMade) -> Said {
    let (words, brand) = (pen.words, pen.brand());
    let scopes: Vec<String> = made.scopes.iter().map(|scope| scope.as_str().to_owned()).collect();
    let (key, scopes) = (made.key.as_str(), &lists::of_names(pen.language, &scopes));
    let text = match &made.by {
        Some(name) => words.letter_key_made(m::LetterKeyMade { name, key, scopes }),
        None => words.letter_key_made_here(m::LetterKeyMadeHere { key, scopes }),
    };
    Said::new(words.letter_way_in_title(), text)
        .line(words.letter_way_in_check())
        .act(words.letter_staff_go(), pen.page("staff"))
        .note(words.letter_way_in_why(m::LetterWayInWhy { brand }))
}

pub(super) fn look(pen: &Pen<'_>, look: &LookedAt) -> Said {
    let (words, brand) = (pen.words, pen.brand());
    let role = &role::name(words, look.role);
    Said::new(words.letter_look_title(), words.letter_look_text(m::LetterLookText { name: &look.by, role }))
        .line(words.letter_look_check())
        .act(words.letter_staff_go(), pen.page("staff"))
        .note(words.letter_way_in_why(m::LetterWayInWhy { brand }))
}

pub(super) fn passkey(pen: &Pen<'_>, news: OwnPasskey) -> Said {
    let (words, brand) = (pen.words, pen.brand());
    let said = match news {
        OwnPasskey::Added => Said::new(words.letter_own_passkey_title(), words.letter_own_passkey_text()),
        OwnPasskey::Removed => Said::new(words.letter_own_passkey_gone_title(), words.letter_own_passkey_gone_text()),
    };
    said.line(words.letter_own_way_wrong())
        .act(words.letter_passkey_go(), pen.page("staff/me"))
        .note(words.letter_way_in_why(m::LetterWayInWhy { brand }))
}
