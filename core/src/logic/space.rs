//! Variables, their classes, and the atoms that ask about them.

use super::{Bounds, Truth, Word};
use smallvec::SmallVec;

/// One yes-no proposition, by its number. What it says is the caller's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Atom(pub u16);

/// What an atom says: its variable is in one of these classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AtomDef {
    /// The variable.
    pub variable: u16,
    /// The classes: bit *c* stands for class *c*. Bit 0 is not looked at: class 0 is unknown.
    pub classes: u64,
}

impl AtomDef {
    /// The atom's truth, given the class of its variable.
    pub fn truth(self, class: u8) -> Truth {
        match class {
            0 => Truth::Unknown,
            // Classes go up to 63, so that nothing wraps.
            class => (self.classes.wrapping_shr(class.into()) & 1 == 1).into(),
        }
    }
}

/// All that rules can tell apart: the variables, how many classes each has, and the atoms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Space {
    classes: Vec<u8>,
    atoms: Vec<AtomDef>,
}

impl Space {
    /// Variables with so many classes each, at most 63, and no atoms yet.
    pub fn new(classes: Vec<u8>) -> Self {
        Self { classes, atoms: Vec::new() }
    }

    /// How many classes each variable has.
    pub fn classes(&self) -> &[u8] {
        &self.classes
    }

    /// Adds an atom. `None` once there are 65,536.
    pub fn atom(&mut self, atom: AtomDef) -> Option<Atom> {
        let number = u16::try_from(self.atoms.len()).ok()?;
        self.atoms.push(atom);
        Some(Atom(number))
    }

    /// What each atom says, in the order of their numbers.
    pub fn atoms(&self) -> &[AtomDef] {
        &self.atoms
    }

    /// What one case says of each atom.
    pub fn truths(&self, values: &Values) -> Truths {
        let classes = values.classes();
        let mut atoms = SmallVec::from_elem(Truth::Unknown, self.atoms.len());
        for (truth, atom) in atoms.iter_mut().zip(&self.atoms) {
            let class = classes.get(usize::from(atom.variable)).copied();
            *truth = atom.truth(class.unwrap_or(0));
        }
        Truths { atoms }
    }

    /// Puts one case into a lane of a word of facts.
    pub fn learn<W: Word>(&self, facts: &mut Facts<W>, lane: usize, values: &Values) {
        for (atom, bounds) in self.atoms.iter().zip(&mut facts.atoms) {
            *bounds = bounds.with_lane(lane, atom.truth(values.class(atom.variable)));
        }
    }
}

/// One case: the class of every variable, 0 where it is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Values {
    // Inline up to the size of a usual vocabulary: one decision then allocates nothing here.
    classes: SmallVec<[u8; 64]>,
}

impl Values {
    /// Nothing known of so many variables.
    pub fn unknown(variables: usize) -> Self {
        Self { classes: SmallVec::from_elem(0, variables) }
    }

    /// Sets the class of a variable. A variable out of range is ignored.
    pub fn set(&mut self, variable: u16, class: u8) {
        if let Some(slot) = self.classes.get_mut(usize::from(variable)) {
            *slot = class;
        }
    }

    /// The class of a variable; unknown if out of range.
    pub fn class(&self, variable: u16) -> u8 {
        self.classes.get(usize::from(variable)).copied().unwrap_or(0)
    }

    /// The classes in the order of the variables.
    pub fn classes(&self) -> &[u8] {
        &self.classes
    }

    /// The same, to be set.
    pub fn classes_mut(&mut self) -> &mut [u8] {
        &mut self.classes
    }
}

/// The truth of every atom in one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truths {
    atoms: SmallVec<[Truth; 64]>,
}

impl Truths {
    /// The truth of an atom; unknown if there is no such atom.
    pub fn of(&self, atom: Atom) -> Truth {
        self.atoms.get(usize::from(atom.0)).copied().unwrap_or(Truth::Unknown)
    }

    /// The same with another truth of one atom, and of no other that speaks of its variable.
    #[must_use]
    pub fn with(&self, atom: Atom, truth: Truth) -> Self {
        let mut other = self.clone();
        let slot = other.atoms.get_mut(usize::from(atom.0));
        slot.into_iter().for_each(|slot| *slot = truth);
        other
    }
}

/// The truth of every atom in every case of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts<W> {
    pub(super) atoms: SmallVec<[Bounds<W>; 64]>,
}

impl<W: Word> Facts<W> {
    /// Nothing known of `atoms` propositions.
    pub fn unknown(atoms: usize) -> Self {
        Self { atoms: SmallVec::from_elem(Bounds::UNKNOWN, atoms) }
    }

    /// What is known of each atom, in the order of their numbers.
    pub fn of(atoms: impl IntoIterator<Item = Bounds<W>>) -> Self {
        Self { atoms: atoms.into_iter().collect() }
    }

    /// What is known of an atom; unknown if out of range.
    pub fn bounds(&self, atom: Atom) -> Bounds<W> {
        self.atoms.get(usize::from(atom.0)).copied().unwrap_or(Bounds::UNKNOWN)
    }
}
