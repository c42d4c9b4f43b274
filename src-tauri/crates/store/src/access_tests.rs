//! What opening a file sets.

use rusqlite::Connection;

use crate::Store;
use crate::access::lock;

fn opened() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("team.db"), |_| Ok(())).unwrap();
    (folder, store)
}

fn pragma(connection: &Connection, name: &str) -> String {
    let value =
        connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0));
    format!("{:?}", value.unwrap())
}

#[test]
fn what_is_acknowledged_is_on_the_disk_and_keys_hold() {
    let (_folder, store) = opened();
    let writer = lock(&store.writer);
    let full = "Integer(2)";
    assert_eq!(pragma(&writer, "synchronous"), full);
    assert_eq!(pragma(&writer, "foreign_keys"), "Integer(1)");
    assert_eq!(pragma(&writer, "journal_mode"), "Text(\"wal\")");
}

#[test]
fn several_may_make_the_same_new_file_at_once() {
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("team.db");
        let start = std::sync::Barrier::new(6);
        std::thread::scope(|scope| {
            let opening = (0..6).map(|_| {
                scope.spawn(|| {
                    start.wait();
                    Store::open(&file, |_| Ok(())).map(|_| ()).map_err(|error| error.to_string())
                })
            });
            let opening: Vec<_> = opening.collect();
            for one in opening {
                assert_eq!(one.join().unwrap(), Ok(()));
            }
        });
    }
}

#[test]
fn a_reader_cannot_write_and_waits_for_no_writer() {
    let (_folder, store) = opened();
    store
        .write(None, |_| {
            // In the middle of a write.
            store.read(|reader| {
                let refused = reader.0.execute("DELETE FROM journal", []).unwrap_err();
                assert_eq!(refused.sqlite_error_code(), Some(rusqlite::ErrorCode::ReadOnly));
                Ok(())
            })
        })
        .unwrap();
}
