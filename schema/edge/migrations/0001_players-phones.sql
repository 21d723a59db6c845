CREATE TABLE `accounts` (
	`login` text PRIMARY KEY NOT NULL,
	`player` text NOT NULL,
	`password` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_player_unique` ON `accounts` (`player`);--> statement-breakpoint
CREATE TABLE `push_messages` (
	`key` text PRIMARY KEY NOT NULL,
	`outcome` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`endpoint` text PRIMARY KEY NOT NULL,
	`device` text NOT NULL,
	`player` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`wants` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_device_unique` ON `push_subscriptions` (`device`);