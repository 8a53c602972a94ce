import {expect, type Page} from '@playwright/test';
import type {CentreProcess} from './contact-centre.js';

/** Waits until neither the page nor the contact centre holds anything of a call. Its socket may linger a moment longer. */
export const nothingHeld = async (page: Page, centre: CentreProcess): Promise<void> => {
  const open = () =>
    page.evaluate(() => ({tracks: globalThis.watched.openTracks(), peers: globalThis.watched.openPeers()}));
  await expect.poll(open).toEqual({tracks: 0, peers: 0});
  await nothingHeldThere(centre);
};

/** The same of the contact centre alone. */
export const nothingHeldThere = async (centre: CentreProcess): Promise<void> => {
  const held = async () => {
    const {calls, gateway} = await centre.census();
    return {calls, dialogs: gateway.dialogs, peers: gateway.peers};
  };
  await expect.poll(held).toEqual({calls: 0, dialogs: 0, peers: 0});
};

/** Waits until the contact centre's gateway has no socket. */
export const noSockets = (centre: CentreProcess): Promise<void> =>
  expect.poll(async () => (await centre.census()).gateway.sockets, {message: 'sockets'}).toBe(0);
