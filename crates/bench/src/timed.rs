//! Tasks that are done again and again, in rounds, and the time that each takes.

use crate::fault::{Outcome, caught};
use crate::rounds::shuffled;
use crate::stats::Spread;
use std::hint::black_box;
use std::time::Instant;

/// A short task is done until so much time has passed, in milliseconds.
const ENOUGH: f64 = 20.0;

/// One doing of a task.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Done {
    /// The time that it took, in milliseconds.
    pub(crate) ms: f64,
    /// How many things it found.
    pub(crate) n_found: usize,
}

/// A task.
pub(crate) struct Task<'a> {
    /// What the tables call it.
    pub(crate) name: String,
    act: Box<dyn Fn() -> Outcome<Done> + 'a>,
}

/// What a task came to.
pub(crate) struct Timed {
    /// What the tables call it.
    pub(crate) name: String,
    /// The time that it takes, in milliseconds.
    pub(crate) ms: Option<Spread>,
    /// How many things it finds.
    pub(crate) n_found: usize,
    /// The first thing that went wrong, if any did.
    pub(crate) fault: Option<String>,
}

impl<'a> Task<'a> {
    /// One that takes its own time.
    pub(crate) fn new(name: impl Into<String>, act: impl Fn() -> Outcome<Done> + 'a) -> Self {
        Self { name: name.into(), act: Box::new(act) }
    }

    /// One that is done here, as often as its time can be taken well.
    pub(crate) fn here(name: impl Into<String>, act: impl Fn() -> usize + 'a) -> Self {
        Self::new(name, move || {
            let begun = Instant::now();
            let mut n_done = 0.0;
            loop {
                let n_found = black_box(act());
                n_done += 1.0;
                let ms = begun.elapsed().as_secs_f64() * 1000.0;
                if ms > ENOUGH {
                    return Ok(Done { ms: ms / n_done, n_found });
                }
            }
        })
    }
}

/// Does every task so often, in an order of its own each time, after once that does not count.
pub(crate) fn run(part: &str, tasks: &[Task<'_>], repetitions: usize) -> Vec<Timed> {
    let mut times: Vec<(Vec<Done>, Option<String>)> = tasks.iter().map(|_| (Vec::new(), None)).collect();
    let rounds = std::iter::once((0..tasks.len()).collect()).chain(shuffled(repetitions, tasks.len()));
    for (round, order) in rounds.enumerate() {
        eprintln!(
            "{part}: {}",
            if round == 0 { "warming up".to_owned() } else { format!("round {round} of {repetitions}") }
        );
        for idx in order {
            let (Some(task), Some((done, fault))) = (tasks.get(idx), times.get_mut(idx)) else { continue };
            if fault.is_some() {
                continue;
            }
            match caught(|| (task.act)()) {
                Ok(_) if round == 0 => {}
                Ok(one) => {
                    eprintln!("{part}: {}: {:.2} ms", task.name, one.ms);
                    done.push(one);
                }
                Err(reason) => {
                    eprintln!("{part}: {}: {reason}", task.name);
                    *fault = Some(reason);
                }
            }
        }
    }
    tasks
        .iter()
        .zip(times)
        .map(|(task, (done, fault))| Timed {
            name: task.name.clone(),
            ms: Spread::of(&done.iter().map(|one| one.ms).collect::<Vec<_>>()),
            n_found: done.last().map_or(0, |one| one.n_found),
            fault,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn what_fails_once_is_left_alone_and_the_rest_goes_on() {
        let n_tried = Cell::new(0);
        let failing = Task::new("failing", || {
            n_tried.set(n_tried.get() + 1);
            Err("no such thing".to_owned())
        });
        let n_done = Cell::new(0.0);
        let counting = Task::new("counting", || {
            n_done.set(n_done.get() + 1.0);
            Ok(Done { ms: n_done.get(), n_found: 7 })
        });
        let timed = run("test", &[failing, counting], 3);
        assert_eq!((timed[0].ms, timed[0].fault.as_deref(), n_tried.get()), (None, Some("no such thing"), 1));
        // The first of four does not count.
        assert_eq!(timed[1].ms, Spread::of(&[2.0, 3.0, 4.0]));
        assert_eq!(timed[1].n_found, 7);
    }
}
