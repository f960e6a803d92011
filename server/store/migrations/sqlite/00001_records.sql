-- +goose Up
-- create "absences" table
CREATE TABLE `absences` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `reason` text NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `absences_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "absence_user_id_ends_at" to table: "absences"
CREATE INDEX `absence_user_id_ends_at` ON `absences` (`user_id`, `ends_at`);
-- create "attachments" table
CREATE TABLE `attachments` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `subject_id` text NOT NULL, `name` text NOT NULL, `media_type` text NOT NULL, `size` integer NOT NULL, `hash` text NOT NULL, `author_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `attachments_users_author` FOREIGN KEY (`author_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "attachment_subject_id_created_at" to table: "attachments"
CREATE INDEX `attachment_subject_id_created_at` ON `attachments` (`subject_id`, `created_at`);
-- create index "attachment_author_id" to table: "attachments"
CREATE INDEX `attachment_author_id` ON `attachments` (`author_id`);
-- create index "attachment_hash" to table: "attachments"
CREATE INDEX `attachment_hash` ON `attachments` (`hash`);
-- create "batches" table
CREATE TABLE `batches` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `kind` text NOT NULL, `act` text NOT NULL, `source` text NULL, `source_hash` text NULL, `created` integer NOT NULL DEFAULT (0), `changed` integer NOT NULL DEFAULT (0), `unchanged` integer NOT NULL DEFAULT (0), `refused` integer NOT NULL DEFAULT (0), `undone_at` datetime NULL, `actor_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `batches_users_actor` FOREIGN KEY (`actor_id`) REFERENCES `users` (`id`) ON DELETE SET NULL);
-- create index "batch_actor_id" to table: "batches"
CREATE INDEX `batch_actor_id` ON `batches` (`actor_id`);
-- create index "batch_source_hash" to table: "batches"
CREATE INDEX `batch_source_hash` ON `batches` (`source_hash`);
-- create "calls" table
CREATE TABLE `calls` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `direction` text NOT NULL, `started_at` datetime NOT NULL, `ended_at` datetime NULL, `outcome` text NOT NULL, `caller_number` text NULL, `summary` text NULL, `ticket_id` text NULL, `customer_id` text NULL, `contact_id` text NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `calls_tickets_ticket` FOREIGN KEY (`ticket_id`) REFERENCES `tickets` (`id`) ON DELETE SET NULL, CONSTRAINT `calls_customers_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE SET NULL, CONSTRAINT `calls_contacts_contact` FOREIGN KEY (`contact_id`) REFERENCES `contacts` (`id`) ON DELETE SET NULL, CONSTRAINT `calls_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "call_ticket_id_started_at" to table: "calls"
CREATE INDEX `call_ticket_id_started_at` ON `calls` (`ticket_id`, `started_at`);
-- create index "call_customer_id_started_at" to table: "calls"
CREATE INDEX `call_customer_id_started_at` ON `calls` (`customer_id`, `started_at`);
-- create index "call_contact_id" to table: "calls"
CREATE INDEX `call_contact_id` ON `calls` (`contact_id`);
-- create index "call_user_id_started_at" to table: "calls"
CREATE INDEX `call_user_id_started_at` ON `calls` (`user_id`, `started_at`);
-- create "categories" table
CREATE TABLE `categories` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `name` text NOT NULL, `name_en` text NULL, `weight` integer NOT NULL DEFAULT (0), `parent_id` text NULL, `team_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `categories_categories_narrower` FOREIGN KEY (`parent_id`) REFERENCES `categories` (`id`) ON DELETE SET NULL, CONSTRAINT `categories_teams_team` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE SET NULL);
-- create index "category_parent_id" to table: "categories"
CREATE INDEX `category_parent_id` ON `categories` (`parent_id`);
-- create index "category_team_id" to table: "categories"
CREATE INDEX `category_team_id` ON `categories` (`team_id`);
-- create "changes" table
CREATE TABLE `changes` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `entry_id` integer NOT NULL, `record` text NOT NULL, `record_id` text NOT NULL, `field` text NOT NULL, `old` text NULL, `new` text NULL, `salt` text NOT NULL);
-- create index "change_entry_id" to table: "changes"
CREATE INDEX `change_entry_id` ON `changes` (`entry_id`);
-- create index "change_record_id_entry_id" to table: "changes"
CREATE INDEX `change_record_id_entry_id` ON `changes` (`record_id`, `entry_id`);
-- create "comments" table
CREATE TABLE `comments` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `subject_id` text NOT NULL, `body` text NOT NULL, `author_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `comments_users_author` FOREIGN KEY (`author_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "comment_subject_id_created_at" to table: "comments"
CREATE INDEX `comment_subject_id_created_at` ON `comments` (`subject_id`, `created_at`);
-- create index "comment_author_id" to table: "comments"
CREATE INDEX `comment_author_id` ON `comments` (`author_id`);
-- create "contacts" table
CREATE TABLE `contacts` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `name` text NOT NULL, `title` text NULL, `is_primary` bool NOT NULL DEFAULT (false), `email` text NULL, `preferred_channel` text NULL, `customer_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contacts_customers_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE NO ACTION);
-- create index "contact_customer_id" to table: "contacts"
CREATE INDEX `contact_customer_id` ON `contacts` (`customer_id`);
-- create "credentials" table
CREATE TABLE `credentials` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `password_hash` text NULL, `is_demo` bool NOT NULL DEFAULT (false), `link_hash` text NULL, `link_expires_at` datetime NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `credentials_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "credential_link_hash" to table: "credentials"
CREATE INDEX `credential_link_hash` ON `credentials` (`link_hash`);
-- create "customers" table
CREATE TABLE `customers` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `kind` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `tags` json NULL, `address` text NULL, `preferred_channel` text NULL, `contact_hours` text NULL, `note` text NULL, `external` text NULL, `tier_id` text NULL, `owner_id` text NULL, `merged_into_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `customers_tiers_tier` FOREIGN KEY (`tier_id`) REFERENCES `tiers` (`id`) ON DELETE SET NULL, CONSTRAINT `customers_users_owner` FOREIGN KEY (`owner_id`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `customers_customers_merged` FOREIGN KEY (`merged_into_id`) REFERENCES `customers` (`id`) ON DELETE SET NULL);
-- create index "customer_name_key_id" to table: "customers"
CREATE INDEX `customer_name_key_id` ON `customers` (`name_key`, `id`);
-- create index "customer_tier_id" to table: "customers"
CREATE INDEX `customer_tier_id` ON `customers` (`tier_id`);
-- create index "customer_owner_id" to table: "customers"
CREATE INDEX `customer_owner_id` ON `customers` (`owner_id`);
-- create index "customer_merged_into_id" to table: "customers"
CREATE INDEX `customer_merged_into_id` ON `customers` (`merged_into_id`);
-- create index "customer_external" to table: "customers"
CREATE INDEX `customer_external` ON `customers` (`external`);
-- create "delegations" table
CREATE TABLE `delegations` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `reason` text NULL, `from_id` text NOT NULL, `to_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `delegations_users_from` FOREIGN KEY (`from_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `delegations_users_to` FOREIGN KEY (`to_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "delegation_from_id_ends_at" to table: "delegations"
CREATE INDEX `delegation_from_id_ends_at` ON `delegations` (`from_id`, `ends_at`);
-- create index "delegation_to_id_ends_at" to table: "delegations"
CREATE INDEX `delegation_to_id_ends_at` ON `delegations` (`to_id`, `ends_at`);
-- create "departments" table
CREATE TABLE `departments` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `name` text NOT NULL, `name_en` text NULL, `is_service` bool NOT NULL DEFAULT (false), PRIMARY KEY (`id`));
-- create "entries" table
CREATE TABLE `entries` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `at` datetime NOT NULL, `occurred_at` datetime NOT NULL, `actor_id` text NOT NULL, `behalf_id` text NULL, `act` text NOT NULL, `subject_id` text NULL, `reason` text NULL, `clauses` text NULL, `batch_id` text NULL, `request_id` text NULL, `undoes` integer NULL);
-- create index "entry_subject_id_id" to table: "entries"
CREATE INDEX `entry_subject_id_id` ON `entries` (`subject_id`, `id`);
-- create index "entry_actor_id_id" to table: "entries"
CREATE INDEX `entry_actor_id_id` ON `entries` (`actor_id`, `id`);
-- create index "entry_batch_id" to table: "entries"
CREATE INDEX `entry_batch_id` ON `entries` (`batch_id`);
-- create index "entry_at" to table: "entries"
CREATE INDEX `entry_at` ON `entries` (`at`);
-- create "memberships" table
CREATE TABLE `memberships` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `team_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `memberships_teams_team` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `memberships_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "membership_team_id_user_id" to table: "memberships"
CREATE UNIQUE INDEX `membership_team_id_user_id` ON `memberships` (`team_id`, `user_id`);
-- create index "membership_user_id" to table: "memberships"
CREATE INDEX `membership_user_id` ON `memberships` (`user_id`);
-- create "messages" table
CREATE TABLE `messages` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `kind` text NOT NULL, `means` text NULL, `body` text NOT NULL, `said_at` datetime NOT NULL, `ticket_id` text NOT NULL, `author_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `messages_tickets_ticket` FOREIGN KEY (`ticket_id`) REFERENCES `tickets` (`id`) ON DELETE NO ACTION, CONSTRAINT `messages_users_author` FOREIGN KEY (`author_id`) REFERENCES `users` (`id`) ON DELETE SET NULL);
-- create index "message_ticket_id_said_at" to table: "messages"
CREATE INDEX `message_ticket_id_said_at` ON `messages` (`ticket_id`, `said_at`);
-- create index "message_author_id" to table: "messages"
CREATE INDEX `message_author_id` ON `messages` (`author_id`);
-- create "notices" table
CREATE TABLE `notices` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `act` text NOT NULL, `subject_id` text NOT NULL, `position` integer NOT NULL, `read_at` datetime NULL, `user_id` text NOT NULL, `actor_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `notices_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_users_actor` FOREIGN KEY (`actor_id`) REFERENCES `users` (`id`) ON DELETE SET NULL);
-- create index "notice_user_id_position" to table: "notices"
CREATE UNIQUE INDEX `notice_user_id_position` ON `notices` (`user_id`, `position`);
-- create index "notice_user_id_created_at_id" to table: "notices"
CREATE INDEX `notice_user_id_created_at_id` ON `notices` (`user_id`, `created_at`, `id`);
-- create index "notice_subject_id" to table: "notices"
CREATE INDEX `notice_subject_id` ON `notices` (`subject_id`);
-- create index "notice_actor_id" to table: "notices"
CREATE INDEX `notice_actor_id` ON `notices` (`actor_id`);
-- create "participants" table
CREATE TABLE `participants` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `ticket_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `participants_tickets_ticket` FOREIGN KEY (`ticket_id`) REFERENCES `tickets` (`id`) ON DELETE NO ACTION, CONSTRAINT `participants_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "participant_ticket_id_user_id" to table: "participants"
CREATE UNIQUE INDEX `participant_ticket_id_user_id` ON `participants` (`ticket_id`, `user_id`);
-- create index "participant_user_id_ticket_id" to table: "participants"
CREATE INDEX `participant_user_id_ticket_id` ON `participants` (`user_id`, `ticket_id`);
-- create "phones" table
CREATE TABLE `phones` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `number` text NOT NULL, `masked` text NOT NULL, `label` text NULL, `customer_id` text NOT NULL, `contact_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `phones_customers_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE NO ACTION, CONSTRAINT `phones_contacts_contact` FOREIGN KEY (`contact_id`) REFERENCES `contacts` (`id`) ON DELETE NO ACTION);
-- create index "phone_number" to table: "phones"
CREATE INDEX `phone_number` ON `phones` (`number`);
-- create index "phone_customer_id" to table: "phones"
CREATE INDEX `phone_customer_id` ON `phones` (`customer_id`);
-- create index "phone_contact_id" to table: "phones"
CREATE INDEX `phone_contact_id` ON `phones` (`contact_id`);
-- create "positions" table
CREATE TABLE `positions` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `name` text NOT NULL, `name_en` text NULL, PRIMARY KEY (`id`));
-- create "products" table
CREATE TABLE `products` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `name` text NOT NULL, `name_en` text NULL, `model` text NOT NULL, `warranty_months` integer NOT NULL DEFAULT (12), PRIMARY KEY (`id`));
-- create index "products_model_key" to table: "products"
CREATE UNIQUE INDEX `products_model_key` ON `products` (`model`);
-- create "saved_views" table
CREATE TABLE `saved_views` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `name` text NOT NULL, `name_en` text NULL, `rank` integer NOT NULL DEFAULT (0), `filter` json NOT NULL, `order` text NOT NULL DEFAULT ('OPENED_DESC'), `columns` json NULL, `density` text NOT NULL DEFAULT ('normal'), `owner_id` text NULL, `team_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `saved_views_users_owner` FOREIGN KEY (`owner_id`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `saved_views_teams_team` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE SET NULL);
-- create index "savedview_owner_id" to table: "saved_views"
CREATE INDEX `savedview_owner_id` ON `saved_views` (`owner_id`);
-- create index "savedview_team_id" to table: "saved_views"
CREATE INDEX `savedview_team_id` ON `saved_views` (`team_id`);
-- create "settings" table
CREATE TABLE `settings` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `key` text NOT NULL, `value` json NOT NULL, PRIMARY KEY (`id`));
-- create index "settings_key_key" to table: "settings"
CREATE UNIQUE INDEX `settings_key_key` ON `settings` (`key`);
-- create "snippets" table
CREATE TABLE `snippets` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `title` text NOT NULL, `body` text NOT NULL, `owner_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `snippets_users_owner` FOREIGN KEY (`owner_id`) REFERENCES `users` (`id`) ON DELETE SET NULL);
-- create index "snippet_owner_id" to table: "snippets"
CREATE INDEX `snippet_owner_id` ON `snippets` (`owner_id`);
-- create "teams" table
CREATE TABLE `teams` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `name` text NOT NULL, `name_en` text NULL, `kind` text NOT NULL, `leader_id` text NULL, `department_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `teams_users_leader` FOREIGN KEY (`leader_id`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `teams_departments_department` FOREIGN KEY (`department_id`) REFERENCES `departments` (`id`) ON DELETE SET NULL);
-- create index "team_leader_id" to table: "teams"
CREATE INDEX `team_leader_id` ON `teams` (`leader_id`);
-- create index "team_department_id" to table: "teams"
CREATE INDEX `team_department_id` ON `teams` (`department_id`);
-- create "tickets" table
CREATE TABLE `tickets` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `number` text NOT NULL, `kind` text NOT NULL, `state` text NOT NULL, `is_open` bool NOT NULL, `channel` text NOT NULL, `subject` text NOT NULL, `description` text NULL, `priority` text NOT NULL, `urgency` text NULL, `impact` text NULL, `opened_at` datetime NOT NULL, `first_response_at` datetime NULL, `resolved_at` datetime NULL, `closed_at` datetime NULL, `due_at` datetime NULL, `due_kind` text NULL, `answer` text NULL, `end_reason` text NULL, `wait_reason` text NULL, `waiting_since` datetime NULL, `reassignments` integer NOT NULL DEFAULT (0), `reopenings` integer NOT NULL DEFAULT (0), `chases` integer NOT NULL DEFAULT (0), `last_message_at` datetime NULL, `last_message_text` text NULL, `target_met` bool NULL, `external` text NULL, `category_id` text NULL, `customer_id` text NULL, `contact_id` text NULL, `unit_id` text NULL, `team_id` text NULL, `assignee_id` text NULL, `opened_by_id` text NULL, `last_message_by_id` text NULL, `merged_into_id` text NULL, `batch_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `tickets_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_customers_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_contacts_contact` FOREIGN KEY (`contact_id`) REFERENCES `contacts` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_units_unit` FOREIGN KEY (`unit_id`) REFERENCES `units` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_teams_team` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_users_assignee` FOREIGN KEY (`assignee_id`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_users_opened_by` FOREIGN KEY (`opened_by_id`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_users_last_message_by` FOREIGN KEY (`last_message_by_id`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_tickets_merged` FOREIGN KEY (`merged_into_id`) REFERENCES `tickets` (`id`) ON DELETE SET NULL, CONSTRAINT `tickets_batches_batch` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE SET NULL);
-- create index "tickets_number_key" to table: "tickets"
CREATE UNIQUE INDEX `tickets_number_key` ON `tickets` (`number`);
-- create index "ticket_opened_at_id" to table: "tickets"
CREATE INDEX `ticket_opened_at_id` ON `tickets` (`opened_at`, `id`);
-- create index "ticket_is_open_opened_at_id" to table: "tickets"
CREATE INDEX `ticket_is_open_opened_at_id` ON `tickets` (`is_open`, `opened_at`, `id`);
-- create index "ticket_team_id_is_open_opened_at_id" to table: "tickets"
CREATE INDEX `ticket_team_id_is_open_opened_at_id` ON `tickets` (`team_id`, `is_open`, `opened_at`, `id`);
-- create index "ticket_assignee_id_is_open_opened_at_id" to table: "tickets"
CREATE INDEX `ticket_assignee_id_is_open_opened_at_id` ON `tickets` (`assignee_id`, `is_open`, `opened_at`, `id`);
-- create index "ticket_is_open_due_at_id" to table: "tickets"
CREATE INDEX `ticket_is_open_due_at_id` ON `tickets` (`is_open`, `due_at`, `id`);
-- create index "ticket_state_opened_at" to table: "tickets"
CREATE INDEX `ticket_state_opened_at` ON `tickets` (`state`, `opened_at`);
-- create index "ticket_customer_id_opened_at" to table: "tickets"
CREATE INDEX `ticket_customer_id_opened_at` ON `tickets` (`customer_id`, `opened_at`);
-- create index "ticket_contact_id" to table: "tickets"
CREATE INDEX `ticket_contact_id` ON `tickets` (`contact_id`);
-- create index "ticket_unit_id" to table: "tickets"
CREATE INDEX `ticket_unit_id` ON `tickets` (`unit_id`);
-- create index "ticket_category_id" to table: "tickets"
CREATE INDEX `ticket_category_id` ON `tickets` (`category_id`);
-- create index "ticket_opened_by_id" to table: "tickets"
CREATE INDEX `ticket_opened_by_id` ON `tickets` (`opened_by_id`);
-- create index "ticket_last_message_by_id" to table: "tickets"
CREATE INDEX `ticket_last_message_by_id` ON `tickets` (`last_message_by_id`);
-- create index "ticket_merged_into_id" to table: "tickets"
CREATE INDEX `ticket_merged_into_id` ON `tickets` (`merged_into_id`);
-- create index "ticket_batch_id" to table: "tickets"
CREATE INDEX `ticket_batch_id` ON `tickets` (`batch_id`);
-- create index "ticket_external" to table: "tickets"
CREATE INDEX `ticket_external` ON `tickets` (`external`);
-- create index "ticket_updated_at_id" to table: "tickets"
CREATE INDEX `ticket_updated_at_id` ON `tickets` (`updated_at`, `id`);
-- create "ticket_links" table
CREATE TABLE `ticket_links` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `kind` text NOT NULL, `from_id` text NOT NULL, `to_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `ticket_links_tickets_from` FOREIGN KEY (`from_id`) REFERENCES `tickets` (`id`) ON DELETE NO ACTION, CONSTRAINT `ticket_links_tickets_to` FOREIGN KEY (`to_id`) REFERENCES `tickets` (`id`) ON DELETE NO ACTION);
-- create index "ticketlink_from_id_to_id" to table: "ticket_links"
CREATE UNIQUE INDEX `ticketlink_from_id_to_id` ON `ticket_links` (`from_id`, `to_id`);
-- create index "ticketlink_to_id" to table: "ticket_links"
CREATE INDEX `ticketlink_to_id` ON `ticket_links` (`to_id`);
-- create "tiers" table
CREATE TABLE `tiers` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `name` text NOT NULL, `name_en` text NULL, `rank` integer NOT NULL, PRIMARY KEY (`id`));
-- create "tokens" table
CREATE TABLE `tokens` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `name` text NOT NULL, `hash` text NOT NULL, `hint` text NOT NULL, `expires_at` datetime NOT NULL, `revoked_at` datetime NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `tokens_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "tokens_hash_key" to table: "tokens"
CREATE UNIQUE INDEX `tokens_hash_key` ON `tokens` (`hash`);
-- create index "token_user_id" to table: "tokens"
CREATE INDEX `token_user_id` ON `tokens` (`user_id`);
-- create "units" table
CREATE TABLE `units` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `archived_at` datetime NULL, `serial` text NOT NULL, `purchased_at` datetime NULL, `warranty_until` datetime NULL, `site` text NULL, `customer_id` text NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `units_customers_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE NO ACTION, CONSTRAINT `units_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION);
-- create index "units_serial_key" to table: "units"
CREATE UNIQUE INDEX `units_serial_key` ON `units` (`serial`);
-- create index "unit_customer_id" to table: "units"
CREATE INDEX `unit_customer_id` ON `units` (`customer_id`);
-- create index "unit_product_id" to table: "units"
CREATE INDEX `unit_product_id` ON `units` (`product_id`);
-- create "users" table
CREATE TABLE `users` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL, `login` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `email` text NULL, `roles` json NOT NULL, `on_duty` bool NOT NULL DEFAULT (false), `disabled_at` datetime NULL, `locale` text NOT NULL DEFAULT ('zh-CN'), `theme` text NOT NULL DEFAULT ('system'), `external` text NULL, `department_id` text NULL, `position_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `users_departments_department` FOREIGN KEY (`department_id`) REFERENCES `departments` (`id`) ON DELETE SET NULL, CONSTRAINT `users_positions_position` FOREIGN KEY (`position_id`) REFERENCES `positions` (`id`) ON DELETE SET NULL);
-- create index "users_login_key" to table: "users"
CREATE UNIQUE INDEX `users_login_key` ON `users` (`login`);
-- create index "user_department_id" to table: "users"
CREATE INDEX `user_department_id` ON `users` (`department_id`);
-- create index "user_position_id" to table: "users"
CREATE INDEX `user_position_id` ON `users` (`position_id`);
-- create index "user_external" to table: "users"
CREATE INDEX `user_external` ON `users` (`external`);

