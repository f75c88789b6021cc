//! The command `lepre` on the real streams; all else is in the library.
#![forbid(unsafe_code)]

use lepre_command::{Console, run};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::panic;
use std::process::ExitCode;

fn main() -> ExitCode {
    // A panic's text may show a person's data; `run` says that something failed.
    panic::set_hook(Box::new(|_| ()));
    let terminal = io::stdout().is_terminal();
    // Both writers leave the colours out where nobody would see them.
    let mut output = BufWriter::new(anstream::stdout().lock());
    let mut errors = anstream::stderr().lock();
    let exit = run(
        std::env::args_os(),
        &mut Console {
            input: &mut io::stdin().lock(),
            output: &mut output,
            errors: &mut errors,
            width: Console::width(terminal),
            terminal,
        },
    );
    // Whether this succeeded is already known: `run` flushes before it answers.
    let _ = output.flush();
    exit.code().into()
}
