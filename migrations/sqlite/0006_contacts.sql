-- Contacts where the person counts them: reserved by a decision, confirmed or released by the brand.
CREATE TABLE contacts (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    channel     TEXT    NOT NULL CHECK (channel IN ('email', 'sms', 'push', 'post', 'phone')),
    state       TEXT    NOT NULL CHECK (state IN ('reserved', 'sent', 'released')),
    reserved_at INTEGER NOT NULL,
    lapses_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX contacts_of_customer ON contacts (customer_id, channel, reserved_at);
CREATE INDEX contacts_by_age ON contacts (reserved_at);
