//! `--fetch`: the page at a source's address, read for what it says of itself.

use std::io::Read;
use std::time::Duration;

/// A page may take so long,
const PATIENCE: Duration = Duration::from_secs(20);
/// and be so large: what a page says of itself stands at its head.
const LARGEST: u64 = 4 * 1024 * 1024;

/// The HTML at an address.
pub fn page(url: &str) -> Result<String, String> {
    let agent = ureq::Agent::new_with_config(
        ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .user_agent(concat!("ibid/", env!("CARGO_PKG_VERSION")))
            .build(),
    );
    let cannot = |why: ureq::Error| {
        format!(
            "cannot read {url}: {why}; without --fetch the record is made from the address alone"
        )
    };
    let mut response = agent.get(url).header("accept", "text/html").call().map_err(cannot)?;
    let kind = response.body().mime_type().unwrap_or("text/html").to_owned();
    if !kind.contains("html") {
        return Err(format!("{url} is no page but {kind}; leave out --fetch and give --title"));
    }
    let mut bytes = Vec::new();
    let read = response.body_mut().as_reader().take(LARGEST).read_to_end(&mut bytes);
    read.map_err(|why| format!("cannot read {url} to its end: {why}"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
