-- Sanctions, second factors, and where sign-ins fail. {bytes} as in the first script.

-- What sanctions have left somebody in a group: the fold of their events. It outlives the seat.
CREATE TABLE standings (
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  muted_until BIGINT,
  removed_until BIGINT,
  PRIMARY KEY (group_id, member_id)
);

-- The reason is sealed under the key of the member it is about.
CREATE TABLE sanctions (
  sanction_id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  kind BIGINT NOT NULL,
  by_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  ends_at BIGINT,
  reason_sealed {bytes}
);
CREATE INDEX sanctions_of_member ON sanctions (member_id, group_id, at);

-- What a notice is about, where its kind alone does not say: a sanction's id.
ALTER TABLE member_notices ADD COLUMN subject TEXT NOT NULL DEFAULT '';

-- The secret is sealed under the account's key. last_step is the newest time step of which a code was taken.
CREATE TABLE authenticators (
  account_id TEXT NOT NULL PRIMARY KEY,
  secret_sealed {bytes} NOT NULL,
  begun_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  last_step BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
  account_id TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  used_at BIGINT,
  PRIMARY KEY (account_id, code_hash)
);

-- Both hashes are keyed: whoever reads the table learns neither names nor networks.
CREATE TABLE sign_in_sources (
  name_hash TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  failures BIGINT NOT NULL,
  failed_at BIGINT NOT NULL,
  locked_until BIGINT NOT NULL,
  trusted_until BIGINT NOT NULL,
  PRIMARY KEY (name_hash, source_hash)
);

ALTER TABLE accounts ADD COLUMN deactivated_at BIGINT;

-- Their place is taken by the tables above; nothing was ever written to the secret's column.
ALTER TABLE accounts DROP COLUMN failed_sign_ins;
ALTER TABLE accounts DROP COLUMN locked_until;
ALTER TABLE accounts DROP COLUMN totp_key;
