//! Contacts from customers, and what waits.

mod contact;

pub use contact::{Channel, ContactRecord, ContactStatus, Satisfaction};
