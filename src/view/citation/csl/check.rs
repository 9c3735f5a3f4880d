//! Whether a file of CSL can be used as a style, and what to do where it cannot.

use crate::view::citation::Unfit;
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{
    IndependentStyle, LayoutRenderingElement, NamesChild, Style, TextTarget,
};
use std::collections::HashMap;

/// No style of the 2,800 in CSL's repository nests its elements half as deep.
const DEEPEST: usize = 100;

/// The style of a name, or that of the first of `files` (names and contents).
pub(super) fn style(name: &str, files: &[(&str, &str)]) -> Result<IndependentStyle, Unfit> {
    let style = match files.split_first() {
        Some(((_, xml), _)) => read(xml)?,
        None => archived(name).ok_or_else(|| {
            unfit(format!("there is no citation style `{name}`"), "see the manual for their names")
        })?,
    };
    let style = match style {
        Style::Independent(style) => style,
        Style::Dependent(style) => parent(&style.parent_link.href, files)?,
    };
    whole(&style)?;
    Ok(style)
}

fn unfit(message: impl Into<String>, help: impl Into<String>) -> Unfit {
    Unfit { message: message.into(), help: help.into() }
}

fn archived(name: &str) -> Option<Style> {
    ArchivedStyle::by_name(name).map(ArchivedStyle::get)
}

fn read(xml: &str) -> Result<Style, Unfit> {
    let help = "the styles of zotero.org/styles are files of CSL 1.0; take it from there again";
    if xml.trim().is_empty() {
        return Err(unfit("this file is empty, and no style of CSL", help));
    }
    if depth(xml) > DEEPEST {
        return Err(unfit("its elements are nested too deep for a style of CSL", help));
    }
    Style::from_xml(xml).map_err(|why| unfit(format!("this is no style of CSL: {why}"), help))
}

/// How deep elements are nested, or a little more where comments have tags in them.
fn depth(xml: &str) -> usize {
    let (mut now, mut most) = (0usize, 0);
    for tag in xml.split('<').skip(1) {
        match tag.chars().next() {
            Some('/') => now = now.saturating_sub(1),
            Some('!' | '?') | None => {}
            Some(_) if tag.split('>').next().is_some_and(|tag| tag.ends_with('/')) => {}
            Some(_) => {
                now += 1;
                most = most.max(now);
            }
        }
    }
    most
}

/// The style that a dependent one stands for: one that comes with the program, or a file beside it.
fn parent(href: &str, files: &[(&str, &str)]) -> Result<IndependentStyle, Unfit> {
    let name = href.trim_end_matches('/').rsplit('/').next().unwrap_or(href);
    let beside = files.iter().skip(1).find(|(file, _)| file.strip_suffix(".csl") == Some(name));
    let style = match beside {
        Some((_, xml)) => Some(read(xml)?),
        None => archived(name),
    };
    match style {
        Some(Style::Independent(style)) => Ok(style),
        Some(Style::Dependent(_)) => Err(unfit(
            format!("this style stands for another one, `{name}`, and that for yet another"),
            "name the last of them as the style",
        )),
        None => Err(unfit(
            format!("this style stands for another one, {href}, which is not there"),
            format!("put that style beside it as {name}.csl"),
        )),
    }
}

/// That each macro that is called is there, and that none calls itself, in which hayagriva would never
/// come to an end.
fn whole(style: &IndependentStyle) -> Result<(), Unfit> {
    let help = "mend the macros of the style, or take another one";
    let macros: HashMap<&str, &[LayoutRenderingElement]> =
        style.macros.iter().map(|one| (one.name.as_str(), one.children.as_slice())).collect();
    let mut sound = Vec::new();
    let mut layouts = vec![style.citation.layout.elements.as_slice()];
    layouts.extend(style.bibliography.iter().map(|list| list.layout.elements.as_slice()));
    layouts.extend(macros.values().copied());
    for layout in layouts {
        follow(layout, &macros, &mut Vec::new(), &mut sound).map_err(|why| unfit(why, help))?;
    }
    Ok(())
}

fn follow<'s>(
    elements: &'s [LayoutRenderingElement],
    macros: &HashMap<&'s str, &'s [LayoutRenderingElement]>,
    open: &mut Vec<&'s str>,
    sound: &mut Vec<&'s str>,
) -> Result<(), String> {
    use LayoutRenderingElement::{Choose, Date, Group, Label, Names, Number, Text};
    for element in elements {
        match element {
            Text(text) => {
                let TextTarget::Macro { name } = &text.target else { continue };
                let name = name.as_str();
                if sound.contains(&name) {
                    continue;
                }
                if open.contains(&name) || open.len() > DEEPEST {
                    return Err(format!("the style's macro `{name}` calls itself"));
                }
                let Some(children) = macros.get(name) else {
                    return Err(format!("the style calls a macro `{name}` that it has not"));
                };
                open.push(name);
                follow(children, macros, open, sound)?;
                open.pop();
                sound.push(name);
            }
            Group(group) => follow(&group.children, macros, open, sound)?,
            Choose(choose) => {
                for branch in std::iter::once(&choose.if_).chain(&choose.else_if) {
                    follow(&branch.children, macros, open, sound)?;
                }
                if let Some(otherwise) = &choose.otherwise {
                    follow(&otherwise.children, macros, open, sound)?;
                }
            }
            Names(names) => {
                for child in &names.children {
                    if let NamesChild::Substitute(instead) = child {
                        follow(&instead.children, macros, open, sound)?;
                    }
                }
            }
            Number(_) | Label(_) | Date(_) => {}
        }
    }
    Ok(())
}
