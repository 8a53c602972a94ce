/** Pictures through rtpengine, from one browser to another. */
import type {Page} from '@playwright/test';
import {expect, talk, test} from './support/fixtures.js';
import {framesDecoded, keepPeers} from './support/peers.js';
import {CODES} from './support/places.js';
import {becomeVideoAgent} from './support/video-agent.js';

const seesPictures = async (page: Page): Promise<void> => {
  const before = await framesDecoded(page);
  await expect.poll(() => framesDecoded(page), {message: 'frames'}).toBeGreaterThan(before + 10);
};

test('a video call to an agent who has registered a browser', async ({centre, person, route, visitor, widget}) => {
  const agent = await person({tone: 1320});
  await becomeVideoAgent(agent.page, centre.url);
  await keepPeers(visitor.page);
  await visitor.page.reload();
  await route([CODES.browser]);
  await talk(widget, 'Video call');
  const picture = visitor.page.locator('video[aria-label="Agent’s picture"]');
  await expect.poll(() => picture.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  await Promise.all([visitor, agent].map(({page}) => seesPictures(page)));
  await Promise.all([visitor.hears(1320), agent.hears(440)]);
});

test('a video call to a phone', async ({phone, route, visitor, widget}) => {
  await keepPeers(visitor.page);
  await visitor.page.reload();
  await route([CODES.firstPhone]);
  await talk(widget, 'Video call');
  await seesPictures(visitor.page);
  await Promise.all([visitor.hears(880), phone.hears(440)]);
});

test('a phone that holds an audio call comes back with a picture', async ({phone, route, visitor, widget}) => {
  await keepPeers(visitor.page);
  await visitor.page.reload();
  await route([CODES.firstPhone]);
  await talk(widget);
  await visitor.hears(880);
  const {offers} = phone;
  await phone.hold();
  await expect.poll(() => phone.offers, {message: 'answers to the re-INVITE'}).toBeGreaterThan(offers);
  await phone.resume();
  await seesPictures(visitor.page);
  await visitor.hears(880);
});
