//! `ibid schema`

use super::{Ending, report};
use crate::parse;

pub(super) fn run() -> Ending {
    report::result(&format!("{:#}\n", parse::json_schema::front_matter()));
    Ending::Fine
}
