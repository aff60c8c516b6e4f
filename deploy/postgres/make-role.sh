#!/bin/sh
# Run by the postgres image when its volume is fresh: makes the program's role and database, with the password in the secret.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres -v password="$(cat /run/secrets/postgres-password)" -f /role.sql
