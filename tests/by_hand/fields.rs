//! The fields that a finding can name.

use std::fmt;
use std::ops::BitOr;

use serde::{Serialize, Serializer};

/// A set of fields of the case, always in the order of the vocabulary.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Fields(u32);

/// Bit `n` of a set stands for the field `NAMES[n]`.
const NAMES: [&str; 27] = [
    "date",
    "service",
    "programme.kind",
    "channel",
    "provider.kind",
    "provider.accredited",
    "provider.partnership_agreement",
    "provider.staff_identified_in_siul",
    "provider.in_person_available",
    "person.rdc_recipient",
    "person.remote_requested",
    "person.psp_signed",
    "person.identity_established",
    "law.remote_allowed",
    "agreement.provider",
    "agreement.person",
    "equipment.device",
    "equipment.device_online",
    "equipment.connection_stable",
    "contact.email",
    "contact.email_personal",
    "contact.email_kind",
    "platform.access",
    "platform.password_protected",
    "platform.password_delivery",
    "platform.person_has_credentials",
    "platform.browser_version",
];

impl Fields {
    pub(super) const DATE: Self = Self(1);
    pub(super) const SERVICE: Self = Self(1 << 1);
    pub(super) const PROGRAMME_KIND: Self = Self(1 << 2);
    pub(super) const CHANNEL: Self = Self(1 << 3);
    pub(super) const PROVIDER_KIND: Self = Self(1 << 4);
    pub(super) const ACCREDITED: Self = Self(1 << 5);
    pub(super) const PARTNERSHIP_AGREEMENT: Self = Self(1 << 6);
    pub(super) const STAFF_IDENTIFIED: Self = Self(1 << 7);
    pub(super) const IN_PERSON_AVAILABLE: Self = Self(1 << 8);
    pub(super) const RDC_RECIPIENT: Self = Self(1 << 9);
    pub(super) const REMOTE_REQUESTED: Self = Self(1 << 10);
    pub(super) const PSP_SIGNED: Self = Self(1 << 11);
    pub(super) const IDENTITY_ESTABLISHED: Self = Self(1 << 12);
    pub(super) const REMOTE_ALLOWED: Self = Self(1 << 13);
    pub(super) const AGREEMENT_PROVIDER: Self = Self(1 << 14);
    pub(super) const AGREEMENT_PERSON: Self = Self(1 << 15);
    pub(super) const DEVICE: Self = Self(1 << 16);
    pub(super) const DEVICE_ONLINE: Self = Self(1 << 17);
    pub(super) const CONNECTION_STABLE: Self = Self(1 << 18);
    pub(super) const EMAIL: Self = Self(1 << 19);
    pub(super) const EMAIL_PERSONAL: Self = Self(1 << 20);
    pub(super) const EMAIL_KIND: Self = Self(1 << 21);
    pub(super) const ACCESS: Self = Self(1 << 22);
    pub(super) const PASSWORD_PROTECTED: Self = Self(1 << 23);
    pub(super) const PASSWORD_DELIVERY: Self = Self(1 << 24);
    pub(super) const HAS_CREDENTIALS: Self = Self(1 << 25);
    pub(super) const BROWSER_VERSION: Self = Self(1 << 26);

    /// The names of the fields in the set.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let name = NAMES.get(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(*name)
        })
    }

    /// Whether no field is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Fields {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.names()).finish()
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.names())
    }
}
