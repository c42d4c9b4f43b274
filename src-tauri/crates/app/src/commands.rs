//! The one list of everything a person can do. A Command that is not here does not exist.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::contract::{Command, HostCommand};
use crate::{App, AppError, ErrorCode, Host, Job};

macro_rules! commands {
    ($($command:path),+ ; host: $($host_command:path),+ $(,)?) => {
        /// Runs the Command `name` with `args`, and tells the listeners what it made stale.
        ///
        /// # Errors
        /// What the Command answers, or `bad_call` where there is none of that name or the arguments do not fit.
        pub fn call(app: &App, name: &str, args: Value, job: &Job) -> Result<Value, AppError> {
            let app = app.with_job(job.clone());
            match name {
                $(<$command as Command>::NAME => run::<$command>(&app, args),)+
                _ => Err(unknown(name)),
            }
        }

        /// Runs `name` where it is a Command of the host; `None` where it is not.
        pub(crate) fn call_host(host: &Host, name: &str, args: Value) -> Option<Result<Value, AppError>> {
            match name {
                $(<$host_command as HostCommand>::NAME => Some(run_host::<$host_command>(host, args)),)+
                _ => None,
            }
        }

        /// The whole contract as TypeScript.
        pub fn typescript() -> String {
            let mut writer = crate::contract::TypeScript::default();
            $(writer.add::<$command>();)+
            $(writer.add_host::<$host_command>();)+
            writer.finish()
        }
    };
}

commands![
    crate::day::ViewDay,
    crate::day::ViewBalance,
    crate::day::ViewDone,
    crate::day::ViewMeetings,
    crate::day::StartActivity,
    crate::day::StopActivity,
    crate::day::SetOnCall,
    crate::day::AddEntry,
    crate::day::PlaceEntry,
    crate::day::SplitEntry,
    crate::day::RetypeEntry,
    crate::day::DescribeEntry,
    crate::day::ChangeEntry,
    crate::day::DeleteEntry,
    crate::day::AddBlock,
    crate::day::PlaceBlock,
    crate::day::SplitBlock,
    crate::day::RetypeBlock,
    crate::day::DescribeBlock,
    crate::day::ChangeBlock,
    crate::day::DeleteBlock,
    crate::day::LiveAsPlanned,
    crate::day::Heartbeat,
    crate::day::AnswerAway,
    crate::day::SnoozeNudge,
    crate::day::AddDone,
    crate::day::DeleteDone,
    crate::day::ImportCalendar,
    crate::day::ForgetMeetingTitle,
    crate::people::ListPeople,
    crate::people::AddPeople,
    crate::people::RenamePerson,
    crate::people::SetLeft,
    crate::people::ViewPerson,
    crate::people::AddCommitment,
    crate::people::CloseCommitment,
    crate::people::ChangeCommitment,
    crate::people::DeleteCommitment,
    crate::people::ViewDueTraining,
    crate::people::PutTraining,
    crate::people::DeleteTraining,
    crate::people::PutKnowledge,
    crate::people::DeleteKnowledge,
    crate::people::ListRecognitions,
    crate::people::PutRecognition,
    crate::people::DeleteRecognition,
    crate::people::ViewAgenda,
    crate::people::PutAgendaItem,
    crate::people::MoveAgendaItem,
    crate::people::DropAgendaItem,
    crate::people::HoldOneToOne,
    crate::people::PlanOneToOne,
    crate::people::PreviewErase,
    crate::people::ErasePerson,
    crate::people::ViewRoster,
    crate::people::ViewWhereabouts,
    crate::people::SetWork,
    crate::people::SetPattern,
    crate::people::PlaceShift,
    crate::people::ClearShift,
    crate::people::FollowPattern,
    crate::people::AddPart,
    crate::people::PlacePart,
    crate::people::DeletePart,
    crate::people::MarkOut,
    crate::people::MarkBack,
    crate::people::TakeBackOut,
    crate::people::PreviewRoster,
    crate::people::ImportRoster,
    crate::people::SaveRosterRefusals,
    crate::notes::Capture,
    crate::notes::CaptureLines,
    crate::notes::ReadCapture,
    crate::notes::ListNotes,
    crate::notes::EditNote,
    crate::notes::FileNote,
    crate::notes::DeleteNote,
    crate::notes::SetSharing,
    crate::notes::StartSession,
    crate::notes::WriteSession,
    crate::notes::EndSession,
    crate::notes::DescribeSession,
    crate::notes::MoveSession,
    crate::notes::SplitSession,
    crate::notes::DeleteSession,
    crate::notes::ViewSessions,
    crate::notes::ViewSession,
    crate::notes::ViewDue,
    crate::notes::ViewRoadblocks,
    crate::notes::ViewRoadblock,
    crate::notes::AddRoadblock,
    crate::notes::ChangeRoadblock,
    crate::notes::RemoveRoadblock,
    crate::notes::AcceptRoadblock,
    crate::notes::ReopenRoadblock,
    crate::notes::JoinRoadblocks,
    crate::notes::SimilarRoadblocks,
    crate::notes::ViewThemes,
    crate::notes::ViewTheme,
    crate::notes::TakeAsk,
    crate::notes::AnswerAsk,
    crate::notes::ChangeAsk,
    crate::notes::DeleteAsk,
    crate::notes::ViewAsks,
    crate::notes::OfferHeard,
    crate::notes::DeclineHeard,
    crate::notes::Search,
    crate::notes::ShowPage,
    crate::notes::SavePage,
    crate::notes::KeepDraft,
    crate::notes::ReadDraft,
    crate::queue::ViewWaiting,
    crate::queue::PreviewImport,
    crate::queue::ImportContacts,
    crate::queue::SaveRefusals,
    crate::queue::RecogniseFile,
    crate::queue::PreviewReport,
    crate::queue::ImportReportFile,
    crate::queue::ViewImports,
    crate::queue::TakeBackImport,
    crate::queue::WatchFolder,
    crate::queue::ReadWatched,
    crate::queue::FindContacts,
    crate::queue::ViewCape,
    crate::queue::PreviewCape,
    crate::queue::DeclareCape,
    crate::queue::EndCape,
    crate::queue::RebaseCape,
    crate::staffing::ViewCoverageWeek,
    crate::staffing::ViewCoverageDay,
    crate::staffing::NeedsMe,
    crate::staffing::WhatIf,
    crate::staffing::KeepWhatIf,
    crate::staffing::ViewBacklog,
    crate::staffing::ViewPatience,
    crate::staffing::ViewTrust,
    crate::staffing::ViewEvents,
    crate::staffing::AddEvent,
    crate::staffing::ChangeEvent,
    crate::staffing::DeleteEvent,
    crate::workspace::ViewWorkspace,
    crate::workspace::Begin,
    crate::workspace::ChangeSettings,
    crate::workspace::UndoLast,
    crate::workspace::RedoNext,
    crate::workspace::BackUp,
    crate::workspace::BackUpDaily,
    crate::workspace::CheckFile,
    crate::workspace::CancelJob,
    crate::demo::FillDemo;
    host:
    crate::workspace::ListBackups,
    crate::workspace::LookInside,
    crate::workspace::OpenAgain,
    crate::workspace::Restore,
    crate::workspace::OpenDemo,
    crate::workspace::RemoveDemo,
    crate::workspace::ChooseFile,
    crate::staffing::ReckonLive,
    crate::staffing::RequireLive,
    crate::staffing::ReckonLiveFile,
    crate::staffing::ForecastFile,
    crate::staffing::BacktestFile,
    crate::staffing::ListCountries,
    crate::charts::ReadChart,
];

