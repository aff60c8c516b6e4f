-- When a message is to be forgotten, kept beside it: an index of groups and times had a page to write for each message, this one grows at
-- its end. Counted from when the message was posted. NULL: a server of an earlier version, still running beside ours, has written it.
ALTER TABLE messages ADD COLUMN expires_at BIGINT;
UPDATE messages SET expires_at = at + 86400000 * (SELECT retention_days FROM groups g WHERE g.group_id = messages.group_id)
WHERE state <> 4;
DROP INDEX messages_kept;
CREATE INDEX messages_to_expire ON messages (expires_at) WHERE state <> 4;
-- The places of messages in their log are those of their events, which have them as their key.
DROP INDEX messages_by_seq;
