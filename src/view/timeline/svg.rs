//! A drawing as SVG: classes for the theme's colours, presentation attributes for the rest, never a
//! style attribute.

use super::drawing::*;
use super::measure::Tenths;
use crate::view::html::{escape, escape_to};
use std::fmt::Write as _;

/// What a reader who does not see the picture is told of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    pub title: &'a str,
    pub description: &'a str,
}

/// The drawing as an `<svg>` of that class. `id` begins every id in it, so that several pictures can
/// stand in one page.
pub(super) fn svg(drawing: &Drawing, id: &str, class: &str, said: Said<'_>) -> String {
    let (width, height) = (Number(drawing.width), Number(drawing.height));
    let mut out = String::with_capacity(drawing.shapes.len() * 90 + 1_200);
    let (title, description) = (escape(said.title), escape(said.description));
    let _ = write!(
        out,
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>\n"
    );
    patterns(&mut out, drawing, id);
    for shape in &drawing.shapes {
        put(&mut out, shape, id);
        out.push('\n');
    }
    out.push_str("</svg>");
    out
}

/// The patterns that the drawing's shapes are filled with.
fn patterns(out: &mut String, drawing: &Drawing, id: &str) {
    let has = |wanted: fn(&Rect) -> bool| {
        drawing.shapes.iter().any(|shape| matches!(shape, Shape::Rect { kind, .. } if wanted(kind)))
    };
    let hatched = [
        ("possible", "tl-hatch", 45, has(|kind| matches!(kind, Rect::Possible))),
        ("event", "tl-event-hatch", -45, has(|kind| matches!(kind, Rect::PossibleEvent))),
    ];
    let dotted = has(|kind| matches!(kind, Rect::Acting));
    if !dotted && hatched.iter().all(|(.., used)| !used) {
        return;
    }
    out.push_str("<defs>\n");
    for (name, class, turned, _) in hatched.iter().filter(|(.., used)| *used) {
        let _ = writeln!(
            out,
            "<pattern id=\"{id}-{name}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate({turned})\"><path class=\"{class}\" d=\"M1.5 0v6\"/></pattern>"
        );
    }
    if dotted {
        let _ = writeln!(
            out,
            "<pattern id=\"{id}-acting\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\">\
             <circle class=\"tl-dot\" cx=\"2\" cy=\"2\" r=\"1.1\"/>\
             <circle class=\"tl-dot\" cx=\"5.5\" cy=\"5.5\" r=\"1.1\"/></pattern>"
        );
    }
    out.push_str("</defs>\n");
}

fn put(out: &mut String, shape: &Shape, id: &str) {
    let _ = match shape {
        Shape::Rect { x, y, width, height, kind } => {
            let place = format!(
                "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                Number(*x),
                Number(*y),
                Number(*width),
                Number(*height)
            );
            match kind {
                Rect::Tenure => write!(out, "<rect class=\"tl-tenure\" {place}/>"),
                Rect::Acting => write!(
                    out,
                    "<rect class=\"tl-acting\" {place}/><rect {place} fill=\"url(#{id}-acting)\"/>"
                ),
                Rect::Possible => write!(
                    out,
                    "<rect class=\"tl-possible\" {place} fill=\"url(#{id}-possible)\"/>"
                ),
                Rect::Event => write!(out, "<rect class=\"tl-event\" {place}/>"),
                Rect::PossibleEvent => write!(
                    out,
                    "<rect class=\"tl-possible-event\" {place} fill=\"url(#{id}-event)\"/>"
                ),
                Rect::Rival => write!(out, "<rect class=\"tl-rival\" {place}/>"),
            }
        }
        Shape::Line { from, to, kind } => {
            let class = match kind {
                Line::Grid => "tl-grid",
                Line::Lane => "tl-edge",
                Line::Event => "tl-day",
                Line::Doubtful => "tl-doubtful",
                Line::Rival => "tl-rival-day",
                Line::Stem => "tl-stem",
            };
            let (x, y) = (Number(from.0), Number(from.1));
            let _ = write!(out, "<path class=\"{class}\" d=\"M{x} {y}");
            let _ = match (from.0 == to.0, from.1 == to.1) {
                (true, _) => write!(out, "V{}", Number(to.1)),
                (_, true) => write!(out, "H{}", Number(to.0)),
                _ => write!(out, "L{} {}", Number(to.0), Number(to.1)),
            };
            out.write_str("\"/>")
        }
        Shape::Tip { x, y, height, right } => {
            let tip = if *right { x + 75 } else { x - 75 };
            write!(
                out,
                "<path class=\"tl-tip\" d=\"M{x} {}L{} {}L{x} {}z\"/>",
                Number(*y),
                Number(tip),
                Number(y + height / 2),
                Number(y + height),
                x = Number(*x)
            )
        }
        Shape::Handover { x, y } => write!(
            out,
            "<path class=\"tl-handover\" d=\"M{} {}l4.5 4.5-4.5 4.5-4.5-4.5z\"/>",
            Number(*x),
            Number(y - 45)
        ),
        Shape::Disc { x, y, number, rival } => write!(
            out,
            "<circle class=\"tl-head{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\
             <text class=\"tl-number{}\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{number}</text>",
            if *rival { " tl-hollow" } else { "" },
            Number(*x),
            Number(*y),
            Number(DISC),
            if *number > 99 { " tl-long" } else { "" },
            Number(*x),
            Number(y + 38),
        ),
        Shape::Words { x, y, anchor, kind, words } => {
            let class = match kind {
                Words::Lane => "tl-lane",
                Words::Tenure => "tl-label",
                Words::Event => "tl-title",
                Words::Tick => "tl-tick",
            };
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let _ = write!(
                out,
                "<text class=\"{class}\" x=\"{}\" y=\"{}\"{anchor}>",
                Number(*x),
                Number(*y)
            );
            escape_to(out, words);
            out.write_str("</text>")
        }
    };
}

/// Tenths as SVG writes them: `12`, `12.5`, `-0.3`.
struct Number(Tenths);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, tenth) = (self.0.abs() / 10, self.0.abs() % 10);
        let sign = if self.0 < 0 { "-" } else { "" };
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_shortly() {
        let written: Vec<String> =
            [0, 5, 10, 125, -3, -40].into_iter().map(|n| Number(n).to_string()).collect();
        assert_eq!(written, ["0", "0.5", "1", "12.5", "-0.3", "-4"]);
    }

    #[test]
    fn a_picture_says_what_it_is_and_carries_no_style() {
        let words = Shape::Words {
            x: 0,
            y: 0,
            anchor: Anchor::Start,
            kind: Words::Lane,
            words: "<script>".into(),
        };
        let rect = Shape::Rect { x: 0, y: 0, width: 9, height: 9, kind: Rect::Possible };
        let drawing =
            Drawing { width: 100, height: 50, shapes: vec![words, rect], ..Drawing::default() };
        let said = Said { title: "A & B", description: "two" };
        let svg = svg(&drawing, "timeline-1-broad", "broad", said);
        assert!(svg.contains("<title id=\"timeline-1-broad-title\">A &amp; B</title>"));
        assert!(svg.contains("aria-labelledby=\"timeline-1-broad-title timeline-1-broad-desc\""));
        assert!(svg.contains("fill=\"url(#timeline-1-broad-possible)\""));
        assert!(svg.contains("<pattern id=\"timeline-1-broad-possible\""));
        assert!(!svg.contains("style=") && !svg.contains("<script>"));
    }
}
