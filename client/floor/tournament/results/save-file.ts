/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, type: 'text/csv' | 'application/json', text: string): void {
  // The mark tells spreadsheets that a CSV is UTF-8; JSON must begin without one.
  const content = type === 'text/csv' ? `\ufeff${text}` : text;
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}

/** A name that every file system takes: "main-event-results.csv". */
export const fileName = (title: string, ending: string): string => {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${plain || 'tournament'}.${ending}`;
};
