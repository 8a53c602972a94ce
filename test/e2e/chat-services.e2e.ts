import {expect, test} from './support/fixtures.js';
import {sitDown} from './support/sit-down.js';

test('the survey comes before DISCONNECT, and is told to the page and the desk', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  await centre.set({survey: {surveyType: 'WEB'}});
  await sitDown(person, centre, 'Ada', 880);
  const told = visitor.page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('cc-survey', (event) =>
          resolve((event as unknown as {evaluation: string}).evaluation),
        ),
      ),
  );
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.button('End chat').click();
  const survey = visitor.page.getByRole('group', {name: 'Rate this conversation'});
  await widget.button('Submit').click();
  await expect(survey.getByText('Choose how it was, then submit again.')).toBeVisible();
  await survey.getByRole('radio', {name: 'Very satisfied'}).check({force: true});
  await survey.getByRole('radio', {name: '9', exact: true}).check({force: true});
  await survey.getByRole('radio', {name: 'Yes', exact: true}).check();
  await survey.getByRole('textbox').fill('Thank you, Ada');
  await widget.button('Submit').click();
  await widget.reaches('chatPhase', 'ended');
  expect(await told).toBe('5');
  const steps = (await centre.journal()).map(({path, controlType}) => controlType ?? path.split('/').pop());
  expect(steps.indexOf('saveSatisfaction')).toBeLessThan(steps.indexOf('DISCONNECT'));
  const [chat] = await centre.chats();
  expect(chat?.survey).toEqual({evaluation: '5', comment: 'Thank you, Ada', npsScore: '9', fcrValue: '1'});
});

test('the survey is skipped, and asked where the agent ends the chat, in the visitor’s language', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  await centre.set({survey: {surveyType: 'WEB', questions: ['CSAT']}});
  const ada = await sitDown(person, centre, 'Ada', 880);
  await visitor.page.evaluate(() => document.querySelector('cc-click-to-call')?.setAttribute('locale', 'es'));
  await visitor.page.getByRole('button', {name: 'Abrir el chat'}).click();
  await widget.reaches('chatPhase', 'agent');
  await ada.page.getByRole('button', {name: 'End chat'}).click();
  await expect(visitor.page.getByRole('radio', {name: 'Muy satisfecho'})).toBeAttached();
  await visitor.page.getByRole('button', {name: 'Omitir'}).click();
  await expect(visitor.page.getByRole('radio')).toHaveCount(0);
  expect((await centre.journal()).some(({path}) => path.endsWith('saveSatisfaction'))).toBe(false);
});

test('the survey is skipped by who ends the chat, which ends all the same', async ({centre, visitor, widget}) => {
  await centre.set({survey: {surveyType: 'WEB'}});
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.write('Good bye');
  await widget.button('End chat').click();
  await visitor.page.getByRole('radio', {name: 'Very satisfied'}).check({force: true});
  // What is said meanwhile is no reason to ask twice.
  await centre.say((await centre.chats())[0]!.userId, 'And thank you', 1);
  await expect(widget.log.getByText('And thank you')).toBeAttached();
  await widget.button('Skip').click();
  await widget.reaches('chatPhase', 'ended');
  await expect(widget.button('Start a new chat')).toBeVisible();
  expect((await centre.journal()).some(({path}) => path.endsWith('saveSatisfaction'))).toBe(false);
});

test('the survey comes after an idle time-out, too', async ({centre, visitor, widget}) => {
  await centre.set({survey: {surveyType: 'WEB', questions: ['CSAT', 'FCR']}});
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const {userId} = (await centre.chats())[0]!;
  await centre.endChat(userId, 'time-out');
  await expect(visitor.page.getByRole('group', {name: 'Rate this conversation'})).toBeVisible();
  await visitor.page.getByRole('radio', {name: 'Dissatisfied', exact: true}).check({force: true});
  await widget.button('Submit').click();
  await expect
    .poll(async () => (await centre.chats())[0]?.survey)
    .toEqual({evaluation: '2', comment: '', npsScore: null, fcrValue: null});
  await expect(widget.button('Start a new chat')).toBeVisible();
});

test('the queue: place, estimate, a message instead, and the way out', async ({centre, visitor, widget}) => {
  await centre.set({automaticAgent: false, queue: {ahead: 2, seconds: 60}});
  await widget.open();
  await widget.reaches('chatPhase', 'queued');
  await expect(visitor.page.getByText(/You are number \d in the queue/)).toBeVisible();
  await widget.button('Leave a message').click();
  await expect(visitor.page.getByRole('textbox', {name: 'Your message'})).toBeVisible();
  await widget.button('Back').click();
  await widget.button('Leave the queue').click();
  await widget.reaches('chatPhase', 'ended');
});

