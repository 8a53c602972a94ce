import type {FaultCode} from '../../src/domain/faults.js';
import {POPOUT_NAME} from '../../src/domain/popout-name.js';
import {popoutPage} from '../../src/app/popout-page.js';
import type {CcClickToCall} from '../cc-click-to-call/cc-click-to-call.js';

/** CSS pixels: a phone's, at which the call fills the window. */
const SIZE = 'width=400,height=720';

/** Properties of the look, which a new document does not inherit. */
const LOOK = ['--cc-accent', '--cc-font', '--cc-radius'];

/** Attributes that are the page's own affair. */
const LEFT_OUT = new Set(['id', 'class', 'style', 'slot', 'open', 'mode', 'placement', 'popout-url', 'consent']);

let popped: Window | null = null;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Where the loader lies: where the page has it from, or beside the built files. */
const loaderUrl = (): string =>
  document.querySelector<HTMLScriptElement>('script[src*="/loader."]')?.src ??
  new URL(/* @vite-ignore */ '../loader.js', import.meta.url).href;

/** What the element is in the window: relative addresses have no meaning there. */
const attributesOf = (shell: CcClickToCall): string => {
  const look = getComputedStyle(shell);
  const absolute = (value: string | null) => new URL(value ?? '/', document.baseURI).href;
  const attributes: Record<string, string> = {
    ...Object.fromEntries(
      [...shell.attributes].filter(({name}) => !LEFT_OUT.has(name)).map(({name, value}) => [name, value]),
    ),
    'base-url': shell.baseUrl ? absolute(shell.baseUrl) : location.origin,
    ...(shell.tokenUrl ? {'token-url': absolute(shell.tokenUrl)} : {}),
    ...(shell.iceServers
      ? {'ice-servers': typeof shell.iceServers === 'string' ? shell.iceServers : JSON.stringify(shell.iceServers)}
      : {}),
    locale: shell.resolvedLocale,
    mode: 'inline',
    'data-look': JSON.stringify(Object.fromEntries(LOOK.map((name) => [name, look.getPropertyValue(name)]))),
    ...(shell.dtmf ? {'data-dtmf': shell.dtmf} : {}),
  };
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
};

/**
 * A page of nothing but the element. It comes as a `blob:` address: it has this page's origin and policies, and needs
 * neither a script that is written into it nor one that is made here.
 */
const emptyPage = (shell: CcClickToCall): string => {
  const html = `<!doctype html><html lang="${shell.resolvedLocale}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${escaped(document.title)}</title>
<script type="module" src="${escaped(loaderUrl())}"></script>
<body><cc-click-to-call ${attributesOf(shell)}></cc-click-to-call></body></html>`;
  return URL.createObjectURL(new Blob([html], {type: 'text/html'}));
};

/** Opens the window that takes the call over; to be called in the visitor's own click. @returns what went wrong */
export const popOut = (shell: CcClickToCall): FaultCode | null => {
  const page = (shell.popoutUrl && popoutPage(shell.popoutUrl)) || emptyPage(shell);
  popped = open(page, POPOUT_NAME, `popup,${SIZE}`);
  return popped ? null : 'support/popup-blocked';
};

/** Whether there is such a window, opened here. */
export const hasWindow = (): boolean => Boolean(popped && !popped.closed);

/** Brings it to the front. */
export const showWindow = (): boolean => {
  popped?.focus();
  return true;
};
