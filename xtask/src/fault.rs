//! The one error of this tool: a message that says what is wrong and how to mend it.

use std::fmt;

/// A message in lower case, with no full stop, for the person at the terminal.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault(String);

/// The result of everything that can go wrong.
pub(crate) type Outcome<T> = Result<T, Fault>;

impl Fault {
    /// A fault with this message.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
