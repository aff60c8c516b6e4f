#!/bin/sh
# Run by the postgres image when its volume is fresh: makes the program's role and database, with the password in the secret.
set -eu

# By itself, so that a file that cannot be read ends this and does not make a role without a password.
password=$(cat /run/secrets/postgres-password)
psql -v ON_ERROR_STOP=1 --username postgres -v password="$password" -f /role.sql
