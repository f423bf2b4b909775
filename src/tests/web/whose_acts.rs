//! Forms of a case that a question has no use for, each on a case on which it acts: a deletion that waits for a yes, a copy with a task, one
//! on hold, one to post, one with a file that came. Tried by each role on nobody's, on a colleague's, on one that they have read, and on one
//! that disagrees with an answer of their own.

use candor::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Kind, Request},
        staff::Role,
    },
    usecases::{
        desk::{
            answer::{Expecting, write},
            arrived,
            decide::{Holding, hold},
            hands::assign,
            link::link,
            second::{Came, Decision, decide},
        },
        requests::draft::Draft,
    },
};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::{
    requests::{
        agreed,
        clock::from,
        disputes::{answered, disagree, disputed},
        posted::by_letter,
        sent_files::{PDF, sent},
        told::{all, asked, at, at_address, delete, for_another, looked, member, proven, rest, second, seen},
    },
    served::{Browser, Served, location, served},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Nobodys,
    Colleagues,
    /// A colleague's, which whoever tries has read.
    Read,
    /// It disagrees with an answer of whoever tries.
    AboutOneself,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scene {
    /// A deletion that an agent asks for, whose account nobody has named.
    Agents,
    /// The same, once it was named.
    Named,
    /// A colleague asked for the yes of another: to that deletion, or to the refusal of a disagreement.
    Wish,
    /// The one who tries asked for it.
    OwnWish,
    /// A copy with the task of a system.
    Copy,
    Held,
    /// The person may not know of the hold.
    Untold,
    /// A message waits to be posted.
    Letter,
    /// A file that came waits to be looked over, one of theirs and one of a colleague.
    File,
}

const SCENES: [Scene; 9] =
    [Scene::Agents, Scene::Named, Scene::Wish, Scene::OwnWish, Scene::Copy, Scene::Held, Scene::Untold, Scene::Letter, Scene::File];

/// The least that lets it act, for somebody who may ask for it at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// They have read the case.
    Reading,
    /// It is not about them.
    Another,
    Nothing,
    /// The case never lets it.
    Never,
}

type Fields = &'static [(&'static str, &'static str)];

const FORMS: &[(Scene, &str, Needs, Fields)] = &[
    (Scene::Agents, "link-check", Needs::Reading, &[]),
    (Scene::Agents, "approve-check", Needs::Never, &[]),
    (Scene::Named, "link-check", Needs::Reading, &[]),
    (Scene::Named, "approve-check", Needs::Reading, &[]),
    (Scene::Wish, "say-yes", Needs::Reading, &[]),
    (Scene::Wish, "say-no", Needs::Another, &[("form[words]", "A law asks for it.")]),
    (Scene::Wish, "take-back", Needs::Never, &[]),
    (Scene::OwnWish, "say-yes", Needs::Never, &[]),
    (Scene::OwnWish, "say-no", Needs::Never, &[("form[words]", "A law asks for it.")]),
    (Scene::OwnWish, "take-back", Needs::Another, &[]),
    (Scene::Copy, "task-check", Needs::Reading, &[("form[system]", "call-recordings"), ("form[outcome]", "not-found")]),
    (Scene::Copy, "black-out", Needs::Reading, &[("form[black]", "Leo Marsh"), ("form[why]", "others")]),
    (Scene::Held, "resume-check", Needs::Another, &[]),
    (Scene::Held, "keep-hold", Needs::Another, &[("form[keep-hold]", "The court still looks.")]),
    (Scene::Untold, "resume-check", Needs::Another, &[]),
    (Scene::Untold, "keep-hold", Needs::Another, &[("form[keep-hold]", "The court still looks.")]),
    (Scene::Letter, "posted", Needs::Reading, &[]),
    (Scene::File, "arrived-check", Needs::Another, &[]),
    (Scene::File, "drop-file", Needs::Nothing, &[("form[dropped]", "came")]),
];

const fn works_at_the_desk(role: Role) -> bool {
    matches!(role, Role::Support | Role::PrivacyOfficer)
}

/// Whether a role may ask for it at all; whoever may not is told that there is no such thing.
fn may(role: Role, scene: Scene) -> bool {
    if scene == Scene::Untold { role == Role::PrivacyOfficer } else { works_at_the_desk(role) }
}

