//! Pages for engineers: plain documents in the portal's style, made from the same data as the JSON.

use serde_json::Value;
use std::fmt::Write;

use crate::i18n::html::escape;

pub fn document(title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\"><title>{} – Candor</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"stylesheet\" href=\"{}\"><link rel=\"icon\" href=\"/icon.svg\"></head>\
         <body><main id=\"main\" class=\"page wrap prose\">{body}</main></body></html>",
        escape(title),
        crate::assets::css_url()
    )
}

/// Every call with its scope, its shape and its answers.
pub fn render(api: &utoipa::openapi::OpenApi) -> String {
    let api = serde_json::to_value(api).unwrap_or_default();
    let mut body = format!(
        "<h1>Candor API, version 1</h1><p>{}</p><p>The same for machines: <a href=\"/api/v1/openapi.json\">OpenAPI 3.1</a>.</p>",
        text(&api, "/info/description")
    );
    for (path, methods) in entries(&api, "/paths") {
        for (method, call) in methods.as_object().into_iter().flatten() {
            let scopes: Vec<&str> =
                call.pointer("/security/0/key").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
            let _ = write!(
                body,
                "<h2><code>{} {}</code></h2><p>{} {}</p><p>Scope: <code>{}</code></p>",
                method.to_uppercase(),
                escape(path),
                text(call, "/summary"),
                text(call, "/description"),
                escape(&scopes.join(" "))
            );
            body.push_str(&parameters(call));
            if let Some(shape) = call.pointer("/requestBody/content/application~1json/schema") {
                let _ = write!(body, "<h3>Body</h3>{}", fields(&api, shape));
            }
            body.push_str("<h3>Answers</h3><ul>");
            for (status, answer) in entries(call, "/responses") {
                let shape =
                    entries(answer, "/content").filter_map(|(_, content)| content.get("schema")).map(name_of).next().unwrap_or_default();
                let _ = write!(body, "<li><code>{}</code> {}</li>", escape(status), escape(&shape));
            }
            body.push_str("</ul>");
        }
    }
    body.push_str("<h2>Shapes</h2>");
    for (name, schema) in entries(&api, "/components/schemas") {
        let _ = write!(body, "<h3>{}</h3><p>{}</p>{}", escape(name), text(schema, "/description"), fields(&api, schema));
    }
    document("Candor API, version 1", &body)
}

/// The address and header parameters of a call.
fn parameters(call: &Value) -> String {
    let all = call.get("parameters").and_then(Value::as_array).into_iter().flatten();
    let rows: String = all
        .map(|parameter| {
            let place = match parameter.get("in").and_then(Value::as_str) {
                Some("query") => "in the address",
                Some("path") => "in the path",
                _ => "as a header",
            };
            format!("<li><code>{}</code>, {place}: {}</li>", text(parameter, "/name"), text(parameter, "/description"))
        })
        .collect();
    if rows.is_empty() { rows } else { format!("<h3>Parameters</h3><ul>{rows}</ul>") }
}

fn fields(api: &Value, shape: &Value) -> String {
    let rows = rows(api, shape);
    if rows.is_empty() {
        return rows;
    }
    format!(
        "<div class=\"table\"><table><thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Kind</th><th scope=\"col\">Meaning</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )
}

/// A shape made of others has the fields of all of them.
fn rows(api: &Value, shape: &Value) -> String {
    let named = shape.get("$ref").and_then(Value::as_str).and_then(|name| api.pointer(name.trim_start_matches('#')));
    let shape = named.unwrap_or(shape);
    let parts = shape.get("allOf").and_then(Value::as_array).into_iter().flatten().map(|part| rows(api, part));
    let required: Vec<&str> = shape.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let own = entries(shape, "/properties").map(|(name, field)| {
        let kind = match field.get("type") {
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
            Some(kind) => kind.as_str().unwrap_or_default().to_owned(),
            None => name_of(field.pointer("/oneOf/0").unwrap_or(field)),
        };
        format!(
            "<tr><th scope=\"row\"><code>{}</code></th><td data-label=\"Kind\">{}</td><td data-label=\"Meaning\">{}</td></tr>",
            escape(name),
            escape(&if required.contains(&name.as_str()) { kind } else { format!("{kind}, may be left out") }),
            text(field, "/description")
        )
    });
    parts.chain(own).collect()
}

/// The shape that is referred to.
fn name_of(shape: &Value) -> String {
    shape.get("$ref").and_then(Value::as_str).and_then(|name| name.rsplit('/').next()).unwrap_or_default().to_owned()
}

fn entries<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value.pointer(pointer).and_then(Value::as_object).into_iter().flatten()
}

fn text(value: &Value, pointer: &str) -> String {
    // Code in the sources is code on the page.
    let escaped = escape(value.pointer(pointer).and_then(Value::as_str).unwrap_or_default());
    let parts = escaped.split('`').enumerate().map(|(at, part)| if at % 2 == 1 { format!("<code>{part}</code>") } else { part.to_owned() });
    parts.collect()
}
