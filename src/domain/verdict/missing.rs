//! What is not known.

use super::Missing;
use super::event::{Event, Segment};
use super::footing::without_repeats;
use super::reading::certainly_in;
use crate::domain::date::Bound;
use crate::domain::tenure::{Stay, TenureEnd};

/// What is not known and leaves these segments open: ends of the tenures that would cover them,
/// and of the event itself.
pub(super) fn missing(
    event: &Event<'_>,
    stays: &[Stay],
    all: &[Segment],
    open: &[&Segment],
) -> Vec<Missing> {
    let mut missing = Vec::new();
    let uncovered = |segment: Option<&Segment>| segment.is_some_and(|s| !certainly_in(s));
    let (no_start, no_end) =
        (event.date.earliest() == Bound::Unknown, event.date.latest() == Bound::Unknown);
    if no_start && uncovered(all.first()) {
        missing.push(Missing::EventStart);
    }
    if no_end && uncovered(all.last()) {
        missing.push(Missing::EventEnd);
    }
    for segment in open {
        for here in segment.here.iter().filter(|here| here.favoured && !here.certain) {
            let Some(stay) = stays.get(here.stay) else {
                continue;
            };
            if stay.start.not_known && segment.first < stay.start.latest {
                missing.push(Missing::Tenure(stay.holder, TenureEnd::Start));
            }
            if stay.end.not_known && segment.last > stay.end.earliest {
                missing.push(Missing::Tenure(stay.holder, TenureEnd::End));
            }
        }
    }
    if missing.is_empty() {
        // The event alone is open, on days that its tenures do cover one after the other.
        missing.push(if no_start { Missing::EventStart } else { Missing::EventEnd });
    }
    without_repeats(missing)
}
