-- What the clock said at the last look, and since when it is doubted (NULL: it is believed): nothing is forgotten by a doubted clock.
CREATE TABLE clock_watch (
  watch_id BIGINT NOT NULL PRIMARY KEY,
  seen_at BIGINT NOT NULL,
  doubted_since BIGINT
);

-- Passkeys: second factors whose public half is kept. The owner's name for one is sealed under the account's key.
CREATE TABLE passkeys (
  credential_id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  name_sealed {bytes} NOT NULL,
  public_key {bytes} NOT NULL,
  sign_count BIGINT NOT NULL,
  transports TEXT NOT NULL,
  marks BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX passkeys_of_account ON passkeys (account_id);

-- Questions that passkeys are to answer, once, within minutes.
CREATE TABLE passkey_challenges (
  id_hash TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  session_hash TEXT NOT NULL,
  state TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
