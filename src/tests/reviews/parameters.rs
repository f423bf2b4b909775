//! Parameters of a use that ranks: on a page, and no explanation says anything else.

use candor::{
    catalog::{Source, check},
    domain::language::Language,
    usecases::{
        error::{Fault, Flaw, Pointer},
        explanations::store::Refusal,
    },
};

use crate::{
    explanations::told::{leads, told},
    house::houses,
    served::{served, served_as},
};

#[tokio::test]
async fn an_explanation_names_declared_parameters_alone() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        told(&house, leads(&house)).await.unwrap();
        let named = |parameter: &str| {
            let mut draft = leads(&house);
            draft.reasons[1].parameter = Some(parameter.to_owned());
            draft
        };
        told(&house, named("bought")).await.unwrap();
        for (draft, pointer, flaw) in
            [(named("weather"), "/reasons/1/parameter", Flaw::Unknown), (named("opened"), "/reasons/1/category", Flaw::NotDeclared)]
        {
            let Err(Refusal::Faults(faults)) = told(&house, draft).await else { panic!("{pointer}") };
            assert_eq!(faults, [Fault { field: Pointer(pointer.to_owned()), flaw }]);
        }
        // A use that declares none takes none.
        let mut draft = leads(&house);
        draft.purpose = "suggestions".to_owned();
        draft.categories = vec!["orders".to_owned()];
        draft.reasons = vec![draft.reasons[1].clone()];
        told(&house, draft.clone()).await.unwrap();
        draft.reasons[0].parameter = Some("bought".to_owned());
        assert!(matches!(told(&house, draft).await, Err(Refusal::Faults(faults)) if faults[0].flaw == Flaw::Unknown));
    }
}

#[tokio::test]
async fn the_page_of_a_step_says_in_order_by_what_things_are_picked_there() {
    let served = served().await;
    let nobody = served.browser();
    for language in [Language::En, Language::De, Language::Ar] {
        let page = nobody.read(&format!("/{language}/ranking/browse")).await;
        let notice = &served.shelf().unwrap().notice;
        let said = served.words(notice, language);
        let purpose = notice.catalogue.purpose("recommendations").unwrap();
        let mut from = 0;
        for parameter in &purpose.parameters {
            let name = said.purpose("recommendations").parameter(parameter.id.as_str());
            let at = page[from..].find(&name).unwrap_or_else(|| panic!("{name} is not there, or not in order"));
            from += at;
            assert!(page.contains(&said.purpose("recommendations").counts(parameter.id.as_str())));
        }
        let off = said.level("off").name();
        assert!(page.contains(&off), "the way without a profile");
        assert!(nobody.read(&format!("/{language}/journey/browse")).await.contains(&format!("/{language}/ranking/browse")));
        assert!(nobody.read(&format!("/{language}/purposes/recommendations")).await.contains(&format!("/{language}/ranking/email")));
        assert!(!nobody.read(&format!("/{language}/journey/help")).await.contains("/ranking/"));
    }
    assert_eq!(nobody.get("/en/ranking/nowhere").send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn a_price_set_with_personal_data_says_so_in_the_laws_words() {
    const SENTENCE: &str = "THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA.";
    let mut draft = check(&Source::Demo).unwrap();
    for purpose in draft.catalogue.purposes.iter_mut().filter(|purpose| purpose.id.as_str() == "suggestions") {
        purpose.prices = true;
    }
    let served = served_as(&draft).await;
    let nobody = served.browser();
    for language in ["en", "de", "ar"] {
        let page = nobody.read(&format!("/{language}/purposes/suggestions")).await;
        assert!(page.contains(SENTENCE) && page.contains("§ 349-a") && page.contains("lang=\"en\" dir=\"ltr\""), "{language}");
        assert!(!nobody.read(&format!("/{language}/purposes/newsletter")).await.contains(SENTENCE));
    }
    let notice = served.call("GET", "/touchpoints/buy/notice", None, &serde_json::Value::Null).await;
    let notice: serde_json::Value = serde_json::from_str(&notice.text().await.unwrap()).unwrap();
    assert_eq!(notice["price_disclosure"], SENTENCE);
    let fragment = nobody.get("/api/v1/touchpoints/buy/notice").send().await.unwrap().text().await.unwrap();
    assert!(fragment.contains(SENTENCE));
    let other = served.call("GET", "/touchpoints/help/notice", None, &serde_json::Value::Null).await.text().await.unwrap();
    assert!(!other.contains("price_disclosure"));
}
