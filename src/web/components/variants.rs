use leptos::prelude::*;

/// One way the same thing can look.
pub struct Variant {
    pub value: String,
    pub name: String,
    /// Said with its radio. Empty for nothing.
    pub about: String,
    pub body: AnyView,
}

/// The same thing in several variants, of which the style shows one: radios say which. Without the style, or in a browser
/// whose style cannot ask what is marked, all stand one below the other, each under its name.
#[component]
pub fn Variants(
    /// Of the group, and the beginning of each radio's own.
    id: &'static str,
    legend: String,
    /// The first is seen first, where no other is.
    variants: Vec<Variant>,
    /// The name of the field, where the choice is sent; else it only shows one.
    #[prop(optional)]
    name: Option<&'static str>,
    /// The value of the one that is seen first.
    #[prop(optional)]
    chosen: String,
) -> impl IntoView {
    let first = variants.iter().position(|variant| variant.value == chosen).unwrap_or(0);
    // A choice that is sent is named by its radio: its name over the fields is for those who see no radio.
    let named = name.is_some().then_some("variant__name");
    let name = name.unwrap_or(id);
    let variants = variants.into_iter().enumerate().map(|(at, variant)| {
        let Variant { value, name: label, about, body } = variant;
        let radio = format!("{id}-{value}");
        let described = (!about.is_empty()).then(|| format!("{radio}-about"));
        let told = described.clone().map(|id| view! { <p class="hint" id=id>{about}</p> });
        view! {
            <div class="variant">
                <input r#type="radio" id=radio.clone() name=name value=value aria-describedby=described checked=at == first />
                <label for=radio>{label.clone()}</label>
            </div>
            <div class="variant__body">
                <h3 class=named>{label}</h3>
                {told}
                {body}
            </div>
        }
    });
    view! {
        <fieldset class="variants">
            <legend>{legend}</legend>
            <div class="variants__all">{variants.collect_view()}</div>
        </fieldset>
    }
}
