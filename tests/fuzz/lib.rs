//! What the fuzz targets call; see `README.md`.

mod doors;
mod tables;

/// Hands bytes to a door, by its name.
pub fn run(door: &str, bytes: &[u8]) {
    doors::run(door, bytes);
}

/// Where a reader of strange bytes panics and core catches it, as for documents, that is an
/// answer; the fuzzer would take it for a crash. A panic that nobody catches still is one.
pub fn prepare() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or("", |place| place.file());
        if !place.contains(".cargo") {
            eprintln!("{panic}\n{}", std::backtrace::Backtrace::force_capture());
        }
    }));
}
