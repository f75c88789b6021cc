//! What is recommended to a person.

use super::holds::{is_json, json_door};
use super::{LEPRE, choice};
use lepre::recommend::RecommendationCase;
use lepre::{Detail, Options};

pub(super) fn recommend(bytes: &[u8]) {
    let (choice, json) = choice(bytes);
    let detail = if choice & 1 == 0 { Detail::Full } else { Detail::Codes };
    let options = Options { detail, ..Options::default() };
    let answered = json_door(json, |json| LEPRE.recommend_json(json, &options));
    let Some((json, report)) = answered else { return };
    let case = RecommendationCase::read(json).expect("it was answered");
    let again = LEPRE.recommend(&case, &options).expect("the same case");
    assert_eq!(serde_json::to_string(&again).expect("a report can be written"), report);
    let ranks: Vec<u64> = is_json(&report)["ranked"]
        .as_array()
        .map(|ranked| ranked.iter().filter_map(|one| one["rank"].as_u64()).collect())
        .unwrap_or_default();
    assert!(ranks.is_sorted(), "{report}");
}
