/** Stories that are played, the flows among them: each goes to its end, in English and in Arabic. */
import {expect, storiesOf, test} from './support/storybook.js';

const UNPLAYED = 'states-panel--launcher';
const FLOWS = ['flows--chat', 'flows--chat-call-hang-up', 'flows--chat-video-call'];

for (const locale of ['en', 'ar']) {
  test(`every story with a play function plays to its end, ${locale}`, async ({page, host, storyPage}) => {
    const played = (await storiesOf(page, host)).filter(({tags}) => tags.includes('play-fn')).map(({id}) => id);
    expect(played).toEqual(expect.arrayContaining(FLOWS));
    await storyPage.open(UNPLAYED, {locale});
    for (const id of played) {
      await test.step(id, async () => {
        expect(await storyPage.turnTo(id)).toContain('played');
      });
    }
  });
}
