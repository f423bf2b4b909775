//! The parts of the reference besides each call's own file. The calls themselves come from the router.

use utoipa::{
    Modify, OpenApi, ToSchema,
    openapi::{
        Components, Content, HeaderBuilder, Object, Ref, RefOr, Response, ResponseBuilder, Type,
        path::{Operation, Parameter},
        security::{Http, HttpAuthScheme, SecurityScheme},
    },
};

use super::problem::Problem;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Candor", version = "1", license(name = "MPL-2.0", identifier = "MPL-2.0"),
        description = "May we, now? Customers in, decisions out. Anything but a 200 is a refusal.",
    ),
    servers((url = "/")),
    components(schemas(Problem)),
    tags(
        (name = "decisions", description = "May we, now?"),
        (name = "contacts", description = "What became of contacts whose slot a decision reserved."),
        (name = "customers", description = "Customers, by your own reference."),
        (name = "preferences", description = "What a customer prefers, for systems that show or collect it themselves."),
        (name = "records", description = "What your systems know about customers."),
        (name = "handoffs", description = "From your own pages into the portal."),
        (name = "explanations", description = "Why a customer sees what you show them."),
        (name = "outcomes", description = "What came of a touchpoint, so that people who said no can be compared with people who said yes."),
        (name = "tasks", description = "For systems that do their part of requests by themselves."),
        (name = "touchpoints", description = "The words to show where something is collected."),
        (name = "changes", description = "For systems that act on choices, and copies of your own."),
    ),
    modifiers(&Key)
)]
pub struct Reference;

struct Key;

impl Modify for Key {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let mut bearer = Http::new(HttpAuthScheme::Bearer);
        bearer.description = Some("A key made by `candor key create`.".to_owned());
        api.components.get_or_insert_with(Default::default).add_security_scheme("key", SecurityScheme::Http(bearer));
    }
}

/// Says what every call can answer besides what its own file says, and gives all problems their one shape.
pub fn say_answers(api: &mut utoipa::openapi::OpenApi) {
    let schemas = api.components.clone().unwrap_or_default();
    for item in api.paths.paths.values_mut() {
        for call in [&mut item.get, &mut item.put, &mut item.post, &mut item.delete].into_iter().flatten() {
            answers(call, &schemas);
        }
    }
}

fn answers(call: &mut Operation, schemas: &Components) {
    let keyed = call.security.as_ref().is_some_and(|all| all.iter().any(|one| *one != Default::default()));
    let repeatable = call.parameters.iter().flatten().any(is_idempotency_key);
    let refusals = [(keyed, &["401", "403"][..]), (repeatable, &["409"]), (call.request_body.is_some(), &["413", "415", "422"])];
    let always = ["500", "503"];
    let more = refusals.iter().filter(|(applies, _)| *applies).flat_map(|(_, statuses)| statuses.iter()).chain(&always);
    let said: Vec<String> = call.responses.responses.keys().cloned().chain(more.map(|status| (*status).to_owned())).collect();
    for status in said {
        if let Some(meaning) = meaning(&status) {
            call.responses.responses.insert(status.clone(), RefOr::T(problem(&status, meaning, repeatable)));
        } else if let Some(RefOr::T(response)) = call.responses.responses.get_mut(&status)
            && response.description.is_empty()
        {
            response.description = description(response, schemas);
        }
    }
}

fn is_idempotency_key(parameter: &RefOr<Parameter>) -> bool {
    matches!(parameter, RefOr::T(parameter) if parameter.name == "Idempotency-Key")
}

/// `None` for what is no problem.
fn meaning(status: &str) -> Option<&'static str> {
    Some(match status {
        "401" => "No key came along, or none that is in force.",
        "403" => "The key lacks the scope that this call needs.",
        "404" => "There is no such thing.",
        "409" => "It does not fit what is already there, or the same call is being done.",
        "413" => "The body is too large.",
        "415" => "The body is not declared as JSON.",
        "422" => "Something in the call does not fit. `errors` names every place.",
        "429" => "Too many calls in a short time.",
        "500" => "Something failed on our side. `instance` is the reference to quote.",
        "503" => "Candor cannot answer just now. Treat it as a refusal, and try again in a moment.",
        _ => return None,
    })
}

fn problem(status: &str, meaning: &str, repeatable: bool) -> Response {
    let content = Content::new(Some(Ref::from_schema_name(Problem::name())));
    let response = ResponseBuilder::new().description(meaning).content("application/problem+json", content);
    let header = |kind: Type, says: &str| HeaderBuilder::new().schema(Some(Object::with_type(kind))).description(Some(says)).build();
    match status {
        "401" => response.header("WWW-Authenticate", header(Type::String, "`Bearer`.")),
        "409" if repeatable => response.header("Retry-After", header(Type::Integer, "Seconds, while the same call is being done.")),
        "429" | "503" => response.header("Retry-After", header(Type::Integer, "Seconds until it makes sense to try again.")),
        _ => response,
    }
    .build()
}

/// The description of an answer's schema; a default when it has none.
fn description(response: &Response, schemas: &Components) -> String {
    let name = response.content.values().find_map(|content| match content {
        RefOr::T(Content { schema: Some(RefOr::Ref(schema)), .. }) => schema.ref_location.rsplit('/').next(),
        _ => None,
    });
    let schema = name.and_then(|name| schemas.schemas.get(name)).and_then(|schema| serde_json::to_value(schema).ok());
    let said = schema.and_then(|schema| Some(schema.get("description")?.as_str()?.to_owned()));
    said.unwrap_or_else(|| "It was done.".to_owned())
}
