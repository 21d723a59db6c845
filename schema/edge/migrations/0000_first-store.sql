CREATE TABLE `checkpoints` (
	`subject` text NOT NULL,
	`segment` text NOT NULL,
	`count` integer NOT NULL,
	`fold_version` integer NOT NULL,
	`bytes` blob NOT NULL,
	`hash` blob NOT NULL,
	`public_key` blob NOT NULL,
	`signature` blob NOT NULL,
	PRIMARY KEY(`subject`, `segment`, `fold_version`)
);
--> statement-breakpoint
CREATE TABLE `devices` (
	`device` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` blob NOT NULL,
	`effective` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`subject` text NOT NULL,
	`segment` text NOT NULL,
	`n` integer NOT NULL,
	`bytes` blob NOT NULL,
	`device` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`subject`, `segment`, `n`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_event` ON `entries` (`device`,`seq`);--> statement-breakpoint
CREATE TABLE `forks` (
	`device` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` blob NOT NULL,
	`event` blob NOT NULL,
	`signature` blob NOT NULL,
	PRIMARY KEY(`device`, `seq`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `left_out` (
	`device` text NOT NULL,
	`seq` integer NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`device`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`name` text PRIMARY KEY NOT NULL,
	`value` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `roster` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`note` text,
	`at` integer NOT NULL,
	`erased` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `segments` (
	`subject` text NOT NULL,
	`segment` text NOT NULL,
	`position` integer NOT NULL,
	`count` integer NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`subject`, `segment`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_place` ON `segments` (`subject`,`position`);--> statement-breakpoint
CREATE TABLE `upstream` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`segment` text NOT NULL,
	`from_n` integer NOT NULL,
	`to_n` integer NOT NULL
);
