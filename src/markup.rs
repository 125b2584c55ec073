//! Markup by calls. Yew's `html!` writes out at every place how an element is made; this one, which reads the same but for the few things that
//! our pages don't need, makes each of them a call, and the widget a fifth smaller. What hears of events is written in Yew's own.

use std::mem;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};

/// Nodes, written as in Yew's `html!`: elements with their attributes (a `key` is the first), `{ values }`, `if` and `if let` with `else`. An
/// attribute or a child may be an `Option`.
#[macro_export]
macro_rules! html {
    // The end of what stands here.
    (@in $to:ident,) => {};
    // Fragments, which have no node of their own.
    (@in $to:ident, < > $($rest:tt)*) => { $crate::html!(@in $to, $($rest)*) };
    (@in $to:ident, < / > $($rest:tt)*) => { $crate::html!(@in $to, $($rest)*) };
    // An element ends.
    (@in $to:ident, < / $tag:ident > $($rest:tt)*) => {
        $to.close(stringify!($tag));
        $crate::html!(@in $to, $($rest)*)
    };
    (@in $to:ident, < / @ > $($rest:tt)*) => {
        $to.close_last();
        $crate::html!(@in $to, $($rest)*)
    };
    // An element with a class alone, as most are.
    (@in $to:ident, < $tag:ident class = $class:literal > $($rest:tt)*) => {
        $to.open_with_class(stringify!($tag), $class);
        $crate::html!(@in $to, $($rest)*)
    };
    // An element with a key, with its name as a value, or with any attributes.
    (@in $to:ident, < $tag:ident key = $key:block $($rest:tt)*) => {
        $crate::html!(@element $to, (stringify!($tag)) (Some(&$key)) $($rest)*)
    };
    (@in $to:ident, < @ $tag:block $($rest:tt)*) => { $crate::html!(@element $to, ($tag) (None) $($rest)*) };
    (@in $to:ident, < $tag:ident $($rest:tt)*) => { $crate::html!(@element $to, (stringify!($tag)) (None) $($rest)*) };
    (@element $to:ident, $tag:tt $key:tt $($name:ident $(- $more:ident)* = $value:tt)* / > $($rest:tt)*) => {
        $crate::html!(@opened $to, $tag $key $([concat!(stringify!($name) $(, "-", stringify!($more))*), $value])*);
        $to.close_last();
        $crate::html!(@in $to, $($rest)*)
    };
    (@element $to:ident, $tag:tt $key:tt $($name:ident $(- $more:ident)* = $value:tt)* > $($rest:tt)*) => {
        $crate::html!(@opened $to, $tag $key $([concat!(stringify!($name) $(, "-", stringify!($more))*), $value])*);
        $crate::html!(@in $to, $($rest)*)
    };
    (@opened $to:ident, ($tag:expr) (None)) => { $to.open($tag, &[]); };
    (@opened $to:ident, ($tag:expr) (None) $([$name:expr, $value:tt])+) => {
        $to.open($tag, &[$($name),+]);
        $($crate::markup::Attribute::put($value, &mut $to);)+
    };
    (@opened $to:ident, ($tag:expr) (Some($key:expr)) $([$name:expr, $value:tt])+) => {
        $to.open($tag, &[$($name),+]);
        $to.key($key);
        $($crate::markup::Attribute::put($value, &mut $to);)+
    };
    // What is there on a condition.
    (@in $to:ident, if $($rest:tt)*) => { $crate::html!(@if $to, [] $($rest)*) };
    (@if $to:ident, [$($condition:tt)+] { $($then:tt)* } else if $($rest:tt)*) => {
        compile_error!("write `else` with an `if` in it")
    };
    (@if $to:ident, [$($condition:tt)+] { $($then:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $to.open_list();
        if $($condition)+ {
            $crate::html!(@in $to, $($then)*);
        } else {
            $crate::html!(@in $to, $($other)*);
        }
        $to.close_last();
        $crate::html!(@in $to, $($rest)*)
    };
    (@if $to:ident, [$($condition:tt)+] { $($then:tt)* } $($rest:tt)*) => {
        $to.open_list();
        if $($condition)+ {
            $crate::html!(@in $to, $($then)*);
        }
        $to.close_last();
        $crate::html!(@in $to, $($rest)*)
    };
    (@if $to:ident, [$($condition:tt)*] $next:tt $($rest:tt)*) => {
        $crate::html!(@if $to, [$($condition)* $next] $($rest)*)
    };
    // A value.
    (@in $to:ident, $child:block $($rest:tt)*) => {
        $crate::markup::Child::put($child, &mut $to);
        $crate::html!(@in $to, $($rest)*)
    };
    ($($nodes:tt)*) => {{
        #[allow(unused_braces, reason = "values stand in braces")]
        {
            let mut to = $crate::markup::Markup::new();
            $crate::html!(@in to, $($nodes)*);
            to.done()
        }
    }};
}

/// Markup that is being written.
#[derive(Debug, Default)]
pub struct Markup {
    /// What is around, from the outermost.
    around: Vec<Open>,
    /// What is being written.
    here: Open,
}

/// An element, or a list where it has no name, that has not ended.
#[derive(Debug, Default)]
struct Open {
    tag: &'static str,
    key: Option<Key>,
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
}

// None of these is written out where it is called: that is what this is for.
impl Markup {
    /// Nothing yet.
    #[inline(never)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An element begins, with attributes of these names, whose values follow.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, names: &'static [&'static str]) {
        let here = Open { tag, names, ..Open::default() };
        self.around.push(mem::replace(&mut self.here, here));
    }

    /// An element that has a class only.
    #[inline(never)]
    pub fn open_with_class(&mut self, tag: &'static str, class: &'static str) {
        self.open(tag, &["class"]);
        self.fixed(class);
    }

    /// A list begins, so that what follows keeps its place whether anything is in it or not.
    #[inline(never)]
    pub fn open_list(&mut self) {
        self.open("", &[]);
    }

    /// The key by which the element is known again.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        self.here.key = Some(key.into());
    }

    /// The value of its next attribute, one that does not change.
    #[inline(never)]
    pub fn fixed(&mut self, value: &'static str) {
        self.value(Some(AttrValue::Static(value)));
    }

    /// The value of its next attribute; without one it has none.
    #[inline(never)]
    pub fn value(&mut self, value: Option<AttrValue>) {
        self.here.values.push(value.map(AttributeOrProperty::Attribute));
    }

    /// A node.
    #[inline(never)]
    pub fn node(&mut self, node: Html) {
        self.here.children.push(node);
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.node(Html::VText(VText::new(AttrValue::Rc(text.into()))));
    }

    /// The element of this name ends.
    #[inline]
    pub fn close(&mut self, tag: &'static str) {
        debug_assert_eq!(self.here.tag, tag, "an element ends that is not the last that began");
        self.close_last();
    }

    /// The last that began ends.
    #[inline(never)]
    pub fn close_last(&mut self) {
        if let Some(around) = self.around.pop() {
            let node = mem::replace(&mut self.here, around).node();
            self.node(node);
        }
    }

    /// All that was written: one node is itself.
    #[inline(never)]
    pub fn done(mut self) -> Html {
        match self.here.children.pop() {
            Some(only) if self.here.children.is_empty() => only,
            last => {
                self.here.children.extend(last);
                self.here.node()
            }
        }
    }
}

