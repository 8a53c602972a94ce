/**
 * Takes the pictures of the documentation: each kind on a phone and on a desktop, light and dark, English and Arabic.
 *
 *     node scripts/in-loopback.mjs node --import tsx scripts/screenshots.ts
 *
 * All of them go to `test-results/screenshots/`. `docs/images/` gets those that pages show, and two sheets with all.
 * Needs a Chromium, and fonts for Arabic: `apt-get install fonts-noto-core` on Debian and Ubuntu.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright';
import {loadAllMessages} from '../test/support/all-messages.js';
import {LAUNCHER_LABELS} from '../src/i18n/launcher-labels.js';
import type {Messages} from '../src/i18n/messages.js';
import {CentreProcess} from '../test/e2e/support/contact-centre.js';
import {Person, type PersonOptions} from '../test/e2e/support/person.js';
import {sitDown} from '../test/e2e/support/sit-down.js';
import {drawnCamera, type Colours} from './drawn-camera.js';

const ALL = fileURLToPath(new URL('../test-results/screenshots/', import.meta.url));
const SHOWN = fileURLToPath(new URL('../docs/images/', import.meta.url));

const KINDS = [
  'launcher',
  'greeting',
  'open-chat',
  'files',
  'bot',
  'queue',
  'device-check',
  'audio-call',
  'video-call',
  'ended-card',
  'survey',
  'leave-message',
  'fault',
] as const;
type Kind = (typeof KINDS)[number];

const SIZES = {phone: {width: 390, height: 844}, desktop: {width: 1280, height: 800}} as const;
/** The corner of the desktop in which the widget stands. */
const CORNER = {x: 848, y: 0, width: 432, height: 800};
const SCHEMES = ['light', 'dark'] as const;
const LOCALES = ['en', 'ar'] as const;

interface Setting {
  readonly size: keyof typeof SIZES;
  readonly scheme: (typeof SCHEMES)[number];
  readonly locale: (typeof LOCALES)[number];
}

const SETTINGS: readonly Setting[] = (['phone', 'desktop'] as const).flatMap((size) =>
  LOCALES.flatMap((locale) => SCHEMES.map((scheme) => ({size, scheme, locale}))),
);

const nameOf = (kind: Kind, {size, scheme, locale}: Setting) => `${kind}-${size}-${scheme}-${locale}.png`;

/** The pictures that pages of the documentation show one by one. */
const SHOWN_KINDS: readonly Kind[] = ['open-chat', 'bot', 'device-check', 'audio-call', 'video-call', 'survey'];
const SHOWN_SETTING: Setting = {size: 'phone', scheme: 'light', locale: 'en'};
const HERO = 'desktop.png';

const AGENT = 'Ada';
const VISITOR_ID = 'pictures';
const VISITOR: Colours = ['#c9d6d2', '#37544c', '#d9a982'];
const AGENT_COLOURS: Colours = ['#6f8781', '#20302c', '#a87453'];

/** What is written in the pictures, by turns. */
const TALK = {
  en: {
    welcome: `Hello, this is ${AGENT}. How can I help?`,
    asks: 'Hello! My fern has brown tips. Is it too dry?',
    answers: ['Most likely the air is, more than the soil.', 'Shall we look at it together?'],
    thanks: 'Yes please, one moment.',
    greeting: 'Something brown at the tips? We are here until six.',
    file: 'fern-in-the-hall.png',
    bot: 'Hello, I am Fern, an automatic assistant. What can I do for you?',
    question: 'How often do I water a fern?',
    others: ['Where does a fern like to stand?', 'When is a fern repotted?'],
    answer:
      '<p>As soon as the <b>top of the soil</b> is dry:</p><ul><li>in summer twice a week,</li><li>in winter once.</li></ul>',
  },
  ar: {
    welcome: `مرحبًا، معكم ${AGENT}. كيف يمكنني مساعدتكم؟`,
    asks: 'مرحبًا! أطراف نبتة السرخس بنية اللون. هل هي جافة جدًا؟',
    answers: ['على الأرجح الهواء هو الجاف، لا التربة.', 'هل ننظر إليها معًا؟'],
    thanks: 'نعم من فضلك، لحظة واحدة.',
    greeting: 'هل اصفرّت الأطراف؟ نحن هنا حتى السادسة.',
    file: 'fern-in-the-hall.png',
    bot: 'مرحبًا، أنا المساعد الآلي. كيف يمكنني مساعدتك؟',
    question: 'كم مرة أسقي السرخس؟',
    others: ['أين يحب السرخس أن يوضع؟', 'متى ينقل السرخس إلى أصيص أكبر؟'],
    answer: '<p>عندما يجف <b>سطح التربة</b>:</p><ul><li>مرتين في الأسبوع صيفًا،</li><li>ومرة واحدة شتاءً.</li></ul>',
  },
} as const;

