//! The check of the seeds that a picture can be drawn is the truth: it calls those pictures empty that are.

use super::testing::context;
use super::{DrawingContext, drawings, drawn};
use model::{Language, Picture, Topic};

/// A topic as it is, without one or all but one of its claims, and without its rows.
fn variants(topic: &Topic) -> Vec<Topic> {
    let keeping = |keep: &dyn Fn(usize) -> bool| {
        let claims = topic.claims.iter().enumerate().filter(|(idx, _)| keep(*idx)).map(|(_, claim)| claim.clone());
        Topic { claims: claims.collect(), relations: Vec::new(), ..topic.clone() }
    };
    let rowless = || {
        let claims = topic.claims.iter().map(|claim| model::Claim { row: None, ..claim.clone() });
        Topic { claims: claims.collect(), rows: Vec::new(), ..topic.clone() }
    };
    let single = (0..topic.claims.len()).flat_map(|one| [keeping(&|idx| idx == one), keeping(&|idx| idx != one)]);
    single.chain([topic.clone(), rowless(), keeping(&|_| false)]).collect()
}

#[test]
fn the_seeds_call_those_pictures_empty_that_are() {
    let context: DrawingContext = context(Language::EN);
    let sources = &context.dataset().sources;
    let mut n_drawn = [0; Picture::ALL.len()];
    for topic in context.topics().flat_map(variants) {
        for (picture, n_drawn) in Picture::ALL.into_iter().zip(&mut n_drawn) {
            let is_drawn = !drawings(&drawn(&context, &topic, picture)).unwrap().is_empty();
            *n_drawn += usize::from(is_drawn);
            let lacks = seeds::picture_lacks(&topic, picture, sources, &context.dataset().units);
            let claims: Vec<&str> = topic.claims.iter().map(|claim| claim.id.as_str()).collect();
            assert_eq!(lacks.is_none(), is_drawn, "{picture:?} of {} with {claims:?}: {lacks:?}", topic.id);
        }
    }
    assert!(n_drawn.iter().all(|n_drawn| *n_drawn > 0), "the fixture draws too few: {n_drawn:?}");
}
