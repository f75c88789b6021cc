//! From a check to the type of its cases.

/// Does one thing with the type of case that a check judges, whichever it is: the type is
/// known by the name that is given to it.
macro_rules! with_case_of {
    ($check:expr, $Case:ident => $done:expr) => {
        match $check {
            $crate::check::Check::Delivery => {
                type $Case = $crate::case::DeliveryCase;
                $done
            }
            $crate::check::Check::Invitation => {
                type $Case = $crate::case::InvitationCase;
                $done
            }
            $crate::check::Check::Psp => {
                type $Case = $crate::case::PspCase;
                $done
            }
            $crate::check::Check::Service => {
                type $Case = $crate::case::ServiceCase;
                $done
            }
            $crate::check::Check::Session => {
                type $Case = $crate::case::SessionCase;
                $done
            }
        }
    };
}

pub(crate) use with_case_of;
