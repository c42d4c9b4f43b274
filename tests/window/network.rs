//! Who of the window's processes talks over a network, read from `/proc`.

use std::{collections::HashMap, fs};

use crate::stage::Outcome;

/// Every internet socket of the processes in a group, except those of its first process (the driver): one line each,
/// `process: table local -> remote`, addresses as the kernel writes them.
pub fn sockets_of_group(group: u32) -> Outcome<Vec<String>> {
    let tables = inodes()?;
    let mut lines = Vec::new();
    for process in fs::read_dir("/proc")?.flatten() {
        let Some(pid) = process.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        if pid == group || group_of(pid) != Some(group) {
            continue;
        }
        let name = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
        // A process may end while it is looked at.
        let Ok(open) = fs::read_dir(format!("/proc/{pid}/fd")) else { continue };
        for target in open.flatten().filter_map(|entry| fs::read_link(entry.path()).ok()) {
            let target = target.to_string_lossy();
            let inode = target.strip_prefix("socket:[").and_then(|rest| rest.strip_suffix(']'));
            if let Some(line) = inode.and_then(|inode| tables.get(inode)) {
                lines.push(format!("{}: {line}", name.trim()));
            }
        }
    }
    Ok(lines)
}

/// The processes in a group with their names.
pub fn processes_of_group(group: u32) -> Outcome<Vec<(u32, String)>> {
    let processes = fs::read_dir("/proc")?.flatten();
    let ids = processes.filter_map(|process| process.file_name().to_str()?.parse::<u32>().ok());
    let named = ids.filter(|pid| group_of(*pid) == Some(group)).filter_map(|pid| {
        // A process may end while it is looked at.
        Some((pid, fs::read_to_string(format!("/proc/{pid}/comm")).ok()?.trim().to_owned()))
    });
    Ok(named.collect())
}

fn group_of(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name stands in brackets and may contain spaces: state, parent and group follow it.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace();
    // A zombie is gone and waits to be noticed, unless threads of it are still on their way out: they hold its files.
    let zombie = fields.next()? == "Z";
    if zombie && fs::read_dir(format!("/proc/{pid}/task")).map_or(0, Iterator::count) <= 1 {
        return None;
    }
    fields.nth(1)?.parse().ok()
}

fn inodes() -> Outcome<HashMap<String, String>> {
    let mut known = HashMap::new();
    for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
        for line in fs::read_to_string(format!("/proc/net/{table}")).unwrap_or_default().lines().skip(1) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            if let [_, local, remote, _, _, _, _, _, _, inode, ..] = fields.as_slice() {
                known.insert((*inode).to_owned(), format!("{table} {local} -> {remote}"));
            }
        }
    }
    Ok(known)
}
