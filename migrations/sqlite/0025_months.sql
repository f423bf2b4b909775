-- The figures of a month are counted once, when it is over, and never change: sums about requests and choices, and nobody's.
CREATE TABLE month_figures (
    month     TEXT    NOT NULL PRIMARY KEY,
    closed_at INTEGER NOT NULL,
    figures   TEXT    NOT NULL,
    -- Published with it: absent while some number of it would be too small.
    told      TEXT
) STRICT;
CREATE TRIGGER month_figures_stay BEFORE UPDATE ON month_figures BEGIN SELECT RAISE(ABORT, 'figures of a closed month do not change'); END;
CREATE TRIGGER month_figures_remain BEFORE DELETE ON month_figures BEGIN SELECT RAISE(ABORT, 'figures of a closed month do not change'); END;

-- How often something happened in a month, and nothing about whom.
CREATE TABLE month_counts (
    month TEXT    NOT NULL,
    name  TEXT    NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (month, name)
) STRICT;

-- Found by these when a month is counted.
CREATE INDEX audit_log_counted ON audit_log (action, at)
    WHERE action IN ('request.revealed', 'request.extended', 'request.held', 'request.resumed', 'choice.saved', 'choice.undone');
CREATE INDEX requests_by_end ON requests (closed_at, received_at);
