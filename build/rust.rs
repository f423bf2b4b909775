//! Messages as Rust: `impl Texts`, and the structs its functions take.

use super::{
    Argument, Message,
    locale::{Kind, Locale},
};

pub fn write(locales: &[Locale], messages: &[Message]) -> String {
    let functions: String = messages.iter().map(function_of).collect();
    let structures: String = messages.iter().filter(|message| !message.arguments.is_empty()).map(structure_of).collect();
    format!("impl Texts {{\n{functions}}}\n\n{structures}{}", files(locales))
}

/// `mail-request-text` as a function: `mail_request_text`. The same for arguments: `countText` is `count_text`.
pub fn function(id: &str) -> String {
    let mut name = String::new();
    for letter in id.chars() {
        match letter {
            '-' => name.push('_'),
            capital if capital.is_ascii_uppercase() => name.extend(['_', capital.to_ascii_lowercase()]),
            letter => name.push(letter),
        }
    }
    name
}

/// `mail-request-text` as a struct: `MailRequestText`.
pub fn structure(id: &str) -> String {
    id.split(['-', '_']).map(capitalised).collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn function_of(message: &Message) -> String {
    let (id, name) = (&message.id, function(&message.id));
    if !message.arguments.is_empty() {
        let set = |(argument, about): (&String, &Argument)| {
            let given = format!("given.{}", function(argument));
            let value = if about.kind == Kind::Plural { format!("self.counted({given})") } else { given };
            format!("        values.set({argument:?}, {value});\n")
        };
        return format!(
            "    pub fn {name}(&self, given: {}{}) -> String {{\n        let mut values = FluentArgs::with_capacity({});\n{}        \
             self.filled_in({id:?}, &values)\n    }}\n",
            structure(id),
            lifetime(message, "<'_>"),
            message.arguments.len(),
            message.arguments.iter().map(set).collect::<String>(),
        );
    }
    let texts = message.texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(", ");
    format!("    pub fn {name}(&self) -> String {{\n        self.whole({id:?}, &[{texts}])\n    }}\n")
}

fn structure_of(message: &Message) -> String {
    let fields = message.arguments.iter().map(|(name, argument)| {
        let about = if argument.about.is_empty() { String::new() } else { format!("    /// {}\n", argument.about) };
        let kind = match argument.kind {
            Kind::Text => "&'a str",
            Kind::Number | Kind::Plural => "u32",
        };
        format!("{about}    pub {}: {kind},\n", function(name))
    });
    let fields: String = fields.collect();
    format!(
        "/// What `{}` is filled in with.\npub struct {}{} {{\n{fields}}}\n\n",
        message.id,
        structure(&message.id),
        lifetime(message, "<'a>")
    )
}

/// A struct with a text needs one.
fn lifetime<'a>(message: &Message, written: &'a str) -> &'a str {
    if message.arguments.values().any(|argument| argument.kind == Kind::Text) { written } else { "" }
}

fn files(locales: &[Locale]) -> String {
    let all = locales.iter().map(|locale| {
        let files = locale.files.iter().map(|file| format!("        include_str!({file:?}),\n"));
        format!("    ({:?}, &[\n{}    ]),\n", locale.tag, files.collect::<String>())
    });
    let all: String = all.collect();
    format!(
        "/// What the messages of each language are read from, by its tag.\npub(super) const FILES: [(&str, &[&str]); {}] = [\n{all}];\n",
        locales.len()
    )
}
