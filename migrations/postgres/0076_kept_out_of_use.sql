-- Since when the person wants a record kept and not used: also of one that its system took back, for when it comes anew.
ALTER TABLE records ADD COLUMN excluded_at BIGINT;
ALTER TABLE gone_records ADD COLUMN excluded_at BIGINT;
-- The blind index of the record for whose sake a guess is refused; none for a word of the person about the guess itself.
ALTER TABLE unwanted_inferences ADD COLUMN because BYTEA CHECK (length(because) = 32);
