//! "Did you mean …?": the nearest known name.

/// The known name that is nearest to `written`, where one is near enough to be what was meant:
/// at most a third of its letters wrong (Damerau–Levenshtein, without regard to case). Among equals
/// the first of the list wins, so that the answer does not change.
pub fn did_you_mean<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wanted = written.to_lowercase();
    let letters = wanted.chars().count();
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let longest = letters.max(name.chars().count());
        let most = (longest / 3).max(1);
        if name.chars().count().abs_diff(letters) > most {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&wanted, &name.to_lowercase());
        if distance <= most && distance < longest && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        let known = ["jpost-2023", "haaretz-2023", "title", "summary"];
        assert_eq!(did_you_mean("jpost-2032", known), Some("jpost-2023"));
        assert_eq!(did_you_mean("titel", known), Some("title"));
        assert_eq!(did_you_mean("Summary", known), Some("summary"));
        assert_eq!(did_you_mean("place", known), None);
    }
}
