//! The kernel over made-up variables: what it takes, and that it reads rules as their formulas
//! are read one by one, however many they are.

use lepre::logic::{
    Atom, AtomDef, Facts, Formula, Program, Space, TooComplex, Truth, Values, Word,
};
use lepre_tests::agreement::Numbers;

/// So many classes have the variables here; the last but one has more than fit a short row.
const CLASSES: [u8; 5] = [2, 3, 2, 7, 4];

/// So many variables of yes and no, each with the formula that says yes.
pub(crate) fn switches(count: u16) -> (Space, Vec<Formula>) {
    let mut space = Space::new(vec![2; usize::from(count)]);
    let atoms = (0..count).map(|variable| space.atom(AtomDef { variable, classes: 1 << 2 }));
    let formulas = atoms.map(|atom| Formula::atom(atom.unwrap())).collect();
    (space, formulas)
}

/// A formula of atoms by chance, of some depth.
pub(crate) fn any_formula(numbers: &mut Numbers, atoms: usize, depth: usize) -> Formula {
    let literal = |numbers: &mut Numbers| Formula::Literal {
        atom: Atom(numbers.below(atoms) as u16),
        negated: numbers.below(2) == 0,
    };
    if depth == 0 || numbers.below(4) == 0 {
        return literal(numbers);
    }
    let parts: Vec<Formula> =
        (0..1 + numbers.below(3)).map(|_| any_formula(numbers, atoms, depth - 1)).collect();
    if numbers.below(2) == 0 { Formula::all(parts) } else { Formula::any(parts) }
}

/// Atoms by chance, some for each variable.
pub(crate) fn any_space(numbers: &mut Numbers, classes: &[u8]) -> Space {
    let mut space = Space::new(classes.to_vec());
    for (variable, count) in (0u16..).zip(classes) {
        for _ in 0..3 {
            let classes = numbers.below(1 << count) as u64 * 2;
            space.atom(AtomDef { variable, classes }).unwrap();
        }
    }
    space
}

/// Kleene's logic by hand: `None` is unknown.
pub(crate) fn kleene(formula: &Formula, of: &impl Fn(Atom) -> Option<bool>) -> Option<bool> {
    let join = |parts: &[Formula], decides: bool| {
        let truths: Vec<_> = parts.iter().map(|part| kleene(part, of)).collect();
        if truths.contains(&Some(decides)) {
            Some(decides)
        } else {
            truths.iter().all(Option::is_some).then_some(!decides)
        }
    };
    match formula {
        Formula::Constant(value) => Some(*value),
        Formula::Literal { atom, negated } => of(*atom).map(|value| value != *negated),
        Formula::All(parts) => join(parts, false),
        Formula::Any(parts) => join(parts, true),
    }
}

/// The truth of a formula by hand, where variables have these classes.
pub(crate) fn by_hand(space: &Space, formula: &Formula, values: &[u8]) -> Truth {
    let of = |atom: Atom| {
        let AtomDef { variable, classes } = space.atoms()[usize::from(atom.0)];
        let class = values[usize::from(variable)];
        (class != 0).then_some(classes & 1 << class != 0)
    };
    kleene(formula, &of).map_or(Truth::Unknown, Truth::from)
}

pub(crate) fn values(classes: &[u8]) -> Values {
    let mut values = Values::unknown(classes.len());
    values.classes_mut().copy_from_slice(classes);
    values
}

