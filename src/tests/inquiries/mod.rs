//! Questions of systems about people: counted as they come, written a little later, read by the person, and gone with them.

mod copied;
mod counted;
mod in_step;
mod seen;