fn run<C: Command>(app: &App, args: Value) -> Result<Value, AppError> {
    let command: C = parsed(C::NAME, args)?;
    let reply = command.run(app)?;
    if !C::CHANGES.is_empty() {
        app.tell_changed(C::CHANGES);
    }
    written(C::NAME, &reply)
}

fn run_host<C: HostCommand>(host: &Host, args: Value) -> Result<Value, AppError> {
    let command: C = parsed(C::NAME, args)?;
    let reply = command.run(host)?;
    if !C::CHANGES.is_empty() {
        host.tell_changed(C::CHANGES);
    }
    written(C::NAME, &reply)
}

fn parsed<C: DeserializeOwned + Serialize>(name: &str, args: Value) -> Result<C, AppError> {
    let refused = |why: String| {
        AppError::new(ErrorCode::BadCall, format!("{name} was called with arguments that do not fit: {why}."))
    };
    // A Command without arguments may be called with null.
    let mut args = if args.is_null() { Value::Object(serde_json::Map::new()) } else { args };
    without_nul(&mut args);
    let given: Vec<String> = args.as_object().map_or_else(Vec::new, |given| given.keys().cloned().collect());
    let command: C = serde_json::from_value(args).map_err(|error| refused(error.to_string()))?;
    // A misspelt argument would be left out without a word, and what was meant as a trial would be done.
    let takes = serde_json::to_value(&command).map_err(|error| refused(error.to_string()))?;
    if let Value::Object(takes) = takes
        && let Some(stray) = given.iter().find(|given| !takes.contains_key(*given))
    {
        let all: Vec<&str> = takes.keys().map(String::as_str).collect();
        let all = if all.is_empty() { "nothing".to_owned() } else { all.join(", ") };
        return Err(refused(format!("there is no '{stray}'; it takes {all}")));
    }
    Ok(command)
}

/// SQLite counts and compares a text up to its first U+0000 only, so none enters the file. As in HTML and CommonMark,
/// U+FFFD stands for it: nothing that was written beside it is refused or lost.
fn without_nul(value: &mut Value) {
    match value {
        Value::String(text) if text.contains('\0') => *text = text.replace('\0', "\u{fffd}"),
        Value::Array(values) => values.iter_mut().for_each(without_nul),
        Value::Object(fields) => fields.values_mut().for_each(without_nul),
        _ => {}
    }
}

fn written(name: &str, reply: &impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(reply).map_err(|error| {
        AppError::new(ErrorCode::BadCall, format!("The answer of {name} could not be written: {error}."))
    })
}

fn unknown(name: &str) -> AppError {
    AppError::new(
        ErrorCode::BadCall,
        format!("There is no command {name}. `keel --help` shows what there is."),
    )
}
