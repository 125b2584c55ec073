//! Enums whose variants are also a list, so that none can be left out of it.

/// Declares an enum, and a constant with all its variants in their order.
macro_rules! listed {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident {
            $($(#[$of_variant:meta])* $variant:ident,)*
        }
        $(#[$of_list:meta])*
        const $list:ident;
    ) => {
        $(#[$attribute])*
        pub enum $name {
            $($(#[$of_variant])* $variant,)*
        }

        impl $name {
            $(#[$of_list])*
            pub const $list: [Self; [$(stringify!($variant)),*].len()] = [$(Self::$variant),*];
        }
    };
}

pub(crate) use listed;
