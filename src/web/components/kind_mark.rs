use leptos::prelude::*;

/// A sample of the line that stands for one way of knowing. Always beside its words.
#[component]
pub fn KindMark(
    /// `given`, `observed`, `inferred` or `received`.
    kind: &'static str,
) -> impl IntoView {
    view! { <svg class="mark" width="16" height="16" aria-hidden="true" focusable="false"><use_ href=format!("#line-{kind}")></use_></svg> }
}

/// A ring beside its words: filled for what is on, empty for what is off.
#[component]
pub fn Dot(on: bool) -> impl IntoView {
    let which = if on { "#dot-on" } else { "#dot-off" };
    view! { <svg class="mark mark--dot" width="16" height="16" aria-hidden="true" focusable="false"><use_ href=which></use_></svg> }
}

/// A small ring: nothing is there yet.
#[component]
pub fn NoDot() -> impl IntoView {
    view! { <svg class="mark mark--dot" width="16" height="16" aria-hidden="true" focusable="false"><use_ href="#dot-none"></use_></svg> }
}

/// The strokes of one kind of line, as often as it takes to draw it: the second one leaves the middle of a double line free.
pub fn strokes(kind: &str, line: impl Fn(&'static str) -> AnyView) -> AnyView {
    let core = (kind == "observed").then(|| line("track track--core"));
    view! { {line("track")}{core} }.into_any()
}

/// The shapes that the samples of a page are made of. They stand once in the document.
#[component]
pub fn Samples() -> impl IntoView {
    let lines = ["given", "observed", "inferred", "received"].map(|kind| {
        let line = |class| view! { <line class=class x2="100%" y1="50%" y2="50%"></line> }.into_any();
        view! { <g id=format!("line-{kind}") class=format!("k-{kind}")>{strokes(kind, line)}</g> }
    });
    view! {
        <div hidden>
            <svg aria-hidden="true" focusable="false">
                <defs>
                    {lines.into_iter().collect_view()}
                    <circle id="dot-on" class="ring ring--on" cx="50%" cy="50%" r="38%"></circle>
                    <circle id="dot-off" class="ring" cx="50%" cy="50%" r="38%"></circle>
                    <circle id="dot-none" class="ring" cx="50%" cy="50%" r="22%"></circle>
                </defs>
            </svg>
        </div>
    }
}
