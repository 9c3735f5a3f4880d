//! The parts of a page that the theme draws within the running text.

use super::{engine::Engine, highlight};
use crate::text::Texts;
use crate::view::Parts;
use crate::view::model::*;
use crate::words::Ui;

/// The theme's parts, filled by its templates in `parts/`.
pub(super) struct ThemeParts<'a> {
    pub engine: &'a Engine,
    pub texts: &'a Texts,
}

impl ThemeParts<'_> {
    fn fill<T: serde::Serialize>(&self, ui: &Ui, name: &str, key: &'static str, value: &T) -> Html {
        self.engine.fill(&format!("parts/{name}.html"), key, value, ui, self.texts)
    }
}

impl Parts for ThemeParts<'_> {
    fn quote(&self, ui: &Ui, quote: &QuoteView) -> Html {
        self.fill(ui, "quote", "quote", quote)
    }

    fn event(&self, ui: &Ui, event: &EventView) -> Html {
        self.fill(ui, "event", "event", event)
    }

    fn source(&self, ui: &Ui, source: &SourceView) -> Html {
        self.fill(ui, "source", "source", source)
    }

    fn person(&self, ui: &Ui, person: &PersonCard) -> Html {
        self.fill(ui, "person", "person", person)
    }

    fn claim(&self, ui: &Ui, claim: &ClaimView) -> Html {
        self.fill(ui, "claim", "claim", claim)
    }

    fn assessment(&self, ui: &Ui, assessment: &AssessmentView) -> Html {
        self.fill(ui, "assessment", "assessment", assessment)
    }

    fn tenures(&self, ui: &Ui, table: &TenureTable) -> Html {
        self.fill(ui, "tenures", "table", table)
    }

    fn timeline(&self, ui: &Ui, timeline: &TimelineView) -> Html {
        self.fill(ui, "timeline", "timeline", timeline)
    }

    fn bibliography(&self, ui: &Ui, bibliography: &BibliographyView) -> Html {
        self.fill(ui, "bibliography", "bibliography", bibliography)
    }

    fn code(&self, language: &str, text: &str) -> Option<Html> {
        highlight::highlight(language, text)
    }
}
