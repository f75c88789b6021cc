#![no_main]

libfuzzer_sys::fuzz_target!(init: lepre_fuzz::prepare(), |bytes: &[u8]| lepre_fuzz::run("texts", bytes));
