//! Takes in the changes committed here, so that the very next decision obeys them.

use super::load;
use crate::{store::changes::Touched, usecases::portal::Portal};

/// Takes in touched rows. One that fails is left to the follower, which meets it again at once.
pub async fn take_in(portal: &Portal, touched: &[Touched]) {
    for touched in touched {
        match touched {
            Touched::Choices(row) | Touched::CustomerCreated(row) => load::make_known(portal, row),
            Touched::CustomerErased(id) => portal.decisions.forget(*id),
            // The publisher waits until the notice is in force.
            Touched::Notice(version) => {
                if let Err(error) = load::load_notice(portal, *version).await {
                    tracing::error!(?error, "a published notice is not in force yet");
                }
            }
            Touched::Keys => {
                if let Err(error) = portal.keyring.load(&portal.store).await {
                    tracing::error!(%error, "changed keys are not in force yet");
                }
            }
            Touched::Restarted => {
                if let Err(error) = load::load_leaps(portal).await {
                    tracing::error!(?error, "numbers of changes that a restore undid are not known yet");
                }
            }
            Touched::CustomerUpdated(_) | Touched::Data { .. } | Touched::Request(..) => {}
        }
    }
}
