//! The rules of the comparison itself, which a reader of snapshots could overlook, held against the data of the fixture and of the
//! seeds under test.

use crate::fixture::{self, choice, edition, hidden_in_turn, show, state, topic};
use crate::html::{Element, parse};
use crate::{pages, support};
use model::address::Page;
use model::phrasing::{list_comma, semicolon};
use model::{Claim, Comparator, Language, Picture, SilenceKind, Value};
use site::comparison::SiteEdition;
use source_compare::components::{self, relation_list};
use source_compare::edition::Edition;
use source_compare::state::{Choice, State};
use std::collections::BTreeMap;

/// Checks the fixture and the seeds under test in each language, with every topic in full; gives the sum of what each check counts.
fn each_edition<const N: usize>(check: fn(&SiteEdition, &Element) -> [usize; N]) -> [usize; N] {
    support::with_comparisons(move |comparisons| {
        let mut sums = [0; N];
        for comparison in comparisons {
            for edition in comparison.editions() {
                let counts = check(edition, &parse(&pages::every_topic(comparison, edition.language())));
                sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            }
        }
        sums
    })
}

/// Checks every claim of an edition with its topic, and its card; gives the number of those that the check counts.
fn each_card(edition: &Edition, page: &Element, check: fn(&Edition, &Claim, &Element) -> bool) -> [usize; 1] {
    let mut cards: BTreeMap<&str, Vec<&Element>> = BTreeMap::new();
    for card in page.with_class("sc-claim") {
        cards.entry(card.attr("id").unwrap()).or_default().push(card);
    }
    let mut count = 0;
    for topic in edition.topics() {
        for claim in &topic.claims {
            let id = format!("{}--{}", topic.id, claim.id);
            let Some([card]) = cards.get(&*id).map(Vec::as_slice) else { panic!("{id} stands on the page once") };
            count += usize::from(check(edition, claim, card));
        }
    }
    [count]
}

/// The text of the one element with a class.
#[track_caller]
fn text_of(element: &Element, class: &str) -> String {
    let found = element.with_class(class);
    assert_eq!(found.len(), 1, "one {class} in {}", element.start());
    found[0].text()
}

#[test]
fn the_measure_of_a_claim_stands_right_after_its_value() {
    each_edition(|edition, page| {
        each_card(edition, page, |edition, claim, card| {
            let parts = card.elements();
            let value = parts.iter().position(|part| part.has_class("sc-claim__value")).expect("a value");
            let after = parts[value + 1];
            assert!(after.has_class("sc-claim__scope"), "after the value of {}: {}", claim.id, after.start());
            assert!(after.text().starts_with(edition.text(claim.scope).as_str()));
            true
        })
    });
}

#[test]
fn no_value_stands_without_its_words_and_their_line() {
    each_edition(|edition, page| {
        each_card(edition, page, |edition, claim, card| {
            let quote = card.named("blockquote");
            assert_eq!(quote.len(), 1, "one quote for {}", claim.id);
            assert!(quote[0].text().contains(claim.citation.display()), "{} in full: {}", claim.id, quote[0].text());
            assert_eq!(quote[0].attr("lang"), edition.source(&claim.source).map(|source| source.language.tag()));
            let line = claim.citation.line.to_string();
            assert!(text_of(card, "sc-claim__who").contains(&line), "the line of {}", claim.id);
            true
        })
    });
}

/// The words of "about" and "more than" in a language.
fn bounds(edition: &SiteEdition) -> [String; 2] {
    let about = edition.about.bounded("", Comparator::Equal, true);
    [about, edition.about.bounded("", Comparator::MoreThan, false)]
}

