//! The reference of templates, read from the views below `src/view/model.rs` and the parts in
//! `src/view/`: their fields, their types and what is written above them.

use crate::reference::{cell, head};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use syn::{Attribute, Expr, Fields, File, FnArg, Item, Lit, Meta, Pat, TraitItem, Type};

/// A struct of the views.
struct View {
    name: String,
    about: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    about: String,
    kind: Type,
    flat: bool,
}

fn read(name: &str) -> File {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view").join(name);
    syn::parse_file(&fs::read_to_string(path).expect("a file of the views")).expect("Rust")
}

fn views() -> Vec<View> {
    let files = read("model.rs").items.into_iter().filter_map(|item| match item {
        Item::Mod(file) => Some(format!("model/{}.rs", file.ident)),
        _ => None,
    });
    let mut files: Vec<String> = files.collect();
    // What every page has comes first.
    files.sort_by_key(|file| file != "model/page.rs");
    let structs = files.iter().flat_map(|file| read(file).items).filter_map(|item| match item {
        Item::Struct(item) => Some(item),
        _ => None,
    });
    let view = |item: syn::ItemStruct| {
        let Fields::Named(fields) = item.fields else { return None };
        let fields = fields.named.into_iter().map(|field| Field {
            name: field.ident.expect("a named field").to_string(),
            about: about(&field.attrs),
            flat: field.attrs.iter().any(|attribute| attribute.path().is_ident("serde")),
            kind: field.ty,
        });
        let fields = fields.collect();
        Some(View { name: item.ident.to_string(), about: about(&item.attrs), fields })
    };
    structs.filter_map(view).collect()
}

/// What is written above something.
fn about(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(words) => Some(words.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// The templates of pages, each with the struct that it is given as `page` (or `to`, for an alias).
pub fn pages() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for view in views() {
        let page = view.name.ends_with("Page") || view.name == "Link";
        let named = view.about.split('`').filter(|word| word.ends_with(".html"));
        for name in named.filter(|name| !name.contains('/')) {
            if page {
                all.push((name.to_owned(), view.name.clone()));
            }
        }
    }
    all.sort();
    all.dedup();
    all
}

/// The parts that Rust fills: template, variable, struct.
fn parts() -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for item in read("frame.rs").items {
        let Item::Trait(item) = item else { continue };
        if item.ident != "Parts" {
            continue;
        }
        for method in item.items {
            let TraitItem::Fn(method) = method else { continue };
            let arguments: Vec<_> = method.sig.inputs.iter().skip(1).collect();
            // The words of the page come first.
            let [FnArg::Typed(ui), FnArg::Typed(argument)] = arguments.as_slice() else { continue };
            if !matches!(&*ui.pat, Pat::Ident(name) if name.ident == "ui") {
                continue;
            }
            let (Pat::Ident(name), Type::Reference(kind)) = (&*argument.pat, &*argument.ty) else {
                continue;
            };
            let template = format!("parts/{}.html", method.sig.ident);
            all.push((template, name.ident.to_string(), plain(&kind.elem)));
        }
    }
    assert!(all.len() > 4, "the parts were not found");
    all
}

/// The page of the manual.
pub fn page() -> String {
    let views = views();
    let mut out = head("Templates", "Every template, and every variable with its type.", 40);
    out.push_str(
        "Every template sees `site` ([SiteView](#type-siteview)) and `words`, the words of the theme in the \
         page's language. The table says what it is given besides. How to replace one is told under \
         [Changing the looks](../themes.md).\n\n| template | is given | of the type |\n|---|---|---|\n",
    );
    for (template, view) in pages() {
        let variable = if template == "alias.html" { "to" } else { "page" };
        let _ = writeln!(out, "| `{template}` | `{variable}` | {} |", link(&view));
    }
    for (template, variable, view) in parts() {
        let _ = writeln!(out, "| `{template}` | `{variable}` | {} |", link(&view));
    }
    out.push_str(
        "\n`Html` is finished and printed as it is; text is plain and escaped. A value \"or \
         nothing\" is `null` where there is none: ask with `{% if … %}`. Of a type that *includes* \
         another, the other's fields stand beside its own.\n",
    );
    for view in &views {
        let _ = write!(out, "\n## {} {{#{}}}\n\n", view.name, anchor(&view.name));
        if !view.about.is_empty() {
            let _ = write!(out, "{}\n\n", sentence(&view.about));
        }
        for field in view.fields.iter().filter(|field| field.flat) {
            let _ = write!(out, "Includes {}.\n\n", kind(&field.kind));
        }
        out.push_str("| variable | type | |\n|---|---|---|\n");
        for field in view.fields.iter().filter(|field| !field.flat) {
            let _ = writeln!(
                out,
                "| `{}` | {} | {} |",
                field.name,
                kind(&field.kind),
                cell(&linkless(&field.about))
            );
        }
    }
    out
}

/// Words of the documentation without its links, which lead to other code.
fn linkless(words: &str) -> String {
    words.replace("[`", "`").replace("`]", "`")
}

fn sentence(words: &str) -> String {
    let words = linkless(words).replace('<', "\\<");
    if words.ends_with(['.', ':']) { words } else { format!("{words}.") }
}

fn link(view: &str) -> String {
    format!("[{view}](#{})", anchor(view))
}

/// Names of their own, since a page keeps some for notes and tables.
fn anchor(view: &str) -> String {
    format!("type-{}", view.to_lowercase())
}

/// A type in words.
fn kind(kind: &Type) -> String {
    match kind {
        Type::Reference(inner) => self::kind(&inner.elem),
        Type::Path(path) => {
            let last = path.path.segments.last().expect("a name");
            let name = last.ident.to_string();
            let inner: Vec<String> = match &last.arguments {
                syn::PathArguments::AngleBracketed(all) => all
                    .args
                    .iter()
                    .filter_map(|argument| match argument {
                        syn::GenericArgument::Type(kind) => Some(self::kind(kind)),
                        _ => None,
                    })
                    .collect(),
                _ => Vec::new(),
            };
            match (name.as_str(), inner.as_slice()) {
                ("Vec", [one]) => format!("list of {one}"),
                ("Option", [one]) => format!("{one} or nothing"),
                ("BTreeMap", [key, value]) => format!("{value} by {key}"),
                ("Box" | "Arc", [one]) => one.clone(),
                ("String" | "str" | "Cow", _) => "text".into(),
                ("bool", _) => "true or false".into(),
                ("u8" | "u16" | "u32" | "usize" | "i32" | "i64" | "f64" | "f32", _) => {
                    "number".into()
                }
                ("Html", _) => "`Html`".into(),
                ("Value", _) => "anything".into(),
                (view, _) => link(view),
            }
        }
        Type::Slice(inner) => format!("list of {}", self::kind(&inner.elem)),
        Type::Array(inner) => format!("list of {}", self::kind(&inner.elem)),
        Type::Tuple(_) => "pair".into(),
        _ => "value".into(),
    }
}

fn plain(kind: &Type) -> String {
    match kind {
        Type::Path(path) => path.path.segments.last().expect("a name").ident.to_string(),
        _ => String::new(),
    }
}
