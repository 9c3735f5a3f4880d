//! The parts of a page that the theme draws within the running text.

use super::{engine::Engine, highlight};
use crate::text::Texts;
use crate::view::Parts;
use crate::view::model::*;

/// The theme's parts, filled by its templates in `parts/`.
pub(super) struct ThemeParts<'a> {
    pub engine: &'a Engine,
    pub texts: &'a Texts,
}

impl ThemeParts<'_> {
    fn fill<T: serde::Serialize>(&self, name: &str, key: &'static str, value: &T) -> Html {
        self.engine.fill(&format!("parts/{name}.html"), key, value, None, self.texts)
    }
}

impl Parts for ThemeParts<'_> {
    fn quote(&self, quote: &QuoteView) -> Html {
        self.fill("quote", "quote", quote)
    }

    fn event(&self, event: &EventView) -> Html {
        self.fill("event", "event", event)
    }

    fn source(&self, source: &SourceView) -> Html {
        self.fill("source", "source", source)
    }

    fn person(&self, person: &PersonCard) -> Html {
        self.fill("person", "person", person)
    }

    fn claim(&self, claim: &ClaimView) -> Html {
        self.fill("claim", "claim", claim)
    }

    fn assessment(&self, assessment: &AssessmentView) -> Html {
        self.fill("assessment", "assessment", assessment)
    }

    fn tenures(&self, table: &TenureTable) -> Html {
        self.fill("tenures", "table", table)
    }

    fn timeline(&self, timeline: &TimelineView) -> Html {
        self.fill("timeline", "timeline", timeline)
    }

    fn code(&self, language: &str, text: &str) -> Option<Html> {
        highlight::highlight(language, text)
    }
}
