//! The program: everything is in the library.

/// A page is a great many small texts, and the system's allocator took a sixth of a build's time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    ibid::cli::run()
}
