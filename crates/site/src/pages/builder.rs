//! The page that makes the code of an embed to order: question, language, look, a preview in real frames, and the code of each way.
//! Without script it holds the code of the first question as it is by default; `builder.js` does the rest.

use crate::comparison::SiteEdition;
use crate::snippets::{PLACEHOLDER, Snippets};
use model::Topic;
use model::address::{CONTENT_ANCHOR, Page};
use source_compare::components::{all, bar};
use source_compare::i18n::fill;
use yew::prelude::*;

/// The widths of the previews, in pixels: that of an article on a phone of 390, and that of a column.
const WIDTHS: [&str; 2] = ["358", "680"];

/// The page; `root` is the way to the site's root.
///
/// # Errors
/// When the picture of the question can't be drawn.
pub fn builder(edition: &SiteEdition, root: &str) -> Result<Html, String> {
    let (site, phrases) = (&edition.dataset().site, edition.phrases);
    let Some(first) = edition.topics().next() else { return Ok(Html::default()) };
    let snippets = Snippets::new(edition, first, site.address.as_deref())?;
    Ok(html! {
        <>
            { bar(edition, &Page::Builder, root) }
            <main id={CONTENT_ANCHOR} class="sc-builder" data-site={site.address.clone()}>
                <div class="sc-header">
                    <h1 class="sc-header__title">{ phrases.builder }</h1>
                </div>
                <p>{ phrases.builder_text }</p>
                <p class="sc-builder__unscripted">{ fill(phrases.builder_no_script, &[("topic", first.id.as_str()), ("question", &edition.text(first.question))]) }</p>
                { choices(edition) }
                <p class="sc-scripted"><a href="#codes">{ phrases.builder_skip }</a></p>
                { previews(edition) }
                <section aria-labelledby="codes">
                    <h2 class="sc-heading" id="codes" tabindex="-1">{ phrases.builder_codes }</h2>
                    <p class="sc-notice" role="alert" data-broken="" hidden=true>{ phrases.builder_broken }</p>
                    if site.address.is_none() {
                        <p class="sc-builder__unscripted">{ fill(phrases.builder_address, &[("placeholder", PLACEHOLDER)]) }</p>
                    }
                    { way(edition, "link", phrases.way_link, if site.address.is_some() { phrases.way_link_text } else { phrases.way_link_plain }, &snippets.link) }
                    { way(edition, "frame", phrases.way_frame, phrases.way_frame_text, &snippets.frame) }
                    { way(edition, "element", phrases.way_element, phrases.way_element_text, &snippets.element) }
                    { way(edition, "static", phrases.way_static, phrases.way_static_text, &snippets.static_form) }
                    { way(edition, "markdown", phrases.way_markdown, phrases.way_markdown_text, &snippets.markdown) }
                    { file(edition) }
                </section>
                { host(edition) }
            </main>
        </>
    })
}

/// The choices, which need script.
fn choices(edition: &SiteEdition) -> Html {
    let phrases = edition.phrases;
    let views = [
        ("card", phrases.view_card),
        ("full", phrases.view_full),
        ("picture", phrases.view_picture),
        ("values", phrases.view_values),
        ("quotes", phrases.view_quotes),
    ];
    let themes = [("auto", phrases.theme_auto), ("light", phrases.theme_light), ("dark", phrases.theme_dark)];
    let versions = [("latest", phrases.version_latest), (&*edition.dataset().version, phrases.version_pinned)];
    let site = &edition.dataset().site;
    let languages: Vec<(&str, &str)> =
        site.languages.iter().map(|of_site| (of_site.language.tag(), of_site.own_name.as_str())).collect();
    let language = edition.language();
    html! {
        <form class="sc-builder__form">
            <fieldset disabled=true class="sc-builder__choices">
                <label class="sc-builder__choice sc-builder__choice--wide sc-select"><b>{ phrases.builder_question }</b>
                    <select name="topic">{ questions(edition) }</select>
                </label>
                if languages.len() > 1 {
                    { choice(phrases.builder_language, "lang", &languages, language.tag()) }
                } else {
                    <input type="hidden" name="lang" value={language.to_string()} />
                }
                { choice(phrases.builder_view, "view", &views, "card") }
                { choice(phrases.builder_theme, "theme", &themes, "auto") }
                { choice(phrases.builder_version, "version", &versions, "latest") }
                <label class="sc-builder__choice"><b>{ phrases.builder_accent }</b>
                    <input name="accent" pattern="#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})" autocomplete="off" spellcheck="false" aria-describedby="accent-wrong" />
                    <small id="accent-wrong">{ phrases.builder_accent_wrong }</small>
                </label>
                <label class="sc-builder__choice"><b>{ phrases.builder_width }</b>
                    <input name="width" type="number" min="240" max="1600" step="1" inputmode="numeric" aria-describedby="width-wrong" />
                    <small id="width-wrong">{ phrases.builder_width_wrong }</small>
                </label>
                <fieldset class="sc-builder__choice sc-builder__choice--wide"><legend><b>{ phrases.builder_sources }</b></legend>
                    <div class="sc-builder__sources"></div>
                </fieldset>
            </fieldset>
        </form>
    }
}

