import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {beginsVp8KeyFrame} from '../../../server/contact-centre/gateway/vp8.js';

const begins = (...bytes: number[]) => beginsVp8KeyFrame(Uint8Array.from(bytes));

describe('beginsVp8KeyFrame', () => {
  it('tells key frames from others', () => {
    assert.equal(begins(0x10, 0x00), true);
    assert.equal(begins(0x10, 0x01), false);
  });

  it('is false within a frame, and for nothing', () => {
    assert.equal(begins(0x00, 0x00), false);
    assert.equal(begins(0x11, 0x00), false);
    assert.equal(begins(), false);
    assert.equal(begins(0x10), false);
  });

  it('steps over the extension: 7 and 15 bit picture identifiers, TL0PICIDX, TID', () => {
    assert.equal(begins(0x90, 0x80, 0x01, 0x00), true);
    assert.equal(begins(0x90, 0x80, 0x81, 0x01, 0x00), true);
    assert.equal(begins(0x90, 0xe0, 0x81, 0x01, 0x01, 0x01, 0x00), true);
    assert.equal(begins(0x90, 0xe0, 0x81, 0x01, 0x01, 0x01, 0x01), false);
  });
});
