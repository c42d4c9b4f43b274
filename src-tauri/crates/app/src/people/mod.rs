//! The team: who is on it, and what was last noted with each.

mod agenda;
mod commitments;
mod erase;
mod page;
mod recognition;
pub(crate) mod roster;
mod team;
mod text;
mod training;
mod view;

pub use agenda::{
    AgendaItem, AgendaView, DropAgendaItem, HoldOneToOne, LastTalk, MoveAgendaItem, NewCommitment,
    PlanOneToOne, PutAgendaItem, ViewAgenda,
};
pub use commitments::{AddCommitment, ChangeCommitment, CloseCommitment, CommitmentView, DeleteCommitment};
pub use erase::{ErasePerson, ErasePreview, ErasedView, PreviewErase};
pub use page::{
    IdeaView, MetRoadblockView, PersonPage, PersonSession, SharedNoteView, ShiftDay, TimeOffLine, ViewPerson,
};
pub use recognition::{
    DeleteRecognition, ListRecognitions, PutRecognition, RecognitionView, RecognitionsView,
};
pub use roster::{
    AddPart, ClearShift, DeletePart, FollowPattern, ImportRoster, MarkBack, MarkOut, MarkedOut, OutView,
    PartView, PatternDay, PatternDayView, PatternPartView, PlacePart, PlaceShift, PreviewRoster,
    RosterColumnView, RosterDateView, RosterDayView, RosterLineView, RosterPreview, RosterReport,
    RosterRowView, RosterView, SaveRosterRefusals, SetPattern, SetWork, ShiftView, TakeBackOut, ViewRoster,
    ViewWhereabouts, WhereState, WhereView, WhereaboutsView, WorkView,
};
pub use team::{AddPeople, ListPeople, RenamePerson, SetLeft};
pub use training::{
    DeleteKnowledge, DeleteTraining, DueTrainingRow, DueTrainingView, KnowledgeView, PutKnowledge,
    PutTraining, TrainingView, ViewDueTraining,
};
pub use view::{LastNoteView, PeopleView, PersonView};
