//! Tells Android's linker, always the NDK's lld, what a phone wants of the library.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let cargo = |name| std::env::var(name).unwrap_or_default();
    if cargo("CARGO_CFG_TARGET_OS") != "android" {
        return;
    }
    let link = |arg| println!("cargo::rustc-cdylib-link-arg=-Wl,{arg}");
    // Phones with pages of 16 KiB load nothing less. NDKs before r28 align to 4 KiB.
    link("-z,max-page-size=16384");
    // The profile `mobile` cannot be asked for by name, but no other one has this.
    if cargo("OPT_LEVEL") == "z" {
        // Not RELR, which Android reads only from 11 on; this, from 6 on.
        link("--pack-dyn-relocs=android");
        // Functions of the same code become one. Nothing here compares their addresses.
        link("--icf=all");
    }
}
