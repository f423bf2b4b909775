//! Browsers send each line break of a form as two signs. It is one: for what fits, for what is kept, and for what is shown again.

/// A form as it was sent (`application/x-www-form-urlencoded`), each of its line breaks one sign.
pub fn single(form: Vec<u8>) -> Vec<u8> {
    const SENT: &[u8] = b"%0D%0A";
    let mut rest = form.as_slice();
    let mut one = Vec::with_capacity(rest.len());
    while let Some((sign, after)) = rest.split_first() {
        let sent = rest.get(..SENT.len()).is_some_and(|found| found.eq_ignore_ascii_case(SENT));
        if sent {
            one.extend_from_slice(b"%0A");
        } else {
            one.push(*sign);
        }
        rest = if sent { rest.get(SENT.len()..).unwrap_or_default() } else { after };
    }
    one
}
