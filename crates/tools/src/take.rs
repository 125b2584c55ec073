//! The quotes found, taken away: a text to copy or to save, or a table or data, cut out of the published files.

use crate::catalogue::Catalogue;
use crate::formats::{Format, rows_of, topics_of, write};
use crate::phrases::ToolPhrases;
use crate::platform;
use crate::request::{Only, Request};
use crate::results::Results;
use crate::state::Action;
use crate::views::TAKE;
use model::address::{DATASET, data_path};
use source_compare::components::all;
use source_compare::i18n::fill;
use source_compare::platform::{copy, value_of};
use std::rc::Rc;
use yew::prelude::*;

/// The published table of claims.
const CLAIMS: &str = "claims.csv";
/// The text that is taken.
const TEXT: &str = "taken-text";

/// The quotes that are taken, and where they are taken from.
#[derive(Clone, Debug, Properties)]
pub struct TakeProps {
    /// All that can be found.
    pub catalogue: Rc<Catalogue>,
    /// The words of the tools.
    pub phrases: &'static ToolPhrases,
    /// The request.
    pub request: Request,
    /// Its results.
    pub results: Rc<Results>,
    /// The way to the site's root.
    pub root: AttrValue,
    /// The build of the site that the page is of.
    pub build: AttrValue,
    /// The site's address, if it is known.
    pub site: Option<AttrValue>,
    /// Changes go here.
    pub on_action: Callback<Action>,
}

impl PartialEq for TakeProps {
    fn eq(&self, other: &Self) -> bool {
        self.request == other.request
    }
}

/// The choice of a format, and what is taken in it.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let TakeProps { catalogue, phrases, request, results, on_action, .. } = props;
    // An attribute says it only of what is new.
    use_effect_with(request.taken, |taken| platform::put_format(taken.map_or("", Format::extension)));
    let n_cited = results.cited(catalogue, request).len().to_string();
    if n_cited == "0" {
        return Html::default();
    }
    let onchange = on_action.reform(|event: Event| {
        let chosen = value_of(&event);
        Action::Take(Format::ALL.into_iter().find(|format| format.extension() == chosen))
    });
    html! {
        <div class="sc-taken" id={TAKE}>
            <label class="sc-select"><b>{ fill(phrases.take_as, &[("n", &n_cited)]) }</b>{ " " }
                <select {onchange}>
                    <option value="" selected={request.taken.is_none()}>{ phrases.take_choose }</option>
                    { all(Format::ALL.into_iter().map(|format| html! {
                        <option value={format.extension()} selected={request.taken == Some(format)}>{ name(phrases, format) }</option>
                    })) }
                </select>
            </label>
            // As `map` would give it, what stands before it would be made anew, and the focus lost.
            if let Some(format) = request.taken {
                <Taken key={format.extension()} {format} of={props.clone()} />
            }
        </div>
    }
}

/// A format, and what is taken in it.
#[derive(Clone, Debug, PartialEq, Properties)]
struct TakenProps {
    format: Format,
    of: TakeProps,
}

/// The quotes in a format: a text to copy, and a file to save.
#[component]
fn Taken(props: &TakenProps) -> Html {
    let TakenProps { format, of } = props;
    let TakeProps { catalogue, phrases, request, results, .. } = of;
    let failed = use_state(|| false);
    let copied = use_state(|| None::<bool>);
    let words = catalogue.edition.phrases();
    let text = write(*format, &catalogue.edition, &results.cited(catalogue, request), of.site.as_deref());
    html! {
        <>
            if !format.is_data() {
                <label>{ name(phrases, *format) }<textarea id={TEXT} readonly=true rows="8" value={text.clone()} dir="auto" /></label>
                <p class="sc-copy">
                    <button type="button" class="sc-button" onclick={on_copy(text.clone(), copied.setter())}>{ words.copy }</button>
                    <span class="sc-copy__status" role="status">{ copied.map_or("", |copied| if copied { words.copied } else { words.copy_by_hand }) }</span>
                </p>
            }
            <p><button type="button" class="sc-button" onclick={on_save(of, *format, text, failed.setter())}>{ fill(phrases.take_save, &[("format", name(phrases, *format))]) }</button></p>
            if *failed {
                <p role="alert">{ phrases.take_failed }</p>
            }
        </>
    }
}

fn name(phrases: &ToolPhrases, format: Format) -> &'static str {
    match format {
        Format::Plain => phrases.take_plain,
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
        Format::BibTex => "BibTeX",
        Format::Ris => "RIS",
        Format::CslJson => "CSL-JSON",
        Format::Csv => phrases.take_csv,
        Format::Json => phrases.take_json,
    }
}

/// Copies the text. Where that is refused, it stands selected.
fn on_copy(text: String, copied: UseStateSetter<Option<bool>>) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        let copied = copied.clone();
        let done = move |is_copied: bool| {
            if !is_copied {
                platform::select(TEXT);
            }
            copied.set(Some(is_copied));
        };
        copy(&text, Callback::from(done));
    })
}

/// Saves what is taken; of data, once the published file has come.
fn on_save(props: &TakeProps, format: Format, text: String, failed: UseStateSetter<bool>) -> Callback<MouseEvent> {
    let props = props.clone();
    Callback::from(move |_| {
        let file = file_name(&props.request, format);
        if !format.is_data() {
            failed.set(!platform::save(&file, format.media_type(), &text));
            return;
        }
        let published = data_path(if format == Format::Csv { CLAIMS } else { DATASET });
        let address = format!("{}{published}?v={}", props.root, props.build);
        let (props, failed) = (props.clone(), failed.clone());
        let done = Callback::from(move |published: Option<String>| {
            let claims = props.results.claims(&props.catalogue, &props.request);
            let cut = if format == Format::Csv { rows_of } else { topics_of };
            let taken = published.and_then(|published| cut(&published, &claims));
            let is_saved = taken.is_some_and(|taken| platform::save(&file, format.media_type(), &taken));
            failed.set(!is_saved);
        });
        platform::fetch_text(address, done);
    })
}

/// The name of a file: of what was asked, as far as every system takes it.
fn file_name(request: &Request, format: Format) -> String {
    let asked = match &request.only {
        Some(Only::Question(topic_id)) => topic_id.to_string(),
        Some(Only::Claim(topic_id, claim_id)) => format!("{topic_id}-{claim_id}"),
        None => request.words.clone(),
    };
    let words: String = asked.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let words: Vec<&str> = words.split_whitespace().take(8).collect();
    let name = ["source-compare"].into_iter().chain(words).collect::<Vec<_>>().join("-");
    format!("{name}.{}", format.extension())
}
