/** The settings page: what it offers, whom it lets in, what it takes. */
import AxeBuilder from '@axe-core/playwright';
import type {Locator} from '@playwright/test';
import {CHANNEL, addUser, elements, expect, test} from './support/fixtures.js';
import {LEFT_OUT} from './support/left-out.js';
import {attributesOfTheElement} from './support/manifest.js';

/** A block or a shortcode says it: an inline widget has a place in a page. */
const OF_A_PAGE = 'mode';

/** The plugin's own. */
const BESIDES = ['everywhere', 'loader-url'];

/** `cc_click_to_call[consent][text]` → `consent`. */
const controls = (form: Locator) =>
  form.locator('[name^="cc_click_to_call["]').evaluateAll((all) =>
    all.map((each) => ({
      name: /\[([^\]]+)\]/.exec(each.getAttribute('name')!)![1]!,
      value: (each as HTMLInputElement).value,
      choices: [...((each as HTMLSelectElement).options ?? [])].map(({value}) => value),
    })),
  );

const HOSTILE = `"'></textarea></script><script>hacked = 1</script><img src=x onerror=hacked=1>&lt;b&gt; & <b>bold</b>`;

test('offers the attributes of the element’s manifest, with its choices and defaults', async ({admin, store}) => {
  await store({});
  const shown = await controls(await admin.openSettings());
  const attributes = attributesOfTheElement().filter(({name}) => name !== OF_A_PAGE && !(name in LEFT_OUT));
  expect(attributes.length).toBeGreaterThan(13);
  expect([...new Set(shown.map(({name}) => name))].sort()).toEqual(
    [...attributes.map(({name}) => name), ...BESIDES].sort(),
  );
  for (const {name, choices, standard, kind} of attributes) {
    const select = shown.find((control) => control.name === name && control.choices.length > 0);
    expect(Boolean(select), name).toBe(kind === 'choice');
    if (!select) continue;
    expect(select.choices.filter(Boolean).sort(), name).toEqual([...choices].sort());
    expect(select.value, name).toBe(standard ?? '');
  }
});

test('has no accessibility violation', async ({admin, store}) => {
  await store({placement: 'nowhere'});
  await admin.openSettings();
  const {violations} = await new AxeBuilder({page: admin.page}).include('#wpbody-content').analyze();
  expect(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])).toEqual([]);
});

test('everything that is set arrives at the element', async ({admin, browse, site, store}) => {
  await store({});
  const form = await admin.openSettings();
  const texts: Readonly<Record<string, string>> = {
    Channel: CHANNEL,
    'Contact centre': 'https://chat.example.com/aicc',
    'Token address': '/token?a=1&b=2',
    'Page for a call’s own window': '/?page_id=7',
    'ICE servers': '[{"urls": ["stun:stun.example.com", "turns:turn.example.com?transport=tcp"]}]',
    'Gateway path': '/ws',
    'Consent: text': 'Do you agree?',
  };
  const choices: Readonly<Record<string, string>> = {
    Language: 'pt-BR',
    Calls: 'audio',
    Corner: 'top-start',
    Colours: 'dark',
    'Ways of media': 'relay',
  };
  for (const [label, text] of Object.entries(texts)) await form.getByLabel(label, {exact: true}).fill(text);
  for (const [label, choice] of Object.entries(choices))
    await form.getByLabel(label, {exact: true}).selectOption(choice);
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await expect(await admin.save()).toHaveText(/Settings saved/);

  const {page} = await browse();
  await page.goto(site.wordpress.url);
  const attributes = await page
    .locator('cc-click-to-call')
    .evaluate((element) => Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])));
  expect(attributes).toEqual({
    'channel-id': CHANNEL,
    'base-url': 'https://chat.example.com/aicc',
    'token-url': '/token?a=1&b=2',
    locale: 'pt-BR',
    calls: 'audio',
    placement: 'top-start',
    'color-scheme': 'dark',
    consent: 'Do you agree?',
    'recording-notice': '',
    'no-persist': '',
    'popout-url': '/?page_id=7',
    'ice-servers': texts['ICE servers'],
    'ice-transport-policy': 'relay',
    'gateway-path': '/ws',
  });

  // Saved once more as it is, nothing changes; a box whose tick is taken away counts.
  const before = await site.wordpress.value<object>(`get_option( 'cc_click_to_call' )`);
  await admin.save();
  expect(await site.wordpress.value(`get_option( 'cc_click_to_call' )`)).toEqual(before);
  await form.getByLabel(/Keep nothing/).uncheck();
  await admin.save();
  expect(await site.wordpress.value(`get_option( 'cc_click_to_call' )`)).toEqual({...before, 'no-persist': false});
});

