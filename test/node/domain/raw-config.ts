import assert from 'node:assert/strict';
import {readConfig, type Config, type RawConfig} from '../../../src/domain/config.js';
import {Fault} from '../../../src/domain/faults.js';

export const PAGE = 'https://shop.example/cart/?item=5#top';

const ABSENT: RawConfig = {
  baseUrl: null,
  channelId: '202105284494222653',
  tokenUrl: null,
  userId: null,
  userName: null,
  calls: null,
  iceServers: null,
  iceTransportPolicy: null,
  gatewayPath: null,
  consent: null,
  recordingNotice: null,
  noPersist: false,
  getCredentials: null,
};

/** The attributes of a page that gives the channel and these. */
export const rawConfig = (attributes: Partial<RawConfig> = {}): RawConfig => ({...ABSENT, ...attributes});

export const read = (attributes: Partial<RawConfig> = {}, page = PAGE): Config =>
  readConfig(rawConfig(attributes), page);

/** The fault that some attributes make, and the attribute that its cause names. */
export const faultOf = (attributes: Partial<RawConfig>, page = PAGE): {code: string; attribute: string | undefined} => {
  try {
    read(attributes, page);
  } catch (thrown) {
    assert.ok(thrown instanceof Fault, `no fault: ${String(thrown)}`);
    assert.ok(thrown.cause instanceof TypeError);
    return {code: thrown.code, attribute: /^[a-z-]+(?=: )/.exec(thrown.cause.message)?.[0]};
  }
  assert.fail(`accepted: ${JSON.stringify(attributes)}`);
};