#[test]
fn joined_formulas_are_flat_and_without_constants() {
    let (_, atoms) = switches(3);
    let [a, b, c] = [0, 1, 2].map(|place| atoms[place].clone());
    let (yes, no) = (Formula::Constant(true), Formula::Constant(false));
    let both = Formula::all([a.clone(), b.clone()]);
    let either = Formula::any([a.clone(), b.clone()]);
    let all = Formula::All(vec![a.clone(), b.clone(), c.clone()]);
    let any = Formula::Any(vec![a.clone(), b.clone(), c.clone()]);
    assert_eq!(Formula::all([both.clone(), c.clone()]), all);
    assert_eq!(Formula::any([either.clone(), c.clone()]), any);
    assert_eq!(
        Formula::all([either.clone(), c.clone()]),
        Formula::All(vec![either.clone(), c.clone()])
    );
    assert_eq!(
        Formula::any([both.clone(), c.clone()]),
        Formula::Any(vec![both.clone(), c.clone()])
    );
    assert_eq!(Formula::all([yes.clone(), a.clone()]), a);
    assert_eq!(Formula::any([no.clone(), a.clone()]), a);
    assert_eq!(Formula::all([a.clone(), no.clone()]), no);
    assert_eq!(Formula::any([a.clone(), yes.clone()]), yes);
    assert_eq!((Formula::all([]), Formula::any([])), (yes, no));
}

#[test]
fn a_rule_has_at_most_256_clauses() {
    let (space, atoms) = switches(300);
    let all = |count: usize| Formula::All(atoms[..count].to_vec());
    let any = |count: usize| Formula::Any(atoms[..count].to_vec());
    let either = |one, other| Formula::Any(vec![all(one), all(other)]);
    let (always, never) = (Formula::Constant(true), Formula::Constant(false));
    let compiled = |when: &Formula, require: Formula| {
        let easy = (always.clone(), atoms[0].clone());
        Program::compile(space.clone(), &[easy, (when.clone(), require)])
    };
    for (when, require) in
        [(&always, all(256)), (&always, either(16, 16)), (&any(16), all(16)), (&always, any(300))]
    {
        assert!(compiled(when, require.clone()).is_ok(), "{when:?} {require:?}");
    }
    // What is too much is so even where the rule never applies.
    for (when, require) in [
        (&always, all(257)),
        (&never, all(257)),
        (&always, either(16, 17)),
        (&never, either(16, 17)),
        (&any(16), all(17)),
        (&any(257), atoms[0].clone()),
    ] {
        let refused = compiled(when, require.clone());
        assert_eq!(refused.err(), Some(TooComplex { rule: 1 }), "{when:?} {require:?}");
    }
}

/// The facts of cases, one in each lane.
fn facts<W: Word>(space: &Space, cases: &[Vec<u8>]) -> Facts<W> {
    let mut facts = Facts::unknown(space.atoms().len());
    for (lane, case) in cases.iter().enumerate() {
        space.learn(&mut facts, lane, &values(case));
    }
    facts
}

/// Down the cases, as many as a word holds, from the program and from the tree.
fn agree_down<W: Word>(
    program: &Program,
    rules: &[Formula],
    cases: &[Vec<u8>],
    truths: &[Vec<Truth>],
) {
    for (cases, truths) in cases.chunks(W::LANES).zip(truths.chunks(W::LANES)) {
        let facts = facts::<W>(program.space(), cases);
        let answers = program.evaluate(&facts);
        for (lane, truths) in truths.iter().enumerate() {
            for (number, truth) in truths.iter().enumerate() {
                assert_eq!(answers.truth(number, lane), *truth);
                assert_eq!(rules[number].bounds(&facts).lane(lane), *truth);
            }
        }
    }
}

