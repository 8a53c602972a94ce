import {expect, test} from './support/fixtures.js';
import {sitDown} from './support/sit-down.js';

/** A red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAIUlEQVR42mP4z8BAEmIY1TCqYVTDqIZRDaMaRjWMahhpGgDZVP4Q1lz8xAAAAABJRU5ErkJggg==',
  'base64',
);

test('pictures and documents, from the visitor to the agent and back', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const chooser = visitor.page.waitForEvent('filechooser');
  await widget.button('Attach a file').click();
  await (
    await chooser
  ).setFiles([
    {name: 'parcel.png', mimeType: 'image/png', buffer: PNG},
    {name: 'orders, all.csv', mimeType: 'text/csv', buffer: Buffer.from('1;2;3')},
  ]);
  const desk = ada.page.getByRole('log', {name: 'Conversation'});
  await expect(desk.locator('img')).toBeVisible();
  await expect.poll(() => desk.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(16);
  await expect(desk.getByRole('link', {name: /orders all\.csv/})).toBeVisible();
  await expect(widget.log.getByRole('button', {name: 'View parcel.png'})).toBeVisible();

  await ada.page.getByLabel('Attach a file').setInputFiles([
    {name: 'label.png', mimeType: 'image/png', buffer: PNG},
    {name: 'terms.txt', mimeType: 'text/plain', buffer: Buffer.from('Be kind.')},
  ]);
  const pictures = widget.log.getByRole('button', {name: /^View /});
  await expect(pictures).toHaveCount(2);
  await pictures.nth(1).click();
  await expect(visitor.page.getByRole('dialog')).toBeVisible();
  await visitor.page.keyboard.press('Escape');
  await expect(visitor.page.getByRole('dialog')).toBeHidden();
  await expect(pictures.nth(1)).toBeFocused();
  // Escape closed the picture alone.
  await expect(widget.composer).toBeVisible();

  await widget.log.getByRole('button', {name: /^Download .*\.txt$/}).click();
  const saved = visitor.page.waitForEvent('download');
  await widget.log.getByRole('link', {name: /^Save .*\.txt$/}).click();
  expect(await (await (await saved).createReadStream()).toArray()).toEqual([Buffer.from('Be kind.')]);
});

test('what AICC does not take is named with what it takes, and can be removed', async ({visitor, widget}) => {
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const chooser = visitor.page.waitForEvent('filechooser');
  await widget.button('Attach a file').click();
  await (
    await chooser
  ).setFiles([
    {name: 'contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4')},
    {name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(2 * 1024 * 1024 + 1)},
    {name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0)},
  ]);
  await expect(widget.log.getByText(/PDF and Word among them/)).toBeVisible();
  await expect(widget.log.getByText(/too large/)).toBeVisible();
  await expect(widget.log.getByText(/is empty/)).toBeVisible();
  await widget.button('Remove').first().click();
  await expect(widget.log.getByText(/PDF and Word among them/)).toBeHidden();
});

test('an upload that fails is tried again, and one that takes long is cancelled', async ({centre, visitor, widget}) => {
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const attach = async (name: string) => {
    const chooser = visitor.page.waitForEvent('filechooser');
    await widget.button('Attach a file').click();
    await (await chooser).setFiles([{name, mimeType: 'text/plain', buffer: Buffer.from('hello')}]);
  };
  await centre.break({rules: [{match: 'uploadFileStream', kind: 'status', value: 500, times: 1}]});
  await attach('one.txt');
  await widget.log.getByRole('button', {name: 'Try again'}).click();
  await expect(widget.log.getByText('Thank you for the file')).toBeVisible();
  await centre.break({rules: [{match: 'uploadFileStream', kind: 'delay', value: 60_000}]});
  await attach('two.txt');
  await widget.log.getByRole('button', {name: 'Cancel'}).click();
  await expect(widget.log.getByText('two.txt')).toBeHidden();
});

test('files by paste and by drag and drop; what AICC does not take is turned into JPEG', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  /** A picture of noise as WebP, which AICC does not take, as a file of a paste or drop. */
  const give = (how: 'paste' | 'drop', name: string) =>
    visitor.page.evaluate(
      async ([how, name]) => {
        const canvas = new OffscreenCanvas(64, 64);
        canvas.getContext('2d')!.fillRect(8, 8, 40, 40);
        const blob = await canvas.convertToBlob({type: 'image/webp'});
        const data = new DataTransfer();
        data.items.add(new File([blob], name, {type: 'image/webp'}));
        const panel = document.querySelector('cc-click-to-call')!.shadowRoot!.querySelector('cc-widget')!.shadowRoot!;
        const field = panel.querySelector('cc-composer')!.shadowRoot!.querySelector('textarea')!;
        if (how === 'paste') {
          field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, composed: true}));
          return;
        }
        const drag = (type: string) =>
          new DragEvent(type, {dataTransfer: data, bubbles: true, composed: true, cancelable: true});
        field.dispatchEvent(drag('dragenter'));
        await new Promise(requestAnimationFrame);
        field.dispatchEvent(drag('dragover'));
        field.dispatchEvent(drag('drop'));
      },
      [how, name] as const,
    );
  const desk = ada.page.getByRole('log', {name: 'Conversation'});
  await give('paste', 'pasted.webp');
  await expect(widget.log.getByRole('button', {name: 'View pasted.jpg'})).toBeVisible();
  await expect(desk.locator('img')).toHaveCount(1);
  // Dropping is offered once the chat's services have come, as they have by now.
  await give('drop', 'dropped.webp');
  await expect(widget.log.getByRole('button', {name: 'View dropped.jpg'})).toBeVisible();
  await expect(desk.locator('img')).toHaveCount(2);
  await expect
    .poll(() =>
      desk
        .locator('img')
        .last()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBe(64);
  expect(visitor.complaints).toEqual([]);
});
