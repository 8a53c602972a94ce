/** Something that a contact centre, or whoever has taken it over, may send. */
export interface Vector {
  readonly name: string;
  /** Who wrote it, and after what. */
  readonly source: string;
  /** SPDX identifier of the licence under which it stands here. */
  readonly licence: string;
  readonly markup: string;
}

/**
 * Vectors that were written for this project. What runs in one calls `hit(1)` in the window that shows it.
 *
 * @param after What is publicly known that they are written after.
 */
export const ownWork = (after: string, markups: Readonly<Record<string, string>>): Vector[] =>
  Object.entries(markups).map(([name, markup]) => ({
    name,
    source: `this project, after ${after}`,
    licence: 'Apache-2.0',
    markup,
  }));
