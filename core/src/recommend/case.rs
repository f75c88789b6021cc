//! The subject of a recommendation: what is known of a person, a service and a wish.

use super::Mode;
use crate::case::{
    DeliveryCase, Equipment, LepCode, MAX_CASE_BYTES, ServiceCase, TargetedStep, group, read_object,
};
use crate::date::Date;
use crate::error::Error;
use crate::territory::Territory;
use crate::vocabulary::Vocabulary;
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Deserialize, Serialize};

/// What is known of a person, a service and a wish. Every field may be left out: then it is
/// unknown.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RecommendationCase {
    /// The day of the service.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno si svolge il servizio?",
        "en": "On which day is the service delivered?"
    }))]
    pub date: Option<Date>,
    /// The authority for whose territory it is delivered.
    #[schemars(extend("x-question" = {
        "it": "In quale regione o provincia autonoma si svolge il servizio?",
        "en": "In which region or autonomous province is the service delivered?"
    }))]
    pub territory: Option<Territory>,
    /// The service, by its code in the catalogue.
    #[schemars(extend("x-question" = {
        "it": "Quale servizio chiede la persona?",
        "en": "Which service does the person ask for?"
    }))]
    pub service: Option<LepCode>,
    /// The step of targeted placement (`M`).
    #[schemars(extend("x-question" = {
        "it": "Quale passo del collocamento mirato?",
        "en": "Which step of targeted placement?"
    }))]
    pub step: Option<TargetedStep>,
    /// What the meeting is for.
    #[schemars(extend("x-question" = {
        "it": "A che cosa serve l'incontro?",
        "en": "What is the meeting for?"
    }))]
    pub phase: Option<Phase>,
    /// How well the person uses digital tools.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Digital>")]
    pub digital: Digital,
    /// What the person has at hand.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Equipment>")]
    pub equipment: Equipment,
    /// The band that the person belongs to, by a first screening.
    #[schemars(extend("x-question" = {
        "it": "A quale fascia appartiene la persona: autonoma, da assistere o poco occupabile?",
        "en": "Which band does the person belong to: autonomous, assisted or of low employability?"
    }))]
    pub band: Option<Band>,
    /// The whole months that the person has been without a job.
    #[schemars(extend("x-question" = {
        "it": "Da quanti mesi interi la persona è senza lavoro?",
        "en": "For how many whole months has the person been without a job?"
    }))]
    pub months_without_job: Option<u32>,
    /// The frail groups that the person belongs to.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<FrailTargets>")]
    pub frail: FrailTargets,
    /// How the office establishes who the person is.
    #[schemars(extend("x-question" = {
        "it": "In quale modo l'ufficio accerta chi è la persona?",
        "en": "How does the office establish who the person is?"
    }))]
    pub identification: Option<Identification>,
    /// The way that the person wishes. It comes first, unless a check forbids it.
    #[schemars(extend("x-question" = {
        "it": "In quale modo la persona vuole il servizio?",
        "en": "In which way does the person want the service?"
    }))]
    pub wish: Option<Mode>,
    /// What the checks are asked.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<ReadChecks>")]
    pub checks: ReadChecks,
}

/// The cases of the checks that are read. What stands above of day, territory, service, step and
/// equipment need not be repeated, and may not be contradicted. Their channel does not matter:
/// every one is tried.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReadChecks {
    /// What else is known of the delivery.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<DeliveryCase>")]
    pub delivery: DeliveryCase,
    /// What else is known of who may have the service.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<ServiceCase>")]
    pub service: ServiceCase,
}

/// How well the person uses digital tools.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Digital {
    /// How well.
    #[schemars(extend("x-question" = {
        "it": "La persona sa usare gli strumenti digitali: per niente o poco, un po', bene?",
        "en": "How well does the person use digital tools: hardly, somewhat, well?"
    }))]
    pub ability: Option<Ability>,
    /// How that is known.
    #[schemars(extend("x-question" = {
        "it": "Come si sa: lo dice la persona, lo ha visto l'ufficio, lo mostra una prova?",
        "en": "How is that known: the person says so, the office saw it, a test shows it?"
    }))]
    pub source: Option<AbilitySource>,
}

