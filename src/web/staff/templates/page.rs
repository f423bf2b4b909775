//! The list of templates: the brand's own and those of the program, in every language that the brand offers, filled by an example.

use axum::response::Response;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    catalog::learning::{Learning, Template, Variable},
    domain::{language::Language, request::Kind, staff::Deed},
    i18n::{dates, lists, messages as m, numbers},
    usecases::{authorise, desk::queue::Days, error::Error},
    web::{
        components::{
            filled::filled,
            own_name::{own_name, with_own_names},
        },
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

/// The number of a request that is an example.
const NUMBER: &str = "R-7K3M-Q2XP";

pub async fn get(visit: Visit) -> Response {
    show(&visit).unwrap_or_else(|error| Failure::from(error).page(&visit))
}

fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::staff(visit.portal(), visit.actor, Deed::ReadTemplates)?;
    let example = Example::of(visit);
    let places = places(visit, &example);
    let own = visit.portal().brand.learning.own_templates();
    let own = match own.is_empty() {
        true => view! { <p>{words.templates_own_none()}</p> }.into_any(),
        false => own.iter().map(|template| whole(visit, template, Whose::Brands, &example)).collect_view().into_any(),
    };
    let shipped = Learning::shipped_templates().iter().map(|template| whole(visit, template, Whose::Programs, &example)).collect_view();
    Ok(respond(visit, Head::of(words.templates_title()), move || {
        view! {
            <h1>{words.templates_title()}</h1>
            <p class="lede">{words.templates_lede()}</p>
            <p>{words.templates_folder()}</p>
            {places}
            <section aria-labelledby="own"><h2 id="own">{words.templates_own()}</h2>{own}</section>
            <section aria-labelledby="shipped"><h2 id="shipped">{words.templates_shipped()}</h2>{shipped}</section>
        }
        .into_any()
    }))
}

/// A made-up request that came in today.
struct Example<'a> {
    today: Date,
    due: Date,
    brand: &'a str,
}

impl<'a> Example<'a> {
    fn of(visit: &'a Visit) -> Self {
        let (portal, today) = (visit.portal(), Days::now(visit.portal()).today);
        let brand = &portal.brand;
        Self { today, due: brand.law(None).due(Kind::Question, today, &brand.holidays), brand: &brand.name }
    }

    fn fact(&self, language: Language, fact: Variable) -> String {
        match fact {
            Variable::Reference => NUMBER.to_owned(),
            Variable::Asked => dates::day(language, self.today),
            Variable::Due => dates::day(language, self.due),
            Variable::Brand => self.brand.to_owned(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Brands,
    Programs,
}

fn name(visit: &Visit, fact: Variable) -> String {
    let words = visit.texts();
    match fact {
        Variable::Reference => words.templates_reference(),
        Variable::Asked => words.templates_asked(),
        Variable::Due => words.templates_due(),
        Variable::Brand => words.templates_brand(),
    }
}

/// Every fact that a template can name, as a file writes it.
fn places(visit: &Visit, example: &Example<'_>) -> AnyView {
    let words = visit.texts();
    let rows = Variable::ALL.iter().map(|fact| {
        let written = format!("{{{}}}", fact.as_str());
        view! {
            <tr>
                <th scope="row"><code dir="ltr">{written}</code></th>
                <td data-label=words.templates_means()>{name(visit, *fact)}</td>
                <td data-label=words.templates_example()><bdi>{example.fact(visit.language, *fact)}</bdi></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section aria-labelledby="places">
            <h2 id="places">{words.templates_places()}</h2>
            <div class="table">
                <table>
                    <caption class="vh">{words.templates_places()}</caption>
                    <thead><tr>
                        <th scope="col">{words.templates_written()}</th><th scope="col">{words.templates_means()}</th>
                        <th scope="col">{words.templates_example()}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// One template, below its name in the reader's language where there is one in it.
fn whole(visit: &Visit, template: &Template, whose: Whose, example: &Example<'_>) -> Option<AnyView> {
    let offered = &visit.portal().brand.languages.offered;
    let mut tried = std::iter::once(visit.language).chain(offered.iter().copied()).chain(Language::ALL);
    let (spoken, title) = tried.find_map(|language| Some((language, template.title(language)?.to_owned())))?;
    let version = numbers::count(visit.language, template.version.into());
    let version = visit.texts().learning_version(m::LearningVersion { version: &version });
    let not_last = (!template.may_end()).then(|| view! { <p class="hint">{visit.texts().templates_not_last()}</p> });
    let texts = offered.iter().map(|language| text(visit, template, whose, *language, example)).collect_view();
    Some(
        view! {
            <h3 lang=spoken.tag() dir="auto">{title}</h3>
            <p class="hint">{version}</p>
            {not_last}
            <ul class="entries">{texts}</ul>
        }
        .into_any(),
    )
}

/// Its text in one language, or that there is none.
fn text(visit: &Visit, template: &Template, whose: Whose, language: Language, example: &Example<'_>) -> AnyView {
    let words = visit.texts();
    let file = (whose == Whose::Brands).then(|| {
        let file = view! { <code dir="ltr">{template.file(language)}</code> }.into_any();
        view! { <p class="hint">{filled(|[file]| words.templates_file(m::TemplatesFile { file }), [file])}</p> }
    });
    let said = template.title(language).map(str::to_owned).zip(template.filled(language, |fact| example.fact(language, fact)));
    let Some((title, said)) = said else {
        let missing = words.templates_missing(m::TemplatesMissing { language: language.own_name() });
        return view! { <li><p><strong>{with_own_names(&missing)}</strong></p>{file}</li> }.into_any();
    };
    let named: Vec<String> = template.named(language).into_iter().map(|fact| name(visit, fact)).collect();
    let named = (!named.is_empty()).then(|| {
        let names = lists::and(visit.language, &named);
        view! { <p class="hint">{words.templates_named(m::TemplatesNamed { names: &names })}</p> }
    });
    let (tag, dir) = (language.tag(), language.direction().as_str());
    view! {
        <li>
            <p class="entries__who">{own_name(language)}</p>
            <div lang=tag dir=dir><p><strong>{title}</strong></p><p class="said">{said}</p></div>
            {named}
            {file}
        </li>
    }
    .into_any()
}
