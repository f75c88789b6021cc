//! Codes of services, and the steps of one of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The services of the catalogue, by their letters; employers' services among them. They are
/// not those of the check `delivery`, which names what Lombardia's act does: its `did_support`
/// is part of `B`, `assessment` of `C`, `psp` is `D`, and `specialist` covers `E` and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum LepCode {
    /// Accoglienza e prima informazione.
    A,
    /// DID, profilazione, registrazione e SAP.
    B,
    /// Orientamento di base.
    C,
    /// Patto di servizio personalizzato.
    D,
    /// Orientamento specialistico.
    E,
    /// Accompagnamento al lavoro.
    F1,
    /// Attivazione del tirocinio.
    F2,
    /// Incontro domanda/offerta.
    F3,
    /// Assegno di ricollocazione (AdR).
    G,
    /// AdR: assistenza e tutoraggio.
    G1,
    /// AdR: ricerca intensiva.
    G2,
    /// Avviamento a formazione.
    H,
    /// Mobilità territoriale.
    I,
    /// Conciliazione.
    J,
    /// Avviamento a selezione nella pubblica amministrazione.
    K,
    /// Lavori socialmente utili.
    L,
    /// Collocamento mirato.
    M,
    /// Presa in carico integrata.
    N,
    /// Supporto all'autoimpiego.
    O,
    /// Employers: accoglienza e informazione.
    P,
    /// Employers: incontro domanda/offerta.
    Q,
    /// Employers: attivazione di tirocini.
    R,
    /// Employers: collocamento mirato.
    S,
}

/// The steps of targeted placement (`M`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TargetedStep {
    /// Enrolment, at the desk.
    Enrolment,
    /// Verification of the requirements, in the back office.
    Verification,
    /// Basic guidance.
    BasicGuidance,
    /// The PSP.
    Psp,
    /// Specialist guidance.
    SpecialistGuidance,
    /// Accompaniment into work.
    Accompaniment,
    /// Matching.
    Matching,
}
