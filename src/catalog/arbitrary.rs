//! Catalogues of every shape that pass the lint, for property tests.
