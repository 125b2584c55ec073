//! The root component: one reducer, one page, and the address as a view of the state.

use crate::config::{Host, Theme};
use crate::edition::Edition;
use crate::platform;
use crate::state::{Action, Choice, State};
use crate::views;
use model::Language;
use model::address::Page;
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
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| State { edition: props.edition.clone(), choice: Choice::default(), live: false });
    use_address(&state, props);
    let on_action = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let root = root(props, state.edition.language());
    let frame = views::Frame { page: &props.page, root: &root, host: &props.host, on_action: &on_action };
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
            // What the reader did meanwhile is newer than the address.
            let of_address = || Choice::from_query(&platform::query(), state.edition.dataset());
            let is_older = on_site && choice == Choice::default();
            state.dispatch(Action::Start(if is_older { of_address() } else { choice }));
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
