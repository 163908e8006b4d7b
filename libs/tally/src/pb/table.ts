/** Rows of a `;`-separated file with the number of the line each begins on. Quotes hold a `;`, a `"` or a line end. */

const CARRIAGE_RETURN = 13;

/** Calls `take` for each row that is not blank, with or without `;`; both line ends occur. Gives the line of a quote that never closes, or 0. */
export function eachRow(text: string, take: (cells: string[], line: number) => void): number {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const row = text.slice(start, text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end);
    if (!row.includes('"')) {
      takeUnlessEmpty(row.split(';'), line, take);
      line++;
      start = end + 1;
      continue;
    }
    const quoted = readQuoted(text, start);
    if (!quoted) return line;
    takeUnlessEmpty(quoted.cells, line, take);
    line += quoted.lines;
    start = quoted.next;
  }
  return 0;
}

function takeUnlessEmpty(cells: string[], line: number, take: (cells: string[], line: number) => void): void {
  if (cells[0]?.trim() !== '' || cells.some((cell) => cell.trim() !== '')) take(cells, line);
}

/** One row that has quotes in it, cell by cell (RFC 4180, 2.5 to 2.7); null if a quote stays open. */
function readQuoted(text: string, start: number): { cells: string[]; next: number; lines: number } | null {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      for (;;) {
        const end = text.indexOf('"', at + 1);
        if (end < 0) return null;
        cell += text.slice(at + 1, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
    }
    let end = at;
    while (end < text.length && text[end] !== ';' && text[end] !== '\n') end++;
    lines += cell.split('\n').length - 1;
    cell += text.slice(at, end);
    cells.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
    at = end + 1;
    if (end >= text.length || text[end] === '\n') return { cells, next: at, lines };
  }
}

/** A cell as such a file wants it. */
export function writeCell(value: string): string {
  return /[;"\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