#[test]
fn about_and_more_than_are_kept_wherever_a_number_stands() {
    let counts = each_edition(|edition, page| {
        let [about, more_than] = bounds(edition);
        let (about, more_than) = (about.as_str(), more_than.as_str());
        let (mut n_about, mut n_more, articles) = (0, 0, articles(page));
        for topic in edition.topics() {
            let mut lines = Vec::new();
            for claim in &topic.claims {
                let line = edition.value_line(claim);
                if let Value::Quantity { comparator, approximate, .. } = &claim.value {
                    assert_eq!(line.contains(about), *approximate, "{line}");
                    assert_eq!(line.contains(more_than), *comparator == Comparator::MoreThan, "{line}");
                    n_about += usize::from(*approximate);
                    n_more += usize::from(*comparator == Comparator::MoreThan);
                }
                if matches!(claim.value, Value::Set { .. } | Value::Edges { .. }) {
                    lines.push(edition.text(edition.source(&claim.source).unwrap().short_name).to_string());
                }
                if let Some(converted) = claim.converted.map(|text| edition.text(text)).filter(|text| !text.is_empty())
                {
                    for way in converted.split(" · ") {
                        // Rounded, an exact number is about so many; the other way round nothing becomes exact.
                        assert!(way.contains(about) || !line.contains(about), "{converted}");
                        assert_eq!(way.contains(more_than), line.contains(more_than), "{converted}");
                    }
                    lines.push(format!("{line} [{converted}]"));
                }
                lines.push(line);
            }
            for standing in numbers(articles[topic.id.as_str()]) {
                let is_in_full = is_joined(&standing, &lines, edition);
                assert!(is_in_full, "{standing:?} is none of {lines:?} in full");
            }
        }
        [n_about, n_more]
    });
    assert!(counts.into_iter().all(|count| count > 0), "the fixture has both");
}

/// True when a text is one of these, or several with what lists have between them.
fn is_joined(text: &str, lines: &[String], words: &Edition) -> bool {
    let is_rest = |rest: &str| {
        let next = [list_comma(words), semicolon(words)].into_iter().find_map(|between| rest.strip_prefix(between));
        rest.is_empty() || next.is_some_and(|rest| is_joined(rest, lines, words))
    };
    lines.iter().any(|line| text.strip_prefix(line.as_str()).is_some_and(is_rest))
}

/// The topics of a page, by their names.
fn articles(page: &Element) -> BTreeMap<&str, &Element> {
    page.named("article").into_iter().filter_map(|article| Some((article.attr("id")?, article))).collect()
}

/// Every value in a topic that stands on one line: on cards, in pictures, in relations (or, for a long list, whose it is).
fn numbers(article: &Element) -> Vec<String> {
    let on_cards = article.with_class("sc-claim__value").into_iter().filter(|value| value.name == "p");
    // Beside it may stand how the source itself writes it.
    let on_cards = on_cards.map(|value| {
        let own: String = value.with_class("sc-claim__own").into_iter().map(Element::text).collect();
        value.text().strip_suffix(own.as_str()).unwrap_or_default().to_owned()
    });
    let beside_badges = ["sc-squares__number", "sc-bars__value", "sc-timeline__date", "sc-relation__side"];
    let beside_badges = beside_badges.into_iter().flat_map(|class| article.with_class(class));
    // First the badge, then the value; what it measures may follow.
    let values = beside_badges.map(|side| *side.elements().get(1).unwrap());
    on_cards.chain(values.chain(article.with_class("sc-table__value")).map(Element::text)).collect()
}

#[test]
fn silence_is_in_words() {
    let [n_silent, n_excerpts] = each_edition(|edition, page| {
        let (mut n_silent, mut n_excerpts, articles) = (0, 0, articles(page));
        for topic in edition.topics() {
            let article = articles[topic.id.as_str()];
            let said: Vec<String> =
                article.with_class("sc-silences").iter().flat_map(|list| list.named("li")).map(Element::text).collect();
            assert_eq!(said.len(), topic.silences.len(), "every silence of {}", topic.id);
            for (silence, said) in topic.silences.iter().zip(said) {
                let words = match silence.kind {
                    SilenceKind::DoesNotSay => edition.phrases().does_not_say,
                    SilenceKind::NotInExcerpt => edition.phrases().not_in_excerpt,
                };
                let name = edition.text(edition.source(&silence.source).unwrap().short_name);
                assert!(said.contains(words) && said.contains(name.as_str()), "{said:?} says {words:?} of {name}");
                n_silent += 1;
                n_excerpts += usize::from(silence.kind == SilenceKind::NotInExcerpt);
            }
        }
        [n_silent, n_excerpts]
    });
    assert!(n_silent > n_excerpts && n_excerpts > 0, "the fixture has both kinds");
}

