import {expect, test} from './support/fixtures.js';
import {sitDown} from './support/sit-down.js';

test('texts: lines, Chinese input, emoji, links, the limit in bytes', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  const desk = ada.page.getByRole('log', {name: 'Conversation'});
  await widget.open();
  await widget.reaches('chatPhase', 'agent');

  await widget.composer.pressSequentially('first line');
  await visitor.page.keyboard.press('Shift+Enter');
  await widget.composer.pressSequentially('second line');
  await expect(widget.composer).toHaveValue('first line\nsecond line');
  await visitor.page.keyboard.press('Enter');
  await expect(desk.getByText('first line\nsecond line')).toBeVisible();

  // The Enter that ends a composition chooses characters; the next one sends them.
  const cdp = await visitor.page.context().newCDPSession(visitor.page);
  await widget.composer.focus();
  await cdp.send('Input.imeSetComposition', {text: 'ni hao', selectionStart: 6, selectionEnd: 6});
  await cdp.send('Input.dispatchKeyEvent', {type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229});
  await cdp.send('Input.insertText', {text: '你好'});
  await expect(widget.composer).toHaveValue('你好');
  await expect(desk.getByText('你好')).toHaveCount(0);
  await visitor.page.keyboard.press('Enter');
  await expect(desk.getByText('你好')).toBeVisible();

  await widget.button('Emoji').click();
  await visitor.page.getByRole('grid', {name: 'Emoji'}).getByRole('gridcell').first().click();
  await expect(widget.composer).not.toHaveValue('');
  const emoji = await widget.composer.inputValue();
  await widget.composer.press('Enter');
  await expect(desk.getByText(emoji, {exact: true})).toBeVisible();

  await widget.write('see https://shop.example/order?id=1 and mail help@example.com');
  const link = widget.log.getByRole('link', {name: 'https://shop.example/order?id=1'});
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(widget.log.getByRole('link', {name: 'help@example.com'})).toHaveAttribute(
    'href',
    'mailto:help@example.com',
  );

  // 342 characters of three bytes are 1,026: two too many.
  await widget.composer.fill('你'.repeat(342));
  await expect(widget.button('Send')).toBeDisabled();
  await expect(
    visitor.page
      .getByText(/2 .*too/i)
      .or(visitor.page.getByText(/too long/i))
      .first(),
  ).toBeVisible();
  await widget.composer.fill('你'.repeat(341));
  await widget.composer.press('Enter');
  await expect(desk.getByText('你'.repeat(341))).toBeVisible();
});

test('what agents send: picture, sound, film, document, place, both kinds of file', async ({
  allowed,
  centre,
  person,
  visitor,
  widget,
}) => {
  allowed.reasons = /file|key/;
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const [chat] = await centre.chats();
  const send = (what: object) => centre.send(chat!.userId, what);

  await send({mediaType: 'IMAGE', content: '1179725658739559425', mediaFileType: 'png'});
  await expect(widget.log.getByRole('button', {name: /^View /})).toBeVisible();
  await ada.page.getByLabel('Attach a file').setInputFiles([
    {name: 'greeting.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from([0xff, 0xfb, 0x90, 0])},
    {name: 'potting.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(64)},
    {name: 'prices.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4')},
  ]);
  await expect(widget.log.locator('audio[controls]')).toBeVisible();
  await expect(widget.log.locator('video[controls]')).toBeVisible();
  await expect(widget.log.getByRole('button', {name: /^Download .*\.pdf$/})).toBeVisible();
  await send({mediaType: 'LOCATE', content: '52.5163/13.3777/Brandenburg Gate'});
  await expect(widget.log.getByText('Brandenburg Gate')).toBeVisible();
  await expect(widget.log.getByRole('link', {name: 'Open the map'})).toHaveAttribute('href', /mlat=52\.5163/);
  await send({mediaType: 'TEXT', content: 'שלום, נדבר?'});
  const hebrew = widget.log.locator('[part=bubble]', {hasText: 'שלום'});
  await expect(hebrew).toHaveAttribute('dir', 'auto');
  await expect(hebrew).toHaveCSS('direction', 'rtl');
  // A file that AICC does not have any more is told, and can be asked for again.
  await send({mediaType: 'IMAGE', content: 'no-such-key', contentType: '1', mediaFileType: 'png'});
  await expect(widget.log.getByText('The file could not be fetched.')).toBeVisible();
  await expect(widget.log.getByRole('button', {name: 'Try again'})).toBeVisible();
  const asked = (await centre.journal()).filter(({path}) => path.endsWith('downloadFileStream'));
  expect(asked.length).toBeGreaterThanOrEqual(2);
  expect(visitor.complaints.filter((line) => !/404|500/.test(line))).toEqual([]);
});

test('the page is shared as a card, and the agent sees it', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.button('More').click();
  await visitor.page.getByRole('menuitem', {name: 'Share this page'}).click();
  await expect(widget.log.getByText('Fernlea Garden Supplies')).toBeVisible();
  const desk = ada.page.getByRole('log', {name: 'Conversation'});
  await expect(desk.getByText('Fernlea Garden Supplies')).toBeVisible();
  await expect(desk.getByRole('link', {name: centre.url})).toBeVisible();
});
