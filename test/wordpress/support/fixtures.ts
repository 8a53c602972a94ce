import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {expect, test as base, type Page} from '@playwright/test';
import {makePlugin, VERSION} from '../../../scripts/wordpress/make-plugin.js';
import {createContactCentre, type ContactCentre} from '../../../server/contact-centre/contact-centre.js';
import {Widget} from '../../e2e/support/fixtures.js';
import {Person} from '../../e2e/support/person.js';
import {Admin} from './admin.js';
import {WordPress} from './wordpress.js';

export const CHANNEL = '202105284494222653';

/** What each worker makes once. */
interface Site {
  readonly wordpress: WordPress;
  /** As the installer made it. */
  readonly owner: Cookies;
}

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

interface Fixtures {
  /** Opens a browser; without a user that of a visitor. */
  browse: (user?: string) => Promise<Person>;
  /** The owner of the site, in the administration. */
  admin: Admin;
  /** Sets what the plugin has stored, as it is. */
  store: (settings: object) => Promise<void>;
}

/** The editor's first greeting fetches its pictures from WordPress's makers. */
const QUIET_EDITOR = `update_user_meta( 1, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );`;

const PASSWORD = 'correct horse battery';

/** The contact centre at an origin of its own, which the site may ask, and whose `/widget/` has the files, too. */
const openCentre = (wordpress: WordPress, files: string): Promise<ContactCentre> =>
  createContactCentre({
    openProxy: true,
    allowedOrigins: [wordpress.url],
    mount: (app) => {
      app.get<{Params: {'*': string}}>('/widget/*', async (request, reply) => {
        const file = join(files, request.params['*']);
        void reply.header('access-control-allow-origin', '*');
        return reply.type(extname(file) === '.js' ? 'text/javascript' : 'text/plain').send(await readFile(file));
      });
      return Promise.resolve();
    },
  });

/** The form itself moves the focus a moment after it is shown, and would take the password for the name. */
const signIn = async (page: Page, url: string, user: string): Promise<void> => {
  const login = `${url}/wp-login.php`;
  await page.request.get(login);
  await page.request.post(login, {form: {log: user, pwd: PASSWORD, testcookie: '1'}});
  const {cookies} = await page.context().storageState();
  expect(cookies.some(({name}) => name.startsWith('wordpress_logged_in_'))).toBe(true);
};

/** Installs WordPress and the plugin in a browser. @returns what makes another browser the owner's */
const furnish = async (wordpress: WordPress, zip: string): Promise<Cookies> => {
  const person = await Person.arrive({tone: null});
  const {page} = person;
  try {
    const admin = new Admin(page, wordpress.url);
    await admin.installWordPress(PASSWORD);
    await signIn(page, wordpress.url, 'owner');
    await admin.installPlugin(zip);
    await wordpress.php(QUIET_EDITOR);
    return await page.context().cookies();
  } finally {
    await person.leave();
  }
};

export const test = base.extend<Fixtures, {site: Site; centre: ContactCentre; zip: string; files: string}>({
  files: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
    async ({}, use) => {
      const {folder} = await makePlugin();
      await use(join(folder, 'widget', VERSION));
    },
    {scope: 'worker', timeout: 240_000},
  ],

  zip: [async ({files}, use) => use(join(files, '../../../cc-click-to-call.zip')), {scope: 'worker'}],

  site: [
    async ({zip}, use) => {
      const wordpress = await WordPress.start();
      try {
        await use({wordpress, owner: await furnish(wordpress, zip)});
      } finally {
        await wordpress.stop();
      }
    },
    {scope: 'worker', timeout: 90_000},
  ],

  centre: [
    async ({site, files}, use) => {
      const centre = await openCentre(site.wordpress, files);
      await use(centre);
      await centre.close();
    },
    {scope: 'worker'},
  ],

  store: async ({site: {wordpress}}, use) => {
    await use(async (settings) => {
      const json = Buffer.from(JSON.stringify(settings)).toString('base64');
      await wordpress.php(`update_option( 'cc_click_to_call', json_decode( base64_decode( '${json}' ), true ) );`);
    });
  },

  browse: async ({site: {wordpress, owner}}, use) => {
    const people: Person[] = [];
    const outside: string[] = [];
    await use(async (user) => {
      const person = await Person.arrive({tone: null});
      people.push(person);
      const context = person.page.context();
      context.on('request', (request) => {
        const {hostname, protocol} = new URL(request.url());
        if (/^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1') outside.push(request.url());
      });
      if (user === 'owner') await context.addCookies(owner);
      else if (user) await signIn(person.page, wordpress.url, user);
      return person;
    });
    await Promise.all(people.map((person) => person.leave()));
    expect(outside, 'requests that left the machine').toEqual([]);
    expect(await wordpress.complaints(), 'what PHP complained of').toEqual([]);
  },

  admin: async ({browse, site: {wordpress}}, use) => {
    const {page} = await browse('owner');
    await use(new Admin(page, wordpress.url));
  },
});

/** An account with a role of WordPress. */
export const addUser = (wordpress: WordPress, role: string): Promise<string> =>
  wordpress.php(
    `username_exists( '${role}' ) || wp_insert_user( array( 'user_login' => '${role}', 'user_pass' => '${PASSWORD}', 'role' => '${role}', 'user_email' => '${role}@example.com' ) );`,
  );

/** Opens the chat of a page, and waits for the automatic agent's answer to a text. */
export const chat = async (page: Page, text: string): Promise<void> => {
  const widget = new Widget(page);
  await widget.open();
  await widget.write(text);
  await expect(widget.log.getByText(`“${text}”`)).toBeVisible();
};

/** The widget's elements of a page, as their HTML. */
export const elements = (page: Page): Promise<string[]> =>
  page
    .locator('cc-click-to-call')
    .evaluateAll((all) => all.map((each) => (each.cloneNode(false) as Element).outerHTML));

export {expect};