test('what cannot be taken is told, shown once more, and changes nothing', async ({admin, site, store}) => {
  const {page} = admin;
  await store({'channel-id': CHANNEL, 'base-url': '/centre', 'of-a-newer-version': 'kept'});
  const refused: Readonly<Record<string, [text: string, reason: RegExp]>> = {
    'Contact centre': ['javascript:alert(1)', /Contact centre: it must be an address that begins with/],
    'Token address': ['https://me:secret@example.com/', /Token address: every visitor could read the password/],
    'Page for a call’s own window': ['//evil.example', /Page for a call’s own window: it must be an address/],
    'Address of loader.js': ['loader.js" onload="x', /Address of loader.js: it must be an address/],
    'ICE servers': ['[{"urls": "http://example.com"}]', /ICE servers: each server needs “urls”/],
    'Gateway path': ['ws', /Gateway path: it must be a path/],
  };
  const form = await admin.openSettings();
  for (const [label, [text]] of Object.entries(refused)) await form.getByLabel(label, {exact: true}).fill(text);
  await form.getByLabel('Calls').selectOption('none');
  const said = await admin.save();
  for (const [label, [text, reason]] of Object.entries(refused)) {
    await expect(said.filter({hasText: reason})).toHaveCount(1);
    await expect(form.getByLabel(label, {exact: true})).toHaveValue(text);
    await expect(form.getByLabel(label, {exact: true})).toHaveAttribute('aria-invalid', 'true');
  }
  await expect(said).toHaveCount(Object.keys(refused).length);
  const kept = await site.wordpress.value<Record<string, unknown>>(`get_option( 'cc_click_to_call' )`);
  expect(kept).toMatchObject({'base-url': '/centre', calls: 'none', 'of-a-newer-version': 'kept'});
  expect(Object.values(kept)).not.toContain('javascript:alert(1)');

  await admin.openSettings();
  await expect(form.getByLabel('Contact centre')).toHaveValue('/centre');
  await expect(page.locator('.settings-error')).toHaveCount(0);

  for (const [bad, reason] of [
    ['{"urls": "stun:a"}', /JSON array/],
    ['[', /JSON array/],
    ['[{"urls": []}]', /needs “urls”/],
    ['[7]', /needs “urls”/],
  ] as const) {
    await form.getByLabel('ICE servers').fill(bad);
    await expect(await admin.save()).toHaveText(reason);
  }
});

test('what others have stored and cannot be used is told, and stays until it is changed', async ({
  admin,
  browse,
  site,
  store,
}) => {
  await store({'channel-id': CHANNEL, everywhere: true, placement: HOSTILE, 'base-url': 'javascript:alert(1)'});
  const {page} = await browse();
  await page.goto(site.wordpress.url);
  expect(await elements(page)).toEqual([`<cc-click-to-call channel-id="${CHANNEL}"></cc-click-to-call>`]);

  const form = await admin.openSettings();
  await expect(admin.page.locator('.settings-error')).toHaveText([
    /Contact centre: .* not used/,
    /Corner: .* not used/,
  ]);
  await expect(form.getByLabel('Corner')).toHaveValue(HOSTILE);
  await form.getByLabel('Contact centre').fill('');
  await form.getByLabel('Corner').selectOption('top-end');
  await expect(await admin.save()).toHaveText(/Settings saved/);
  expect(await admin.page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

test('hostile texts stay texts, in the form and in the page', async ({admin, browse, site, store}) => {
  await store({everywhere: true});
  const form = await admin.openSettings();
  await form.getByLabel('Channel').fill(HOSTILE);
  await form.getByLabel('Ask first').first().check();
  await form.getByLabel('Consent: text').fill(`${HOSTILE}\nand a line`);
  await expect(await admin.save()).toHaveText(/Settings saved/);
  await expect(form.getByLabel('Channel')).toHaveValue(HOSTILE);
  await expect(form.getByLabel('Consent: text')).toHaveValue(`${HOSTILE}\nand a line`);
  expect(await admin.page.evaluate(() => 'hacked' in globalThis)).toBe(false);

  const {page} = await browse();
  await page.goto(site.wordpress.url);
  const element = page.locator('cc-click-to-call');
  await expect(element).toHaveAttribute('channel-id', HOSTILE);
  expect(await element.getAttribute('consent')).toBe(`${HOSTILE}\nand a line`);
  expect(await element.evaluate(({attributes}) => attributes.length)).toBe(2);
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

test('is for administrators only', async ({browse, site, store}) => {
  await store({'channel-id': CHANNEL});
  for (const role of ['editor', 'subscriber']) {
    await addUser(site.wordpress, role);
    const {page} = await browse(role);
    await page.goto(`${site.wordpress.url}/wp-admin/`);
    await expect(page.getByRole('link', {name: 'Click to call'})).toHaveCount(0);
    const answer = await page.goto(`${site.wordpress.url}/wp-admin/options-general.php?page=cc-click-to-call`);
    expect(answer?.status()).toBe(403);
    await expect(page.getByText('you are not allowed to access this page')).toBeVisible();
    const posted = await page.request.post(`${site.wordpress.url}/wp-admin/options.php`, {
      form: {option_page: 'cc_click_to_call', action: 'update', 'cc_click_to_call[channel-id]': 'stolen'},
    });
    expect(posted.status()).toBe(403);
    expect(await posted.text()).toContain('not allowed to manage options');
  }
  expect(await site.wordpress.value(`get_option( 'cc_click_to_call' )`)).toEqual({'channel-id': CHANNEL});
});

test('a form without its nonce is refused', async ({admin, site, store}) => {
  await store({'channel-id': CHANNEL});
  const form = await admin.openSettings();
  const nonce = await form.locator('[name="_wpnonce"]').inputValue();
  const post = (more: Readonly<Record<string, string>>) =>
    admin.page.request.post(`${site.wordpress.url}/wp-admin/options.php`, {
      form: {option_page: 'cc_click_to_call', action: 'update', 'cc_click_to_call[channel-id]': 'changed', ...more},
    });
  const stored = () => site.wordpress.value(`get_option( 'cc_click_to_call' )['channel-id']`);
  for (const wrong of [{}, {_wpnonce: ''}, {_wpnonce: '0123456789'}]) {
    const answer = await post(wrong);
    expect(answer.status()).toBe(403);
    expect(await stored()).toBe(CHANNEL);
  }
  expect((await post({_wpnonce: nonce})).status()).toBe(200);
  expect(await stored()).toBe('changed');
});
