//! What is wrong with a site: where, why, and how to mend it. Nothing here prints.
//!
//! An editor's mistake is a [`Diagnostic`], a value that a stage returns beside its result; a
//! machine's failure (a full disk, an unreadable folder) is an `Err`.

pub mod codes;
mod explain;
mod suggest;

pub use codes::Code;
pub use explain::{Example, Explanation};
pub use suggest::did_you_mean;

use crate::text::Span;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not written.
    Error,
    /// The site is written, and somebody should look.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind of mistake; stable, and explained by `ibid explain`.
    pub code: &'static Code,
    /// What is wrong, one sentence, with the names involved.
    pub message: String,
    /// The words that are wrong.
    pub span: Span,
    /// What stands under the underlined words; may be empty.
    pub label: String,
    /// How to mend it, where that is likely.
    pub help: Option<String>,
    /// Other places that belong to it: "first defined here".
    pub related: Vec<(Span, String)>,
}

impl Diagnostic {
    /// A finding without label, help or related places.
    pub fn new(code: &'static Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            message: message.into(),
            span,
            label: String::new(),
            help: None,
            related: Vec::new(),
        }
    }

    /// With words under the underlined ones.
    pub fn label(mut self, label: impl Into<String>) -> Diagnostic {
        self.label = label.into();
        self
    }

    /// With a mend.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// With "did you mean `x`?", where there is such an `x`.
    pub fn suggest(mut self, name: Option<&str>) -> Diagnostic {
        if let Some(name) = name {
            self.help = Some(format!("did you mean `{name}`?"));
        }
        self
    }

    /// With another place.
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.related.push((span, message.into()));
        self
    }
}
