-- What the readiness probe writes: an update that touches no row would find nothing wrong with a full disk.
CREATE TABLE heartbeat (
  heartbeat_id BIGINT NOT NULL PRIMARY KEY,
  beats BIGINT NOT NULL
);

INSERT INTO heartbeat (heartbeat_id, beats) VALUES (1, 0);
