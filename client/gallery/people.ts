/** Players for the gallery, with the accents that real rooms have. */
export const PLAYERS = [
  { id: 1, name: 'Ben Kovač', note: 'Table 2, seat 4', chips: 88_600 },
  { id: 2, name: 'Chloé Bénard', note: 'Table 3, seat 7', chips: 41_200 },
  { id: 3, name: 'Nguyễn Văn An', note: 'Table 1, seat 1', chips: 130_500 },
  { id: 4, name: 'Łukasz Nowak', note: 'Table 1, seat 9', chips: 9_800 },
  { id: 5, name: 'Zoë O’Neill', note: 'Table 2, seat 2', chips: 64_000 },
  { id: 6, name: 'Maria Fernanda de Oliveira Santos', note: 'waiting', chips: 0 },
  { id: 7, name: 'Юлия Смирнова', note: 'Table 3, seat 1', chips: 55_000 },
  { id: 8, name: 'Kim Min-jun', note: 'Table 1, seat 3', chips: 71_700 },
];