test('out of hours: a message is left', async ({centre, visitor, widget}) => {
  await centre.set({officeHours: 'closed'});
  await widget.button('Open chat').click();
  await widget.reaches('chatPhase', 'offline');
  const welcome = visitor.page.getByText('How can we help?');
  await expect(welcome).toBeVisible();
  await widget.button('Leave a message').click();
  // The form has the place of a thread in which nothing is written.
  await expect(welcome).toBeHidden();
  await visitor.page.getByRole('textbox', {name: 'Your contact'}).fill('+49 30 123456');
  await visitor.page.getByRole('textbox', {name: 'Your message'}).fill('Call me');
  await widget.button('Send message').click();
  await expect(visitor.page.getByText('Your message has arrived.')).toBeVisible();
});

test('form and page are handed to the desk', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await visitor.page.evaluate(() => {
    const element = document.querySelector('cc-click-to-call')!;
    element.pageInfo = true;
    element.preChat = [
      {name: 'name', label: 'Name', type: 'text', required: true},
      {name: 'email', label: 'E-mail', type: 'email'},
    ];
  });
  await widget.button('Open chat').click();
  await widget.button('Start the chat').click();
  await expect(visitor.page.getByText('This is needed. Fill it in, please.')).toBeVisible();
  expect(await centre.journal()).toEqual([]);
  await visitor.page.getByRole('textbox', {name: 'Name'}).fill('Vera');
  await visitor.page.getByRole('textbox', {name: 'E-mail'}).fill('vera@example.com');
  await widget.button('Start the chat').click();
  await widget.reaches('chatPhase', 'agent');
  const aside = ada.page.getByRole('complementary', {name: 'Visitor'});
  await expect(aside.getByText('vera@example.com')).toBeVisible();
  await expect(aside.getByText(new RegExp(centre.url))).toBeVisible();
});

test('a hand-over is told in the thread; what was said can be found and kept', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.write('Do you have ferns?');
  await expect(widget.log.getByText('Ada joined the chat')).toBeVisible();
  await sitDown(person, centre, 'Bob', 1320);
  await ada.page.getByRole('button', {name: 'Hand on'}).click();
  await ada.page.getByRole('menuitem', {name: 'Bob'}).click();
  await expect(widget.log.getByText('Bob joined the chat')).toBeVisible();

  await widget.button('More').click();
  const saved = visitor.page.waitForEvent('download');
  await visitor.page.getByRole('menuitem', {name: /Text$/}).click();
  const text = Buffer.concat((await (await (await saved).createReadStream()).toArray()) as Buffer[]).toString();
  expect(text).toMatch(/You: Do you have ferns\?/);
  expect(text).toMatch(/Bob joined the chat/);

  await widget.button('More').click();
  await visitor.page.getByRole('menuitem', {name: 'Find in conversation'}).click();
  await visitor.page.getByRole('searchbox', {name: 'Find in conversation'}).fill('FERNS');
  await expect(visitor.page.getByText('1 / 1')).toBeVisible();
  await visitor.page.keyboard.press('Escape');
  await expect(visitor.page.getByRole('searchbox')).toBeHidden();
});

test('ten thousand messages: a window of them is drawn, and a new one does not move the reader', async ({
  centre,
  visitor,
  widget,
}) => {
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const userId = (await centre.chats())[0]!.userId;
  await centre.say(userId, 'line {n}', 10_000);
  await expect(widget.log.getByText('line 10000', {exact: true})).toBeVisible();
  const items = () => widget.log.locator('.item').count();
  await expect.poll(items).toBeLessThan(60);
  // Until the code for long threads has come, the newest messages are the whole list.
  await expect.poll(() => widget.log.evaluate((log) => log.scrollHeight)).toBeGreaterThan(100_000);
  await widget.log.evaluate((log) => (log.scrollTop = log.scrollHeight / 2));
  const middle = widget.log.locator('.item').nth(12);
  await expect(widget.log.getByText('line 10000', {exact: true})).toHaveCount(0);
  const id = await middle.getAttribute('data-id');
  const place = () =>
    widget.log.locator(`[data-id="${id}"]`).evaluate((item) => Math.round(item.getBoundingClientRect().top));
  const before = await place();
  await centre.say(userId, 'one more', 1);
  const fresh = widget.button(/New messages/);
  await expect(fresh).toBeVisible();
  expect(Math.abs((await place()) - before)).toBeLessThan(3);
  await fresh.click();
  await expect(widget.log.getByText('one more', {exact: true})).toBeVisible();
  expect(visitor.complaints).toEqual([]);
});
