import {expect, test} from './support/fixtures.js';

test('the demonstration page leads to the snippet builder, which shows the widget as it is wanted', async ({
  visitor,
}) => {
  const {page} = visitor;
  await page.getByRole('link', {name: 'snippet builder'}).click();
  const name = page.getByRole('textbox', {name: 'user-name'});
  await name.fill('Ada');
  // The preview begins anew once the field is left.
  await name.press('Tab');
  await expect(page.getByRole('region', {name: 'Snippet'})).toContainText('user-name="Ada"');
  const preview = page.frameLocator('iframe');
  await preview.getByRole('button', {name: 'Open chat'}).click();
  const composer = preview.getByRole('textbox', {name: 'Message', exact: true});
  await composer.fill('From the preview');
  await composer.press('Enter');
  await expect(preview.getByRole('log', {name: 'Messages'})).toContainText('“From the preview”');
});
