import {expect, type Locator, type Page} from '@playwright/test';

/** Hands in the administration of a site. */
export class Admin {
  readonly page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.#url}/wp-admin/${path}`);
  }

  /** The famous five minutes, with an owner of that name. */
  async installWordPress(password: string): Promise<void> {
    const {page} = this;
    await this.goTo('install.php');
    await page.getByLabel('Site Title').fill('Ferns & more');
    await page.getByLabel('Username').fill('owner');
    await page.getByRole('textbox', {name: 'Password'}).fill(password);
    await page.getByLabel('Your Email').fill('owner@example.com');
    await page.getByRole('button', {name: 'Install WordPress'}).click();
    await expect(page.getByRole('heading', {name: 'Success!'})).toBeVisible();
  }

  /** Uploads the plugin and activates it. */
  async installPlugin(zip: string): Promise<void> {
    const {page} = this;
    await this.goTo('plugin-install.php?tab=upload');
    await page.getByLabel('Plugin zip file').setInputFiles(zip);
    await page.getByRole('button', {name: 'Install Now'}).click();
    await page.getByRole('link', {name: 'Activate Plugin'}).click();
    await expect(page.getByText('Plugin activated.')).toBeVisible();
  }

  /** Begins a page in the block editor, up to its first, empty block. */
  async writePage(title: string): Promise<void> {
    const {page} = this;
    await this.goTo('post-new.php?post_type=page');
    const heading = page.getByRole('textbox', {name: 'Add title'});
    await heading.fill(title);
    await heading.press('Enter');
  }

  /** Publishes what the editor has. @returns its address */
  async publish(): Promise<string> {
    const {page} = this;
    await page.getByRole('button', {name: 'Publish', exact: true}).click();
    await page
      .getByRole('region', {name: 'Editor publish'})
      .getByRole('button', {name: 'Publish', exact: true})
      .click();
    const link = page.getByRole('region', {name: 'Editor publish'}).getByRole('link', {name: 'View Page'});
    return (await link.getAttribute('href'))!;
  }

  async openSettings(): Promise<Locator> {
    await this.goTo('options-general.php?page=cc-click-to-call');
    const form = this.page.locator('form#cc-click-to-call-settings');
    await expect(form).toBeVisible();
    return form;
  }

  /** Saves the settings, and waits for what is said then. */
  async save(): Promise<Locator> {
    // WordPress takes what tells of the saving out of the address as soon as the page is there.
    const next = this.page.waitForEvent('domcontentloaded');
    await this.page.getByRole('button', {name: 'Save Changes'}).click();
    await next;
    return this.page.locator('.settings-error');
  }
}
