-- Keys of records that outlive the member they are about: "case/ID" (a case's notes), "item/ID" (why an item was resolved so),
-- "audit" (the audit's reasons, chain and head).
CREATE TABLE record_keys (
  record TEXT NOT NULL PRIMARY KEY,
  wrapped_key {bytes} NOT NULL
);

-- Which record's key a case note is sealed under; NULL: the member's own, as all notes were before.
ALTER TABLE case_history ADD COLUMN note_record TEXT;

ALTER TABLE moderation_items ADD COLUMN reason_sealed {bytes};
ALTER TABLE moderation_items ADD COLUMN outcome_sealed {bytes};
ALTER TABLE group_events ADD COLUMN reason_sealed {bytes};

-- Counts from 1 without gaps, and is hashed: a removed row leaves a hole, a moved one stands where it cannot.
ALTER TABLE audit ADD COLUMN number BIGINT;
ALTER TABLE audit ADD COLUMN reason_sealed {bytes};
UPDATE audit SET number = (SELECT COUNT(*) FROM audit AS earlier WHERE earlier.audit_id <= audit.audit_id);
CREATE UNIQUE INDEX audit_by_number ON audit (number);

-- One row: how many rows the audit has and the newest one's hash, sealed. Cutting the end off does not go unseen.
CREATE TABLE audit_head (
  head_id BIGINT NOT NULL PRIMARY KEY,
  sealed {bytes} NOT NULL
);

-- Folders with backups, whose key file must lose a key when its member is erased. The generation grows with each key that is destroyed
-- or wrapped anew; the file is stale until that generation is written.
CREATE TABLE backup_places (
  folder TEXT NOT NULL PRIMARY KEY,
  generation BIGINT NOT NULL,
  written BIGINT NOT NULL
);

CREATE INDEX messages_kept ON messages (group_id, at) WHERE state <> 4;
CREATE INDEX group_events_about_message ON group_events (group_id, message_id) WHERE kind <> 1 AND message_id IS NOT NULL;
