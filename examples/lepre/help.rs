//! The pages that `--help` shows, in both languages.

use crate::exit::Exit;
use crate::page::{BOLD, paint};
use clap::Command;
use lepre::{Check, Language};
use textwrap::Options;

/// Gives every command its page, in place of the ones that clap would make in English.
pub(crate) fn with_pages(command: Command, language: Language) -> Command {
    let page = |name: &str| styled(&page(name, language));
    command
        .override_help(page("lepre"))
        .mut_subcommand("check", |command| command.override_help(page("check")))
        .mut_subcommand("ask", |command| command.override_help(page("ask")))
        .mut_subcommand("repair", |command| command.override_help(page("repair")))
        .mut_subcommand("deadlines", |command| command.override_help(page("deadlines")))
        .mut_subcommand("timesheet", |command| command.override_help(page("timesheet")))
        .mut_subcommand("replay", |command| command.override_help(page("replay")))
        .mut_subcommand("schema", |command| command.override_help(page("schema")))
        .mut_subcommand("catalogue", |command| {
            let names = ["list", "show", "search", "path"];
            names.into_iter().fold(command.override_help(page("catalogue")), |command, name| {
                command.mut_subcommand(name, |command| command.override_help(page("catalogue")))
            })
        })
        .mut_subcommand("procedure", |command| {
            command
                .override_help(page("procedure"))
                .mut_subcommand("list", |command| command.override_help(page("procedure")))
                .mut_subcommand("show", |command| command.override_help(page("procedure")))
        })
        .mut_subcommand("rulebook", |command| {
            command
                .override_help(page("rulebook"))
                .mut_subcommand("list", |command| command.override_help(page("rulebook")))
                .mut_subcommand("show", |command| command.override_help(page("rulebook")))
                .mut_subcommand("audit", |command| command.override_help(page("rulebook")))
                .mut_subcommand("compare", |command| command.override_help(page("rulebook")))
                .mut_subcommand("test", |command| command.override_help(page("scenarios")))
                .mut_subcommand("scenarios", |command| command.override_help(page("scenarios")))
        })
}

/// The page of a command.
fn page(name: &str, language: Language) -> String {
    let page = match (name, language) {
        ("check", Language::It) => CHECK_IT,
        ("check", Language::En) => CHECK_EN,
        ("ask", Language::It) => ASK_IT,
        ("ask", Language::En) => ASK_EN,
        ("repair", Language::It) => REPAIR_IT,
        ("repair", Language::En) => REPAIR_EN,
        ("deadlines", Language::It) => DEADLINES_IT,
        ("deadlines", Language::En) => DEADLINES_EN,
        ("timesheet", Language::It) => TIMESHEET_IT,
        ("timesheet", Language::En) => TIMESHEET_EN,
        ("replay", Language::It) => REPLAY_IT,
        ("replay", Language::En) => REPLAY_EN,
        ("schema", Language::It) => SCHEMA_IT,
        ("schema", Language::En) => SCHEMA_EN,
        ("rulebook", Language::It) => RULEBOOK_IT,
        ("rulebook", Language::En) => RULEBOOK_EN,
        ("scenarios", Language::It) => SCENARIOS_IT,
        ("scenarios", Language::En) => SCENARIOS_EN,
        ("catalogue", Language::It) => CATALOGUE_IT,
        ("catalogue", Language::En) => CATALOGUE_EN,
        ("procedure", Language::It) => PROCEDURE_IT,
        ("procedure", Language::En) => PROCEDURE_EN,
        (_, Language::It) => LEPRE_IT,
        (_, Language::En) => LEPRE_EN,
    };
    page.replace("{checks}", &Check::ALL.map(Check::name).join(", "))
        .replace("{schemas}", &schemas())
        .replace("{exit codes}", exit_codes(language).trim_end())
}

/// The names of schemas, in lines.
fn schemas() -> String {
    let indent = "         ";
    let lines = Options::new(80).initial_indent(indent).subsequent_indent(indent);
    textwrap::fill(&lepre::schema::NAMES.join(", "), lines)
}

/// The table of exit codes.
fn exit_codes(language: Language) -> String {
    Exit::ALL.map(|exit| format!("  {:>2}  {}\n", exit.code(), exit.meaning(language))).concat()
}

/// The page with its headings in bold: the lines at the margin that end with a colon.
fn styled(page: &str) -> String {
    let line = |line: &str| match line.strip_suffix(':') {
        Some(heading) if !heading.starts_with(' ') => format!("{}\n", paint(BOLD, line)),
        _ => format!("{line}\n"),
    };
    page.trim_start().lines().map(line).collect()
}

