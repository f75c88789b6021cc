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
