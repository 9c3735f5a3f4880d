//! What the address of a source tells: where it appeared and, from its last words, perhaps a title.

use super::blank::Wanted;
use percent_encoding::percent_decode_str;

/// Whether words are an address of the web.
pub fn is_one(words: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| words.starts_with(scheme))
}

/// Fills in what `url` tells, where no flag says it: the address itself, the type, the host as what it
/// appeared in, and `today` as the day on which it was seen.
pub fn fill(wanted: &mut Wanted, url: &str, today: &str) {
    let mut set = |key: &'static str, value: String| {
        wanted.given.entry(key).or_insert_with(|| vec![value]);
    };
    set("url", url.to_owned());
    set("type", "web".into());
    set("accessed", today.to_owned());
    if let Some(host) = host(url) {
        set("container", host.to_owned());
    }
}

/// The host without `www.` and port.
pub fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?.split(':').next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

/// What a host is called by: of `fr.wikisource.org`, `wikisource`. The longest of its names, the last
/// one not counted.
pub fn site(host: &str) -> &str {
    let names = host.rsplit_once('.').map_or(host, |(names, _)| names);
    names.split('.').max_by_key(|name| name.len()).unwrap_or(host)
}

/// A title from the last words of the path, as `/news/pier-closed-in-autumn.html` has them; `None`
/// where there are none.
pub fn title(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let path = rest.split(['?', '#']).next()?.split_once('/')?.1;
    let last = path.split('/').rfind(|part| part.chars().any(char::is_alphabetic))?;
    let last = percent_decode_str(last).decode_utf8().ok()?;
    let bare = last.rsplit_once('.').map_or(last.as_ref(), |(name, _)| name);
    let wordlike = |word: &&str| word.chars().any(char::is_alphabetic);
    let words: Vec<&str> = bare.split(['-', '_', '+', ' ']).filter(wordlike).collect();
    let mut letters = words.join(" ");
    let first = letters.chars().next()?;
    letters.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    (words.len() > 1).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_its_host_and_perhaps_a_title() {
        assert_eq!(host("https://www.example.org:8080/a"), Some("example.org"));
        assert_eq!(host("https://a@example.org?x"), Some("example.org"));
        assert_eq!(host("https:///a"), None);
        assert_eq!(site("example.org"), "example");
        assert_eq!(site("fr.wikisource.org"), "wikisource");
        assert_eq!(site("localhost"), "localhost");
        let title = |url| title(url);
        assert_eq!(title("https://a.org/x/pier-closed-12.html?y").as_deref(), Some("Pier closed"));
        assert_eq!(title("https://a.org/news/%C3%BCber-alles/77/").as_deref(), Some("Über alles"));
        assert_eq!(title("https://a.org/"), None);
        assert_eq!(title("https://a.org"), None);
        assert_eq!(title("https://a.org/article"), None);
    }
}
