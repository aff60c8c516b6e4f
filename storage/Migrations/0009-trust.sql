-- Pace, peer moderation, content notes and filters. {bytes} as in the first script.

-- The least seconds between two posts of one member; 0 for none.
ALTER TABLE groups ADD COLUMN slow_mode_seconds BIGINT NOT NULL DEFAULT 0;

-- How far somebody has read a group. It only grows, and ends with the seat.
CREATE TABLE read_places (
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (group_id, member_id)
);
CREATE INDEX read_places_of_member ON read_places (member_id);