/// The strip of sources and the controls show every source, always: they say what is hidden. Nothing else does.
#[test]
fn a_hidden_source_is_nowhere() {
    let comparison = fixture::comparison();
    let dataset = comparison.dataset();
    let page = parse(&pages::everything(Language::EN, ""));
    for source in &dataset.sources {
        assert!(
            !traces(&page, source.number, &source.document.file).is_empty(),
            "{} can be found when it is shown",
            source.id
        );
    }
    let mut queries = hidden_in_turn();
    queries.extend(hidden_in_turn().into_iter().map(|(hidden, _)| {
        let others = dataset.sources.iter().map(|source| source.id.as_str()).filter(|id| *id != hidden.as_str());
        let pair: Vec<&str> = others.take(2).collect();
        (hidden.clone(), format!("?pair={}", pair.join(",")))
    }));
    for (hidden, query) in queries {
        let source = dataset.source(&hidden).unwrap();
        for language in support::languages() {
            let page = parse(&pages::everything(language, &query));
            let traces = traces(&page, source.number, &source.document.file);
            assert!(traces.is_empty(), "{query} ({language}) leaves of {hidden}: {}", traces.join("\n"));
        }
    }
}

/// Claims and silences share a place only where columns keep them apart.
#[test]
fn more_sources_than_columns_stand_in_none() {
    let in_columns = |n_sources, query: &str| {
        let edition = edition(Language::EN).of_sources(n_sources);
        let choice = Choice::from_query(query, edition.dataset());
        let page =
            parse(&pages::page_of(&State { choice, ..state(&edition, "") }, &Page::Topic("garden-edges".into())));
        ["sc-columns", "sc-synopsis"].map(|class| !page.with_class(class).is_empty())
    };
    assert_eq!(in_columns(5, ""), [true, true]);
    assert_eq!(in_columns(6, ""), [false, false]);
    assert_eq!(in_columns(12, ""), [false, false]);
    assert_eq!(in_columns(6, "?hide=copy-6"), [true, true], "five are left");
}

/// The start tags of what stands of a source in the topics and their tables.
fn traces(page: &Element, number: usize, document: &str) -> Vec<String> {
    let class = format!("sc-source-{number}");
    let parts = page.named("article").into_iter().chain(page.with_class("sc-questions"));
    let all = parts.flat_map(|part| part.descendants());
    let in_controls: Vec<&Element> =
        page.with_class("sc-controls").into_iter().flat_map(|controls| controls.descendants()).collect();
    let all = all.filter(|element| !in_controls.iter().any(|control| std::ptr::eq(*control, *element)));
    all.filter(|element| element.has_class(&class) || (element.name == "code" && element.text() == document))
        .map(Element::start)
        .collect()
}

#[test]
fn an_inferred_year_stands_in_brackets_with_its_reason() {
    let [n_inferred] = each_edition(|edition, page| {
        each_card(edition, page, |edition, claim, card| {
            if let Value::Date { year_inferred, start, .. } = &claim.value {
                let value = text_of(card, "sc-claim__value");
                assert_eq!(value.contains('['), *year_inferred, "{value}");
                assert!(value.contains(start.year()), "{value}");
            }
            let Some(reason) = claim.inferred else { return false };
            let remarks: Vec<String> = card.with_class("sc-claim__remark").into_iter().map(Element::text).collect();
            let said = |text: &String| {
                text.starts_with(edition.phrases().inferred) && text.contains(edition.text(reason).as_str())
            };
            assert!(remarks.iter().any(said), "{remarks:?}");
            true
        })
    });
    assert!(n_inferred > 0, "the fixture has inferred years");
}

#[test]
fn an_inferred_date_of_a_source_or_an_article_has_its_reason() {
    support::with_comparisons(|comparisons| {
        let editions = comparisons.iter().flat_map(|comparison| comparison.editions());
        for (edition, source) in
            editions.flat_map(|edition| edition.dataset().sources.iter().map(move |it| (edition, it)))
        {
            let item = parse(&show(site::pages::source(edition, &source.id, "../../")));
            let of_parts = source.parts.iter().map(|part| (part.date, part.date_inferred));
            for (date, reason) in of_parts.chain([(source.date, source.date_inferred)]) {
                assert!(item.text().contains(edition.text(date).as_str()), "a date of {}", source.id);
                assert_eq!(edition.text(date).contains('['), reason.is_some(), "a date of {}", source.id);
                let said = reason.is_none_or(|reason| item.text().contains(edition.text(reason).as_str()));
                assert!(said, "why a date of {} is inferred", source.id);
            }
        }
    });
}

