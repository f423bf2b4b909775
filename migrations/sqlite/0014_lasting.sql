-- What people did lasts beyond the next load of the brand's systems.

-- Which state of a record this is, as its source counts them.
ALTER TABLE records ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- Ids of records that are gone: deleted for the person, or withdrawn by the brand's system. Nothing comes in under them again until then.
CREATE TABLE gone_records (
    key_index   BLOB    NOT NULL PRIMARY KEY CHECK (length(key_index) = 32),
    -- No reference: they outlive the customer.
    customer_id BLOB    NOT NULL CHECK (length(customer_id) = 16),
    reason      TEXT    NOT NULL,
    revision    INTEGER NOT NULL,
    -- What the person had corrected in it, under their key.
    corrections BLOB,
    until       INTEGER NOT NULL
) STRICT;
CREATE INDEX gone_records_by_end ON gone_records (until);

-- Kinds of data a person deleted: closed to what happened before.
CREATE TABLE closed_categories (
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    category    TEXT    NOT NULL,
    before      INTEGER NOT NULL,
    until       INTEGER NOT NULL,
    PRIMARY KEY (customer_id, category)
) STRICT;
CREATE INDEX closed_categories_by_end ON closed_categories (until);

-- Blind indexes of references and addresses of people who were erased, and of what they had objected to.
CREATE TABLE erased_people (
    person_index BLOB    NOT NULL PRIMARY KEY CHECK (length(person_index) = 32),
    erased_at    INTEGER NOT NULL,
    until        INTEGER NOT NULL
) STRICT;
CREATE INDEX erased_people_by_end ON erased_people (until);

-- From when on a customer who was erased before is known anew.
ALTER TABLE customers ADD COLUMN new_since INTEGER;

-- The brand's own names for what a change is about, under the person's key.
ALTER TABLE changes ADD COLUMN about BLOB;

-- Attempts of systems to go on with something a person refused: how often, and between when. Sealed is what it was.
CREATE TABLE refused_attempts (
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    -- Blind index of what was refused.
    matter      BLOB    NOT NULL CHECK (length(matter) = 32),
    api_key     BLOB    NOT NULL CHECK (length(api_key) = 16),
    sealed      BLOB    NOT NULL,
    count       INTEGER NOT NULL,
    first_at    INTEGER NOT NULL,
    last_at     INTEGER NOT NULL,
    PRIMARY KEY (customer_id, matter, api_key)
) STRICT;
CREATE INDEX refused_attempts_by_end ON refused_attempts (last_at);
