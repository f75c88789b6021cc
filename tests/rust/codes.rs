//! Codes: what is known to be right is read, what is known to be wrong is told why, and
//! nothing of a person's code ever shows.

use crate::random_cases::config;
use chrono::NaiveDate;
use lepre::code::{
    ActivityCode, CheckLetter, EventCode, FormError, PolicyId, Proposal, SenderCode, TaxCode,
    TaxCodeError, TaxCodeKind,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

const PROVISIONS: [&str; 2] = ["NAT-05", "NAT-07"];

fn problem(code: &str) -> &'static str {
    code.parse::<TaxCode>().map_or_else(|error| error.code(), |_| "")
}

/// The check letter once more, by another road: each letter stands where its value at an odd
/// place is its index.
fn check_letter(code: &str) -> char {
    const BY_ODD_VALUE: &str = "BAKPLCQDREVOSFTGUHMINJWZYX";
    let mut sum = 0;
    for (index, character) in code.chars().take(15).enumerate() {
        let letter = match character {
            '0'..='9' => char::from(character as u8 - b'0' + b'A'),
            letter => letter,
        };
        let odd = BY_ODD_VALUE.find(letter).unwrap();
        sum += if index % 2 == 0 { odd } else { usize::from(letter as u8 - b'A') };
    }
    char::from(b'A' + (sum % 26) as u8)
}

/// Digits of a code made letters, where the bit is set; with its check letter.
fn omocode(base: &str, mask: u8) -> String {
    let mut bits = 0..;
    let mut code: String = base
        .chars()
        .take(15)
        .map(|character| match character.to_digit(10) {
            Some(digit) if mask >> bits.next().unwrap() & 1 == 1 => {
                char::from(b"LMNPQRSTUV"[digit as usize])
            }
            _ => character,
        })
        .collect();
    code.push(check_letter(&code));
    code
}

#[test]
fn the_provisions_have_their_homes() {
    assert_eq!([TaxCode::PROVISION, PolicyId::PROVISION], PROVISIONS);
}

#[test]
fn codes_of_persons_are_read() {
    // Of 1900 and 2000 one has a 29 February; a place Y463 never was, which the form cannot
    // know; capitals and blanks around a code do not count.
    let ordinary = "RSSMRA85T10A562S RSSMRA80A01H501U RCCMNL83S18D969H CNTCHR83T41D969D \
        MRSMSR81D60Z611H FOXDRA26C24H872Y WNGLIX90H41Z210V GFRGFR70A01F205B DNGNCL65E55L219T \
        MLLDNL80R10Z138N VRDGPP99T30Z133L RSSMRA80B29H501Q RSSMRA00B29H501Y RSSMRA19A01H501K \
        ZLKESP25B55Y463L rssmra85t10a562s";
    for code in ordinary.split(' ').chain([" RSSMRA85T10A562S ", "\tRssMra85T10a562S\r\n"]) {
        let read: TaxCode = code.parse().unwrap_or_else(|error| panic!("{code}: {error}"));
        assert_eq!(read.as_str(), code.trim().to_uppercase());
        assert_eq!(read.kind(), TaxCodeKind::Person);
    }
}

#[test]
fn what_is_wrong_is_told() {
    for (code, expected) in [
        ("RSSMRA80A01H501X", "wrong_check_letter"),
        ("CSTNGL22I10D086I", "unknown_month"),
        ("RSSMRA80B30H501X", "impossible_day"),
        ("RSSMRA81B29H501R", "impossible_day"),
        ("RSSMRR064T30H501H", "wrong_length"),
        ("RCCMNL83S18D969", "wrong_length"),
        ("", "wrong_length"),
        ("                ", "wrong_length"),
        ("RSSMRA 85T10A562S", "wrong_length"),
        ("RSSMRA-85T10A56S", "wrong_character"),
        ("RSSMRA85T1ØA562S", "wrong_character"),
        ("ＲＳＳＭＲＡ８５Ｔ１０Ａ５６２Ｓ", "wrong_character"),
        ("RSSМRA85T10A562S", "wrong_character"), // a Cyrillic М
        ("rıssmra85t10a562", "wrong_character"),
        ("\u{a0}SSMRA85T10A562S", "wrong_character"),
        ("0743110157A", "wrong_character"),
        ("00743110158", "wrong_check_digit"),
        ("00000000018", "no_serial_number"),
    ] {
        assert_eq!(problem(code), expected, "{code}");
    }
    for (code, expected) in [
        ("BLTMHL77S04E889T", 'G'),
        ("FOXDRA26C24H872A", 'Y'),
        ("RSSMRO50E01D634H", 'U'),
        ("CCCNNN64T30H501H", 'L'),
        ("DLLSMN03A01H501E", 'S'),
    ] {
        assert_eq!(problem(code), "wrong_check_letter", "{code}");
        let right: String = code.chars().take(15).chain([expected]).collect();
        assert_eq!(problem(&right), "", "{right}");
    }
    let error = " RSSMRA85T1ØA562S".parse::<TaxCode>().unwrap_err();
    assert!(matches!(error, TaxCodeError::Form(FormError::Character { place: 11, .. })));
}

