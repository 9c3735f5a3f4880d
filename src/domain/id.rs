//! Where a record stands: a place in the dossier's table of its kind.

/// A person's place in the dossier's table of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonKey(pub u32);

/// An office's place in the dossier's table of offices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfficeKey(pub u32);

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);)*
    };
}

keys! {
    /// A page's place in the dossier's table of pages.
    PageKey,
    /// An organization's place in the dossier's table of organizations.
    OrganizationKey,
    /// An event's place in the dossier's table of events.
    EventKey,
    /// A quote's place in the dossier's table of quotes.
    QuoteKey,
    /// A source's place in the dossier's table of sources.
    SourceKey,
    /// A claim's place in the dossier's table of claims.
    ClaimKey,
    /// An assessment's place in the dossier's table of assessments.
    AssessmentKey,
}
