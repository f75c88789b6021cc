//! A condition, changed in one place.

/// The other operators that each may be mistaken for.
const OPERATORS: [(&str, &[&str]); 8] = [
    (" == ", &[" != "]),
    (" != ", &[" == "]),
    (" && ", &[" || "]),
    (" || ", &[" && "]),
    (" < ", &[" <= ", " >= "]),
    (" <= ", &[" < ", " > "]),
    (" >= ", &[" > ", " < "]),
    (" > ", &[" >= ", " <= "]),
];

/// A condition with one operator changed, one clause or one negation dropped.
pub(super) fn mutants(condition: &str) -> Vec<String> {
    let mut mutants = Vec::new();
    for (operator, others) in OPERATORS {
        for (place, _) in condition.match_indices(operator) {
            let (before, after) = (&condition[..place], &condition[place + operator.len()..]);
            mutants.extend(others.iter().map(|other| format!("{before}{other}{after}")));
        }
    }
    for (place, _) in
        condition.match_indices('!').filter(|(place, _)| !condition[*place..].starts_with("!="))
    {
        mutants.push(format!("{}{}", &condition[..place], &condition[place + 1..]));
    }
    let clauses = clauses(condition);
    for dropped in (0..clauses.len()).filter(|_| clauses.len() > 1) {
        let mut left = clauses.clone();
        left.remove(dropped);
        mutants.push(left.join(" && "));
    }
    mutants
}

/// The parts of a condition that `&&` joins, outside parentheses.
fn clauses(condition: &str) -> Vec<&str> {
    let (mut depth, mut start, mut clauses) = (0, 0, Vec::new());
    for (place, sign) in condition.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            '&' if depth == 0 && condition[place..].starts_with("&& ") => {
                clauses.push(condition[start..place].trim());
                start = place + 3;
            }
            _ => {}
        }
    }
    clauses.push(condition[start..].trim());
    clauses
}

/// A condition with one constant moved by one, or one name left out of a list.
pub(super) fn constants(condition: &str) -> Vec<String> {
    let mut mutants = Vec::new();
    for (place, text) in pieces(condition, |sign| sign.is_ascii_digit() || sign == '-') {
        let with = |other: String| {
            format!("{}{other}{}", &condition[..place], &condition[place + text.len()..])
        };
        match (text.parse::<chrono::NaiveDate>(), text.parse::<i64>()) {
            (Ok(day), _) => {
                mutants.extend(day.pred_opt().map(|day| with(day.to_string())));
                mutants.extend(day.succ_opt().map(|day| with(day.to_string())));
            }
            (_, Ok(number)) => {
                mutants.extend([number - 1, number + 1].map(|one| with(one.to_string())))
            }
            _ => {}
        }
    }
    for (start, _) in condition.match_indices('[') {
        let Some(length) = condition[start..].find(']') else { continue };
        let names: Vec<&str> = condition[start + 1..start + length].split(", ").collect();
        for dropped in (0..names.len()).filter(|_| names.len() > 1) {
            let mut left = names.clone();
            left.remove(dropped);
            let (before, after) = (&condition[..=start], &condition[start + length..]);
            mutants.push(format!("{before}{}{after}", left.join(", ")));
        }
    }
    mutants
}

/// The longest pieces of such signs that stand by themselves, not within a name.
fn pieces(text: &str, of: impl Fn(char) -> bool) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    let mut start = 0;
    for piece in text.split(|sign: char| !(of(sign) || sign.is_alphanumeric() || sign == '_')) {
        if !piece.is_empty() && piece.chars().all(&of) {
            found.push((start, piece));
        }
        start += piece.len() + text[start + piece.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}
