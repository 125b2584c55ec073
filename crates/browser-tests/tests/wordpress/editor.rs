//! What a person with a role does in WordPress: logs in, and publishes a post.

use browser_tests::{Tab, setting, tab};
use serde_json::Value;

use crate::codes::Form;

/// The roles, which are the names and passwords of users, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Of a single site.
    Administrator,
    /// Of one site of a network.
    SiteAdministrator,
    /// Of a single site.
    Editor,
    /// Of any.
    Author,
}

impl Role {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Administrator, Self::Editor, Self::SiteAdministrator, Self::Author];

    /// The name in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::SiteAdministrator => "administrator of one site of a network",
            Self::Editor => "editor",
            Self::Author => "author",
        }
    }

    /// The user that has it.
    fn user(self) -> &'static str {
        match self {
            Self::SiteAdministrator => "site-administrator",
            other => other.name(),
        }
    }

    /// True if WordPress lets the role write any HTML: the capability `unfiltered_html`.
    pub(crate) fn writes_any_html(self) -> bool {
        matches!(self, Self::Administrator | Self::Editor)
    }
}

/// Where code is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A block of the block editor: Custom HTML, or Embed for an address.
    Block,
    /// The classic editor's text mode.
    Text,
    /// The classic editor's text mode, which is then changed to the visual mode.
    Visual,
}

impl Place {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Block, Self::Text, Self::Visual];

    /// The name in the table.
    pub(crate) fn name(self, form: Form) -> &'static str {
        match (self, form) {
            (Self::Block, Form::Address) => "Embed block",
            (Self::Block, _) => "Custom HTML block",
            (Self::Text, _) => "classic, text",
            (Self::Visual, _) => "classic, visual",
        }
    }

    /// The content of a post with this code in it, as the editor saves it.
    fn content(self, form: Form, code: &str) -> String {
        match (self, form) {
            (Self::Block, Form::Address) => format!(
                "<!-- wp:embed {{\"url\":\"{code}\"}} -->\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n\
                 {code}\n</div></figure>\n<!-- /wp:embed -->"
            ),
            (Self::Block, _) => format!("<!-- wp:html -->\n{code}\n<!-- /wp:html -->"),
            (Self::Text | Self::Visual, _) => format!("Before it.\n\n{code}\n\nAfter it."),
        }
    }
}

/// The address of WordPress.
pub(crate) fn address() -> String {
    setting("SC_WORDPRESS")
}

/// A browser in which the user of a role is logged in.
pub(crate) fn logged_in(role: Role) -> Tab {
    let page = tab();
    page.open(&format!("{}/wp-login.php", address()));
    // The form's own script moves the focus a moment after it has loaded.
    page.run_with(
        "document.getElementById('user_login').value = document.getElementById('user_pass').value = arguments[0];
        document.getElementById('loginform').submit();",
        vec![role.user().into()],
    );
    page.wait("location.pathname.startsWith('/wp-admin/') && document.readyState === 'complete'");
    page
}

/// Publishes a post with code in it, and gives its address.
pub(crate) fn publish(page: &Tab, place: Place, form: Form, code: &str) -> String {
    let content = place.content(form, code);
    let id = if place == Place::Visual { in_visual_mode(page, &content) } else { by_rest(page, &content) };
    format!("{}/?p={id}", address())
}

/// As the block editor saves.
fn by_rest(page: &Tab, content: &str) -> u64 {
    let post = page.run_with(
        "return (async () => {
            const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
            const headers = { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce };
            const body = JSON.stringify({ title: 'A post', content: arguments[0], status: 'publish' });
            return (await fetch('/?rest_route=/wp/v2/posts', { method: 'POST', headers, body })).json();
        })();",
        vec![content.into()],
    );
    assert_eq!(post["status"], Value::from("publish"), "{post}");
    post["id"].as_u64().expect("the number of the post")
}

/// In the classic editor, whose visual mode makes of the text what it can show.
fn in_visual_mode(page: &Tab, content: &str) -> u64 {
    page.open(&format!("{}/wp-admin/post-new.php?classic-editor", address()));
    page.wait("window.tinymce?.get('content')?.initialized && !document.getElementById('publish').disabled");
    page.run_with(
        "switchEditors.go('content', 'html');
        document.getElementById('title').value = 'A post';
        document.getElementById('content').value = arguments[0];
        switchEditors.go('content', 'tmce');",
        vec![content.into()],
    );
    page.wait("!tinymce.get('content').isHidden() && tinymce.get('content').getContent().includes('After it')");
    // While it saves a draft by itself, the button does nothing.
    page.wait(
        "(() => {
            if (new URLSearchParams(location.search).get('action') === 'edit') return document.readyState === 'complete';
            const button = document.getElementById('publish');
            if (!button.matches('.disabled, :disabled')) button.click();
            return false;
        })()",
    );
    page.text("new URLSearchParams(location.search).get('post')").parse().expect("the number of the post")
}
