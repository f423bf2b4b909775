//! Enums whose values are words, in the database and in files.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident => $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$about])* $variant),+ }
        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub const fn as_str(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::domain::ids::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text).ok_or($crate::domain::ids::NotAnId)
            }
        }
        impl TryFrom<String> for $name {
            type Error = $crate::domain::ids::NotAnId;
            fn try_from(text: String) -> Result<Self, Self::Error> { text.parse() }
        }
    };
}
pub(crate) use words;