const LEPRE_IT: &str = "
Che cosa si può fare con un servizio per il lavoro, come, e perché.

Uso:
  lepre check VERIFICA FILE...   decide uno o più casi
  lepre ask VERIFICA CASO        chiede che cosa conta ancora, poi decide
  lepre repair VERIFICA CASO     dice che cosa renderebbe ammissibile un caso
  lepre deadlines FILE...        entro quando contattare il CPI
  lepre timesheet FILE...        controlla le sessioni di un operatore
  lepre replay RICEVUTA CASO     ripete una risposta, e dice che cosa è cambiato
  lepre rulebook list            elenca le raccolte di regole
  lepre rulebook show ID         mostra le regole di una raccolta
  lepre rulebook audit ID        dice che cosa non va nelle sue regole
  lepre rulebook compare ID ID   dice che cosa cambia fra due raccolte
  lepre rulebook test ID         esegue gli scenari di una raccolta
  lepre rulebook scenarios ID    ne stampa da cui cominciare
  lepre procedure list           elenca le procedure
  lepre procedure show NOME      mostra i passi di una procedura
  lepre catalogue list           elenca i servizi
  lepre catalogue show CODICE    mostra un servizio
  lepre catalogue search TESTO   cerca nei servizi
  lepre catalogue path CODICE    mostra che cosa viene prima di un servizio
  lepre schema NOME              stampa lo schema JSON di un documento

Opzioni:
      --lang it|en   lingua dei testi; se manca, it
  -h, --help         questo aiuto; `lepre check --help` per quello di un comando
  -V, --version      la versione

Esempi:
  lepre check delivery caso.json
  lepre check delivery casi.jsonl --format json > decisioni.jsonl
";

const LEPRE_EN: &str = "
What may be done with an employment service, how, and why.

Usage:
  lepre check CHECK FILE...   decide one case or many
  lepre ask CHECK CASE        ask what still matters, then decide
  lepre repair CHECK CASE     say what would make a case admissible
  lepre deadlines FILE...     by when to contact the CPI
  lepre timesheet FILE...     audit the sessions of an operator
  lepre replay RECEIPT CASE   ask again, and say what changed
  lepre rulebook list         list the rulebooks
  lepre rulebook show ID      show the rules of one
  lepre rulebook audit ID     say what is wrong with its rules
  lepre rulebook compare A B  say what differs between two
  lepre rulebook test ID      run the scenarios of one
  lepre rulebook scenarios ID print some to begin with
  lepre procedure list        list the procedures
  lepre procedure show NAME   show the steps of one
  lepre catalogue list        list the services
  lepre catalogue show CODE   show one
  lepre catalogue search TEXT look for words in services
  lepre catalogue path CODE   show what comes before one
  lepre schema NAME           print the JSON Schema of a document

Options:
      --lang it|en   language of texts; if left out, it
  -h, --help         this help; `lepre check --help` for that of a command
  -V, --version      the version

Examples:
  lepre check delivery case.json --lang en
  lepre check delivery cases.jsonl --format json > decisions.jsonl
";

const CHECK_IT: &str = "
Decide uno o più casi, e dice perché.

Uso:
  lepre check [OPZIONI] VERIFICA FILE...

Argomenti:
  VERIFICA   che cosa si verifica: {checks}
  FILE...    i casi, in JSON; `-` è l'ingresso standard. Un file contiene un
             caso, una lista di casi, oppure un caso per riga (.jsonl, .ndjson)

  Un caso di `psp` può essere un fascicolo: il contenuto del PSP, la procedura
  con cui si firma e il registro degli eventi. Un caso di `delivery` o `session`
  può essere il registro di una loro procedura. Se un documento del registro è
  un testo, è il percorso di un file nella stessa cartella. Di un fascicolo,
  --rulebook indica la raccolta che ha la procedura.

Opzioni:
      --rulebook ID         raccolta di regole; se manca, quella del territorio
                            e del giorno
      --format text|json    testo per le persone o JSON per i programmi; se
                            manca, text
      --detail full|codes   con --format json: risposte intere o i soli codici;
                            se manca, full
      --receipt             con --format json: la risposta porta la ricevuta
      --lines               un caso per riga, comunque si chiami il file
      --lang it|en          lingua dei testi; se manca, it
  -h, --help                questo aiuto