#[test]
fn eleven_digits_are_a_provisional_code_or_an_entitys() {
    let numeric = "00743110157 02081750560 97735020584 12345670017 12345670587 12345671213 \
        00000019992 12345671502";
    for code in numeric.split(' ') {
        let read: TaxCode = code.parse().unwrap_or_else(|error| panic!("{code}: {error}"));
        assert_eq!(read.kind(), TaxCodeKind::ProvisionalOrEntity);
        let wrong = |place: usize, digit: char| -> String {
            code.chars().enumerate().map(|(at, c)| if at == place { digit } else { c }).collect()
        };
        for changed in (0..11).flat_map(|place| ('0'..='9').map(move |c| wrong(place, c))) {
            assert_eq!(problem(&changed).is_empty(), changed == code, "{changed}");
        }
    }
}

#[test]
fn all_omocodes_of_a_code_are_read_and_no_changed_one() {
    let base = "RSSMRA80A01H501U";
    let omocodes: BTreeSet<String> = (0..128).map(|mask| omocode(base, mask)).collect();
    assert_eq!(omocodes.len(), 128);
    let known = "RSSMRA80A01H501U RSSMRA80A01H50MM RSSMRA80A01H5LMX RSSMRA80A01HRLMS \
        RSSMRA80A0MHRLMK RSSMRA80ALMHRLMV RSSMRA8LALMHRLMG RSSMRAULALMHRLMD RSSMRA80A01H5L1F";
    for known in known.split(' ') {
        assert!(omocodes.contains(known), "{known}");
    }
    for omocode in &omocodes {
        assert_eq!(problem(omocode), "", "{omocode}");
        for place in 0..16 {
            for character in ('A'..='Z').chain('0'..='9') {
                let mut changed = omocode.clone();
                changed.replace_range(place..=place, &character.to_string());
                assert_eq!(problem(&changed).is_empty(), changed == *omocode, "{changed}");
            }
        }
    }
}

/// A code that must be valid, whatever the person.
fn any_code() -> impl Strategy<Value = String> {
    let day = (0..100_i32, 0..12_u32, 1..=31_u32, any::<bool>());
    let day = day.prop_filter_map("a day of the calendar", |(year, month, day, add)| {
        let century = |first| NaiveDate::from_ymd_opt(first + year, month + 1, day);
        century(1900).or(century(2000))?;
        let letter = char::from(b"ABCDEHLMPRST"[month as usize]);
        Some(format!("{year:02}{letter}{:02}", day + if add { 40 } else { 0 }))
    });
    ("[A-Z]{6}", day, "[A-Z][0-9]{3}", 0..128_u8)
        .prop_map(|(name, day, place, mask)| omocode(&format!("{name}{day}{place}"), mask))
}

