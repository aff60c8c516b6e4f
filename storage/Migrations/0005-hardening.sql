-- What the clock said at the last look, and since when it is doubted (NULL: it is believed): nothing is forgotten by a doubted clock.
CREATE TABLE clock_watch (
  watch_id BIGINT NOT NULL PRIMARY KEY,
  seen_at BIGINT NOT NULL,
  doubted_since BIGINT
);
