-- When a group was closed for good; NULL while it is open. Who was in it reads what was said until it is erased by its age.
ALTER TABLE groups ADD COLUMN closed_at BIGINT;
