//! `keel` as a person or a script meets it: the real program on real files, in a data folder that is thrown away.

mod clock;
mod day;
mod desk;
mod help;
mod import;
mod tickets;
mod workspace;
