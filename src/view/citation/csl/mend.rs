//! Styles put so that hayagriva makes of them what CSL means.

use hayagriva::citationberg::{IndependentStyle, LayoutRenderingElement, Names, NamesChild};

/// A style without what has no place on a page where each reference stands alone, and with what
/// hayagriva leaves out.
pub(super) fn mended(mut style: IndependentStyle) -> IndependentStyle {
    if let Some(list) = &mut style.bibliography {
        // "———" for the author of the entry above, where there may be none above.
        list.subsequent_author_substitute = None;
        list.layout.elements.iter_mut().for_each(complete);
    }
    style.citation.layout.elements.iter_mut().for_each(complete);
    style.macros.iter_mut().flat_map(|one| &mut one.children).for_each(complete);
    style
}

/// Among what may stand for missing names, names without a form of their own have that of the names
/// that they stand for (CSL 1.0.2, "Substitute"). hayagriva heeds that only where they stand outside
/// of any condition.
fn complete(element: &mut LayoutRenderingElement) {
    use LayoutRenderingElement::{Choose, Date, Group, Label, Number, Text};
    match element {
        LayoutRenderingElement::Names(names) => {
            let mut form = names.clone();
            form.children.retain(|child| !matches!(child, NamesChild::Substitute(_)));
            for child in &mut names.children {
                if let NamesChild::Substitute(instead) = child {
                    instead.children.iter_mut().for_each(|element| take_form(element, &form));
                }
            }
        }
        Group(group) => group.children.iter_mut().for_each(complete),
        Choose(choose) => branches(choose).for_each(complete),
        Text(_) | Number(_) | Label(_) | Date(_) => {}
    }
}

fn take_form(element: &mut LayoutRenderingElement, form: &Names) {
    match element {
        LayoutRenderingElement::Names(names) if names.children.is_empty() => {
            let own = std::mem::replace(names, form.clone());
            names.variable = own.variable;
            names.prefix = own.prefix;
            names.suffix = own.suffix;
            names.display = own.display;
        }
        LayoutRenderingElement::Group(group) => {
            group.children.iter_mut().for_each(|element| take_form(element, form));
        }
        LayoutRenderingElement::Choose(choose) => {
            branches(choose).for_each(|element| take_form(element, form));
        }
        _ => {}
    }
}

fn branches(
    choose: &mut hayagriva::citationberg::Choose,
) -> impl Iterator<Item = &mut LayoutRenderingElement> {
    let some = std::iter::once(&mut choose.if_).chain(&mut choose.else_if);
    let otherwise = choose.otherwise.iter_mut().flat_map(|branch| &mut branch.children);
    some.flat_map(|branch| &mut branch.children).chain(otherwise)
}
