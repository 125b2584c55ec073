//! What a page notes of itself: what is said on its console, what is thrown, what its policy stops. Chromium runs the script in every page;
//! for the other engines the server puts it into each.

/// Notes what went against the page's policy and what was thrown in `witnessed`, and in `onConsole` what Chromium's console would show. Where the
/// console is read by developer tools, `onConsole` is not looked at. It also imports what a test names: the scripts that a driver runs have
/// modules of their own in Firefox.
pub(crate) const SCRIPT: &str = "
    addEventListener('import-for-test', ({ detail }) => import(detail));
    window.witnessed = [];
    window.onConsole = [];
    addEventListener('securitypolicyviolation', (event) => window.witnessed.push(`policy: ${event.violatedDirective} ${event.blockedURI}`), true);
    addEventListener('error', (event) => { if (event.message) window.witnessed.push(`error: ${event.message}`); });
    addEventListener('unhandledrejection', (event) => window.witnessed.push(`rejection: ${event.reason}`));
    for (const [kind, level] of [['error', 'SEVERE'], ['warn', 'WARNING']]) {
        const own = console[kind];
        console[kind] = (...parts) => {
            const words = parts.map((part) => typeof part === 'string' ? JSON.stringify(part) : String(part));
            window.onConsole.push(`${level} ${words.join(' ')}`);
            own.apply(console, parts);
        };
    }
";

/// The address at which a server has the script.
pub(crate) const ADDRESS: &str = "/witness-of-pages.js";

/// A page with the script before all else, where its own policy doesn't reach. It takes itself out.
pub(crate) fn put_into(html: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(html);
    let is_whole = text.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
    match text.split_once('>') {
        Some((doctype, rest)) if is_whole => {
            format!("{doctype}><script src=\"{ADDRESS}\"></script>{rest}").into_bytes()
        }
        _ => html.to_vec(),
    }
}
