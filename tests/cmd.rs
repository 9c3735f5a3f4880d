//! Transcripts of the command line, in `tests/cmd/`: what is said, where, and the exit status.

#[test]
fn transcripts_are_kept() {
    trycmd::TestCases::new()
        // What a terminal would change: colours, the width of help.
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        .case("tests/cmd/*.trycmd");
}