impl Open {
    fn node(self) -> Html {
        let children = VList::with_children(self.children, None).into();
        if self.tag.is_empty() {
            return children;
        }
        let mut element = VTag::new(self.tag);
        element.key = self.key;
        element.set_attributes(Attributes::Dynamic { keys: self.names, values: self.values.into() });
        if let Some(inside) = element.children_mut() {
            *inside = children;
        }
        element.into()
    }
}

/// What may be the value of an attribute.
pub trait Attribute {
    /// Is the value of the next attribute.
    fn put(self, to: &mut Markup);
}

impl Attribute for &'static str {
    fn put(self, to: &mut Markup) {
        to.fixed(self);
    }
}

impl Attribute for String {
    fn put(self, to: &mut Markup) {
        to.value(Some(AttrValue::from(self)));
    }
}

impl Attribute for AttrValue {
    fn put(self, to: &mut Markup) {
        to.value(Some(self));
    }
}

impl Attribute for Option<&'static str> {
    fn put(self, to: &mut Markup) {
        to.value(self.map(AttrValue::Static));
    }
}

impl Attribute for Option<String> {
    fn put(self, to: &mut Markup) {
        to.value(self.map(AttrValue::from));
    }
}

/// What may stand in an element.
pub trait Child {
    /// Is the next node.
    fn put(self, to: &mut Markup);
}

impl Child for Html {
    fn put(self, to: &mut Markup) {
        to.node(self);
    }
}

impl Child for &str {
    fn put(self, to: &mut Markup) {
        to.text(self);
    }
}

impl Child for String {
    fn put(self, to: &mut Markup) {
        to.text(&self);
    }
}

impl Child for AttrValue {
    fn put(self, to: &mut Markup) {
        to.node(Html::VText(VText::new(self)));
    }
}

impl Child for usize {
    fn put(self, to: &mut Markup) {
        to.text(&self.to_string());
    }
}

impl<T: Child> Child for Option<T> {
    fn put(self, to: &mut Markup) {
        match self {
            Some(child) => child.put(to),
            None => to.node(Html::default()),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use yew::Html;
    use yew::virtual_dom::VTag;

    /// The element that a node is, with how many nodes are in it.
    fn element(node: &Html) -> (&VTag, usize) {
        let Html::VTag(element) = node else { panic!("no element: {node:?}") };
        let Some(Html::VList(children)) = element.children() else { panic!("no children: {element:?}") };
        (element, children.len())
    }

    #[test]
    fn what_is_there_on_a_condition_keeps_its_place() {
        let of = |shown: bool| html! { <div>if shown { <b>{ "words" }</b> }{ shown.then_some("more") }<i></i></div> };
        assert_eq!([of(true), of(false)].map(|node| element(&node).1), [3, 3]);
    }

    #[test]
    fn an_attribute_of_none_is_left_out() {
        let node = html! { <a key={"one"} class="sc-x" aria-label={None::<String>} href={"#x".to_owned()}></a> };
        let (element, _) = element(&node);
        assert_eq!(element.attributes.iter().collect::<Vec<_>>(), [("class", "sc-x"), ("href", "#x")]);
        assert_eq!(element.key, Some("one".into()));
    }

    #[test]
    fn a_fragment_of_one_node_is_that_node() {
        assert_eq!(element(&html! { <><p>{ "words" }</p></> }).0.tag(), "p");
    }

    #[test]
    #[should_panic(expected = "an element ends that is not the last that began")]
    fn elements_end_in_turn() {
        let _ = html! { <p><b>{ "words" }</p></b> };
    }
}
