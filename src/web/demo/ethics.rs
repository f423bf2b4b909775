//! The staff of a demo have learned, and have weighed a concern: one is due to learn again soon, and one decision is quoted.

use std::sync::Arc;

use super::past::{DAY, PastClock};
use crate::{
    domain::{actor::Actor, ids::StaffId, language::Language, staff::Role, time::Millis},
    usecases::{
        error::Error,
        oversight::{
            concerns::{
                Choice, Said,
                decide::{self, decide},
                raise::{self, raise},
                weigh::weigh,
            },
            decide::{Draft, SeenItem},
        },
        portal::Portal,
        training::{
            answer::answer,
            know::know,
            let_in::{Draft as LetIn, let_in},
        },
    },
    web::pages::Page,
};

/// A member of staff who was just hired, and how many days ago they did their training.
pub(super) struct Hired {
    pub id: StaffId,
    pub role: Role,
    pub learned: u32,
}

/// `past` is the portal at the time of its clock.
pub(super) async fn live(past: &Portal, time: &Arc<PastClock>, now: Millis, hired: &[Hired]) -> Result<(), Error> {
    train(past, time, now, hired).await?;
    let one = |wanted: Role| hired.iter().find(|member| member.role == wanted).map(|member| Actor::Staff(member.id, member.role));
    if let (Some(Actor::Staff(support, _)), Some(officer)) = (one(Role::Support), one(Role::PrivacyOfficer)) {
        // A week before the training of that year was done.
        time.set(now.minus(DAY * 351));
        let reason = "Two of us are ill, and three answers are due this week.".to_owned();
        let_in(past, officer, &LetIn { colleague: Some(support.to_string()), reason: Some(reason) }).await?;
    }
    if let (Some(support), Some(ethics)) = (one(Role::Support), one(Role::EthicsLead)) {
        dilemma(past, time, now, (support, ethics)).await?;
    }
    time.set(now);
    Ok(())
}

/// Each has done their training on a day of their own.
pub(super) async fn train(past: &Portal, time: &PastClock, now: Millis, hired: &[Hired]) -> Result<(), Error> {
    know(past).await?;
    for Hired { id, role, learned } in hired {
        time.set(now.minus(DAY * *learned));
        learn(past, *id, *role).await?;
    }
    Ok(())
}

/// Answers every module of theirs, and everything right.
async fn learn(past: &Portal, id: StaffId, role: Role) -> Result<(), Error> {
    for module in past.brand.learning.modules_of(role) {
        let right = module.any().questions.iter().map(|question| question.right().map(|at| at.to_string())).collect();
        answer(past, Actor::Staff(id, role), &module.id, &right).await?;
    }
    Ok(())
}

async fn dilemma(past: &Portal, time: &Arc<PastClock>, now: Millis, (support, ethics): (Actor, Actor)) -> Result<(), Error> {
    time.set(now.minus(DAY * 41));
    let words = "Letters after somebody has died\nA widow wrote to us: every week a letter with news came for her husband. She had told us that he had died. She did not know that letters are ended on another page.";
    let draft = raise::Draft { words: Some(words.to_owned()), page: Some(Page::StaffCase.path().to_owned()), nameless: false };
    let id = raise(past, support, draft).await?.to_string();
    let option = |what: &str, gains: &str, hurt: &str| Choice { what: what.to_owned(), gains: gains.to_owned(), hurt: hurt.to_owned() };
    let options = vec![
        option("Leave it as it is", "Each person decides for themselves", "Those who grieve must first find a setting"),
        option(
            "End all news as soon as somebody tells us of a death",
            "Nobody is reminded",
            "Now and then a letter that was wanted does not come",
        ),
        option("Ask once, by letter", "The family chooses", "The question is itself a reminder"),
    ];
    time.set(now.minus(DAY * 34));
    weigh(past, ethics, SeenItem { id: &id, revision: Some("0") }, options).await?;
    time.set(now.minus(DAY * 30));
    let draft = decide::Draft {
        decision: Draft {
            outcome: Some("change".to_owned()),
            reasons: Some(
                "We must not hurt somebody at their weakest. The second way does that, and it needs no new data. What we lose is small, and we say so."
                    .to_owned(),
            ),
            again: Some(crate::domain::retention::day(now.plus(DAY * 150), &past.brand.time_zone).to_string()),
            answers: Vec::new(),
        },
        chosen: Some("1".to_owned()),
        quoted: true,
        public: past.brand.languages.offered.iter().map(|language| (*language, said(*language))).collect(),
    };
    decide(past, ethics, SeenItem { id: &id, revision: Some("1") }, &draft).await
}

fn said(language: Language) -> Said {
    let (asked, decided) = match language {
        Language::De => (
            "Was tun mit Neuigkeiten, wenn jemand gestorben ist?",
            "Sobald uns jemand von einem Todesfall berichtet, enden alle Neuigkeiten. Niemand soll in seiner Trauer erst eine Einstellung suchen müssen.",
        ),
        Language::Ar => (
            "ماذا نفعل برسائل الأخبار بعد وفاة شخص؟",
            "ما إن يخبرنا أحد بوفاة حتى تتوقف كل الأخبار. لا ينبغي لمن هو في حزن أن يبحث أولًا عن إعداد.",
        ),
        _ => (
            "What do we do with news when somebody has died?",
            "As soon as somebody tells us of a death, all news ends. Nobody who grieves should have to look for a setting first.",
        ),
    };
    Said { asked: asked.to_owned(), decided: decided.to_owned() }
}
