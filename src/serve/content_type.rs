//! A file's media type, by the end of its name, as the common static hosts give it.

/// The value of `Content-Type` for a path of the output. Text says its charset: every file that a
/// build writes is UTF-8.
pub(super) fn of(path: &str) -> &'static str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    match end.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" | "xsl" => "application/xml; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "bib" | "yaml" | "toml" => "text/plain; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "mp3" => "audio/mpeg",
        "ogg" | "oga" => "audio/ogg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "pdf" => "application/pdf",
        "wasm" => "application/wasm",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        _ => "application/octet-stream",
    }
}

/// Whether the script that reloads can stand in a file of this type.
pub(super) fn is_html(content_type: &str) -> bool {
    content_type.starts_with("text/html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_name_decides() {
        assert_eq!(of("a/index.html"), "text/html; charset=utf-8");
        assert_eq!(of("css/SITE.CSS"), "text/css; charset=utf-8");
        assert_eq!(of("x/picture.tar.png"), "image/png");
        assert_eq!(of("v1.html/CNAME"), "application/octet-stream");
        assert_eq!(of("html"), "application/octet-stream");
    }

    #[test]
    fn only_html_gets_the_script() {
        assert!(is_html(of("404.html")));
        assert!(!is_html(of("feed.xml")));
        assert!(!is_html(of("picture.svg")));
    }
}