Codici di uscita:
{exit codes}
  Di più casi conta il più grave: gli errori, poi 1, 2, 3 e 0.

Esempi:
  lepre check delivery caso.json
  lepre check delivery casi.jsonl --format json > decisioni.jsonl
";

const CHECK_EN: &str = "
Decides one case or many, and says why.

Usage:
  lepre check [OPTIONS] CHECK FILE...

Arguments:
  CHECK     what is checked: {checks}
  FILE...   the cases, as JSON; `-` is standard input. A file holds one case, a
            list of cases, or one case a line (.jsonl, .ndjson)

  A case of `psp` may be a dossier: the content of the PSP, the procedure by
  which it is signed, and the journal of events. A case of `delivery` or
  `session` may be the journal of one of their procedures. Where a document of
  the journal is a text, it is the path of a file in the same folder. With a
  dossier, --rulebook names the one that has the procedure.

Options:
      --rulebook ID         rulebook; if left out, that of the territory and the
                            day
      --format text|json    text for people or JSON for programs; if left out,
                            text
      --detail full|codes   with --format json: whole answers or codes alone;
                            if left out, full
      --receipt             with --format json: the answer carries its receipt
      --lines               one case a line, whatever the file is called
      --lang it|en          language of texts; if left out, it
  -h, --help                this help

Exit codes:
{exit codes}
  Of several cases the gravest counts: errors, then 1, 2, 3 and 0.

Examples:
  lepre check delivery case.json --lang en
  lepre check delivery cases.jsonl --format json > decisions.jsonl
";

const ASK_IT: &str = "
Chiede che cosa conta ancora per un caso, una domanda per volta e mai ciò che
non può contare; poi decide.

Uso:
  lepre ask [OPZIONI] VERIFICA CASO

Argomenti:
  VERIFICA   che cosa si verifica: {checks}
  CASO       il file del caso, per quanto è noto; le risposte arrivano
             dall'ingresso standard

Opzioni:
      --rulebook ID         raccolta di regole; se manca, quella del territorio
                            e del giorno
      --format text|json    le domande a una persona, o tutte insieme in JSON;
                            se manca, text
      --lang it|en          lingua dei testi; se manca, it
  -h, --help                questo aiuto
";

const ASK_EN: &str = "
Asks what still matters for a case, one question at a time and never what cannot
matter; then decides.

Usage:
  lepre ask [OPTIONS] CHECK CASE

Arguments:
  CHECK   what is checked: {checks}
  CASE    the file of the case, as far as it is known; answers come from
          standard input

Options:
      --rulebook ID         rulebook; if left out, that of the territory and the
                            day
      --format text|json    questions to a person, or all of them as JSON; if
                            left out, text
      --lang it|en          language of texts; if left out, it
  -h, --help                this help
";

const REPAIR_IT: &str = "
Dice che cosa renderebbe ammissibile un caso, e chi può farlo: i gruppi di
cambiamenti più piccoli, i meno costosi per primi. Dice anche come andrebbe in
presenza.

Uso:
  lepre repair [OPZIONI] VERIFICA CASO

Argomenti:
  VERIFICA   che cosa si verifica: {checks}
  CASO       il file del caso; `-` è l'ingresso standard

Opzioni:
      --most NUMERO         quante alternative al più; se manca, 3
      --rulebook ID         raccolta di regole; se manca, quella del territorio
                            e del giorno
      --format text|json    testo per le persone o JSON per i programmi; se
                            manca, text
      --lang it|en          lingua dei testi; se manca, it
  -h, --help                questo aiuto

Il codice di uscita è quello del caso com'è.
";

const REPAIR_EN: &str = "
Says what would make a case admissible, and who can do it: the smallest sets of
changes, the cheapest first. It also says how the case would stand in person.

Usage:
  lepre repair [OPTIONS] CHECK CASE

Arguments:
  CHECK   what is checked: {checks}
  CASE    the file of the case; `-` is standard input

Options:
      --most NUMBER         how many alternatives at most; if left out, 3
      --rulebook ID         rulebook; if left out, that of the territory and the
                            day
      --format text|json    text for people or JSON for programs; if left out,
                            text
      --lang it|en          language of texts; if left out, it
  -h, --help                this help

The exit code is that of the case as it is.
";

const DEADLINES_IT: &str = "
Dice entro quale giorno una persona contatta il Centro per l'impiego, e se è da
convocare. Non dice nulla di sanzioni.

Uso:
  lepre deadlines [OPZIONI] FILE...