#[test]
fn many_rules_are_read_as_one_by_one() {
    let mut numbers = Numbers::new(11);
    let space = any_space(&mut numbers, &CLASSES);
    let atoms = space.atoms().len();
    let rules: Vec<(Formula, Formula)> = (0..120)
        .map(|_| (any_formula(&mut numbers, atoms, 1), any_formula(&mut numbers, atoms, 2)))
        .collect();
    let program = Program::compile(space.clone(), &rules).unwrap();
    let rules: Vec<Formula> =
        rules.into_iter().map(|(when, require)| Formula::implies(when, require)).collect();
    let cases: Vec<Vec<u8>> = (0..300)
        .map(|_| CLASSES.iter().map(|count| numbers.below(usize::from(*count) + 1) as u8).collect())
        .collect();
    let of_case = |case: &Vec<u8>| rules.iter().map(|rule| by_hand(&space, rule, case)).collect();
    let truths: Vec<Vec<Truth>> = cases.iter().map(of_case).collect();
    let third = program.outputs(|rule| rule % 3 == 0);
    for (case, truths) in cases.iter().zip(&truths) {
        let verdicts = program.judge(&values(case));
        let found: Vec<Truth> = (0..rules.len()).map(|rule| verdicts.truth(rule)).collect();
        assert_eq!(&found, truths, "{case:?}");
        let open = truths.iter().copied().enumerate().filter(|(_, truth)| *truth != Truth::Yes);
        let mut visited = Vec::new();
        verdicts.for_each_open(|rule, truth| visited.push((rule, truth)));
        assert_eq!(visited, open.collect::<Vec<_>>(), "{case:?}");
        assert!(verdicts.open_clauses() >= visited.len());
        assert_eq!(Some(verdicts.all(&third)), truths.iter().step_by(3).copied().min());
    }
    agree_down::<bool>(&program, &rules, &cases, &truths);
    agree_down::<u64>(&program, &rules, &cases, &truths);
    agree_down::<[u64; 4]>(&program, &rules, &cases, &truths);
}

#[test]
fn open_clauses_are_counted_one_by_one() {
    let (space, atoms) = switches(70);
    let always = Formula::Constant(true);
    let rules: Vec<_> = atoms.into_iter().map(|atom| (always.clone(), atom)).collect();
    let program = Program::compile(space, &rules).unwrap();
    for kept in [0, 1, 63, 64, 65, 70] {
        let classes: Vec<u8> =
            (0..70).map(|variable| if variable < kept { 2 } else { 0 }).collect();
        assert_eq!(program.judge(&values(&classes)).open_clauses(), 70 - kept);
    }
}

#[test]
fn steps_that_rules_share_are_taken_once() {
    let (space, atoms) = switches(4);
    let steps = |rules: &[Formula]| {
        let always = Formula::Constant(true);
        let rules: Vec<_> = rules.iter().map(|rule| (always.clone(), rule.clone())).collect();
        Program::compile(space.clone(), &rules).unwrap().steps()
    };
    let either = Formula::any([atoms[0].clone(), atoms[1].clone()]);
    let and_more = Formula::all([either.clone(), atoms[2].clone()]);
    assert_eq!(steps(&atoms), 0);
    assert_eq!(steps(&[either.clone(), either.clone()]), 1);
    assert_eq!(steps(&[either, and_more]), 2);
    // What many rules ask comes first, whatever its number.
    let any = |places: [usize; 3]| Formula::any(places.map(|place| atoms[place].clone()));
    assert_eq!(steps(&[any([0, 2, 3]), any([1, 2, 3])]), 3);
}

#[test]
fn what_is_beyond_the_last_is_unknown_and_not_kept() {
    fn beyond<W: Word>() {
        assert!(!W::ONES.lane(W::LANES) && W::ONES.lane(W::LANES - 1));
        assert_eq!(W::ZEROS.with_lane(W::LANES, true), W::ZEROS);
        assert_eq!(W::ONES.with_lane(W::LANES, false), W::ONES);
    }
    beyond::<bool>();
    beyond::<u64>();
    beyond::<[u64; 4]>();
    let (space, atoms) = switches(1);
    let program = Program::compile(space, &[(Formula::Constant(true), atoms[0].clone())]).unwrap();
    let mut one = Values::unknown(1);
    one.set(1, 2);
    assert_eq!((one.class(0), one.class(1)), (0, 0));
    let facts = Facts::<u64>::unknown(0);
    assert_eq!(program.evaluate(&facts).truth(0, 0), Truth::Unknown);
    assert_eq!(program.evaluate(&facts).truth(1, 0), Truth::Unknown);
    assert_eq!(program.judge(&one).truth(1), Truth::Yes);
}
