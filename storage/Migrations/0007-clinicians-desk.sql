-- What clinicians do beside the case itself, and what members do for themselves and for each other. {bytes} as in the first script.

-- The private room of a case, which is a group that no directory shows. One a case: a second offer is the same room.
CREATE TABLE private_rooms (
  case_id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL UNIQUE,
  member_id TEXT NOT NULL,
  clinician_id TEXT NOT NULL,
  place BIGINT NOT NULL,
  peer_id TEXT,
  peer_place BIGINT,
  opened_at BIGINT NOT NULL,
  closed_at BIGINT
);
CREATE INDEX private_rooms_of_member ON private_rooms (member_id) WHERE closed_at IS NULL;

-- When a clinician meant to look again after a resolved case.
CREATE TABLE follow_ups (
  case_id TEXT NOT NULL PRIMARY KEY,
  clinician_id TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  done_at BIGINT,
  done_by TEXT
);
CREATE INDEX follow_ups_due ON follow_ups (due_at) WHERE done_at IS NULL;

-- What a member told the team about another one. The words are sealed under the teller's key.
-- told: a running number of the case's, so that several at one time keep their order.
CREATE TABLE worries (
  worry_id TEXT NOT NULL PRIMARY KEY,
  told BIGINT NOT NULL,
  case_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  about_id TEXT NOT NULL,
  message_id TEXT,
  teller_id TEXT NOT NULL,
  urgency BIGINT NOT NULL,
  at BIGINT NOT NULL,
  words_sealed {bytes}
);
CREATE INDEX worries_of_case ON worries (case_id, at);
CREATE INDEX worries_of_teller ON worries (teller_id, at);

-- A member's own safety plan. shared_at: since when clinicians may read it.
CREATE TABLE safety_plans (
  member_id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  plan_sealed {bytes} NOT NULL,
  updated_at BIGINT NOT NULL,
  shared_at BIGINT
);

-- What moderators took in. is_hard: the message was read as Red or Crisis.
CREATE TABLE moderator_exposures (
  moderator_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  is_hard BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (moderator_id, item_id)
);
CREATE INDEX moderator_exposures_by_time ON moderator_exposures (moderator_id, at);

CREATE TABLE moderator_breaks (
  moderator_id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
);

CREATE TABLE debriefs (
  debrief_id TEXT NOT NULL PRIMARY KEY,
  moderator_id TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  note_sealed {bytes},
  taken_by TEXT,
  taken_at BIGINT
);
CREATE UNIQUE INDEX debriefs_one_open ON debriefs (moderator_id) WHERE taken_at IS NULL;
