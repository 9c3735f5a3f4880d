//! What other programs read: SARIF against its schema, workflow commands as GitHub takes them apart,
//! the schema of the front matter against pages.

use boon::{Compiler, Schemas};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Names with everything that one of the formats gives a meaning to.
const FOLDER: &str = "a,b: 50% é";

fn site(folder: &Path) {
    let content = folder.join("content").join(FOLDER);
    fs::create_dir_all(&content).expect("a folder");
    fs::write(folder.join("site.toml"), "title = \"T\"\nbase_url = \"https://example.org/\"\n")
        .expect("written");
    let page = "---\ntitel: 100%, or: more\n---\n\nHere [@nobody] and\n[^a\n\n[^b]: Not used.\n\nאב [@nobody].\n";
    fs::write(content.join("page.md"), page).expect("written");
}

fn ibid(root: &Path, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ibid"));
    let output = command.args(args).arg("--root").arg(root).env("GITHUB_WORKSPACE", root);
    let output = output.output().expect("ibid runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What a schema says of a value; empty where it is valid.
fn complaints(schema: &Value, value: &Value) -> String {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("https://example.org/schema.json", schema.clone()).expect("a schema");
    let index = compiler.compile("https://example.org/schema.json", &mut schemas);
    let index = index.expect("a schema that stands by itself");
    schemas.validate(value, index).err().map(|why| format!("{why:#}")).unwrap_or_default()
}

#[test]
fn sarif_is_valid_and_names_its_rules_and_files() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path());
    let log: Value =
        serde_json::from_str(&ibid(folder.path(), &["check", "--format", "sarif"])).expect("JSON");
    let schema = serde_json::from_str(include_str!("schemas/sarif-2.1.0.json")).expect("JSON");
    assert_eq!(complaints(&schema, &log), "");
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert!(results.len() >= 4, "{results:#?}");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in results {
        assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{result:#}");
        let place = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!(place, "content/a%2Cb%3A%2050%25%20%C3%A9/page.md");
    }
    // And the schema says no to what is none.
    let mut broken = log.clone();
    broken["runs"][0]["results"][0]["level"] = json!("bad");
    assert_ne!(complaints(&schema, &broken), "");
}

/// As GitHub's runner reads a line (`actions/runner`, ActionCommand): the command, its properties and
/// its message.
fn command(line: &str) -> (String, BTreeMap<String, String>, String) {
    let rest = line.strip_prefix("::").expect("a command");
    let (head, message) = rest.split_once("::").expect("a message");
    let (name, properties) = head.split_once(' ').expect("properties");
    let data = |s: &str| s.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    let property = |s: &str| data(&s.replace("%3A", ":").replace("%2C", ","));
    let properties = properties.split(',').map(|pair| {
        let (key, value) = pair.split_once('=').expect("key=value");
        (key.to_owned(), property(value))
    });
    (name.to_owned(), properties.collect(), data(message))
}

#[test]
fn githubs_commands_read_back_as_the_findings_were() {
    let folder = tempfile::tempdir().expect("a folder");
    site(folder.path());
    let lines = ibid(folder.path(), &["check", "--format", "github"]);
    let findings = ibid(folder.path(), &["check", "--format", "json"]);
    assert_eq!(lines.lines().count(), findings.lines().count());
    for (line, finding) in lines.lines().zip(findings.lines()) {
        let finding: Value = serde_json::from_str(finding).expect("JSON");
        let (name, properties, message) = command(line);
        assert_eq!(name, finding["severity"].as_str().expect("words"));
        assert_eq!(properties["file"], finding["file"].as_str().expect("words"));
        assert_eq!(properties["title"], finding["code"].as_str().expect("words"));
        assert_eq!(properties["line"], finding["line"].to_string());
        assert!(message.starts_with(finding["message"].as_str().expect("words")));
        let one_line = finding["line"] == finding["end_line"];
        assert_eq!(properties.contains_key("col"), one_line, "{line}");
    }
}

/// The front matter of a page, as a program of an editor would read it.
fn front_matter(text: &str) -> Value {
    let yaml = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---"));
    let yaml: serde_yaml::Value =
        serde_yaml::from_str(yaml.expect("front matter").0).expect("YAML");
    serde_json::to_value(yaml).expect("JSON")
}

#[test]
fn the_schema_takes_the_demos_front_matter_and_no_slip_of_the_hand() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema: Value = serde_json::from_str(&ibid(root, &["schema"])).expect("JSON");
    let mut pages = 0;
    for entry in walkdir::WalkDir::new(root.join("content")) {
        let entry = entry.expect("the demo can be walked");
        if entry.path().extension().is_some_and(|extension| extension == "md") {
            let text = fs::read_to_string(entry.path()).expect("text");
            let said = complaints(&schema, &front_matter(&text));
            assert_eq!(said, "", "{}", entry.path().display());
            pages += 1;
        }
    }
    assert!(pages > 5);
    for (wrong, named) in [
        (json!({ "titel": "A page" }), "titel"),
        (json!({ "summary": "No title." }), "title"),
        (json!({ "title": "T", "people": [{ "id": "a b", "name": "A" }] }), "pattern"),
        (json!({ "title": "T", "draft": "yes" }), "draft"),
        (json!({ "title": "T", "sources": [{ "id": "s", "title": "S", "type": "nwes" }] }), "type"),
        (json!({ "title": "T", "people": [{ "id": "a", "name": "A", "tenure": [] }] }), "tenure"),
    ] {
        let said = complaints(&schema, &wrong);
        assert!(said.contains(named), "{wrong}: {said}");
    }
}

#[test]
fn every_key_of_the_schema_says_what_it_is_for() {
    let schema: Value =
        serde_json::from_str(&ibid(Path::new(env!("CARGO_MANIFEST_DIR")), &["schema"]))
            .expect("JSON");
    let kinds = schema["$defs"].as_object().expect("kinds");
    assert!(kinds.contains_key("person") && kinds.contains_key("source"));
    for kind in kinds.values().chain([&schema]) {
        for (key, value) in kind["properties"].as_object().expect("keys") {
            assert!(value["description"].as_str().is_some_and(|words| !words.is_empty()), "{key}");
        }
    }
}
