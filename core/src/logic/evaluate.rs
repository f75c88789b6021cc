//! Running a program down the cases: one evaluator, generic over its word.

use super::program::Register;
use super::{Bounds, Facts, Program, Truth, Word};

/// What every formula of a program comes to, in every case of a word.
#[derive(Debug, Clone)]
pub struct Answers<'p, W> {
    program: &'p Program,
    registers: Vec<Bounds<W>>,
}

impl Program {
    /// Evaluates every formula in every case of a word.
    pub fn evaluate<W: Word>(&self, facts: &Facts<W>) -> Answers<'_, W> {
        let atoms = self.space().atoms().len();
        let mut registers = Vec::with_capacity(Register::CONSTANTS + 2 * atoms + self.steps.len());
        registers.extend([Bounds::NO, Bounds::YES]);
        // Facts made for another program can be too many or too few: what is missing is unknown.
        registers.extend_from_slice(facts.atoms.get(..atoms).unwrap_or(&facts.atoms));
        registers.resize(Register::CONSTANTS + atoms, Bounds::UNKNOWN);
        for atom in 0..atoms {
            let bounds = read(&registers, Register::new(Register::CONSTANTS + atom));
            registers.push(bounds.not());
        }
        for step in &self.steps {
            let (left, right) = (read(&registers, step.left), read(&registers, step.right));
            registers.push(if step.all { left.and(right) } else { left.or(right) });
        }
        Answers { program: self, registers }
    }
}

impl<W: Word> Answers<'_, W> {
    /// Formula number `output`, in every case; unknown if there is no such formula.
    pub fn bounds(&self, output: usize) -> Bounds<W> {
        let register = self.program.registers.get(output);
        register.map_or(Bounds::UNKNOWN, |register| read(&self.registers, *register))
    }

    /// Formula number `output` in one case.
    pub fn truth(&self, output: usize, lane: usize) -> Truth {
        self.bounds(output).lane(lane)
    }
}

/// A compiled program only names registers that exist; reading one that does not
/// would still be an honest "unknown" and no panic.
fn read<W: Word>(registers: &[Bounds<W>], register: Register) -> Bounds<W> {
    registers.get(register.index()).copied().unwrap_or(Bounds::UNKNOWN)
}
