export * from './check.ts';
export * from './limits.ts';
export * from './read.ts';
export * from './schedule.ts';
export * from './structure.ts';
export * from './write.ts';