Argomenti:
  FILE...   i casi, in JSON, come per `check`: `lepre schema deadlines`

Opzioni:
      --rulebook ID         raccolta di regole; se manca, quella del territorio
                            e del giorno
      --format text|json    testo per le persone o JSON per i programmi; se
                            manca, text
      --detail full|codes   con --format json: risposte intere o i soli codici;
                            se manca, full
      --receipt             con --format json: la risposta porta la ricevuta
      --lines               un caso per riga, comunque si chiami il file
      --lang it|en          lingua dei testi; se manca, it
  -h, --help                questo aiuto

Codici di uscita:
  0 contatto avvenuto o nei termini, 1 da convocare, 2 manca qualcosa; gli altri
  come per `check`.
";

const DEADLINES_EN: &str = "
Tells by which day a person contacts the employment office, and whether they are
to be convened. It says nothing of sanctions.

Usage:
  lepre deadlines [OPTIONS] FILE...

Arguments:
  FILE...   the cases, as JSON, as with `check`: `lepre schema deadlines`

Options:
      --rulebook ID         rulebook; if left out, that of the territory and the
                            day
      --format text|json    text for people or JSON for programs; if left out,
                            text
      --detail full|codes   with --format json: whole answers or codes alone;
                            if left out, full
      --receipt             with --format json: the answer carries its receipt
      --lines               one case a line, whatever the file is called
      --lang it|en          language of texts; if left out, it
  -h, --help                this help

Exit codes:
  0 contacted or still due, 1 to be convened, 2 something is missing; the others
  as with `check`.
";

const TIMESHEET_IT: &str = "
Controlla se le sessioni di un operatore si contraddicono: sovrapposte,
registrate due volte, a cavallo della mezzanotte, più lunghe di un giorno.

Uso:
  lepre timesheet [OPZIONI] FILE...

Argomenti:
  FILE...   le sessioni, in JSON: `lepre schema timesheet`

Opzioni:
      --rulebook ID         raccolta di regole; se manca, quella del territorio
                            e del giorno
      --format text|json    testo per le persone o JSON per i programmi; se
                            manca, text
      --detail full|codes   con --format json: risposte intere o i soli codici;
                            se manca, full
      --receipt             con --format json: la risposta porta la ricevuta
      --lines               un caso per riga, comunque si chiami il file
      --lang it|en          lingua dei testi; se manca, it
  -h, --help                questo aiuto

Codici di uscita:
  0 in regola, 1 da correggere; gli altri come per `check`.
";

const TIMESHEET_EN: &str = "
Tells whether the sessions of an operator contradict each other: overlapping,
listed twice, across midnight, longer than a day.

Usage:
  lepre timesheet [OPTIONS] FILE...

Arguments:
  FILE...   the sessions, as JSON: `lepre schema timesheet`

Options:
      --rulebook ID         rulebook; if left out, that of the territory and the
                            day
      --format text|json    text for people or JSON for programs; if left out,
                            text
      --detail full|codes   with --format json: whole answers or codes alone;
                            if left out, full
      --receipt             with --format json: the answer carries its receipt
      --lines               one case a line, whatever the file is called
      --lang it|en          language of texts; if left out, it
  -h, --help                this help

Exit codes:
  0 in order, 1 to be corrected; the others as with `check`.
";

const REPLAY_IT: &str = "
Ripete una risposta data con la ricevuta (--receipt), e dice che cosa è
cambiato: il caso, le raccolte, le loro regole, la risposta.

Uso:
  lepre replay [OPZIONI] RICEVUTA CASO

Argomenti:
  RICEVUTA   il file della risposta, con la sua ricevuta; `-` è l'ingresso
             standard
  CASO       il file del caso

Opzioni:
      --format text|json   testo per le persone o JSON per i programmi; se
                           manca, text
      --lang it|en         lingua dei testi; se manca, it
  -h, --help               questo aiuto

Codici di uscita:
  0 stessa risposta allo stesso caso, 1 no; gli altri come per `check`.

Esempi:
  lepre check delivery caso.json --format json --receipt > ricevuta.json
  lepre replay ricevuta.json caso.json
";

const REPLAY_EN: &str = "
Asks again what was answered with a receipt (--receipt), and says what changed:
the case, the rulebooks, their rules, the answer.

Usage:
  lepre replay [OPTIONS] RECEIPT CASE

Arguments:
  RECEIPT   the file of the answer, with its receipt; `-` is standard input
  CASE      the file of the case