fn acts(needs: Needs, whose: Whose) -> bool {
    match needs {
        Needs::Reading => whose == Whose::Read,
        Needs::Another => whose != Whose::AboutOneself,
        Needs::Nothing => true,
        Needs::Never => false,
    }
}

/// The cases of a kind that there are for a role. The others read none, and answer none.
fn cases_of(scene: Scene, role: Role) -> &'static [Whose] {
    match (works_at_the_desk(role), scene) {
        (false, Scene::OwnWish) => &[],
        (false, _) => &[Whose::Nobodys, Whose::Colleagues],
        (true, Scene::OwnWish) => &[Whose::Read],
        // A question about an answer is held, waits for a yes, and gets files.
        (true, Scene::Wish | Scene::Held | Scene::Untold | Scene::File) => {
            &[Whose::Nobodys, Whose::Colleagues, Whose::Read, Whose::AboutOneself]
        }
        (true, _) => &[Whose::Nobodys, Whose::Colleagues, Whose::Read],
    }
}

/// A case by its number, and the account that it may be about.
struct Case {
    reference: String,
    account: String,
}

struct Desk {
    served: Served,
    colleagues: StaffId,
    colleague: Actor,
    officer: Actor,
    people: AtomicU32,
}

impl Desk {
    async fn new() -> Self {
        let served = served().await;
        let colleagues = second(&served, Role::Support).await;
        let officer = Actor::Staff(at_address(&served, Role::PrivacyOfficer, "olga@example.org").await, Role::PrivacyOfficer);
        Self { served, colleagues, colleague: Actor::Staff(colleagues, Role::Support), officer, people: AtomicU32::new(0) }
    }

    /// A new one, of somebody new.
    async fn case(&self, scene: Scene, whose: Whose, tries: Actor) -> Case {
        let (house, number) = (&self.served, self.people.fetch_add(1, Ordering::Relaxed));
        let person = from(house, &format!("c-{number}"), "DE-BE").await;
        let account = format!("m-{number}");
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let by = if scene == Scene::OwnWish { tries } else { self.colleague };
        let reference = match scene {
            _ if whose == Whose::AboutOneself => {
                let first = answered(house, tries, person).await;
                disputed(house, person, &disagree(&first, None)).await
            }
            Scene::Agents | Scene::Named | Scene::Wish | Scene::OwnWish => {
                from(house, &account, "DE-BE").await;
                asked(house, person, Kind::Delete, &for_another("agent", delete("now"))).await
            }
            Scene::Copy => asked(house, person, Kind::Copy, &all()).await,
            Scene::Letter => by_letter(house, by, "question", question).await,
            Scene::Held | Scene::Untold | Scene::File => asked(house, person, Kind::Question, &question).await,
        };
        let case = Case { reference, account };
        looked(house, by, &case.reference).await;
        self.prepare(scene, whose, (by, tries), &case).await;
        if whose == Whose::Nobodys {
            assign(house, by, at(&seen(house, &case.reference).await)).await.unwrap();
        }
        if whose == Whose::Read {
            looked(house, tries, &case.reference).await;
        }
        let expected = if whose == Whose::Nobodys { None } else { Some(by) };
        let has = self.row(&case.reference).await.assignee;
        assert_eq!(has, expected.and_then(staff_of), "{scene:?} of {whose:?}");
        case
    }