/**
 * tsx leaves calls of esbuild's `__name` in functions that are handed to a page. The one that notes devices for tests
 * ends at the first of them, half-way, and misses what it would have left in the page.
 */
const WITHOUT_TSX = 'globalThis.__name ??= (value) => value; globalThis.watched ??= {asked: 0}';

const arrive = async (options: PersonOptions, colours: Colours): Promise<Person> => {
  const person = await Person.arrive(options);
  await person.page.addInitScript(WITHOUT_TSX);
  await person.page.addInitScript(drawnCamera, colours);
  return person;
};

/** One visitor in one setting, who goes through the kinds one after the other. */
class Sitting {
  readonly #setting: Setting;
  readonly #centre: CentreProcess;
  readonly #desk: Page;
  readonly #t: Messages;
  readonly #person: Person;

  private constructor(setting: Setting, centre: CentreProcess, desk: Page, t: Messages, person: Person) {
    this.#setting = setting;
    this.#centre = centre;
    this.#desk = desk;
    this.#t = t;
    this.#person = person;
  }

  static async begin(setting: Setting, centre: CentreProcess, desk: Page): Promise<Sitting> {
    await centre.reset();
    await centre.set({welcome: TALK[setting.locale].welcome});
    const viewport = SIZES[setting.size];
    const person = await arrive({tone: 440, viewport, colorScheme: setting.scheme}, VISITOR);
    return new Sitting(setting, centre, desk, await loadAllMessages(setting.locale), person);
  }

  async takeAll(): Promise<void> {
    await this.#takeQueue();
    await this.#takeFault();
    await this.#takeBot();
    await this.#takeChat();
    await this.#takeCalls();
    await this.#takeFiles();
    await this.#takeSurvey();
    await this.#person.leave();
  }

