import {test as base, expect, type Page} from '@playwright/test';
import {CentreProcess} from './contact-centre.js';
import {Person, type PersonOptions} from './person.js';

/** The widget as a visitor meets it: by accessible names. */
export class Widget {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', {name, exact: true});
  }

  get composer() {
    return this.page.getByRole('textbox', {name: 'Message', exact: true});
  }

  /** The call's own part of the panel. */
  get inCall() {
    return this.page.locator('cc-call-panel');
  }

  get log() {
    return this.page.getByRole('log', {name: 'Messages'});
  }

  async open(): Promise<void> {
    await this.button('Open chat').click();
    await expect(this.composer).toBeVisible();
  }

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Waits until the element's public phase is this. */
  async reaches(property: 'chatPhase' | 'callPhase', phase: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate((name) => document.querySelector('cc-click-to-call')?.[name], property))
      .toBe(phase);
  }

  /** From the call button to the call itself. */
  async call(kind: 'Voice call' | 'Video call' = 'Voice call'): Promise<void> {
    await this.button(kind).click();
    await this.button('Start call').click();
  }
}

interface Fixtures {
  /** Refusals in the journal that a test means to cause, by their reason. */
  allowed: {reasons: RegExp | null};
  person: (options: PersonOptions) => Promise<Person>;
  visitor: Person;
  widget: Widget;
}

export const test = base.extend<Fixtures, {centre: CentreProcess}>({
  centre: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
    async ({}, use) => {
      const centre = await CentreProcess.start();
      await use(centre);
      await centre.stop();
    },
    {scope: 'worker'},
  ],

  // eslint-disable-next-line no-empty-pattern -- as above
  allowed: async ({}, use) => {
    await use({reasons: null});
  },

  person: async ({centre, allowed}, use) => {
    const people: Person[] = [];
    await use(async (options) => {
      const person = await Person.arrive(options);
      people.push(person);
      return person;
    });
    const refused = (await centre.journal()).filter(
      ({verdict, reason = ''}) => verdict === 'refused' && !allowed.reasons?.test(reason),
    );
    await Promise.all(people.map((person) => person.leave()));
    await centre.reset();
    expect(refused, 'requests that the contract forbids').toEqual([]);
  },

  visitor: async ({person, centre}, use) => {
    const visitor = await person({tone: 440});
    await visitor.page.goto(centre.url);
    await use(visitor);
  },

  widget: async ({visitor}, use) => {
    await use(new Widget(visitor.page));
  },
});

export {expect};