#[test]
fn what_data_write_as_markup_is_read_as_text() {
    let painted = "<b>&\"Open to all\"</b><script>alert('frog')</script>";
    for language in support::languages() {
        let page = pages::every_topic(&fixture::comparison(), language);
        assert!(!page.contains("<script") && !page.contains("&\"Open"), "escaped in {language}");
        let tree = parse(&page);
        let card = tree
            .with_class("sc-claim")
            .into_iter()
            .find(|card| card.attr("id") == Some("garden-facts--sign-draft"))
            .unwrap();
        assert!(card.named("blockquote")[0].text().contains(painted));
        assert_eq!(card.named("mark")[0].text(), "&\"Open to all\"");
        assert_eq!(card.with_class("sc-more__context")[0].named("b")[0].text(), painted);
    }
}

/// The page's own words for what is not there: nobody is left with a blank.
#[test]
fn what_is_missing_is_said() {
    for language in support::languages() {
        let full = edition(language);
        let phrases = Edition::phrases(&full);
        let small = full.only("garden-song");
        let overview = |state: &State| parse(&pages::page_of(state, &Page::Overview));
        let nothing_left = overview(&state(&small, "?show=differences"));
        assert!(nothing_left.named("table").is_empty() && nothing_left.text().contains(phrases.nothing_shown));
        let nobody_to_write_to = full.changed(|dataset| dataset.site.contact = None);
        let method = show(site::pages::method(&nobody_to_write_to, "../"));
        assert!(method.contains(full.phrases.method_error_publication) && !method.contains("mailto:"));
    }
}

#[test]
fn what_has_nothing_to_compare_draws_nothing() {
    let edition = edition(Language::EN);
    let one_source = choice(&edition, "?hide=plan,articles");
    let picture = |topic_id: &str, choice| show(components::picture(&edition, &topic(&edition, topic_id), choice));
    assert_eq!(picture("garden-beds", &one_source), "");
    let texts =
        edition.changed(|dataset| dataset.topics.iter_mut().for_each(|topic| topic.pictures = vec![Picture::Texts]));
    let drawn = |query| show(components::picture(&texts, &topic(&texts, "garden-goals"), &choice(&texts, query)));
    assert!(drawn("").contains("sc-texts") && drawn("?hide=articles").is_empty(), "one of two texts");
    assert_eq!(picture("garden-facts", &one_source), "", "one number, one date");
    let all = choice(&edition, "");
    assert_eq!(picture("garden-song", &all), "");
    assert_eq!(show(relation_list(&edition, &topic(&edition, "garden-song"), &all)), "");
}

/// A topic that asks for a picture which none of its claims can be drawn in would show nothing.
#[test]
fn every_picture_that_a_topic_asks_for_is_drawn() {
    let [n_pictures] = each_edition(|edition, _| {
        let mut n_pictures = 0;
        for topic in edition.topics() {
            let drawn = format!("{:?}", edition.picture(&topic.id));
            for picture in &topic.pictures {
                let class = format!("sc-{picture:?}").to_lowercase();
                assert!(drawn.contains(&class), "{picture:?} of {} in {}", topic.id, edition.language());
                n_pictures += 1;
            }
        }
        [n_pictures]
    });
    assert!(n_pictures > 0, "the fixture has pictures");
}

#[test]
fn a_page_says_its_language_and_colours() {
    for page in pages::all(&fixture::comparison()) {
        let tree = parse(&page.html);
        let Some(host) = tree.with_class("sc").first().copied() else { continue };
        assert_eq!(host.attr("lang"), Some(page.language.tag()), "{}", page.name);
        assert_eq!(host.attr("data-theme"), Some("auto"), "{}", page.name);
    }
}
