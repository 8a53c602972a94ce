/** Pages of sites that include the widget in their own ways, with `dist/` where they put it. */
import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';

const HEAD = '<meta charset="utf-8"><link rel="icon" href="data:,">';
const CORS = {'access-control-allow-origin': '*'};

/** A file of `dist/` as a site's server hands it out. */
export const built = (file: string): string => readFileSync(new URL(`../../../dist/${file}`, import.meta.url), 'utf8');

/** Serves `dist/` at this address, with what `change` makes of each script. */
export const serveFiles = (
  page: Page,
  base: string,
  change: (file: string, text: string) => string = (_, text) => text,
) =>
  page.route(`${base}**`, (route) => {
    const file = new URL(route.request().url()).href.slice(base.length);
    return route.fulfill({contentType: 'text/javascript', headers: CORS, body: change(file, built(file))});
  });

/** Serves a page at this address. */
export const servePage = (
  page: Page,
  address: string,
  {head = '', body, headers = {}}: {head?: string; body: string; headers?: Record<string, string>},
) =>
  page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers,
      body: `<!doctype html><html lang="en"><head><title>${new URL(address).pathname}</title>${HEAD}${head}</head><body>${body}</body></html>`,
    }),
  );

/**
 * Takes the place of a page as Astro's ClientRouter does: attributes of the root, elements of the head that differ, then
 * the body; elements with `data-astro-transition-persist` of the same name go over into the new one.
 *
 * @see https://docs.astro.build/en/guides/view-transitions/#building-a-custom-swap-function
 */
export const swapDocument = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(async (address) => {
    const next = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    for (const {name} of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
    for (const {name, value} of next.documentElement.attributes) document.documentElement.setAttribute(name, value);
    for (const old of [...document.head.children]) {
      const same = [...next.head.children].find((each) => each.isEqualNode(old));
      if (same) same.remove();
      else old.remove();
    }
    document.head.append(...next.head.children);
    const before = document.body;
    before.replaceWith(next.body);
    for (const kept of before.querySelectorAll('[data-astro-transition-persist]')) {
      const name = kept.getAttribute('data-astro-transition-persist') ?? '';
      document.body.querySelector(`[data-astro-transition-persist="${name}"]`)?.replaceWith(kept);
    }
    history.pushState({}, '', address);
  }, address);
};
