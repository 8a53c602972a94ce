/** While developing, the charts can be watched; visitors load nothing of it. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {CentreProcess} from './support/contact-centre.js';
import {expect, test, Widget} from './support/fixtures.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

test('the charts print their steps where /?inspect is opened', async ({person}) => {
  test.setTimeout(120_000);
  const centre = await CentreProcess.start('source');
  try {
    const {page} = await person({tone: null});
    const printed: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'info') printed.push(message.text());
    });
    await page.goto(`${centre.url}/?inspect`);
    const widget = new Widget(page);
    await widget.open();
    await widget.write('Ferns?');
    await expect(widget.log.getByText('“Ferns?”')).toBeVisible();
    expect(printed.filter((line) => /^chat: chat\.start → .*open/.test(line))).toHaveLength(1);
    expect(printed.filter((line) => /^chat: messages\.received → .*agent/.test(line))).not.toHaveLength(0);
    expect(printed.filter((line) => line.startsWith('widget: '))).not.toHaveLength(0);
  } finally {
    await centre.stop();
  }
});

test('what visitors load has nothing of it', () => {
  const files = readdirSync(DIST, {recursive: true}).map(String);
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((file) => readFileSync(join(DIST, file), 'utf8').includes('cc-inspect'))).toEqual([]);
});
