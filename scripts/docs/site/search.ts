/** Search in the page: the index is fetched when the field is first focused, and nothing typed leaves the page. */
import MiniSearch, {type SearchResult} from 'minisearch';
import type {Section} from '../sections.js';

const MOST = 12;
const AROUND = 60;

type Found = SearchResult & Section;

const required = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

const box = required<HTMLElement>('.search');
const field = required<HTMLInputElement>('#search');
const list = required<HTMLOListElement>('.found');
const status = required<HTMLElement>('.count');
const root = box.dataset.root ?? '';

const readIndex = async (): Promise<MiniSearch<Section>> => {
  const reply = await fetch(`${root}assets/search.json`);
  if (!reply.ok) throw new Error(`The index did not come: ${reply.status}`);
  const index = new MiniSearch<Section>({
    fields: ['heading', 'page', 'text'],
    storeFields: ['heading', 'page', 'path', 'text'],
    searchOptions: {prefix: true, fuzzy: 0.15, combineWith: 'AND', boost: {heading: 4, page: 2}},
  });
  index.addAll((await reply.json()) as Section[]);
  return index;
};

let reading: Promise<MiniSearch<Section>> | undefined;

/** A failed fetch is tried again with the next key. */
const indexed = (): Promise<MiniSearch<Section>> =>
  (reading ??= readIndex().catch((error: unknown) => {
    reading = undefined;
    throw error;
  }));

const excerpt = ({text, terms}: Found): string => {
  const at = Math.max(0, ...terms.map((term) => text.toLowerCase().indexOf(term)));
  const begin = text.lastIndexOf(' ', Math.max(0, at - AROUND)) + 1;
  const end = text.indexOf(' ', at + 2 * AROUND);
  return `${begin > 0 ? '… ' : ''}${end < 0 ? text.slice(begin) : `${text.slice(begin, end)} …`}`;
};

const itemOf = (found: Found): HTMLLIElement => {
  const link = document.createElement('a');
  link.href = root + found.path;
  const title = document.createElement('strong');
  title.textContent = found.heading === found.page ? found.page : `${found.page} › ${found.heading}`;
  const text = document.createElement('span');
  text.textContent = excerpt(found);
  link.append(title, text);
  const item = document.createElement('li');
  item.append(link);
  return item;
};

const show = (items: readonly HTMLLIElement[], words: string): void => {
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  status.textContent = words;
};

const look = async (): Promise<void> => {
  const query = field.value.trim();
  if (query.length < 2) {
    show([], '');
    return;
  }
  try {
    const index = await indexed();
    // Another key may have been pressed while the index came.
    if (field.value.trim() !== query) return;
    const found = index.search(query) as Found[];
    show(found.slice(0, MOST).map(itemOf), found.length === 0 ? 'Nothing found' : `${found.length} found`);
  } catch {
    show([], 'The search does not work here: its index cannot be fetched.');
  }
};

const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

const move = (by: number): void => {
  const stops: HTMLElement[] = [field, ...links()];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
};

field.addEventListener('focus', () => void indexed().catch(() => undefined), {once: true});
field.addEventListener('input', () => void look());
box.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    field.value = '';
    show([], '');
    field.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter' && event.target === field) {
    links()[0]?.click();
  }
});
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
});
document.addEventListener('click', ({target}) => {
  if (target instanceof Node && !box.contains(target)) list.hidden = true;
});
