/** What a site's page hands on with CONNECT. */
export interface TransData {
  page?: {url: string; title: string; referrer: string};
  form?: Record<string, string>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textsOf = (value: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));

/** Reads `transData`; undefined where it is not JSON or tells nothing. */
export const readTransData = (json: string): TransData | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const {page, form} = value;
  const {url = '', title = '', referrer = ''} = isRecord(page) ? textsOf(page) : {};
  return {...(isRecord(page) && {page: {url, title, referrer}}), ...(isRecord(form) && {form: textsOf(form)})};
};
