//! The training of staff: what there is, who has answered what, and who lets a colleague in. The lock itself is `usecases::lock`.

pub mod answer;
pub mod know;
pub mod let_in;
pub mod team;