    /// All that comes before the form, by those who have the case.
    async fn prepare(&self, scene: Scene, whose: Whose, (by, tries): (Actor, Actor), Case { reference, account }: &Case) {
        let (house, named) = (&self.served, whose != Whose::AboutOneself);
        if named && matches!(scene, Scene::Named | Scene::Wish | Scene::OwnWish) {
            link(house, by, at(&seen(house, reference).await), Some(account)).await.unwrap();
            proven(house, by, reference).await;
        }
        let now = seen(house, reference).await;
        match scene {
            Scene::Agents | Scene::Named => {}
            Scene::Wish | Scene::OwnWish => {
                let text = String::new;
                let begin = Decision::Approve { value: text(), record: text(), words: text(), looked: text() };
                let refuse = Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: text() };
                let decision = if named { begin } else { refuse };
                assert_eq!(decide(house, by, at(&now), &decision, None).await.unwrap(), Came::Waits);
            }
            Scene::Copy | Scene::Letter => write(house, by, at(&now), Some("Leo Marsh has it."), Expecting::Nothing).await.unwrap(),
            Scene::Held => hold(house, self.officer, at(&now), rest("A court looks.")).await.unwrap(),
            Scene::Untold => {
                let untold = Holding { kind: Some("authority"), untold: true, words: Some("An order"), ..Holding::default() };
                hold(house, self.officer, at(&now), untold).await.unwrap();
            }
            Scene::File => {
                for who in [self.colleague, tries] {
                    let kept = arrived::keep(house, who, reference, sent("scan.pdf", PDF)).await;
                    assert_eq!(kept.is_ok(), matches!(who, Actor::Staff(_, role) if works_at_the_desk(role)));
                }
            }
        }
    }

    async fn row(&self, reference: &str) -> Request {
        self.served.store.read().await.unwrap().request(reference).await.unwrap().unwrap()
    }

    /// The things that an act would change: the case, or its story.
    async fn stands(&self, reference: &str) -> (i64, usize) {
        let row = self.row(reference).await;
        (row.revision, self.served.store.read().await.unwrap().request_entries(row.id).await.unwrap().len())
    }

    /// Whether a file that came waits for a member of staff in a case.
    async fn file_waits(&self, staff: StaffId, reference: &str) -> bool {
        arrived::waiting(&self.served, staff, &self.row(reference).await).await.unwrap().is_some()
    }

    async fn send(
        &self,
        browser: &Browser,
        scene: Scene,
        Case { reference, account }: &Case,
        (form, fields): (&str, Fields),
    ) -> (u16, String) {
        let (_, revision) = seen(&self.served, reference).await;
        let look = match scene {
            Scene::Wish | Scene::OwnWish => agreed::look(&self.served, reference).await,
            _ => String::new(),
        };
        let common = [
            ("form[locale]", "en"),
            ("form[request]", reference.as_str()),
            ("form[seen]", revision.as_str()),
            ("form[account]", account.as_str()),
            ("form[look]", look.as_str()),
        ];
        let sent: Vec<_> = common.into_iter().chain(fields.iter().copied()).collect();
        let response = browser.post(&format!("/ui/staff/{form}"), &sent).send().await.unwrap();
        (response.status().as_u16(), location(&response).to_owned())
    }
}

fn staff_of(actor: Actor) -> Option<StaffId> {
    if let Actor::Staff(id, _) = actor { Some(id) } else { None }
}

#[tokio::test]
async fn each_form_acts_on_a_case_of_its_kind_for_whoever_the_desk_lets() {
    let desk = Desk::new().await;
    for role in Role::ALL.iter().copied() {
        let id = member(&desk.served, role).await;
        let tries = Actor::Staff(id, role);
        for (scene, whose) in SCENES.into_iter().flat_map(|scene| cases_of(scene, role).iter().map(move |whose| (scene, *whose))) {
            // A new session each: one sender may post so much in a minute.
            let browser = desk.served.staff(id).await;
            let mut case = desk.case(scene, whose, tries).await;
            for (_, form, needs, fields) in FORMS.iter().filter(|(of, ..)| *of == scene) {
                let before = desk.stands(&case.reference).await;
                let waited = scene == Scene::File && desk.file_waits(id, &case.reference).await;
                let (status, led) = desk.send(&browser, scene, &case, (*form, *fields)).await;
                let changed = desk.stands(&case.reference).await != before;
                let dropped = waited && !desk.file_waits(id, &case.reference).await;
                let tried = format!("{form}, {scene:?} of {whose:?}, as {role:?}: {status} {led}");
                assert_ne!(status, 429, "{tried}: nothing was tried");
                if scene == Scene::File {
                    assert!(desk.file_waits(desk.colleagues, &case.reference).await, "{tried}: a colleague’s is the colleague’s");
                }
                if !may(role, scene) {
                    assert_eq!((status, changed), (404, false), "{tried}");
                    continue;
                }
                assert_eq!(changed || dropped || led.ends_with("/check"), acts(*needs, whose), "{tried}");
                if changed {
                    case = desk.case(scene, whose, tries).await;
                }
            }
        }
    }
}
