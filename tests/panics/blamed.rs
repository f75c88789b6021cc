//! What can panic and blames the line: `seen.py` builds this, and wants every function found.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, VecDeque};

#[rustfmt::skip]
mod each {
    use super::*;
    #[unsafe(no_mangle)] pub fn index(of: &Vec<u8>, at: usize) -> u8 { of[at] }
    #[unsafe(no_mangle)] pub fn slice(of: &[u8], at: usize) -> &[u8] { &of[at..] }
    #[unsafe(no_mangle)] pub fn text(of: &str, at: usize) -> &str { &of[at..] }
    #[unsafe(no_mangle)] pub fn key(of: &HashMap<u8, u8>, at: u8) -> u8 { of[&at] }
    #[unsafe(no_mangle)] pub fn sorted_key(of: &BTreeMap<u8, u8>, at: u8) -> u8 { of[&at] }
    #[unsafe(no_mangle)] pub fn queue(of: &VecDeque<u8>, at: usize) -> u8 { of[at] }
    #[unsafe(no_mangle)] pub fn split(of: &[u8], at: usize) -> &[u8] { of.split_at(at).0 }
    #[unsafe(no_mangle)] pub fn remove(of: &mut Vec<u8>, at: usize) -> u8 { of.remove(at) }
    #[unsafe(no_mangle)] pub fn copy(of: &mut [u8], from: &[u8]) { of.copy_from_slice(from) }
    #[unsafe(no_mangle)] pub fn chunks(of: &[u8], size: usize) -> usize { of.chunks(size).count() }
    #[unsafe(no_mangle)] pub fn unwrap(of: Option<u8>) -> u8 { of.unwrap() }
    #[unsafe(no_mangle)] pub fn expect(of: Result<u8, u8>) -> u8 { of.expect("some") }
    #[unsafe(no_mangle)] pub fn divide(one: u8, by: u8) -> u8 { one / by }
    #[unsafe(no_mangle)] pub fn borrow(of: &RefCell<u8>) -> u8 { *of.borrow_mut() }
    #[unsafe(no_mangle)] pub fn panic(of: u8) { if of == 3 { panic!("three") } }
    #[unsafe(no_mangle)] pub fn unreachable(of: u8) { if of == 3 { unreachable!() } }
}
