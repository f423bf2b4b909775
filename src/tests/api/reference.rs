//! The reference says of each call what it takes and gives.

use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

use crate::served::served;

#[tokio::test]
async fn no_two_calls_share_a_body_by_having_given_it_the_same_name() {
    let reference = serde_json::to_value(candor::api::routes::reference()).unwrap();
    let mut bodies = BTreeSet::new();
    for (path, methods) in reference["paths"].as_object().unwrap() {
        for call in methods.as_object().unwrap().values() {
            let Some(body) = call.pointer("/requestBody/content/application~1json/schema/$ref") else { continue };
            assert!(bodies.insert(body.as_str().unwrap().to_owned()), "{path}: {body}");
        }
    }
    let question = &reference["components"]["schemas"]["Question"];
    assert!(question["properties"].get("purpose").is_some_and(Value::is_object), "{question}");
}

#[tokio::test]
async fn the_page_names_parameters_lines_and_every_field_of_them() {
    let served = served().await;
    let page = served.browser().get("/api/v1").send().await.unwrap().text().await.unwrap();
    for part in
        ["<code>GET /api/v1/changes</code>", "<code>wait</code>, in the address", "<code>If-None-Match</code>, as a header", "SnapshotLine"]
    {
        assert!(page.contains(part), "{part}");
    }
    let customer = page.split("<h3>SnapshotCustomer</h3>").nth(1).unwrap().split("<h3>").next().unwrap();
    for field in ["customer", "handle", "level", "purposes", "circumstances"] {
        assert!(customer.contains(&format!("<code>{field}</code>")), "{field}");
    }
}

fn reference() -> Value {
    serde_json::to_value(candor::api::routes::reference()).unwrap()
}

/// The OpenAPI Initiative's schema of OpenAPI 3.1 (Apache-2.0), with plain references in the place of dynamic ones.
const OPENAPI: &str = include_str!("openapi-3.1.schema.json");

#[test]
fn the_document_is_openapi_and_its_shapes_are_json_schema() {
    let (reference, openapi) = (reference(), serde_json::from_str(OPENAPI).unwrap());
    let validator = jsonschema::options().should_validate_formats(true).build(&openapi).unwrap();
    let errors: Vec<String> = validator.iter_errors(&reference).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    for (name, schema) in reference["components"]["schemas"].as_object().unwrap() {
        jsonschema::meta::validate(schema).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn every_call_says_who_may_make_it_and_what_every_answer_means() {
    let (reference, mut ids) = (reference(), BTreeSet::new());
    let tags: BTreeSet<&str> = reference["tags"].as_array().unwrap().iter().map(|tag| tag["name"].as_str().unwrap()).collect();
    for (path, methods) in reference["paths"].as_object().unwrap() {
        for (method, call) in methods.as_object().unwrap() {
            let about = format!("{method} {path}");
            assert!(ids.insert(call["operationId"].as_str().unwrap().to_owned()), "{about}");
            assert!(call["tags"].as_array().unwrap().iter().all(|tag| tags.contains(tag.as_str().unwrap())), "{about}");
            assert!(!call["summary"].as_str().unwrap_or_default().is_empty(), "{about}");
            let keyed = call["security"].as_array().unwrap().iter().any(|way| way != &json!({}));
            let answers = call["responses"].as_object().unwrap();
            for (status, answer) in answers {
                assert!(!answer["description"].as_str().unwrap().trim().is_empty(), "{about} {status}");
                let is_problem = status.starts_with(['4', '5']);
                assert_eq!(answer.pointer("/content/application~1problem+json").is_some(), is_problem, "{about} {status}");
            }
            assert_eq!(answers.contains_key("401") && answers.contains_key("403"), keyed, "{about}");
            assert!(answers["503"]["headers"]["Retry-After"]["description"].is_string(), "{about}");
            let parameters = call["parameters"].as_array().cloned().unwrap_or_default();
            assert!(parameters.iter().all(|parameter| parameter["description"].is_string()), "{about}");
            if parameters.iter().any(|parameter| parameter["name"] == "Idempotency-Key") {
                assert!(answers["409"]["headers"]["Retry-After"].is_object(), "{about}");
            }
        }
    }
    assert!(reference.pointer("/paths/~1api~1v1~1snapshot/get/responses/200/headers/ETag/description").is_some());
}

/// Each place in the shapes that holds an example.
fn examples(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let is_shape = ["type", "$ref", "oneOf", "allOf", "anyOf"].iter().any(|word| fields.contains_key(*word));
            if is_shape && fields.contains_key("example") {
                found.push(at.clone());
            }
            let inner = fields.iter().filter(|(name, _)| *name != "example");
            inner.for_each(|(name, value)| examples(value, format!("{at}/{}", name.replace('/', "~1")), found));
        }
        Value::Array(items) => items.iter().enumerate().for_each(|(number, value)| examples(value, format!("{at}/{number}"), found)),
        _ => {}
    }
}

#[test]
fn every_example_has_its_shape() {
    let reference = reference();
    let mut places = Vec::new();
    examples(&reference["components"], "/components".to_owned(), &mut places);
    assert!(places.len() > 10, "{places:?}");
    for place in places {
        let schema = json!({"$ref": format!("#{place}"), "components": reference["components"]});
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let example = reference.pointer(&format!("{place}/example")).unwrap();
        let errors: Vec<String> = validator.iter_errors(example).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{place}: {errors:?}");
    }
}

/// Of two shapes with one name, one silently takes the place of the other.
#[test]
fn no_two_shapes_have_one_name() {
    fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { files(&path, found) } else { found.push(path) }
        }
    }
    let (mut sources, mut names) = (Vec::new(), BTreeSet::new());
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api"), &mut sources);
    for source in sources {
        let text = fs::read_to_string(&source).unwrap();
        for after in text.split("#[derive(").skip(1).filter(|after| after.split(")]").next().unwrap().contains("ToSchema")) {
            let (attributes, rest) =
                after.split_once("struct ").filter(|(before, _)| !before.contains("enum ")).or(after.split_once("enum ")).unwrap();
            let own = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap();
            let given = attributes.split("as = ").nth(1).and_then(|given| given.split([',', ')']).next());
            let name = given.unwrap_or(own).trim().to_owned();
            assert!(names.insert(name.clone()), "{}: there is another {name}", source.display());
        }
    }
    let reference = reference();
    let published: BTreeSet<String> = reference["components"]["schemas"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, published, "each shape is in the reference under its name");
}

#[tokio::test]
async fn refusals_by_scope_and_reading_everybody_are_in_the_log() {
    use candor::domain::scope::Scope;
    let served = served().await;
    let key = served.key(&[Scope::ChangesRead]).await;
    assert_eq!(served.call("POST", "/handoffs", Some(&key), &json!({"customer": "c-1"})).await.status(), 403);
    let tag = served.call("GET", "/snapshot", Some(&key), &json!({})).await.headers()["etag"].clone();
    let again = served.call("GET", "/snapshot", Some(&key), &json!({})).await.headers()["etag"].clone();
    assert_eq!(tag, again, "reading changes nothing");
    for _ in 0..100 {
        let entries = served.store.read().await.unwrap().audit_after(0, 100).await.unwrap();
        let of = |action: &str| entries.iter().filter(|entry| entry.action == action).collect::<Vec<_>>();
        assert_eq!(of("snapshot.read").len(), 2);
        if let [refused] = of("access.refused")[..] {
            assert_eq!(refused.detail.as_deref(), Some("handoffs:write"));
            assert_eq!((refused.subject.as_str(), refused.actor.as_str()), ("api-key", "system"));
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("the refusal is not in the log");
}
