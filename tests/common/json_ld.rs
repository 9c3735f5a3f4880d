//! What schema.org data on a page have to be, whatever the site.

use serde_json::Value;

const TYPES: &[&str] = &[
    "Article",
    "Claim",
    "CreativeWork",
    "Event",
    "Occupation",
    "Organization",
    "OrganizationRole",
    "Person",
    "Place",
    "Quotation",
    "Role",
    "Thing",
];
const ADDRESSES: &[&str] = &["url", "sameAs"];

/// What is wrong with the data of a `<script type="application/ld+json">`.
pub(super) fn complaints(text: &str) -> Vec<String> {
    if text.contains('<') {
        return vec!["the JSON-LD has a `<`, which could end its element".to_owned()];
    }
    let data: Value = match serde_json::from_str(text) {
        Ok(data) => data,
        Err(why) => return vec![format!("the JSON-LD cannot be read: {why}")],
    };
    let mut all = Vec::new();
    if data["@context"] != "https://schema.org" {
        all.push("the JSON-LD has no context".to_owned());
    }
    let required: &[&str] = match data["@type"].as_str() {
        Some("Article") => &["headline", "url", "publisher"],
        Some("Event" | "Person") => &["name", "url"],
        Some("Quotation" | "Claim") => &["text", "url"],
        _ => &["@type"],
    };
    for key in required {
        if data[*key].is_null() || data[*key] == "" {
            all.push(format!("the JSON-LD has no `{key}`"));
        }
    }
    below(&data, &mut all);
    all
}

fn below(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            let kind = object.get("@type").and_then(Value::as_str).unwrap_or("");
            // Of an author who is given by name nobody knows whether it is a person or a body.
            let only_named = kind.is_empty() && object.keys().eq(["name"]);
            if !TYPES.contains(&kind) && !only_named {
                all.push(format!("the JSON-LD has a `{kind}`"));
            }
            for (key, value) in object {
                if ADDRESSES.contains(&key.as_str()) {
                    let one = std::slice::from_ref(value);
                    for address in value.as_array().map_or(one, Vec::as_slice) {
                        let address = address.as_str().unwrap_or("");
                        if !address.starts_with("https://") && !address.starts_with("http://") {
                            all.push(format!("the JSON-LD's `{key}` is `{address}`"));
                        }
                    }
                }
                below(value, all);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| below(value, all)),
        Value::String(words) if words.trim().is_empty() => {
            all.push("the JSON-LD has empty words".to_owned());
        }
        _ => {}
    }
}