#[test]
fn a_generated_code_is_read_and_none_of_its_neighbours() {
    let neighbour = (any_code(), 0..16_usize, any::<char>());
    TestRunner::new(config(20_000))
        .run(&neighbour, |(code, place, character)| {
            prop_assert_eq!(problem(&code), "");
            prop_assert_eq!(problem(&code.to_lowercase()), "");
            let same = code.as_bytes()[place] == character.to_ascii_uppercase() as u8;
            prop_assume!(!(character.is_ascii() && same));
            let mut changed = code;
            changed.replace_range(place..=place, &character.to_string());
            let error = changed.parse::<TaxCode>().unwrap_err();
            if let TaxCodeError::Form(FormError::Character { place: told, .. }) = error {
                prop_assert_eq!(told, place + 1);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn any_text_gets_an_answer() {
    let texts = prop_oneof![any::<String>(), "[A-Z0-9 ]{9,18}", "[0-9]{11}", "\\PC{11}|\\PC{16}"];
    TestRunner::new(config(5_000))
        .run(&texts, |text| {
            let _ = text.parse::<TaxCode>();
            let _ = text.parse::<PolicyId>();
            let _ = text.parse::<EventCode>();
            Ok(())
        })
        .unwrap();
    assert_eq!(problem(&"È".repeat(1_000_000)), "wrong_length");
}

#[test]
fn nothing_of_a_code_shows() {
    let code: TaxCode = "RSSMRA80A01H501U".parse().unwrap();
    assert_eq!(format!("{code:?}"), "TaxCode { code: Personal(..), kind: Person }");
    assert_eq!(format!("{:?}", "08008B3B94B".parse::<PolicyId>()), "Ok(PolicyId(..))");
    let wrong = "CANARINO85T10A562S CNRMRA80A01H501U CNRMRA80I01H501U CNRMRAØ0A01H501U";
    for wrong in wrong.split(' ') {
        let error = wrong.parse::<TaxCode>().unwrap_err();
        let shown = format!("{error} {error:?} {:?} {:?}", error.message(), error.help());
        assert!(!shown.contains("CNR") && !shown.contains("CANARINO"), "{shown}");
    }
}

#[test]
fn every_problem_speaks_both_languages() {
    let mut codes = BTreeSet::new();
    for wrong in [
        "RSSMRA80A01H501X",
        "RSSMRA80I01H501X",
        "RSSMRA80B30H501X",
        "RSSMRA80A0AH501X",
        "RSSMRA80A01H50",
        "0074311015A",
        "00743110158",
        "00000000018",
        "1SSMRA80A01H501X",
    ] {
        let error = wrong.parse::<TaxCode>().unwrap_err();
        let message = error.message();
        assert_eq!(message.en, error.to_string());
        assert!(message.it.starts_with("attes") && message.en.starts_with("expected "));
        for text in [Some(message), error.help()].into_iter().flatten() {
            assert!(text.it != text.en && !text.it.ends_with('.') && !text.en.ends_with('.'));
        }
        codes.insert(error.code());
    }
    assert_eq!(codes.len(), 7, "{codes:?}");
}

fn proposal(promoter: &str, activity: &str, date: &str) -> Proposal {
    Proposal {
        promoter: promoter.parse().unwrap(),
        activity: activity.parse().unwrap(),
        date: date.parse().unwrap(),
    }
}

#[test]
fn a_policys_check_letter_is_advice() {
    for (promoter, activity, date, letter) in [
        ("H501X000004", "A02", "2017-01-01", 'B'),
        ("H501N000001", "N00", "2018-04-05", 'G'),
        ("F257C000424", "A02", "2018-04-05", 'K'),
        ("H501C001019", "A02", "2022-09-01", 'D'),
        ("G337C000409", "A02", "2024-01-01", 'L'),
        ("A944S003140", "C07", "2023-03-15", 'Y'),
    ] {
        let proposal = proposal(promoter, activity, date);
        assert_eq!(proposal.check_letter(), letter, "{promoter}");
        for other in 'A'..='Z' {
            let policy: PolicyId = format!("10fffffffF{other}").parse().unwrap();
            let agrees = policy.check_letter(&proposal) == CheckLetter::Agrees;
            assert_eq!(agrees, other == letter, "{promoter} {other}");
            assert_eq!((policy.sender().as_str(), policy.sequence()), ("10", u32::MAX));
        }
    }
}

#[test]
fn identifiers_of_policies_are_read() {
    for (text, sender, sequence) in [
        ("08008B3B94B", "Lazio", 9_124_756),
        ("0000010800G", "NCN", 0x0001_0800),
        (" 0670018e72E\n", "Emilia-Romagna", 0x7001_8E72),
    ] {
        let policy: PolicyId = text.parse().unwrap();
        assert_eq!(policy.as_str(), text.trim().to_uppercase());
        assert_eq!((policy.sender().name(), policy.sequence()), (Some(sender), sequence));
    }
}

#[test]
fn codes_of_the_sap_have_their_form() {
    for (text, code) in [
        ("08008B3B94", "wrong_length"),
        ("08008B3B94BB", "wrong_length"),
        ("0A008B3B94B", "wrong_character"),
        ("08008G3B94B", "wrong_character"),
        ("08008B3B949", "wrong_character"),
        ("08008 3B94B", "wrong_character"),
    ] {
        assert_eq!(text.parse::<PolicyId>().unwrap_err().code(), code, "{text}");
    }
    let listed = SenderCode::LISTED.iter().chain(&EventCode::LISTED);
    assert!(listed.clone().all(|(code, name)| code.len() == 2 && !name.is_empty()));
    assert_eq!(listed.count(), 39);
    assert_eq!("03".parse::<SenderCode>().unwrap().name(), Some("Bolzano"));
    assert_eq!("16".parse::<EventCode>().unwrap().name(), None);
    for code in ActivityCode::LISTED {
        assert!(code.parse::<ActivityCode>().unwrap().is_listed(), "{code}");
    }
    assert!(["A2", "AA2", "022", "YG-A03"].iter().all(|one| one.parse::<ActivityCode>().is_err()));
}
