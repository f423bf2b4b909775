//! Typed text stays text: it comes back letter for letter, and never as markup.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::{
        records::list::{Filter, list},
        requests::draft::Draft,
    },
    web::components::{
        banner::Banner,
        choice_list::{Choice, ChoiceList, Pick},
        crumb::Crumb,
        effects::Effects,
        error_summary::ErrorSummary,
        field_group::FieldGroup,
        free_text::FreeText,
        level_picker::{self, LevelPicker},
        mail_link::MailLink,
        qr_code::QrCode,
        radio_cards::{Card, RadioCards},
        rows::Rows,
        select_field::SelectField,
        story_line::{Part, Says, StoryLine},
        text_area::TextArea,
        text_field::TextField,
        variants::{Variant, Variants},
        without_scripts::WithoutScripts,
    },
};
use leptos::prelude::*;

use crate::{
    records::sent::{order, send},
    requests::told::{all, asked, looked, member, work_off},
    served::{Browser, location, served},
};

const TYPED: &str = "\nTom & Jerry &lt;b&gt; </textarea></noscript><x>\"'&lt; -->";

fn read(escaped: &str) -> String {
    let plain = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'");
    plain.replace("&amp;", "&")
}

/// The text a browser shows in a text area: all but the first line break.
fn in_area(html: &str, id: &str) -> String {
    let area = html.split("<textarea").skip(1).find(|area| area.contains(&format!(" id=\"{id}\"")));
    let inside = area.unwrap_or_else(|| panic!("no {id} in {html}")).split_once('>').unwrap().1;
    let inside = inside.split("</textarea>").next().unwrap();
    read(inside.strip_prefix('\n').unwrap_or(inside))
}

fn in_field(html: &str, id: &str) -> String {
    let field = html.split("<input").skip(1).find(|field| field.contains(&format!(" id=\"{id}\""))).unwrap();
    read(field.split(" value=\"").nth(1).unwrap().split('"').next().unwrap())
}

fn text() -> String {
    TYPED.to_owned()
}

fn wrong() -> Option<(String, String)> {
    Some((text(), text()))
}

#[test]
fn no_component_lets_text_become_markup() {
    let choice = Choice { value: text(), label: text(), hint: text(), checked: true, more: Some((text(), text())) };
    let level = level_picker::Choice {
        value: text(),
        name: text(),
        summary: text(),
        now: Some(text()),
        checked: false,
        effect_heading: text(),
        effects: vec![(text(), "starts", vec![text()])],
        told: vec![text()],
        facts: vec![(text(), vec![text()])],
        stays: Some((text(), vec![text()])),
    };
    let part =
        Part { heading: text(), at: Some((text(), text())), who: Some(text()), text: Some(Says::Words(text(), None)), ..Part::default() };
    let variant = Variant { value: text(), name: text(), about: text(), body: text().into_any() };
    let around = level_picker::Around { legend: text().into_any(), hint: text(), error: wrong(), save: (text(), text()) };
    let card = Card { value: text(), label: text(), small: text(), checked: false };
    let all = move || {
        vec![
            view! { <TextArea id="words" name="words" label=text() hint=text() value=text() error=wrong() /> }.into_any(),
            view! { <TextField id="line" name="line" label=text() hint=text() value=text() error=wrong() autocomplete="off" kind="text" /> }
                .into_any(),
            view! { <ChoiceList id="one" name="one" legend=text() hint=text() pick=Pick::One options=vec![choice] error=wrong() /> }.into_any(),
            view! { <SelectField id="few" name="few" label=text() options=vec![(text(), text())] chosen=text() hint=text() error=wrong() /> }.into_any(),
            view! { <LevelPicker around=around options=vec![level] /> }.into_any(),
            view! { <RadioCards id="cards" name="cards" legend=text() cards=vec![card] error=wrong() body=None /> }.into_any(),
            view! { <ErrorSummary heading=text() errors=vec![("line", text())] elsewhere=wrong() /> }.into_any(),
            view! { <FieldGroup id="group" label=text() error=wrong()>{text()}</FieldGroup> }.into_any(),
            view! { <Banner heading=text()>{text()}</Banner> }.into_any(),
            view! { <Crumb href=text() text=text() /> }.into_any(),
            view! { <Effects groups=vec![(text(), "stops", vec![text()])] /> }.into_any(),
            view! { <MailLink address=TYPED /> }.into_any(),
            view! { <QrCode text=text() label=text() /> }.into_any(),
            view! { <Rows rows=vec![(text(), text().into_any())] /> }.into_any(),
            view! { <StoryLine parts=vec![part] /> }.into_any(),
            view! { <FreeText text=text() language=None /> }.into_any(),
            view! { <Variants id="variants" legend=text() variants=vec![variant] /> }.into_any(),
            view! { <WithoutScripts text=text() /> }.into_any(),
        ]
    };
    let shown: Vec<String> = Owner::new().with(|| all().into_iter().map(RenderHtml::to_html).collect());
    for html in &shown {
        assert!(!html.contains("<x>") && !html.contains("-->"), "{html}");
        assert_eq!(html.matches("</textarea>").count(), html.matches("<textarea").count(), "{html}");
        assert_eq!(html.matches("</noscript>").count(), html.matches("<noscript").count(), "{html}");
    }
    assert_eq!(in_area(&shown[0], "words"), TYPED);
    assert_eq!(in_field(&shown[1], "line"), TYPED);
}

