//! Keeps a progress bar up to date while somebody looks at it.

use super::browser;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// The bar on the page, and in the page as the server makes it meanwhile.
pub const BAR: &str = "progress";
const FIRST_LOOK: u32 = 2;
const SLOWEST: u32 = 30;
/// About a quarter of an hour. Looking counts as being there, and nobody stays signed in by a page left open.
const LOOKS: u32 = 36;

/// Wraps the bar. When the page has none any more, it says so and shows the way there: loading by itself would take away
/// what somebody is just writing.
#[island]
pub fn FollowProgress(
    /// The page it stands on.
    here: String,
    /// The words of the link to what is ready, said too.
    ready: String,
    children: Children,
) -> impl IntoView {
    let (page, said) = (here.clone(), ready.clone());
    let on_mount = move |around: Element| {
        browser::mark_hydrated();
        look(Follower { page: page.clone(), said: said.clone(), around }, 0, FIRST_LOOK);
    };
    view! {
        <div use:on_mount>
            <div>{children()}</div>
            <p class="acts" hidden><a class="button" href=here>{ready}</a></p>
        </div>
    }
}

struct Follower {
    page: String,
    said: String,
    around: Element,
}

fn look(follower: Follower, looks: u32, wait: u32) {
    browser::after(wait, move || {
        let page = follower.page.clone();
        browser::fetch_element(&page, BAR, move |found| match found {
            browser::Found::Element(bar) => {
                browser::copy_progress(&bar, BAR);
                if looks < LOOKS {
                    look(follower, looks + 1, (wait + wait.div_ceil(2)).min(SLOWEST));
                }
            }
            browser::Found::Gone => {
                browser::show_second(&follower.around);
                browser::announce(&follower.said);
            }
            browser::Found::Unreadable => {}
        });
    });
}
