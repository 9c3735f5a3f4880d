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
        let any = |has: &dyn Fn(&Parsed) -> bool| pages.iter().any(has);
        let tables = any(&|page| {
            page.raw.body.blocks.iter().any(|block| matches!(block.ask, Some(Ask::Tenures(_))))
        });
        let tenures = any(&|page| page.raw.records.people.iter().any(|p| !p.tenures.is_empty()));
        let quotes = any(&|page| !page.raw.records.quotes.is_empty());
        let claims = any(&|page| !page.raw.records.claims.is_empty());
        let ratings = any(&|page| !page.raw.records.assessments.is_empty());
        let sources = !references.is_empty() || any(&|page| !page.raw.records.sources.is_empty());
        let has_events = any(&|page| !page.raw.records.events.is_empty());
        let dated = any(&|page| page.raw.records.events.iter().any(|e| e.date.is_some()));
        let popolo = any(&|page| {
            let records = &page.raw.records;
            !(records.people.is_empty()
                && records.organizations.is_empty()
                && records.offices.is_empty())
        });
        let records = sources || any(&|page| page.raw.records.count() > 0);
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
