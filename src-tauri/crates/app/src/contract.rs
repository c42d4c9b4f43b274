//! The contract with the screen: what a Command is, and the TypeScript that is written from it.
//!
//! What belongs here: the trait, the topics, the writer of `contract.ts`. What does not: any feature.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::{Config, TS, TypeVisitor};

use crate::{App, AppError, Host};

/// What a Command reads or makes stale. The screen refetches by topic, it never guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Lived entries, breaks, nudges, the question about time away.
    Day,
    /// Planned blocks and meetings.
    Plan,
    /// Lines of the Done list.
    Done,
    People,
    /// Hours, shifts, lunches, time off: who is in when.
    Roster,
    Notes,
    Contacts,
    /// Events in which more or less comes than usual.
    Staffing,
    Settings,
    /// The file itself: which one is open, its backups.
    Workspace,
}

impl Topic {
    pub const ALL: [Topic; 10] = [
        Topic::Day,
        Topic::Plan,
        Topic::Done,
        Topic::People,
        Topic::Roster,
        Topic::Notes,
        Topic::Contacts,
        Topic::Staffing,
        Topic::Settings,
        Topic::Workspace,
    ];
}

/// How a Command is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// Its changeset goes into the journal with it.
    Journaled,
    /// It is undone by hiding the batch it brought in.
    Batch,
    /// It reads, or it changes what is not the lead's work: the window, a draft, a file outside.
    Never,
}

/// Something a person can do. Parse, decide with `domain`, write once, reply with a view.
pub trait Command: DeserializeOwned + Serialize + TS {
    /// `room.verb_noun`
    const NAME: &'static str;
    /// What makes its answer stale.
    const READS: &'static [Topic] = &[];
    /// What it makes stale.
    const CHANGES: &'static [Topic] = &[];
    const UNDO: Undo = Undo::Never;
    type Reply: Serialize + TS;

    /// # Errors
    /// An [`AppError`] whose message is a sentence for the lead.
    fn run(self, app: &App) -> Result<Self::Reply, AppError>;
}

/// Something a person can do to the file as a whole, which may also be done while no file could be opened.
pub trait HostCommand: DeserializeOwned + Serialize + TS {
    const NAME: &'static str;
    const READS: &'static [Topic] = &[];
    const CHANGES: &'static [Topic] = &[];
    type Reply: Serialize + TS;

    /// # Errors
    /// An [`AppError`] whose message is a sentence for the lead.
    fn run(self, host: &Host) -> Result<Self::Reply, AppError>;
}

/// The reply of a Command that has nothing to say but that it is done.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct Done {}

/// Collects what the Commands speak of and writes it as one TypeScript file.
#[derive(Default)]
pub(crate) struct TypeScript {
    declarations: BTreeMap<String, String>,
    commands: Vec<Spec>,
}

struct Spec {
    name: &'static str,
    args: String,
    reply: String,
    reads: &'static [Topic],
    changes: &'static [Topic],
    undo: Undo,
}

impl TypeScript {
    pub(crate) fn add<C: Command + 'static>(&mut self)
    where
        C::Reply: 'static,
    {
        let config = config();
        self.visit::<C>();
        self.visit::<C::Reply>();
        self.commands.push(Spec {
            name: C::NAME,
            args: C::name(&config),
            reply: C::Reply::name(&config),
            reads: C::READS,
            changes: C::CHANGES,
            undo: C::UNDO,
        });
    }

    pub(crate) fn add_host<C: HostCommand + 'static>(&mut self)
    where
        C::Reply: 'static,
    {
        let config = config();
        self.visit::<C>();
        self.visit::<C::Reply>();
        self.commands.push(Spec {
            name: C::NAME,
            args: C::name(&config),
            reply: C::Reply::name(&config),
            reads: C::READS,
            changes: C::CHANGES,
            undo: Undo::Never,
        });
    }

    pub(crate) fn finish(mut self) -> String {
        self.visit::<crate::AppError>();
        self.visit::<crate::Progress>();
        self.visit::<Topic>();
        let mut text = String::from(
            "// Written by `make contract` from the Commands of `app`; a test fails where it drifts. Do not edit.\n\n",
        );
        for declaration in self.declarations.values() {
            text.push_str(declaration);
        }
        text.push_str(
            "/** Every Command: what it takes and what it answers. */\nexport interface Commands {\n",
        );
        for spec in &self.commands {
            let _ = writeln!(text, "  '{}': {{ args: {}; reply: {} }};", spec.name, spec.args, spec.reply);
        }
        text.push_str("}\n\nexport type CommandName = keyof Commands;\n");
        self.table(&mut text, "READS", "What makes an answer stale.", |spec| spec.reads);
        self.table(&mut text, "CHANGES", "What a Command makes stale.", |spec| spec.changes);
        text.push_str("\n/** Commands that can be undone. */\nexport const UNDOABLE: ReadonlySet<CommandName> = new Set<CommandName>([\n");
        for spec in self.commands.iter().filter(|spec| spec.undo != Undo::Never) {
            let _ = writeln!(text, "  '{}',", spec.name);
        }
        text.push_str("]);\n");
        text
    }

    fn table(&self, text: &mut String, name: &str, doc: &str, of: impl Fn(&Spec) -> &'static [Topic]) {
        let _ = writeln!(
            text,
            "\n/** {doc} */\nexport const {name}: Readonly<Record<CommandName, readonly Topic[]>> = {{"
        );
        for spec in &self.commands {
            let topics: Vec<String> = of(spec)
                .iter()
                .map(|topic| serde_json::to_string(topic).unwrap_or_default().replace('"', "'"))
                .collect();
            let _ = writeln!(text, "  '{}': [{}],", spec.name, topics.join(", "));
        }
        text.push_str("};\n");
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

impl TypeVisitor for TypeScript {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = config();
        // Numbers, strings, lists and the like need no declaration, but what they hold may.
        if T::output_path().is_none() {
            T::visit_dependencies(self);
            T::visit_generics(self);
            return;
        }
        let name = T::ident(&config);
        if self.declarations.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.declarations.insert(name, format!("{docs}export {}\n\n", T::decl(&config)));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
