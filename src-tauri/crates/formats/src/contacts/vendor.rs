//! Which help desk wrote a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The help desk that a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Vendor {
    Zendesk,
    Freshdesk,
    HelpScout,
    Intercom,
    Front,
    Zammad,
    Osticket,
    Jira,
    /// Any other table with a number and a creation time.
    Other,
}

impl Vendor {
    pub const ALL: [Vendor; 9] = [
        Vendor::Zendesk,
        Vendor::Freshdesk,
        Vendor::HelpScout,
        Vendor::Intercom,
        Vendor::Front,
        Vendor::Zammad,
        Vendor::Osticket,
        Vendor::Jira,
        Vendor::Other,
    ];

    /// The word in files and on the command line: `zendesk`, `help_scout`.
    pub fn key(self) -> &'static str {
        match self {
            Vendor::Zendesk => "zendesk",
            Vendor::Freshdesk => "freshdesk",
            Vendor::HelpScout => "help_scout",
            Vendor::Intercom => "intercom",
            Vendor::Front => "front",
            Vendor::Zammad => "zammad",
            Vendor::Osticket => "osticket",
            Vendor::Jira => "jira",
            Vendor::Other => "other",
        }
    }

    /// The vendor of a key or a name; case, spaces, hyphens and underscores do not matter (`helpscout` is `help_scout`).
    pub fn from_key(key: &str) -> Option<Self> {
        let bare =
            |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        Self::ALL.into_iter().find(|vendor| [vendor.key(), vendor.label()].map(bare).contains(&bare(key)))
    }

    /// The name as the help desk writes it itself.
    pub fn label(self) -> &'static str {
        match self {
            Vendor::Zendesk => "Zendesk",
            Vendor::Freshdesk => "Freshdesk",
            Vendor::HelpScout => "Help Scout",
            Vendor::Intercom => "Intercom",
            Vendor::Front => "Front",
            Vendor::Zammad => "Zammad",
            Vendor::Osticket => "osTicket",
            Vendor::Jira => "Jira Service Management",
            Vendor::Other => "Another help desk",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_finds_its_vendor_again() {
        for vendor in Vendor::ALL {
            assert_eq!(Vendor::from_key(vendor.key()), Some(vendor));
            assert_eq!(serde_json::to_value(vendor).unwrap(), vendor.key());
        }
        assert_eq!(Vendor::from_key("HelpScout"), Some(Vendor::HelpScout));
        assert_eq!(Vendor::from_key("jira-service-management"), Some(Vendor::Jira));
        assert_eq!(Vendor::from_key("kayako"), None);
    }
}
