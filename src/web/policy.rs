//! The content security policy of pages: no script without the page's nonce, nothing from elsewhere.

/// The content security policy. Without a nonce no script runs at all.
pub fn of_page(nonce: Option<&str>) -> String {
    let scripts = nonce.map(|nonce| format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; ")).unwrap_or_default();
    format!(
        "default-src 'none'; {scripts}style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
    )
}
