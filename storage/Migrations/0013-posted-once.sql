-- That a message is posted once is held by the primary key of messages, whose rows are never deleted and which knows its event: a second
-- index of the same was a sixth of what each message wrote.
DROP INDEX group_events_posted_once;