async fn html(browser: &Browser, path: &str) -> String {
    let html = browser.get(path).send().await.unwrap().text().await.unwrap();
    assert!(!html.contains("<x>"), "{path}");
    html
}

#[tokio::test]
async fn every_form_of_people_gives_back_what_was_typed_letter_for_letter() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    send(&served, vec![order(&served, "order-1")]).await;
    let held = list(&served, Actor::Customer(amina), "orders", &Filter::default(), None, 1).await.unwrap();
    let record = held.records[0].id.to_string();
    let request = asked(&served, amina, Kind::Copy, &all()).await;
    work_off(&served).await;
    let browser = served.signed_in("c-1").await;
    let locale = ("form[locale]", "en");

    browser.post("/ui/receipts/check", &[locale, ("form[receipt]", TYPED)]).send().await.unwrap();
    assert_eq!(in_area(&html(&browser, "/en/receipts/check").await, "receipt"), TYPED);

    let proof = [("form[behalf]", "agent"), ("form[behalf_name]", "<x>"), ("form[behalf_evidence]", TYPED)];
    let question: Vec<_> = [locale, ("form[kind]", "question"), ("form[words]", TYPED)].into_iter().chain(proof).collect();
    browser.post("/ui/requests/check", &question).send().await.unwrap();
    html(&browser, "/en/requests/new/question/check").await;
    let form = html(&browser, "/en/requests/new/question").await;
    assert_eq!(in_area(&form, "words"), TYPED);
    assert_eq!(in_area(&form, "behalf-evidence"), TYPED);
    assert_eq!(in_field(&form, "behalf-name"), "<x>");

    let correction = [locale, ("form[kind]", "correct"), ("form[record]", &record), ("form[field]", ""), ("form[after]", TYPED)];
    browser.post("/ui/requests/check", &correction).send().await.unwrap();
    assert_eq!(in_area(&html(&browser, &format!("/en/requests/new/correct?record={record}")).await, "after"), TYPED);

    let long = format!("{TYPED}{}", "a".repeat(5_001));
    browser.post("/ui/requests/write", &[locale, ("form[request]", &request), ("form[words]", &long)]).send().await.unwrap();
    assert_eq!(in_area(&html(&browser, &format!("/en/requests/{request}")).await, "words"), long);
}

#[tokio::test]
async fn every_form_of_staff_gives_back_what_was_typed_letter_for_letter() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let id = member(&served, Role::PrivacyOfficer).await;
    let robin = served.staff(id).await;
    let copy = asked(&served, amina, Kind::Copy, &all()).await;
    let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
    let question = asked(&served, amina, Kind::Question, &question).await;
    let always = ["write-check", "note", "arrived-check", "extend-check", "hold-check"];
    forms_give_back(&robin, &copy, &[&always[..], &["reveal"]].concat()).await;
    for request in [&copy, &question] {
        looked(&served, Actor::Staff(id, Role::PrivacyOfficer), request).await;
    }
    forms_give_back(&robin, &copy, &[&always[..], &["black-out", "task-check"]].concat()).await;
    forms_give_back(&robin, &question, &always).await;
}

/// Each form with room to write on the page of a case, by its endpoint.
async fn forms_give_back(robin: &Browser, request: &str, forms: &[&str]) {
    let case = format!("/en/staff/requests/{request}");
    let page = html(robin, &case).await;
    assert_eq!(page.matches("<textarea").count(), forms.len(), "every form with room to write is tried: {request}");
    for endpoint in forms {
        let (field, id) = match *endpoint {
            "write-check" => ("write", "write"),
            "extend-check" => ("extend", "extend"),
            "hold-check" => ("hold", "hold"),
            "arrived-check" => ("arrived", "arrived"),
            "task-check" => ("task", "answer"),
            "black-out" => ("black", "black-words"),
            other => (other, other),
        };
        // The case was another one when it was seen: everything comes back.
        let field = format!("form[{field}]");
        let mut fields = vec![("form[locale]", "en"), ("form[request]", request), ("form[seen]", "0"), (&field, TYPED)];
        fields.extend([("form[outcome]", "done"), ("form[system]", "call-recordings")]);
        let answer = robin.post(&format!("/ui/staff/{endpoint}"), &fields).send().await.unwrap();
        assert_eq!(location(&answer), case, "{endpoint}");
        assert_eq!(in_area(&html(robin, &case).await, id), TYPED, "{endpoint}");
    }
}

#[tokio::test]
async fn a_line_break_of_a_browser_counts_once() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let full = format!("{}{}", "x".repeat(4_940), "\r\ny".repeat(30));
    let ask = [("form[locale]", "en"), ("form[kind]", "question"), ("form[about]", "question")];
    let with = |words| [&ask[..], &[("form[words]", words)]].concat();
    let asked = browser.post("/ui/requests/check", &with(&full)).send().await.unwrap();
    assert_eq!(location(&asked), "/en/requests/new/question/check");
    let shown = browser.read("/en/requests/new/question/check").await;
    assert!(shown.contains("x\ny\ny") && !shown.contains("\r\n"));
    let more = format!("{full}z");
    let refused = browser.post("/ui/requests/check", &with(&more)).send().await.unwrap();
    assert_eq!(location(&refused), "/en/requests/new/question");
}
