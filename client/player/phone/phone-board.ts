/** What a phone reads: its own player's board, and the room's games. */
export type {
  OwnCall,
  OwnEntry,
  OwnHistory,
  OwnPlace,
  OwnRequest,
  PlaceReason,
} from '../../../src/floor/player-board.ts';
export type { OwnAct } from '../../../src/player/acts.ts';
export type { PhoneBoard } from '../../../src/player/board.ts';
export type { RoomBoard, RoomGame } from '../../../src/player/read-room.ts';
export type { OwnTournament } from '../../../src/player/tournaments.ts';

export const ROOM_VIEW = 'room';
export const playerView = (player: string): string => `player.${player}`;
