/** Invented people for the demo venue. */
export const STAFF = [
  { name: 'Ana', roles: ['manager', 'admin'] },
  { name: 'Ben', roles: ['floor'] },
  { name: 'Chloé', roles: ['floor'] },
] as const;

export const PLAYERS = [
  ...['Maya Okafor', 'Jonas Lindqvist', 'Priya Raman', 'Tomás Herrera', 'Wei Zhang', 'Elif Demir', 'Luca Bianchi'],
  ...['Sofia Novak', 'Daniel Mensah', 'Hana Kimura', 'Oliver Grant', 'Ines Duarte', 'Karim Haddad', 'Freya Olsen'],
  ...['Mateo Cruz', 'Anouk de Vries', 'Sam Whitfield', 'Nadia Petrova', 'Rui Tavares', 'Grace Obi', 'Viktor Horvat'],
  ...['Leila Farahani', 'Hugo Martin', 'Ayumi Sato', 'Noah Brandt', 'Zara Iqbal', 'Emil Kovács', 'Marta Zielińska'],
  ...['Diego Fuentes', 'Ruth Adeyemi', 'Kai Nakamura', 'Clara Weiss', 'Omar Aziz', 'Lena Fischer', 'Patrick Doyle'],
  ...['Yara Costa'],
] as const;
