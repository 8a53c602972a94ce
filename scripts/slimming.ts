/** What to leave out of one of a library's files. */
export interface Slimming {
  /** Class members: methods and getters, as their first line begins. */
  readonly members?: readonly string[];
  /** Functions of the module, which become empty. */
  readonly functions?: readonly string[];
  /** Pieces of text, whole, with what takes their place. */
  readonly texts?: readonly (readonly [string, string])[];
  /** The same where there are many. */
  readonly patterns?: readonly (readonly [RegExp, string])[];
}

const endOf = (code: string, start: number, end: string): number => {
  const at = code.indexOf(end, start);
  if (at < 0) throw new Error(`slim-libraries: no end of what begins with “${code.slice(start, start + 60)}”`);
  return at + end.length;
};

/** Each piece must be there: a new version is looked at before it is slimmed. */
const found = (code: string, piece: string): number => {
  const at = code.indexOf(piece);
  if (at < 0) throw new Error(`slim-libraries: the library has changed, “${piece}” is not in it`);
  return at;
};

/** Leaves pieces out of a library's file. @throws where one of them is not there */
export const slim = (source: string, {members = [], functions = [], texts = [], patterns = []}: Slimming): string => {
  let code = source;
  for (const member of members) found(code, ` ${member}\n`);
  for (const member of members) {
    // The same name may stand in several classes of a file.
    const line = new RegExp(`\\n( +)${member.replace(/[^\w ]/g, '\\$&')}\\n`);
    for (let match = line.exec(code); match; match = line.exec(code)) {
      code = code.slice(0, match.index) + code.slice(endOf(code, match.index, `\n${match[1]}}`));
    }
  }
  for (const name of functions) {
    const at = found(code, `\nfunction ${name}(`);
    code = `${code.slice(0, at)}\nfunction ${name}() {}${code.slice(endOf(code, at, '\n}'))}`;
  }
  for (const [piece, instead] of texts) {
    const at = found(code, piece);
    code = code.slice(0, at) + instead + code.slice(at + piece.length);
  }
  for (const [pattern, instead] of patterns) {
    if (code.search(pattern) < 0) throw new Error(`slim-libraries: the library has changed, ${pattern} is not in it`);
    code = code.replace(pattern, instead);
  }
  return code;
};
