-- Finding a group, sitting in, agreements by version, places in the queue, blocks, sessions and credentials.

-- Shared background or identity ("veterans"); the age band has a column of its own.
ALTER TABLE groups ADD COLUMN background TEXT NOT NULL DEFAULT '';

-- A closed cohort: joined before this, and open from then on. NULL: open to members at once.
ALTER TABLE groups ADD COLUMN starts_on BIGINT;
ALTER TABLE groups ADD COLUMN open_between BIGINT NOT NULL DEFAULT 1;
ALTER TABLE groups ADD COLUMN when_uncovered BIGINT NOT NULL DEFAULT 1;

CREATE TABLE agreements (
  group_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  agreement TEXT NOT NULL,
  by_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (group_id, version)
);
INSERT INTO agreements (group_id, version, agreement, by_id, at)
  SELECT group_id, agreement_version, agreement, created_by, created_at FROM groups;
ALTER TABLE seats ADD COLUMN accepted_version BIGINT NOT NULL DEFAULT 1;

-- Who sat in: once in each group, so the row stays. What was said before from_seq is not theirs to read.
CREATE TABLE guests (
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  from_seq BIGINT NOT NULL,
  until BIGINT NOT NULL,
  for_session BIGINT NOT NULL,
  PRIMARY KEY (group_id, member_id)
);
CREATE INDEX guests_of_member ON guests (member_id);

-- The order of the queue; two that came in one millisecond have an order too.
ALTER TABLE waiting ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
ALTER TABLE waiting ADD COLUMN offered_until BIGINT;
UPDATE waiting SET place = (
  SELECT COUNT(*) FROM waiting AS earlier
  WHERE earlier.group_id = waiting.group_id
    AND (earlier.at < waiting.at OR (earlier.at = waiting.at AND earlier.member_id <= waiting.member_id)));
CREATE UNIQUE INDEX waiting_in_order ON waiting (group_id, place);
CREATE INDEX waiting_of_member ON waiting (member_id);

CREATE TABLE blocks (
  member_id TEXT NOT NULL,
  blocked_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (member_id, blocked_id)
);
CREATE INDEX blocks_of_blocked ON blocks (blocked_id);

-- One weekly plan a group; slots are "day minute length", separated by semicolons, in the zone's own time.
CREATE TABLE session_plans (
  group_id TEXT NOT NULL PRIMARY KEY,
  zone TEXT NOT NULL,
  slots TEXT NOT NULL,
  remind_minutes BIGINT NOT NULL,
  planned_by TEXT NOT NULL,
  planned_at BIGINT NOT NULL
);

-- The session that is on, else the next one. due_at is the next moment at which something is to be done about it.
CREATE TABLE group_sessions (
  group_id TEXT NOT NULL PRIMARY KEY,
  occurrence BIGINT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  phase BIGINT NOT NULL,
  due_at BIGINT NOT NULL
);
CREATE INDEX group_sessions_due ON group_sessions (due_at);

ALTER TABLE accounts ADD COLUMN licence_number TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN licence_expires_at BIGINT;
ALTER TABLE accounts ADD COLUMN licence_register TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN licence_verified_by TEXT;
ALTER TABLE invitations ADD COLUMN licence_number TEXT NOT NULL DEFAULT '';
ALTER TABLE invitations ADD COLUMN licence_expires_at BIGINT;
ALTER TABLE invitations ADD COLUMN licence_register TEXT NOT NULL DEFAULT '';
