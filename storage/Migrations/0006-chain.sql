-- The chain from a raised case to a person who answers: drills, clinicians' labels, planned shifts, languages, and the pager.

ALTER TABLE risk_cases ADD COLUMN is_drill BIGINT NOT NULL DEFAULT 0;

-- A clinician's own judgement of one message that stands in a case. A later one of the same clinician takes its place.
CREATE TABLE case_labels (
  case_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  by_id TEXT NOT NULL,
  level BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (case_id, group_id, seq, by_id)
);
CREATE INDEX case_labels_by_message ON case_labels (group_id, seq, at);

CREATE TABLE duty_shifts (
  shift_id TEXT NOT NULL PRIMARY KEY,
  clinician_id TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  planned_by TEXT NOT NULL
);
CREATE INDEX duty_shifts_by_end ON duty_shifts (ends_at);

-- In which languages a clinician can be routed to: codes with a space between.
CREATE TABLE duty_languages (
  clinician_id TEXT NOT NULL PRIMARY KEY,
  languages TEXT NOT NULL
);

-- What the pager has to send, by channel; no words and no names. next_at is null once it was sent or is not needed any more.
CREATE TABLE pages (
  page_id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  channel BIGINT NOT NULL,
  level BIGINT NOT NULL,
  is_drill BIGINT NOT NULL,
  raised_at BIGINT NOT NULL,
  queued_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  next_at BIGINT,
  sent_at BIGINT
);
CREATE INDEX pages_due ON pages (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX pages_of_case ON pages (case_id);

-- How the last attempt on each channel ended: failing_since is null when it was heard.
CREATE TABLE pager_channels (
  channel BIGINT NOT NULL PRIMARY KEY,
  failing_since BIGINT,
  reason TEXT NOT NULL,
  sent_at BIGINT
);
