/** Firefox refuses the microphone, by its own settings. */
import {expect, test} from './firefox-fixtures.js';

test.use({answer: 'deny'});

test('no agent is ever asked for, and the visitor is told where to allow it', async ({caller, centre, widget}) => {
  await widget.open();
  await widget.button('Voice call').click();
  await expect(widget.log.getByText('is blocked for this page')).toBeVisible();
  await expect(caller.page.getByRole('figure')).toContainText('crossed-out microphone');
  const paths = (await centre.journal()).map(({path}) => path);
  expect(paths.filter((path) => /createClickToCall|dropClickToCall/.test(path))).toEqual([]);
});
