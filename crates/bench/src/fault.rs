//! What keeps a measurement from being made.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Says what is wrong.
pub(crate) type Outcome<T> = Result<T, String>;

/// Does what may panic, as all that drives a browser does, and makes a fault of it: one party that fails stops no other.
pub(crate) fn caught<T>(act: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    catch_unwind(AssertUnwindSafe(act)).unwrap_or_else(|panic| Err(first_line(&*panic)))
}

fn first_line(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.and_then(|text| text.lines().next()).unwrap_or("it failed without a word").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_its_first_line() {
        let fault = caught::<()>(|| panic!("waited in vain for {}\n  the console says nothing", "it"));
        assert_eq!(fault, Err("waited in vain for it".to_owned()));
        assert_eq!(caught(|| Ok(1)), Ok(1));
    }
}
