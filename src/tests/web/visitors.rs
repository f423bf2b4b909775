//! The visitors who try every page, form and call, and the owner's things that there are to try.

use candor::{
    domain::{actor::Actor, ids::StaffId, item::ItemKind, language::Language, request::Kind, scope::Scope, staff::Role},
    usecases::{
        choices::save::WishOutcome,
        oversight::concerns::raise,
        raised::{Raised, open_alone},
        records::list::{Filter, list},
        requests::{files::Sent, talk::write},
    },
};

use crate::{
    explanations::told::explained,
    records::sent::{order, send},
    requests::told::{all, asked, member, read},
    served::{Browser, Served, served},
};

/// The visitors who try, in the order of every row below.
pub(super) const WHO: [&str; 10] = [
    "nobody",
    "a guest",
    "another customer",
    "the owner",
    "support",
    "the privacy officer",
    "the administrator",
    "the ethics lead",
    "the auditor",
    "a task holder",
];

/// The owner's things, for everybody to try.
pub(super) struct Things {
    pub(super) served: Served,
    pub(super) receipt: String,
    pub(super) record: String,
    pub(super) request: String,
    /// Added to it.
    file: String,
    pub(super) explanation: String,
    pub(super) item: String,
    /// One of the staff, whom nobody here is.
    pub(super) member: String,
    pub(super) key: String,
    /// Raised without a name: every member of staff may read it who has its address.
    concern: String,
}

impl Things {
    /// A page, with something of hers where its address varies.
    pub(super) fn address(&self, path: &str) -> String {
        path.replace("{id}", &self.receipt)
            .replace("{record}", &self.record)
            .replace("{reference}", &self.request)
            .replace("{explanation}", &self.explanation)
            .replace("{version}", "1")
            .replace("{touchpoint}", "browse")
            .replace("{category}", "orders")
            .replace("{purpose}", "suggestions")
            .replace("{kind}", if path.contains("/new/") { "copy" } else { "" })
            .replace("{step}", "level")
            .replace("{file}", &self.file)
            .replace("{item}", &self.item)
            .replace("{member}", &self.member)
            .replace("{several}", &self.member)
            .replace("{entry}", "1")
            .replace("{concern}", &self.concern)
            .replace("{module}", "answering")
            .replace("{guide}", "copy")
            .replace("{system}", "web-shop")
            .replace("{survey}", "00000000-0000-7000-8000-000000000000")
            .replace("{token}", "x")
            .replace("{month}", "2026-09")
    }
}

pub(super) async fn things() -> Things {
    things_at(served().await).await
}

pub(super) async fn things_at(served: Served) -> Things {
    let amina = served.customer("c-1").await;
    served.customer("c-2").await;
    let WishOutcome::Saved(saved) = served.choose(amina, "full").await.unwrap() else { panic!("not saved") };
    send(&served, vec![order(&served, "order-1")]).await;
    let held = list(&served, Actor::Customer(amina), "orders", &Filter::default(), None, 1).await.unwrap();
    let explanation = explained(&served).await;
    let request = asked(&served, amina, Kind::Copy, &all()).await;
    let file = Sent { name: "proof.txt".to_owned(), bytes: b"It was me.".to_vec() };
    write(&served, Actor::Customer(amina), &request, Language::En, Some("My proof"), Some(file)).await.unwrap();
    let story = read(&served, amina, &request).await.story;
    let file = story.iter().flat_map(|entry| &entry.files).next().unwrap().id.to_string();
    // Letters about it are not what is looked at here.
    while let Some(job) = crate::house::take(&served).await.unwrap() {
        candor::usecases::jobs::take::settle(&served, job.lease, candor::usecases::jobs::end::End::Done).await.unwrap();
    }
    let item = item_of(&served).await;
    let draft = raise::Draft { words: Some("A concern".to_owned()), page: None, nameless: true };
    let concern = raise::raise(&served, Actor::Staff(StaffId::from_bytes([9; 16]), Role::Administrator), draft).await.unwrap().to_string();
    let colleague = crate::requests::told::second(&served, Role::Auditor).await.to_string();
    served.key(&[Scope::Outcomes]).await;
    let key = candor::usecases::api_keys::list(&served, Actor::Operator).await.unwrap()[0].id.to_string();
    Things {
        item,
        concern,
        member: colleague,
        key,
        receipt: saved.receipt.to_string(),
        record: held.records[0].id.to_string(),
        request,
        file,
        explanation,
        served,
    }
}

/// One duty of the house.
async fn item_of(served: &Served) -> String {
    let due_on = jiff::civil::date(2027, 1, 1);
    let raised = Raised { kind: ItemKind::Hold, about: "R-1".to_owned(), due_on, opening: String::new() };
    open_alone(served, raised).await.unwrap();
    let kept = served.store.read().await.unwrap().open_item(ItemKind::Hold, "R-1").await.unwrap();
    kept.unwrap().item.id.to_string()
}

pub(super) async fn browser(served: &Served, who: &str) -> Browser {
    if let Some(role) = role(who) {
        return served.staff(member(served, role).await).await;
    }
    match who {
        "nobody" => served.browser(),
        "a guest" => served.guest("guest@example.org").await,
        "another customer" => served.signed_in("c-2").await,
        _ => served.signed_in("c-1").await,
    }
}

pub(super) fn role(who: &str) -> Option<Role> {
    match who {
        "support" => Some(Role::Support),
        "the privacy officer" => Some(Role::PrivacyOfficer),
        "the administrator" => Some(Role::Administrator),
        "the ethics lead" => Some(Role::EthicsLead),
        "the auditor" => Some(Role::Auditor),
        "a task holder" => Some(Role::TaskHolder),
        _ => None,
    }
}

/// Something for every form.
pub(super) fn fields(things: &Things) -> Vec<(&str, &str)> {
    vec![
        ("form[locale]", "en"),
        ("form[sent][locale]", "en"),
        ("form[sent][seen]", "1"),
        ("form[sent][against]", "2"),
        ("form[purpose]", "recommendations"),
        ("form[turn]", "off"),
        ("form[level]", "off"),
        ("form[seen]", "2"),
        ("form[receipt]", things.receipt.as_str()),
        ("form[request]", things.request.as_str()),
        ("form[kind]", "question"),
        ("form[words]", "Some words"),
        ("form[language]", "de"),
        ("form[reason]", "other"),
        ("form[system]", "call-recordings"),
        ("form[again]", "call-recordings"),
        ("form[outcome]", "done"),
        ("form[explanation]", things.explanation.as_str()),
        ("form[opinion]", "odd"),
        ("form[module]", "answering"),
        ("form[place]", "help"),
        ("form[clear]", "yes"),
        ("form[member]", things.member.as_str()),
        ("form[role]", "support"),
        ("form[key]", things.key.as_str()),
    ]
}
