import type {Page} from '@playwright/test';
import {STRICT_POLICY} from '../../../server/contact-centre/desk/strict-policy.js';
import {Widget} from './fixtures.js';

export const CHANNEL = 'channel-id="202105284494222653"';

/**
 * A page of the contact centre's origin with one tag in it, or with other content, under the strictest policy.
 *
 * @param policy `null` for a site that has none
 */
export const openPage = async (
  page: Page,
  origin: string,
  attributes: string,
  {
    headers = {},
    policy = STRICT_POLICY,
    body,
  }: {headers?: Record<string, string>; policy?: string | null; body?: string} = {},
): Promise<Widget> => {
  await page.route(`${origin}/page.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {...(policy && {'content-security-policy': policy}), ...headers},
      body: `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <script type="module" src="/dist/loader.js"></script>
        ${body ?? `<cc-click-to-call ${attributes}></cc-click-to-call>`}`,
    }),
  );
  await page.goto(`${origin}/page.html`);
  return new Widget(page);
};
