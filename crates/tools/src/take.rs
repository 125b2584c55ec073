//! What a reader takes away of the quotes found: a text to copy or to save, or a table or data, cut out of the published files.

use crate::app::Action;
use crate::catalogue::Catalogue;
use crate::formats::{Format, rows_of, topics_of, write};
use crate::phrases::ToolPhrases;
use crate::platform;
use crate::request::Request;
use crate::results::Results;
use crate::views::TAKE;
use model::address::{DATASET, data_path};
use source_compare::components::all;
use source_compare::i18n::fill;
use source_compare::platform::copy;
use std::rc::Rc;
use yew::prelude::*;

/// The published table of claims.
const CLAIMS: &str = "claims.csv";
/// The text that is taken.
const TEXT: &str = "taken-text";

/// What is taken, and of what.
#[derive(Clone, Debug, Properties)]
pub struct TakeProps {
    /// All that can be found.
    pub catalogue: Rc<Catalogue>,
    /// The words of the tools.
    pub phrases: &'static ToolPhrases,
    /// What is asked.
    pub request: Request,
    /// What it finds.
    pub results: Rc<Results>,
    /// The way to the site's root.
    pub root: AttrValue,
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
    let failed = use_state(|| false);
    let copied = use_state(|| None::<bool>);
    let words = catalogue.edition.phrases();
    let claims = results.claims(catalogue, request);
    if claims.is_empty() {
        return Html::default();
    }
    let onchange = on_action.reform(|event: Event| {
        let chosen = platform::chosen(&event);
        Action::Take(Format::ALL.into_iter().find(|format| format.extension() == chosen))
    });
    let text = request.taken.map(|format| write(format, &catalogue.edition, &claims, props.site.as_deref()));
    let n_claims = claims.len().to_string();
    html! {
        <div class="sc-taken" id={TAKE}>
            <label class="sc-select"><b>{ fill(phrases.take_as, &[("n", &n_claims)]) }</b>{ " " }
                <select {onchange}>
                    <option value="" selected={request.taken.is_none()}>{ phrases.take_choose }</option>
                    { all(Format::ALL.into_iter().map(|format| html! {
                        <option value={format.extension()} selected={request.taken == Some(format)}>{ name(phrases, format) }</option>
                    })) }
                </select>
            </label>
            if let (Some(format), Some(text)) = (request.taken, text) {
                if !format.is_data() {
                    <label>{ name(phrases, format) }<textarea id={TEXT} readonly=true rows="8" value={text.clone()} dir="auto" /></label>
                    <p class="sc-copy">
                        <button type="button" class="sc-button" onclick={on_copy(text.clone(), copied.setter())}>{ words.copy }</button>
                        <span class="sc-copy__status" role="status">{ copied.map_or("", |copied| if copied { words.copied } else { words.copy_by_hand }) }</span>
                    </p>
                }
                <p><button type="button" class="sc-button" onclick={on_save(props, format, text, failed.setter())}>{ fill(phrases.take_save, &[("format", name(phrases, format))]) }</button></p>
                if *failed {
                    <p role="alert">{ phrases.take_failed }</p>
                }
            }
        </div>
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
        let file = format!("source-compare.{}", format.extension());
        if !format.is_data() {
            platform::save(&file, format.media_type(), &text);
            return;
        }
        let published = data_path(if format == Format::Csv { CLAIMS } else { DATASET });
        let (props, failed) = (props.clone(), failed.clone());
        let done = Callback::from(move |published: Option<String>| {
            let claims = props.results.claims(&props.catalogue, &props.request);
            let cut = if format == Format::Csv { rows_of } else { topics_of };
            let taken = published.and_then(|published| cut(&published, &claims));
            failed.set(taken.is_none());
            if let Some(taken) = taken {
                platform::save(&file, format.media_type(), &taken);
            }
        });
        platform::fetch_text(format!("{}{published}", props.root), done);
    })
}