  get #page(): Page {
    return this.#person.page;
  }

  #button(name: string) {
    return this.#page.getByRole('button', {name, exact: true});
  }

  async #arrive(): Promise<void> {
    await this.#page.goto(this.#centre.url);
    const {locale} = this.#setting;
    await this.#page.evaluate(
      ([locale, userId]) => {
        const element = document.querySelector('cc-click-to-call');
        if (!element) throw new Error('The demo page has no element');
        Object.assign(element, {locale, userId, fallbackPhone: '+44 1632 960123'});
      },
      [locale, VISITOR_ID] as const,
    );
  }

  async #open(): Promise<void> {
    await this.#button(LAUNCHER_LABELS[this.#setting.locale][0]).first().click();
  }

  async #write(text: string): Promise<void> {
    const composer = this.#page.getByRole('textbox', {name: this.#t.message, exact: true});
    await composer.fill(text);
    await composer.press('Enter');
    await this.#page.getByRole('log').getByText(text).waitFor();
  }

  /** The agent's words, by the administrator: at the desk another conversation may be in front. */
  async #say(text: string): Promise<void> {
    const response = await fetch(`${this.#centre.url}/admin/chats/${VISITOR_ID}/say`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({text}),
    });
    if (!response.ok) throw new Error(`The agent could not speak: ${response.status} ${await response.text()}`);
    await this.#page.getByRole('log').getByText(text).waitFor();
  }

  async #take(kind: Kind): Promise<void> {
    const clip = this.#setting.size === 'desktop' ? {clip: CORNER} : {};
    await this.#page.mouse.move(1, 1);
    const picture = await this.#page.screenshot({animations: 'disabled', caret: 'hide', ...clip});
    await writeFile(join(ALL, nameOf(kind, this.#setting)), picture);
  }

  async #takeQueue(): Promise<void> {
    await this.#centre.set({queue: {ahead: 3, seconds: 90}});
    await this.#arrive();
    await this.#open();
    await this.#button(this.#t.leaveQueue).waitFor();
    await this.#page.getByText(this.#t.queuePosition(4)).waitFor();
    await this.#take('queue');
    await this.#button(this.#t.leaveQueue).click();
    await this.#button(this.#t.startNewChat).waitFor();
    await this.#centre.set({queue: {ahead: 0}});
  }

  async #takeFault(): Promise<void> {
    await this.#centre.set({officeHours: 'closed'});
    await this.#arrive();
    await this.#open();
    await this.#button(this.#t.tryAgain).waitFor();
    await this.#take('fault');
    await this.#button(this.#t.leaveMessage).click();
    await this.#page.getByRole('textbox', {name: this.#t.yourContact}).fill('vera@example.com');
    await this.#take('leave-message');
    await this.#centre.set({officeHours: 'open'});
  }

  async #takeBot(): Promise<void> {
    const {bot, question, others, answer} = TALK[this.#setting.locale];
    const knowledge = [question, ...others].map((each) => ({question: each, answer}));
    await this.#centre.set({bot: {enabled: true, greeting: bot, knowledge}});
    await this.#arrive();
    await this.#open();
    await this.#page.getByRole('log').getByText(bot).waitFor();
    await this.#write(question);
    await this.#page.getByRole('list', {name: this.#t.similarQuestions}).waitFor();
    await this.#take('bot');
    await this.#button(this.#t.endChat).click();
    await this.#button(this.#t.startNewChat).waitFor();
    await this.#centre.set({bot: {enabled: false}});
  }

  async #takeFiles(): Promise<void> {
    const {file} = TALK[this.#setting.locale];
    const picture = await this.#desk.screenshot({clip: {x: 0, y: 0, width: 480, height: 320}});
    await this.#page.locator('input[type=file]').setInputFiles([
      {name: file, mimeType: 'image/png', buffer: picture},
      {name: 'care.csv', mimeType: 'text/csv', buffer: Buffer.from('plant;litres')},
    ]);
    await this.#button(this.#t.viewPicture(file)).waitFor();
    await this.#page.getByText(/care/).first().waitFor();
    await this.#take('files');
  }

  async #takeSurvey(): Promise<void> {
    await this.#centre.set({survey: {surveyType: 'WEB'}});
    await this.#button(this.#t.endChat).click();
    await this.#page.getByRole('group', {name: this.#t.rateConversation}).waitFor();
    await this.#page.getByRole('radio').nth(4).check({force: true});
    await this.#take('survey');
    await this.#button(this.#t.skip).click();
    await this.#button(this.#t.startNewChat).waitFor();
    await this.#centre.set({survey: {surveyType: 'NO'}});
  }

  async #takeChat(): Promise<void> {
    const {greeting, welcome, asks, answers, thanks} = TALK[this.#setting.locale];
    await this.#arrive();
    await this.#button(LAUNCHER_LABELS[this.#setting.locale][0]).waitFor();
    await this.#take('launcher');
    await this.#page.evaluate(
      (words) => Object.assign(document.querySelector('cc-click-to-call')!, {greeting: words}),
      greeting,
    );
    await this.#button(greeting).waitFor();
    await this.#take('greeting');
    await this.#open();
    await this.#page.getByRole('log').getByText(welcome).waitFor();
    await this.#write(asks);
    for (const answer of answers) await this.#say(answer);
    await this.#write(thanks);
    await this.#button(this.#t.videoCall).waitFor();
    await this.#take('open-chat');
    const {size, scheme, locale} = this.#setting;
    if (size === 'desktop' && scheme === 'light' && locale === 'en') {
      await writeFile(join(SHOWN, HERO), await this.#page.screenshot({animations: 'disabled', caret: 'hide'}));
    }
  }

  async #takeCalls(): Promise<void> {
    await this.#button(this.#t.voiceCall).click();
    await this.#button(this.#t.startCall).click();
    await this.#talk('audio-call');

    await this.#button(this.#t.videoCall).click();
    await this.#button(this.#t.startCall).waitFor();
    await this.#showsPicture(this.#t.yourPicture);
    await this.#showsWave();
    await this.#take('device-check');
    await this.#button(this.#t.startCall).click();
    await this.#talk('video-call');
    await this.#take('ended-card');
  }

  /** From the ringing at the desk to the card in the thread. */
  async #talk(kind: 'audio-call' | 'video-call'): Promise<void> {
    await this.#desk.getByRole('button', {name: 'Answer'}).click();
    await this.#page.getByRole('timer', {name: this.#t.callDuration}).getByText('0:03').waitFor();
    if (kind === 'video-call') await this.#showsPicture(this.#t.agentPicture);
    await this.#take(kind);
    await this.#button(this.#t.hangUp).click();
    await this.#page.getByText(this.#t.outcome['hung-up-by-visitor']).last().waitFor();
    await this.#desk.getByRole('button', {name: 'Answer'}).waitFor({state: 'hidden'});
  }

  /** Waits until the microphone has been heard from one end of its level to the other. */
  async #showsWave(): Promise<void> {
    const wave = this.#page.locator('cc-level-meter path').first();
    await wave.evaluate(
      (path) =>
        new Promise<void>((resolve) => {
          const oldest = () => Number(/q\S+ (\S+)/.exec(path.getAttribute('d') ?? '')?.[1] ?? 0);
          const look = () => (Math.abs(oldest()) > 14 ? resolve() : void requestAnimationFrame(look));
          look();
        }),
    );
  }

  async #showsPicture(label: string): Promise<void> {
    const video = this.#page.locator(`video[aria-label="${label}"]`);
    await video.evaluate(
      (video: HTMLVideoElement) =>
        new Promise<void>((resolve) => {
          const look = () => (video.videoWidth > 100 ? resolve() : void requestAnimationFrame(look));
          look();
        }),
    );
  }
}