Options:
      --format text|json   text for people or JSON for programs; if left out,
                           text
      --lang it|en         language of texts; if left out, it
  -h, --help               this help

Exit codes:
  0 the same answer to the same case, 1 not so; the others as with `check`.

Examples:
  lepre check delivery case.json --format json --receipt > receipt.json
  lepre replay receipt.json case.json
";

const SCHEMA_IT: &str = "
Stampa lo schema JSON (bozza 2020-12) di un documento.

Uso:
  lepre schema NOME

Argomenti:
  NOME   il documento:
{schemas}

Opzioni:
      --lang it|en   lingua dei messaggi; se manca, it
  -h, --help         questo aiuto
";

const SCHEMA_EN: &str = "
Prints the JSON Schema (draft 2020-12) of a document.

Usage:
  lepre schema NAME

Arguments:
  NAME   the document:
{schemas}

Options:
      --lang it|en   language of messages; if left out, it
  -h, --help         this help
";

const RULEBOOK_IT: &str = "
Elenca le raccolte di regole, ne mostra una regola per regola, dice che cosa non
va nelle sue regole, o che cosa cambia da una all'altra.

Uso:
  lepre rulebook list [OPZIONI]
  lepre rulebook show [OPZIONI] ID
  lepre rulebook audit [OPZIONI] RACCOLTA
  lepre rulebook compare [OPZIONI] RACCOLTA RACCOLTA
  lepre rulebook test [OPZIONI] RACCOLTA [SCENARI...]
  lepre rulebook scenarios [OPZIONI] RACCOLTA

Argomenti:
  ID         la raccolta, come la chiama l'elenco
  RACCOLTA   la stessa cosa, o un file .toml, o una cartella con rulebook.toml

  Di `audit` e `compare` il codice di uscita è 0 se non c'è nulla da dire, 1 se
  c'è qualcosa.

Opzioni:
      --format text|json   testo per le persone o JSON per i programmi; se
                           manca, text
      --lang it|en         lingua dei testi; se manca, it
  -h, --help               questo aiuto
";

const RULEBOOK_EN: &str = "
Lists the rulebooks, shows one rule by rule, says what is wrong with its rules,
or what one says otherwise than another.

Usage:
  lepre rulebook list [OPTIONS]
  lepre rulebook show [OPTIONS] ID
  lepre rulebook audit [OPTIONS] RULEBOOK
  lepre rulebook compare [OPTIONS] RULEBOOK RULEBOOK
  lepre rulebook test [OPTIONS] RULEBOOK [SCENARIOS...]
  lepre rulebook scenarios [OPTIONS] RULEBOOK

Arguments:
  ID         the rulebook, as the list calls it
  RULEBOOK   the same, or a .toml file, or a folder with rulebook.toml

  `audit` and `compare` exit with 0 where there is nothing to say, with 1 where
  there is.

Options:
      --format text|json   text for people or JSON for programs; if left out,
                           text
      --lang it|en         language of texts; if left out, it
  -h, --help               this help
";

const SCENARIOS_IT: &str = "
Esegue gli scenari di una raccolta di regole: casi, con ciò che se ne attende.
Dice quali regole sono state rispettate, violate e non note, e se ogni
condizione ha deciso la sua regola, vera e falsa. `scenarios` ne stampa, in
TOML, che mostrano tutto ciò che si può mostrare.

Uso:
  lepre rulebook test [OPZIONI] RACCOLTA [SCENARI...]
  lepre rulebook scenarios [OPZIONI] RACCOLTA

Argomenti:
  RACCOLTA     la raccolta, come la chiama l'elenco, o un file .toml, o una
               cartella con rulebook.toml
  SCENARI...   file .toml o .json, o cartelle che ne contengono: `lepre schema
               scenario`; se mancano, la cartella scenarios accanto alla
               raccolta

Opzioni di test:
      --complete           fallisce anche se non tutto è mostrato
      --format text|json   testo per le persone o JSON per i programmi; se
                           manca, text

Opzioni di scenarios:
      --check VERIFICA     solo questa; se manca, tutte quelle della raccolta

Opzioni:
      --lang it|en         lingua dei testi; se manca, it
  -h, --help               questo aiuto

Codici di uscita:
  0 tutti passati, 1 no; gli altri come per `check`.

Esempi:
  lepre rulebook scenarios mia/ > mia/scenarios/inizio.toml
  lepre rulebook test mia/ --complete
";

