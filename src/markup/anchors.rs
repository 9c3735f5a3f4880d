//! Anchors that a page gives to more than its headings.

/// Whether pages number something of theirs so: `n3`, `r3b`, `m4`, `l2`, `t-1`, `table-2`,
/// `timeline-1`, `embed-5`, `bibliography-1`. No heading may have such an anchor.
pub fn is_numbered(anchor: &str) -> bool {
    let digits = |rest: &str| {
        let rest = rest.trim_end_matches(|c: char| c.is_ascii_lowercase());
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit())
    };
    let starts = |start: &str| {
        anchor
            .strip_prefix(start)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    ["n", "r", "m", "l"].iter().any(|start| anchor.strip_prefix(start).is_some_and(digits))
        || ["t-", "table-", "timeline-", "embed-", "bibliography-"].into_iter().any(starts)
}

/// Whether the theme calls a part of the page so. A heading that asks for the name gets it, and the
/// part another.
pub fn is_landmark(anchor: &str) -> bool {
    LANDMARKS.contains(&anchor)
}

const LANDMARKS: &[&str] = &[
    "backlinks",
    "contents",
    "corrections",
    "main",
    "mentions",
    "notes",
    "records",
    "search",
    "sections",
    "top",
];
