#!/bin/bash
# Runs once, when the database container makes its files: the role of the platform owns its database but is no
# superuser, so that what the database forbids is forbidden to the platform too.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres --set=password="$STOEP_DB_PASSWORD" <<'SQL'
CREATE ROLE stoep LOGIN CREATEDB CREATEROLE PASSWORD :'password';
ALTER ROLE stoep SET createrole_self_grant = 'set, inherit';
CREATE DATABASE stoep OWNER stoep;
REVOKE CONNECT ON DATABASE stoep FROM PUBLIC;
SQL
