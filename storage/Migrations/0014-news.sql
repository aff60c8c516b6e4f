-- How often there was news of a case that somebody is to hear of: by it a console knows, though it was closed meanwhile.
ALTER TABLE risk_cases ADD COLUMN news_count BIGINT NOT NULL DEFAULT 0;
UPDATE risk_cases SET news_count = (
  SELECT COUNT(*) FROM case_history h WHERE h.case_id = risk_cases.case_id AND h.kind IN (1, 2, 45, 46))
WHERE phase <> 5;
-- When a console of theirs was last open; NULL: not since they came on duty.
ALTER TABLE duty ADD COLUMN seen_at BIGINT;
