//! The JSON Schema (2020-12) of the front matter, made from the table of keys, so that an editor's
//! program can complete and check what is typed.

use super::schema::{Form, Key, Kind, NAME, PAGE, SELECTION, WORDS};
use serde_json::{Map, Value, json};

/// The schema of a page's front matter.
pub fn front_matter() -> Value {
    let mut kinds = Map::new();
    let mut page = object(&PAGE, &mut kinds);
    if let Some(page) = page.as_object_mut() {
        page.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        page.insert("title".into(), json!("The front matter of a page"));
        page.insert("$defs".into(), Value::Object(kinds));
    }
    page
}

/// A set of keys; what it is made of goes among the kinds.
fn object(kind: &'static Kind, kinds: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for key in kind.keys {
        properties.insert(key.key.to_owned(), value(key, kinds));
    }
    let required: Vec<&str> = kind.keys.iter().filter(|key| key.required).map(|k| k.key).collect();
    json!({
        "description": kind.name,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// What may stand at a key. One that may be left out may also stand empty.
fn value(key: &Key, kinds: &mut Map<String, Value>) -> Value {
    let mut schema = form(&key.form, kinds);
    if !key.required && key.form != Form::Anything {
        schema = json!({ "anyOf": [schema, { "type": "null" }] });
    }
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".into(), json!(key.about));
    }
    schema
}

fn form(form: &Form, kinds: &mut Map<String, Value>) -> Value {
    // A title may be 1984, and a year is a number to YAML.
    let word = || json!({ "type": ["string", "number", "boolean"] });
    let list = |items: Value| json!({ "type": "array", "items": items });
    match form {
        Form::Text | Form::Markdown => word(),
        Form::Id => json!({
            "type": ["string", "number"],
            "pattern": r"^[\p{L}\p{N}]([\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?$",
        }),
        Form::Words => json!({ "anyOf": [word(), kind(&WORDS, kinds)] }),
        Form::Date | Form::DateOrUnknown => {
            let day = || json!({ "type": ["string", "integer"] });
            // `[2018-01-31, 2018-02-01]`, one of these, is a list to YAML.
            json!({ "anyOf": [day(), list(day())] })
        }
        Form::Boolean => json!({ "type": "boolean" }),
        Form::Integer => json!({ "type": "integer" }),
        Form::Texts => list(word()),
        Form::Cite => json!({ "anyOf": [word(), list(word())] }),
        Form::OneOf(words) => json!({ "enum": words }),
        Form::One(one) => kind(one, kinds),
        Form::Many(one) => list(kind(one, kinds)),
        Form::Names => {
            let name = json!({ "anyOf": [word(), kind(&NAME, kinds)] });
            json!({ "anyOf": [name.clone(), list(name)] })
        }
        Form::ByName(one) => json!({ "type": "object", "additionalProperties": kind(one, kinds) }),
        Form::Anything => json!({}),
        Form::EventSelection => json!({ "anyOf": [list(word()), kind(&SELECTION, kinds)] }),
    }
}

/// A kind by its name: "a person" is `#/$defs/person`.
fn kind(kind: &'static Kind, kinds: &mut Map<String, Value>) -> Value {
    let bare = ["a ", "an "].iter().find_map(|article| kind.name.strip_prefix(article));
    let name = bare.unwrap_or(kind.name).replace(' ', "-");
    if !kinds.contains_key(&name) {
        // Its place is taken first: a kind may hold itself.
        kinds.insert(name.clone(), Value::Null);
        let schema = object(kind, kinds);
        kinds.insert(name.clone(), schema);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}