/// How well a person uses digital tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ability {
    /// Hardly, or not at all.
    None,
    /// Somewhat.
    Some,
    /// Well.
    Good,
}

/// How digital ability is known (report of 2021, chapter 3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AbilitySource {
    /// The person says so.
    Chosen,
    /// The office saw it.
    Observed,
    /// A national test shows it.
    Test,
}

/// The bands of persons (report of 2021, chapter 3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// The most employable, autonomous and digital.
    Autonomous,
    /// Those who need more assistance.
    Assisted,
    /// Those of low employability, without digital skill.
    LowEmployability,
}

/// What a meeting is for (report of 2021, chapter 3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// To motivate.
    Motivation,
    /// To engage.
    Engagement,
    /// To evaluate.
    Evaluation,
    /// To inform.
    Information,
    /// To verify.
    Verification,
}

/// The frail groups of the report of 2021 (chapter 2.8): a person may belong to several.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FrailTargets {
    /// Lives in a remote or rural area.
    #[schemars(extend("x-question" = {
        "it": "La persona abita in un'area remota o rurale?",
        "en": "Does the person live in a remote or rural area?"
    }))]
    pub remote_areas: Option<bool>,
    /// Is young, and lives in such an area.
    #[schemars(extend("x-question" = {
        "it": "È un giovane di un'area remota o rurale?",
        "en": "Is the person young, and of a remote or rural area?"
    }))]
    pub remote_young: Option<bool>,
    /// Has few digital or basic skills.
    #[schemars(extend("x-question" = {
        "it": "La persona ha poche competenze digitali o di base?",
        "en": "Has the person few digital or basic skills?"
    }))]
    pub limited_skills: Option<bool>,
    /// Has little access to IT: few devices, little internet.
    #[schemars(extend("x-question" = {
        "it": "La persona ha pochi dispositivi o poca rete?",
        "en": "Has the person few devices or little internet?"
    }))]
    pub limited_access: Option<bool>,
    /// Is no native speaker and finds the language hard.
    #[schemars(extend("x-question" = {
        "it": "La persona è in difficoltà con la lingua?",
        "en": "Does the person find the language hard?"
    }))]
    pub language: Option<bool>,
    /// Has a disability, physical or mental problems, or a long illness.
    #[schemars(extend("x-question" = {
        "it": "La persona ha una disabilità, problemi fisici o mentali o una malattia lunga?",
        "en": "Has the person a disability, physical or mental problems, or a long illness?"
    }))]
    pub disability: Option<bool>,
    /// Is unemployed and over 60.
    #[schemars(extend("x-question" = {
        "it": "La persona ha più di 60 anni?",
        "en": "Is the person over 60?"
    }))]
    pub over_60: Option<bool>,
}

/// The ways of identifying a person that are in use (report of 2021, chapters 2.2, 2.7 and 3.5).
/// SPID and CIE are strong, the other Italian ones weak, the British ones not rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Identification {
    /// Scanned documents.
    ScannedDocuments,
    /// A one-time password.
    Otp,
    /// SPID.
    Spid,
    /// Three questions from the person's history.
    PersonalQuestions,
    /// A document or agreement accepted by screenshot.
    Screenshot,
    /// A document shown on the web camera.
    WebCamera,
    /// A signature put later.
    DeferredSignature,
    /// The electronic identity card.
    Cie,
    /// Password, and a PIN by SMS.
    PasswordSms,
    /// An app on the smartphone.
    PhoneApp,
}

impl RecommendationCase {
    /// The vocabulary of such cases, which tells what is wrong with one and what to ask.
    pub fn vocabulary() -> Vocabulary {
        let schema = SchemaGenerator::default().into_root_schema_for::<Self>();
        Vocabulary::read("recommendation", &schema)
    }

    /// Reads a case from JSON text.
    ///
    /// # Errors
    /// [`Error::Input`] with all that is wrong with it.
    pub fn read(json: &str) -> Result<Self, Error> {
        read_object(json, MAX_CASE_BYTES, Self::vocabulary)
    }
}