const SCENARIOS_EN: &str = "
Runs the scenarios of a rulebook: cases, with what is expected of them. It says
which rules were satisfied, violated and unknown, and whether each condition
decided its rule, as true and as false. `scenarios` prints some, as TOML, that
show all that can be shown.

Usage:
  lepre rulebook test [OPTIONS] RULEBOOK [SCENARIOS...]
  lepre rulebook scenarios [OPTIONS] RULEBOOK

Arguments:
  RULEBOOK       the rulebook, as the list calls it, or a .toml file, or a
                 folder with rulebook.toml
  SCENARIOS...   .toml or .json files, or folders of them: `lepre schema
                 scenario`; if left out, the folder scenarios beside the
                 rulebook

Options of test:
      --complete           what is not shown is a failure too
      --format text|json   text for people or JSON for programs; if left out,
                           text

Options of scenarios:
      --check CHECK        only this one; if left out, all of the rulebook

Options:
      --lang it|en         language of texts; if left out, it
  -h, --help               this help

Exit codes:
  0 all passed, 1 not so; the others as with `check`.

Examples:
  lepre rulebook scenarios mine/ > mine/scenarios/first.toml
  lepre rulebook test mine/ --complete --lang en
";

const PROCEDURE_IT: &str = "
Elenca le procedure, o mostra i passi di una: chi fa che cosa, e dopo che cosa.

Uso:
  lepre procedure list [OPZIONI]
  lepre procedure show [OPZIONI] NOME

Argomenti:
  NOME   la procedura, come la chiama l'elenco: psp/email

Opzioni:
      --format text|json   testo per le persone o JSON per i programmi;
                           se manca, text
      --format mermaid     con `show`: un diagramma
      --lang it|en         lingua dei testi; se manca, it
  -h, --help               questo aiuto

Esempi:
  lepre procedure show psp/email
  lepre procedure show psp/firmalom --format mermaid > firmalom.mmd
";

const PROCEDURE_EN: &str = "
Lists the procedures, or shows the steps of one: who does what, and after what.

Usage:
  lepre procedure list [OPTIONS]
  lepre procedure show [OPTIONS] NAME

Arguments:
  NAME   the procedure, as the list calls it: psp/email

Options:
      --format text|json   text for people or JSON for programs; if left
                           out, text
      --format mermaid     with `show`: a diagram
      --lang it|en         language of texts; if left out, it
  -h, --help               this help

Examples:
  lepre procedure show psp/email --lang en
  lepre procedure show psp/firmalom --format mermaid > firmalom.mmd
";

const CATALOGUE_IT: &str = "
I servizi del catalogo LEP: quali sono, che cosa fanno, che cosa viene prima.

Uso:
  lepre catalogue list [OPZIONI]
  lepre catalogue show [OPZIONI] CODICE
  lepre catalogue search [OPZIONI] TESTO...
  lepre catalogue path [OPZIONI] CODICE

Argomenti:
  CODICE     il servizio, con la sua lettera: F1
  TESTO...   parole, o il loro inizio, in italiano o inglese

Opzioni di list:
      --prefix CODICE       come comincia il codice: F
      --audience CHI        everyone, naspi_recipient, person_with_disability,
                            vulnerable_person, employer
      --presence COME       any, in_person, not_needed
      --digitalisable SE    yes, partly, blended, no: per il rapporto del 2021

Opzioni:
      --format text|json    testo per le persone o JSON per i programmi; se
                            manca, text
      --format markdown     con `show`: una pagina
      --lang it|en          lingua dei testi; se manca, it
  -h, --help                questo aiuto
";

const CATALOGUE_EN: &str = "
The services of the LEP catalogue: which, what they do, what comes before them.

Usage:
  lepre catalogue list [OPTIONS]
  lepre catalogue show [OPTIONS] CODE
  lepre catalogue search [OPTIONS] TEXT...
  lepre catalogue path [OPTIONS] CODE

Arguments:
  CODE      the service, by its letter: F1
  TEXT...   words, or how they begin, in Italian or English

Options of list:
      --prefix CODE         how the code begins: F
      --audience WHO        everyone, naspi_recipient, person_with_disability,
                            vulnerable_person, employer
      --presence HOW        any, in_person, not_needed
      --digitalisable IF    yes, partly, blended, no: by the report of 2021

Options:
      --format text|json    text for people or JSON for programs; if left out,
                            text
      --format markdown     with `show`: a page
      --lang it|en          language of texts; if left out, it
  -h, --help                this help
";
