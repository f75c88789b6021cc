//! Tells the linker that Node provides the addon's missing symbols.

fn main() {
    napi_build::setup();
}
