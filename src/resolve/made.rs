//! What a build makes beside the pages and their records: links and the menu may lead there.

use super::Parsed;
use crate::markup::Ask;
use crate::parse::raw::RawSource;
use std::collections::HashSet;

/// The addresses of that.
#[derive(Debug)]
pub(super) struct Made(HashSet<&'static str>);

impl Made {
    /// What these pages and references give. `events`: events have pages.
    pub fn of(pages: &[Parsed], references: &[RawSource], events: bool) -> Made {
        let (mut tables, mut tenures, mut quotes, mut claims) = (false, false, false, false);
        let (mut ratings, mut sources, mut has_events) = (false, !references.is_empty(), false);
        let (mut dated, mut popolo) = (false, false);
        // One walk, since a large site's pages lie far apart.
        for page in pages {
            let (body, r) = (&page.raw.body, &page.raw.records);
            tables |= body.blocks.iter().any(|block| matches!(block.ask, Some(Ask::Tenures(_))));
            tenures |= r.people.iter().any(|person| !person.tenures.is_empty());
            quotes |= !r.quotes.is_empty();
            claims |= !r.claims.is_empty();
            ratings |= !r.assessments.is_empty();
            sources |= !r.sources.is_empty();
            has_events |= !r.events.is_empty();
            dated = dated || r.events.iter().any(|event| event.date.is_some());
            popolo |= !(r.people.is_empty() && r.organizations.is_empty() && r.offices.is_empty());
        }
        let records = sources || has_events || quotes || claims || ratings || popolo;
        let rows = tables || tenures || has_events || quotes || claims || ratings;
        let all = [
            ("/", true),
            ("/404.html", true),
            ("/feed.xml", true),
            ("/robots.txt", true),
            ("/search/", true),
            ("/sitemap.xml", true),
            ("/timeline/", dated && events),
            ("/data/", records),
            ("/data/dossier.json", records),
            ("/data/datapackage.json", rows),
            ("/data/claims.csv", claims),
            ("/data/events.csv", has_events),
            ("/data/popolo.json", popolo),
            ("/data/quotes.csv", quotes),
            ("/data/ratings.csv", ratings),
            ("/data/readings.csv", tables),
            ("/data/sources.json", sources),
            ("/data/tenures.csv", tenures),
            ("/data/verdicts.csv", tables),
        ];
        Made(all.into_iter().filter(|(_, made)| *made).map(|(address, _)| address).collect())
    }

    /// Whether it is there, with a `/` at the end or none.
    pub fn has(&self, address: &str) -> bool {
        self.0.contains(address) || self.0.contains(format!("{address}/").as_str())
    }

    /// All of it.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().copied()
    }
}
