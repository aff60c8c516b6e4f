-- A claim on an item of the moderators' queue grows stale. Of those made before this, nobody knows when: they count as old.
ALTER TABLE moderation_items ADD COLUMN claimed_at BIGINT;
