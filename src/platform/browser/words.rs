//! Files of the site's own folder, with the browser's own JSON reader: the tools use it, the widget is given what it needs.

use gloo::utils::window;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// What a file of the widget's own folder holds, by its path.
///
/// # Errors
/// When it can't be loaded, or holds something else.
pub async fn fetch_json<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    let value = fetch_value(path).await?;
    serde_wasm_bindgen::from_value(value).map_err(|error| format!("{path}: {error}"))
}

/// The same as the browser's own JSON reader makes it.
///
/// # Errors
/// When it can't be loaded.
async fn fetch_value(path: &str) -> Result<JsValue, String> {
    let unreachable = |_| format!("{path} could not be loaded; check that the whole folder is published");
    let response = JsFuture::from(window().fetch_with_str(path)).await.map_err(unreachable)?;
    let response: Response = response.dyn_into().map_err(unreachable)?;
    if !response.ok() {
        return Err(format!("{path} answers {}; check that the whole folder is published", response.status()));
    }
    let value = JsFuture::from(response.json().map_err(unreachable)?).await;
    value.map_err(|_| format!("{path} is not JSON; publish it as it was built"))
}
