//! The widget's surroundings: what it stands in, and in whose colours. The options of an embed are read by `static/options.js`.

use yew::AttrValue;

/// The widget's surroundings, and so the things it may touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// A page of the site: its address and history are the app's.
    Site,
    /// A page of the site in somebody else's frame: nothing outside it is touched.
    Frame,
    /// An element in somebody else's page; the site's absolute address, with a final slash. Nothing outside is touched.
    Element(AttrValue),
}

/// Whose colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Its name in attributes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }
}
