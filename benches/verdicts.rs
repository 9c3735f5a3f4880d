//! How long a large dossier's verdicts take.
fn main() {
    divan::main();
}
