/** Players of a made-up room, with the accents that real rooms have. The same for the same number. */
const FIRST =
  'Ana,Ben,Chloé,Diego,Elif,Farah,Goran,Hana,Ivan,Jun,Kateřina,Łukasz,Maria,Nguyễn,Oskar,Priya,Quentin,Rosa,Sven,Tariq,Uma,Viktor,Wei,Xenia,Yusuf,Zoë'.split(
    ',',
  );
const LAST =
  'Almeida,Bénard,Costa,Dvořák,Eriksen,Fischer,García,Horvat,Ito,Jansen,Kovač,Lind,Müller,Nowak,O’Neill,Petrov,Quiroga,Reyes,Santos,Tran,Ueda,Varga,Weiss,Xu,Yılmaz,Zhang'.split(
    ',',
  );

export const playerName = (n: number): string => {
  const last = LAST[(n * 7 + Math.floor(n / FIRST.length)) % LAST.length]!;
  const round = Math.floor(n / (FIRST.length * LAST.length));
  return `${FIRST[n % FIRST.length]} ${last}${round > 0 ? ` ${'I'.repeat(Math.min(3, round + 1))}` : ''}`;
};
