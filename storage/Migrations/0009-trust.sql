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

-- Which filters of GroupFilters are on.
ALTER TABLE groups ADD COLUMN filters BIGINT NOT NULL DEFAULT 0;

-- The filters that hold a hidden message, by name; empty if a person hid it.
ALTER TABLE messages ADD COLUMN held_for TEXT NOT NULL DEFAULT '';

-- The event that holds the content note, where a moderator has added it.
ALTER TABLE messages ADD COLUMN note_seq BIGINT;

-- Words and reason are sealed under the member's key.
CREATE TABLE appeals (
  appeal_id TEXT NOT NULL PRIMARY KEY,
  sanction_id TEXT NOT NULL UNIQUE,
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  words_sealed {bytes},
  raised_at BIGINT NOT NULL,
  state BIGINT NOT NULL,
  decided_by TEXT,
  decided_at BIGINT,
  reason_sealed {bytes}
);
CREATE INDEX appeals_of_group ON appeals (group_id, state, raised_at);
CREATE INDEX appeals_of_member ON appeals (member_id, raised_at);

-- What staff say to each other about an item, sealed under the item's key.
CREATE TABLE moderation_notes (
  note_id TEXT NOT NULL PRIMARY KEY,
  item_id TEXT NOT NULL,
  by_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  note_sealed {bytes}
);
CREATE INDEX moderation_notes_of_item ON moderation_notes (item_id, at);
CREATE INDEX moderation_notes_of_author ON moderation_notes (by_id, at);

CREATE TABLE clinician_asks (
  ask_id TEXT NOT NULL PRIMARY KEY,
  item_id TEXT NOT NULL,
  by_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  note_sealed {bytes},
  answered_by TEXT,
  answered_at BIGINT,
  answer_sealed {bytes}
);
CREATE INDEX clinician_asks_of_item ON clinician_asks (item_id, at);
CREATE INDEX clinician_asks_open ON clinician_asks (at) WHERE answered_at IS NULL;

CREATE INDEX sanctions_of_group ON sanctions (group_id, at);

-- Which content notes somebody wants folded, sealed under their key: what one cannot read says much about one.
CREATE TABLE content_note_choices (
  account_id TEXT NOT NULL PRIMARY KEY,
  folded_sealed {bytes} NOT NULL
);
