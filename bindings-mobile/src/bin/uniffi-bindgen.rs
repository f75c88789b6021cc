//! Writes the Kotlin or Swift sources from the built library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
