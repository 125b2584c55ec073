//! The root component: one reducer, one page, and the address as a view of the state.

use crate::config::{Host, Theme};
use crate::edition::Edition;
use crate::platform;
use crate::state::{Action, Choice, State};
use crate::views;
use model::address::Page;
use model::{Language, Words};
use std::rc::Rc;
use yew::prelude::*;

/// The widget's starting values.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// Facts and words.
    pub edition: Edition,
    /// The page.
    pub page: Page,
    /// The place where it stands.
    pub host: Host,
    /// The colours.
    #[prop_or_default]
    pub theme: Theme,
    /// The reader's choice before the app ran, where no address says it.
    #[prop_or_default]
    pub choice: Choice,
    /// The build of the site that the page is of: it stands in the addresses of files that must match.
    #[prop_or_default]
    pub build: AttrValue,
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| State {
        edition: props.edition.clone(),
        choice: Choice::default(),
        live: false,
        language_failed: false,
    });
    use_address(&state, props);
    let on_action = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let language = state.edition.language();
    let root = root(props, language);
    let on_language = on_language(&state, props, root.clone());
    // The site's own address is named where it is configured; else the browser's, once there is one.
    let site = state.edition.dataset().site.address.clone();
    let site = site.or_else(|| platform::absolute(&root).filter(|_| state.live));
    let frame = views::Frame {
        page: &props.page,
        root: &root,
        site: site.as_deref(),
        host: &props.host,
        on_action: &on_action,
        on_language: &on_language,
    };
    let view = match &props.page {
        Page::Overview | Page::Section(_) | Page::Facts(_) | Page::Tier(_) => views::list(&state, &frame),
        Page::Topic(topic_id) => views::topic(&state, topic_id, &frame),
        Page::Embed(topic_id) => views::card(&state, topic_id, &frame),
        // Pages that need no app: the generator writes them.
        Page::Source(_)
        | Page::Pair(_)
        | Page::Inferred
        | Page::Places
        | Page::Place(_)
        | Page::Search
        | Page::Method
        | Page::Builder
        | Page::NotFound => Html::default(),
    };
    views::shell(&state.edition, props.theme, view)
}

/// The way to the site's root.
fn root(props: &AppProps, language: Language) -> AttrValue {
    match &props.host {
        Host::Site | Host::Frame => AttrValue::from(props.page.root(language)),
        Host::Element(address) => address.clone(),
    }
}

/// On the site's own pages the address says what the reader chose, and the reader's way back leads through it.
#[hook]
fn use_address(state: &UseReducerHandle<State>, props: &AppProps) {
    let on_site = props.host == Host::Site;
    {
        let (state, choice) = (state.clone(), props.choice.clone());
        use_effect_with((), move |()| {
            let of_address = || Choice::from_query(&platform::query(), state.edition.dataset());
            let choice = if on_site { of_address() } else { choice };
            state.dispatch(Action::Start(choice));
            let listener = on_site.then(|| {
                let dispatcher = state.dispatcher();
                let edition = state.edition.clone();
                platform::on_way_back(Callback::from(move |query: String| {
                    dispatcher.dispatch(Action::Choose(Choice::from_query(&query, edition.dataset())));
                }))
            });
            move || {
                let _listening_ends = listener;
            }
        });
    }
    let query = state.choice.query();
    let live = state.live;
    use_effect_with((query, live), move |(query, live)| {
        if on_site && *live && platform::query() != *query {
            platform::replace_query(query);
        }
    });
}

/// Loads the words of another language and puts them in place; on the site's pages the address follows.
fn on_language(state: &UseReducerHandle<State>, props: &AppProps, root: AttrValue) -> Callback<Language> {
    let (dispatcher, host, page) = (state.dispatcher(), props.host.clone(), props.page.clone());
    let (query, edition, build) = (state.choice.query(), state.edition.clone(), props.build.clone());
    Callback::from(move |language: Language| {
        let (dispatcher, host, page, query, root) =
            (dispatcher.clone(), host.clone(), page.clone(), query.clone(), root.clone());
        let edition = edition.clone();
        let site = root.clone();
        platform::load_words(
            root,
            language,
            build.clone(),
            Callback::from(move |words: Result<Words, String>| match words {
                Ok(words) => {
                    // Words of another version will be refused: then nothing moves.
                    if host == Host::Site && words.version == edition.dataset().version {
                        platform::move_to(&format!("{site}{}", page.path(language)), &query, language);
                    }
                    dispatcher.dispatch(Action::Words(Rc::new(words)));
                }
                Err(fault) => {
                    platform::warn(&fault);
                    dispatcher.dispatch(Action::LanguageFailed);
                }
            }),
        );
    })
}
