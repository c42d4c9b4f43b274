//! The countries whose public holidays are known, for choosing one.

use domain::staffing::holidays::countries;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::HostCommand;
use crate::{AppError, Host};

/// Every country whose public holidays are known, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListCountries {}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountriesView {
    pub countries: Vec<CountryView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountryView {
    /// ISO 3166-1, as `DK`.
    pub code: String,
    /// In English.
    pub name: String,
}

impl HostCommand for ListCountries {
    const NAME: &'static str = "staffing.countries";
    type Reply = CountriesView;

    fn run(self, _host: &Host) -> Result<CountriesView, AppError> {
        let view = |known: domain::staffing::holidays::HolidayCountry| CountryView {
            code: known.code.to_owned(),
            name: known.name.to_owned(),
        };
        Ok(CountriesView { countries: countries().into_iter().map(view).collect() })
    }
}
