-- +goose Up
-- add column "members_at" to table: "teams"
ALTER TABLE `teams` ADD COLUMN `members_at` datetime NULL;

