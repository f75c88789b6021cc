//! Answers that were kept, asked again: the answer, a zero byte, the case.

use super::LEPRE;
use super::holds::{is_json, is_told_without_data};
use lepre::case;

pub(super) fn replay(bytes: &[u8]) {
    let parts = bytes.split(|byte| *byte == 0).map(case::text).collect::<Result<Vec<_>, _>>();
    let parts = match parts {
        Ok(parts) => parts,
        Err(error) => return is_told_without_data(&error),
    };
    let (answer, case) = (parts[0], parts.get(1).unwrap_or(&"{}"));
    let replay = LEPRE.replay_json(answer, case);
    assert_eq!(replay, LEPRE.replay_json(answer, case));
    match replay {
        // It repeats what was kept, which is the caller's own.
        Ok(replay) => {
            let replay = is_json(&replay);
            assert!(replay["same"].is_boolean() || replay["content"]["same"].is_boolean());
        }
        Err(error) => is_told_without_data(&error),
    }
}
