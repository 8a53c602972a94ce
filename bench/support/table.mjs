const HEAD = {what: 'what', measured: 'measured', budget: 'budget', ok: 'ok'};

const cellsOf = ({what, measured, budget, ok}) => [
  what,
  measured,
  budget,
  ok === true ? 'yes' : ok === false ? 'NO' : ok,
];

/**
 * Rows as text in columns, with what each consists of below it.
 *
 * @param {{what: string, measured: string, budget: string, ok: boolean, details?: string[]}[]} rows
 */
export const table = (rows) => {
  const lines = [HEAD, ...rows].map((row) => ({cells: cellsOf(row), details: row.details ?? []}));
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map(({cells}) => cells[column].length)));
  return lines
    .flatMap(({cells, details}) => [
      cells.map((cell, column) => cell.padEnd(widths[column])).join(' | '),
      ...details.map((detail) => `    ${detail}`),
    ])
    .join('\n');
};
