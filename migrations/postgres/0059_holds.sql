-- Why a request is on hold, and the day on which staff look again.
ALTER TABLE requests ADD COLUMN hold_kind TEXT;
ALTER TABLE requests ADD COLUMN hold_until TEXT;
-- 1 for a hold that the law forbids to tell the person.
ALTER TABLE requests ADD COLUMN hold_untold BIGINT NOT NULL DEFAULT 0 CHECK (hold_untold IN (0, 1));
-- The same of the hold that an entry tells of; nothing for one from before.
ALTER TABLE request_entries ADD COLUMN hold_kind TEXT;
ALTER TABLE request_entries ADD COLUMN hold_until TEXT;
-- A hold from before has the day that its last decision named, or the thirtieth (UTC) since it began or was decided about. The two engines have
-- no way in common from a moment to its day: the days since 1 March 2000 are taken apart instead.
UPDATE requests SET hold_kind = 'other', hold_until = coalesce(
    (SELECT item.again_on FROM items AS item WHERE item.kind = 'hold' AND item.about = requests.reference AND item.decided_at >=
        (SELECT max(held.at) FROM request_entries AS held WHERE held.request_id = requests.id AND held.kind = 'held')
        ORDER BY item.decided_at DESC, item.id DESC LIMIT 1),
    (SELECT CAST(2000 + year + CASE WHEN month > 9 THEN 1 ELSE 0 END AS TEXT)
            || '-' || substr(CAST(100 + CASE WHEN month > 9 THEN month - 9 ELSE month + 3 END AS TEXT), 2, 2)
            || '-' || substr(CAST(101 + days - (153 * month + 2) / 5 AS TEXT), 2, 2)
        FROM (SELECT year, days, (5 * days + 2) / 153 AS month
            FROM (SELECT year, days - (365 * year + year / 4 - year / 100) AS days
                FROM (SELECT days, (days - days / 1460 + days / 36524 - days / 146096) / 365 AS year
                    FROM (SELECT coalesce((SELECT max(moments.at) FROM
                        (SELECT held.at AS at FROM request_entries AS held WHERE held.request_id = requests.id AND held.kind = 'held'
                            UNION ALL SELECT item.decided_at FROM items AS item WHERE item.kind = 'hold' AND item.about = requests.reference)
                        AS moments), requests.received_at) / 86400000 + 30 - 11017 AS days) AS since) AS years) AS of_year) AS months))
    WHERE held = 1;
CREATE INDEX requests_by_hold ON requests (hold_until, reference) WHERE turn = 'on-hold';
