//! A full disk and a read-only one, on small file systems of their own. Where mounting is not permitted, it says so.

use std::path::{Path, PathBuf};
use std::process::Command;

use app::{ErrorCode, Job};
use serde_json::json;
use support::{NOW, StoppedClock, ZONE};

/// A small file system in memory, unmounted when it goes.
struct Small {
    folder: tempfile::TempDir,
}

impl Small {
    /// `None`, and a printed reason, where mounting is not permitted.
    fn mounted(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "evenkeel-test"])
            .arg(folder.path())
            .output();
        match mounted {
            Ok(output) if output.status.success() => Some(Self { folder }),
            Ok(output) => {
                println!(
                    "skipped: mounting is not permitted ({})",
                    String::from_utf8_lossy(&output.stderr).trim()
                );
                None
            }
            Err(error) => {
                println!("skipped: there is no mount command ({error})");
                None
            }
        }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn file(&self) -> PathBuf {
        self.path().join("evenkeel.db")
    }

    fn remount(&self, how: &str) {
        let done =
            Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(self.path()).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// Takes all the room that is left, but for `spare` bytes.
    fn fill(&self, spare: u64) {
        use std::io::Write;
        let path = self.path().join("filler");
        let mut filler = std::fs::File::create(&path).unwrap();
        while filler.write_all(&[7; 4096]).is_ok() {}
        let length = filler.metadata().unwrap().len();
        filler.set_len(length.saturating_sub(spare)).unwrap();
    }

    fn make_room(&self) {
        std::fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).output();
    }
}

fn started(host: &app::Host) {
    let answers = json!({ "days": [0, 1, 2, 3, 4], "from": "08:00", "to": "17:00", "names": "Elif Kaya",
                          "channels": ["email"] });
    host.call("workspace.begin", answers, &Job::default()).unwrap();
}

fn note_count(host: &app::Host) -> u64 {
    host.call("notes.list", json!({}), &Job::default()).unwrap()["total"].as_u64().unwrap()
}

const FULL: &str = "The disk is full. Nothing that was kept is lost. Free some room, then try again.";

#[test]
fn a_full_disk_is_said_loses_nothing_and_goes_on_once_there_is_room() {
    for spare in [0, 4096, 40_960, 200_000] {
        let Some(disk) = Small::mounted("4m") else { return };
        let clock = StoppedClock::at(NOW, ZONE);
        let host = support::open(&disk.file(), &clock, false).unwrap();
        started(&host);
        disk.fill(spare);
        let mut kept = 0;
        let error = loop {
            let text = format!("note {kept} {}", "words ".repeat(500));
            match host.call("notes.capture", json!({ "text": text }), &Job::default()) {
                Ok(_) => kept += 1,
                Err(error) => break error,
            }
            assert!(kept < 10_000, "the disk never filled");
        };
        assert_eq!(
            (error.code, error.message.as_str()),
            (ErrorCode::DiskFull, FULL),
            "with {spare} bytes left"
        );
        assert_eq!(note_count(&host), kept, "reading goes on");
        let again = host.call("day.start_activity", json!({ "activity": "quality" }), &Job::default());
        assert!(again.is_ok() || again.unwrap_err().code == ErrorCode::DiskFull);
        disk.make_room();
        host.call("notes.capture", json!({ "text": "there is room" }), &Job::default()).unwrap();
        drop(host);
        let host = support::open(&disk.file(), &clock, false).unwrap();
        assert_eq!(note_count(&host), kept + 1);
        assert_eq!(host.call("workspace.check", json!({}), &Job::default()).unwrap()["sound"], true);
    }
}

#[test]
fn a_disk_that_fills_during_an_import_leaves_nothing_of_it() {
    let Some(disk) = Small::mounted("6m") else { return };
    let clock = StoppedClock::at(NOW, ZONE);
    let host = support::open(&disk.file(), &clock, false).unwrap();
    started(&host);
    let elsewhere = support::folder();
    let path = elsewhere.path().join("big.csv");
    let mut text = String::from("Ticket,Opened at,Status,Subject\n");
    for row in 0..40_000 {
        text.push_str(&format!("{row},2026-11-16 09:00,Open,A question about the invoice of last month\n"));
    }
    std::fs::write(&path, text).unwrap();
    let error = host.call("queue.import_contacts", json!({ "path": path }), &Job::default()).unwrap_err();
    assert_eq!((error.code, error.message.as_str()), (ErrorCode::DiskFull, FULL));
    let waiting = host.call("queue.waiting", json!({}), &Job::default()).unwrap();
    assert_eq!(waiting["empty"], true, "nothing of it is seen");
    drop(host);
    let host = support::open(&disk.file(), &clock, false).unwrap();
    assert_eq!(host.problem(), None);
    disk.remount("size=12m");
    for _ in 0..20 {
        host.call("day.heartbeat", json!({}), &Job::default()).unwrap();
    }
    let check = host.call("workspace.check", json!({}), &Job::default()).unwrap();
    assert_eq!(check["sound"], true);
    let rows =
        check["counts"].as_array().unwrap().iter().find(|count| count["what"] == "contact rows").unwrap();
    assert_eq!(rows["count"], 0, "and what was written is swept");
}