/** All pictures of one size on one page: a column for each kind, a row for each setting. */
const makeSheet = async (size: Setting['size']): Promise<void> => {
  const rows = SETTINGS.filter((setting) => setting.size === size);
  const cell = async (kind: Kind, setting: Setting) => {
    const picture = await readFile(join(ALL, nameOf(kind, setting)), 'base64');
    return `<img src="data:image/png;base64,${picture}" width="190">`;
  };
  const lines = await Promise.all(
    rows.map((setting) => Promise.all(KINDS.map((kind) => cell(kind, setting))).then((cells) => cells.join(''))),
  );
  const grid = `display:grid;grid-template-columns:repeat(${KINDS.length},190px);gap:10px;padding:10px;width:max-content`;
  const drawer = await Person.arrive({tone: null, viewport: {width: KINDS.length * 200 + 10, height: 900}});
  const {page} = drawer;
  await page.setContent(`<body style="margin:0;background:#9aa39f"><div style="${grid}">${lines.join('')}</div>`);
  await page.locator('div').screenshot({path: join(SHOWN, `all-${size}.png`)});
  await drawer.leave();
};

await Promise.all([ALL, SHOWN].map((folder) => mkdir(folder, {recursive: true})));
const centre = await CentreProcess.start();
try {
  const agent = await sitDown((options) => arrive(options, AGENT_COLOURS), centre, AGENT, 880);
  for (const setting of SETTINGS) {
    console.log(`${setting.size}, ${setting.scheme}, ${setting.locale}`);
    await (await Sitting.begin(setting, centre, agent.page)).takeAll();
  }
  for (const size of ['phone', 'desktop'] as const) await makeSheet(size);
  for (const kind of SHOWN_KINDS) {
    await writeFile(join(SHOWN, `${kind}.png`), await readFile(join(ALL, nameOf(kind, SHOWN_SETTING))));
  }
  await agent.leave();
} finally {
  await centre.stop();
}
