-- +goose Up
-- modify "teams" table
ALTER TABLE "teams" ADD COLUMN "members_at" timestamptz NULL;