/// Every question, by section.
fn questions(edition: &SiteEdition) -> Html {
    let option =
        |topic: &Topic| html! { <option value={topic.id.to_string()}>{ edition.text(topic.question) }</option> };
    all(edition.dataset().site.sections.iter().map(|section| {
        let of_section = edition.topics().filter(|topic| topic.section == section.id);
        html! { <optgroup label={edition.text(section.title)}>{ all(of_section.map(option)) }</optgroup> }
    }))
}

fn choice(label: &'static str, name: &'static str, options: &[(&str, &str)], chosen: &str) -> Html {
    let is_language = name == "lang";
    html! {
        <label class="sc-builder__choice sc-select"><b>{ label }</b>
            <select {name}>{ all(options.iter().map(|(value, shown)| html! {
                <option value={(*value).to_owned()} lang={is_language.then(|| (*value).to_owned())} selected={*value == chosen}>{ (*shown).to_owned() }</option>
            })) }</select>
        </label>
    }
}

/// Two real frames, at a phone's and a column's width.
fn previews(edition: &SiteEdition) -> Html {
    let phrases = edition.phrases;
    let captions = [phrases.preview_phone, phrases.preview_column];
    html! {
        <section class="sc-builder__preview sc-scripted" aria-labelledby="preview">
            <h2 class="sc-heading" id="preview">{ phrases.builder_preview }</h2>
            { all(captions.into_iter().zip(WIDTHS).map(|(phrase, width)| {
                let caption = fill(phrase, &[("n", width)]);
                html! {
                    <div class="sc-builder__width">
                        <p>{ caption.clone() }</p>
                        <div class="sc-builder__window" tabindex="0" role="group" aria-label={caption.clone()}>
                            <iframe title={caption} data-width={width} width={width} height="600"></iframe>
                        </div>
                    </div>
                }
            })) }
        </section>
    }
}

/// A way to embed: what it is for, and its code.
fn way(edition: &SiteEdition, name: &'static str, label: &'static str, about: &'static str, code: &str) -> Html {
    html! {
        <section class="sc-builder__way" data-way={name} aria-labelledby={name}>
            <h3 class="sc-subheading" id={name}>{ label }</h3>
            <p>{ about }</p>
            <pre class="sc-code" tabindex="0" role="group" aria-labelledby={name}><code>{ code.to_owned() }</code></pre>
            { button(edition, label, edition.phrases.builder_copy, "data-copy", edition.phrases.builder_copy_by_hand) }
        </section>
    }
}

fn file(edition: &SiteEdition) -> Html {
    let phrases = edition.phrases;
    html! {
        <section class="sc-builder__way sc-scripted" data-way="file" aria-labelledby="file">
            <h3 class="sc-subheading" id="file">{ phrases.way_file }</h3>
            <p>{ phrases.way_file_text }</p>
            { button(edition, phrases.way_file, phrases.way_file_button, "data-save", phrases.builder_broken) }
        </section>
    }
}

/// A button, and where it says what came of it.
fn button(edition: &SiteEdition, label: &'static str, does: &'static str, kind: &str, failed: &'static str) -> Html {
    let phrases = edition.phrases;
    let [copies, saves] = ["data-copy", "data-save"].map(|known| (known == kind).then_some(""));
    html! {
        <p class="sc-copy sc-scripted">
            <button type="button" class="sc-button" disabled=true data-copy={copies} data-save={saves}>
                { does }<span class="sc-hidden">{ edition.separator() }{ label }</span>
            </button>
            <span class="sc-copy__status" role="status" data-done={phrases.builder_copied} data-failed={failed}></span>
        </p>
    }
}

/// The things that a page with a policy must allow, and this site's server.
fn host(edition: &SiteEdition) -> Html {
    let phrases = edition.phrases;
    let site = edition.dataset().site.address.as_deref().unwrap_or(PLACEHOLDER);
    let origin = site.split('/').take(3).collect::<Vec<_>>().join("/");
    html! {
        <section aria-labelledby="host" data-host="">
            <h2 class="sc-heading" id="host">{ phrases.builder_host }</h2>
            <p>{ phrases.builder_host_frame }{ " " }<code>{ format!("frame-src {origin}; script-src {origin}") }</code></p>
            <p>{ phrases.builder_host_element }{ " " }<code>{ format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}; img-src {origin}") }</code></p>
            <p>{ phrases.builder_host_server }</p>
        </section>
    }
}
