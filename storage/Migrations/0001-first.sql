-- Runs on SQLite and PostgreSQL. {identity} and {bytes} are the two words that differ (Dialect.cs).
-- Times are Unix milliseconds, UTC. Columns named *_sealed hold AES-256-GCM boxes (Sealing/SealedText.cs).

CREATE TABLE accounts (
  account_id TEXT NOT NULL PRIMARY KEY,
  pseudonym TEXT NOT NULL,
  normalized_pseudonym TEXT NOT NULL UNIQUE,
  passphrase_hash TEXT NOT NULL,
  security_stamp TEXT NOT NULL,
  age_band BIGINT NOT NULL,
  country TEXT NOT NULL,
  roles BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  failed_sign_ins BIGINT NOT NULL,
  locked_until BIGINT,
  totp_key TEXT NOT NULL,
  licence TEXT,
  jurisdiction TEXT,
  verified_at BIGINT
);

-- One data key per account, wrapped by the master key. Deleting the row erases the person's words.
CREATE TABLE account_keys (
  account_id TEXT NOT NULL PRIMARY KEY,
  wrapped_key {bytes} NOT NULL
);

CREATE TABLE sessions (
  key_hash TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE invitations (
  code_hash TEXT NOT NULL PRIMARY KEY,
  role BIGINT NOT NULL,
  licence TEXT,
  jurisdiction TEXT,
  verified_at BIGINT,
  invited_by TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_by TEXT
);

CREATE TABLE groups (
  group_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  topic TEXT NOT NULL,
  approach TEXT NOT NULL,
  language TEXT NOT NULL,
  audience BIGINT NOT NULL,
  coverage BIGINT NOT NULL,
  capacity BIGINT NOT NULL,
  agreement_version BIGINT NOT NULL,
  agreement TEXT NOT NULL,
  retention_days BIGINT NOT NULL,
  is_open BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  -- The newest event, and how far moderation has looked. They stand here so that "who is behind" is one small index.
  head BIGINT NOT NULL,
  head_at BIGINT NOT NULL,
  screened BIGINT NOT NULL
);
CREATE INDEX groups_behind ON groups (head_at) WHERE head > screened;
CREATE INDEX groups_by_name ON groups (name, group_id);

CREATE TABLE group_events (
  group_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  kind BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor_id TEXT NOT NULL,
  message_id TEXT,
  text_sealed {bytes},
  note_sealed {bytes},
  detail TEXT NOT NULL,
  PRIMARY KEY (group_id, seq)
);
-- A message is posted once, whatever is retried and however many activations run.
CREATE UNIQUE INDEX group_events_posted_once ON group_events (group_id, message_id) WHERE kind = 1;

-- Messages as they stand: the fold of their events, kept so that a page of a long room is one read.
CREATE TABLE messages (
  group_id TEXT NOT NULL,
  message_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  words_seq BIGINT NOT NULL,
  author_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  edited_at BIGINT,
  state BIGINT NOT NULL,
  PRIMARY KEY (group_id, message_id)
);
CREATE UNIQUE INDEX messages_by_seq ON messages (group_id, seq);
CREATE INDEX messages_by_author ON messages (author_id, group_id, seq);

CREATE TABLE seats (
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  role BIGINT NOT NULL,
  muted_until BIGINT,
  PRIMARY KEY (group_id, member_id)
);
CREATE INDEX seats_of_member ON seats (member_id);

CREATE TABLE waiting (
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (group_id, member_id)
);

CREATE TABLE assessments (
  group_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  message_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  level BIGINT NOT NULL,
  probability DOUBLE PRECISION NOT NULL,
  categories TEXT NOT NULL,
  evidence TEXT NOT NULL,
  model TEXT NOT NULL,
  attempt BIGINT NOT NULL,
  retry_at BIGINT,
  at BIGINT NOT NULL,
  PRIMARY KEY (group_id, seq)
);
CREATE INDEX assessments_to_retry ON assessments (retry_at) WHERE retry_at IS NOT NULL;

CREATE TABLE effects (
  group_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX effects_of_event ON effects (group_id, seq);

CREATE TABLE risk_cases (
  case_id TEXT NOT NULL PRIMARY KEY,
  member_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  level BIGINT NOT NULL,
  phase BIGINT NOT NULL,
  step BIGINT NOT NULL,
  raised_at BIGINT NOT NULL,
  answer_by BIGINT,
  deadline_at BIGINT,
  assigned_to TEXT,
  acknowledged_by TEXT,
  evidence_count BIGINT NOT NULL,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX risk_cases_one_open ON risk_cases (member_id) WHERE phase <> 5;
CREATE INDEX risk_cases_due ON risk_cases (deadline_at) WHERE deadline_at IS NOT NULL;
CREATE INDEX risk_cases_resolved ON risk_cases (raised_at) WHERE phase = 5;

CREATE TABLE case_evidence (
  case_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (case_id, group_id, seq)
);

-- One row a version of the case: what made it so.
CREATE TABLE case_history (
  case_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  at BIGINT NOT NULL,
  kind BIGINT NOT NULL,
  by_id TEXT,
  note_sealed {bytes},
  disposition BIGINT,
  follow_up_at BIGINT,
  PRIMARY KEY (case_id, version)
);

CREATE TABLE member_notices (
  notice_id {identity},
  member_id TEXT NOT NULL,
  kind BIGINT NOT NULL,
  weight BIGINT NOT NULL,
  at BIGINT NOT NULL,
  seen_at BIGINT
);
CREATE INDEX member_notices_of_member ON member_notices (member_id, kind, notice_id);

CREATE TABLE moderation_items (
  item_id TEXT NOT NULL PRIMARY KEY,
  kind BIGINT NOT NULL,
  group_id TEXT NOT NULL,
  message_id TEXT NOT NULL,
  reporter_id TEXT,
  reason TEXT NOT NULL,
  note_sealed {bytes},
  state BIGINT NOT NULL,
  claimed_by TEXT,
  raised_at BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  outcome_reason TEXT NOT NULL
);
CREATE INDEX moderation_items_of_group ON moderation_items (group_id, state, raised_at);

CREATE TABLE duty (
  clinician_id TEXT NOT NULL PRIMARY KEY,
  on_duty BIGINT NOT NULL,
  since BIGINT NOT NULL
);

CREATE TABLE audit (
  audit_id {identity},
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  hash TEXT NOT NULL
);
