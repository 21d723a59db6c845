export * from './canonical.ts';
export * from './entry.ts';
export * from './fold.ts';
export * from './kind.ts';
export * from './layer.ts';
export * from './plain.ts';
export * from './step.ts';