#[test]
fn a_backup_for_which_there_is_no_room_is_said_and_leaves_no_half_one() {
    let Some(disk) = Small::mounted("2m") else { return };
    let clock = StoppedClock::at(NOW, ZONE);
    let host = support::open(&disk.file(), &clock, false).unwrap();
    started(&host);
    host.call("workspace.back_up", json!({}), &Job::default()).unwrap();
    disk.fill(20_000);
    clock.advance(chrono::Duration::minutes(1));
    let error = host.call("workspace.back_up", json!({}), &Job::default()).unwrap_err();
    assert_eq!((error.code, error.message.as_str()), (ErrorCode::DiskFull, FULL));
    let listed = host.call("workspace.backups", json!({}), &Job::default()).unwrap();
    let backups = listed["backups"].as_array().unwrap();
    assert_eq!(backups.len(), 1);
    let files = std::fs::read_dir(disk.path().join("backups")).unwrap().count();
    assert_eq!(files, 1, "no half one lies about");
    let path = support::text(&backups[0]["path"]);
    let error = host.call("workspace.restore", json!({ "path": path }), &Job::default()).unwrap_err();
    assert_eq!(error.code, ErrorCode::DiskFull);
    host.call("workspace.view", json!({}), &Job::default()).expect("the file that was open is open still");
}

#[test]
fn a_file_on_a_full_disk_says_so_or_opens_and_nothing_is_lost() {
    let Some(disk) = Small::mounted("2m") else { return };
    let clock = StoppedClock::at(NOW, ZONE);
    let host = support::open(&disk.file(), &clock, false).unwrap();
    started(&host);
    host.call("notes.capture", json!({ "text": "kept" }), &Job::default()).unwrap();
    drop(host);
    disk.fill(0);
    let host = support::open(&disk.file(), &clock, false).unwrap();
    if let Some(problem) = host.problem() {
        assert_eq!((problem.code, problem.message.as_str()), (ErrorCode::DiskFull, FULL));
    }
    drop(host);
    disk.make_room();
    let host = support::open(&disk.file(), &clock, false).unwrap();
    assert_eq!(note_count(&host), 1);
}

#[test]
fn a_read_only_folder_is_said_and_the_file_is_as_it_was() {
    let Some(disk) = Small::mounted("4m") else { return };
    let clock = StoppedClock::at(NOW, ZONE);
    let host = support::open(&disk.file(), &clock, false).unwrap();
    started(&host);
    host.call("workspace.back_up", json!({}), &Job::default()).unwrap();
    drop(host);
    let before = std::fs::read(disk.file()).unwrap();
    disk.remount("ro");
    for exclusive in [false, true] {
        let host = support::open(&disk.file(), &clock, exclusive).unwrap();
        let problem = host.problem().expect("a problem");
        assert_eq!(problem.code, ErrorCode::ReadOnly, "{problem:?}");
        assert!(
            problem.message.contains("cannot be written") && problem.message.contains("choose another file")
        );
        let error = host.call("notes.capture", json!({ "text": "x" }), &Job::default()).unwrap_err();
        assert_eq!(error, problem, "every call says why");
        let listed = host.call("workspace.backups", json!({}), &Job::default()).unwrap();
        assert_eq!(listed["backups"].as_array().map(Vec::len), Some(1));
        let elsewhere = support::folder();
        let other = elsewhere.path().join("other.db");
        host.call("workspace.choose_file", json!({ "path": other }), &Job::default()).unwrap();
        assert_eq!(host.problem(), None, "another file can be chosen");
    }
    let waits = support::open(&disk.file(), &clock, true).unwrap();
    let error = waits.call("workspace.open_again", json!({}), &Job::default()).unwrap_err();
    assert_eq!(error.code, ErrorCode::ReadOnly, "{error:?}");
    disk.remount("rw");
    assert_eq!(std::fs::read(disk.file()).unwrap(), before);
    waits.call("workspace.open_again", json!({}), &Job::default()).unwrap();
    assert_eq!(waits.problem(), None);
    assert!(waits.call("workspace.view", json!({}), &Job::default()).is_ok());
}

#[test]
fn a_new_file_in_a_read_only_folder_is_said_too() {
    let Some(disk) = Small::mounted("1m") else { return };
    disk.remount("ro");
    let clock = StoppedClock::at(NOW, ZONE);
    for file in ["evenkeel.db", "folder/evenkeel.db"] {
        let host = support::open(&disk.path().join(file), &clock, true).unwrap();
        let problem = host.problem().expect("a problem");
        assert!([ErrorCode::ReadOnly, ErrorCode::CannotOpen].contains(&problem.code), "{problem:?}");
        assert!(problem.message.contains(&disk.path().display().to_string()), "{problem:?}");
    }
}
