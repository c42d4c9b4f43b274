//! Which file is open: restoring a backup, the demo team, another file.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RestoreReport;
use crate::contract::HostCommand;
use crate::{AppError, Done, Host, Topic};

/// Tries to open the file that could not be opened. Where it still cannot, its sentence may be another by now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenAgain {}

impl HostCommand for OpenAgain {
    const NAME: &'static str = "workspace.open_again";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    type Reply = Done;

    fn run(self, host: &Host) -> Result<Done, AppError> {
        host.open_again().map(|()| Done {})
    }
}

/// Puts a backup in the place of the open file. The backup is left as it is; the file that is replaced is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Restore {
    pub path: String,
}

impl HostCommand for Restore {
    const NAME: &'static str = "workspace.restore";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    type Reply = RestoreReport;

    fn run(self, host: &Host) -> Result<RestoreReport, AppError> {
        let kept = host.restore(Path::new(&self.path))?;
        let sentence = match &kept {
            Some(kept) => format!("Restored. What was open before is kept in {}.", kept.display()),
            None => "Restored.".to_owned(),
        };
        Ok(RestoreReport { kept: kept.map(|kept| kept.display().to_string()), sentence })
    }
}

/// Opens the demo team, in a file of its own; it is made where there is none, or where it is old and untouched.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenDemo {}

impl HostCommand for OpenDemo {
    const NAME: &'static str = "workspace.open_demo";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    type Reply = Done;

    fn run(self, host: &Host) -> Result<Done, AppError> {
        host.open_demo().map(|()| Done {})
    }
}

/// Removes the demo team, file and all, and opens the lead's own file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RemoveDemo {}

impl HostCommand for RemoveDemo {
    const NAME: &'static str = "workspace.remove_demo";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    type Reply = Done;

    fn run(self, host: &Host) -> Result<Done, AppError> {
        host.remove_demo().map(|()| Done {})
    }
}

/// Opens another workspace file; one that does not exist is made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChooseFile {
    pub path: String,
}

impl HostCommand for ChooseFile {
    const NAME: &'static str = "workspace.choose_file";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    type Reply = Done;

    fn run(self, host: &Host) -> Result<Done, AppError> {
        host.choose_file(PathBuf::from(self.path)).map(|()| Done {})
    }
}
