import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RtpSplice} from '../../../server/contact-centre/gateway/rtp-splice.js';

const packet = (sequenceNumber: number, timestamp: number, marker = false) => ({sequenceNumber, timestamp, marker});
const one = {};
const other = {};

describe('RtpSplice', () => {
  const open = () => new RtpSplice({clockRate: 48_000, startsTalkspurt: true});

  it('leaves the first source as it is', () => {
    const splice = open();
    assert.deepEqual(splice.rewrite(packet(10, 960), one, 0), packet(10, 960, true));
    assert.deepEqual(splice.rewrite(packet(11, 1920), one, 20), packet(11, 1920));
  });

  it('runs on over a change of source, by the time that went by', () => {
    const splice = open();
    splice.rewrite(packet(10, 960), one, 0);
    assert.deepEqual(splice.rewrite(packet(50_000, 7), other, 20), packet(11, 1920, true));
    assert.deepEqual(splice.rewrite(packet(50_001, 967), other, 40), packet(12, 2880));
  });

  it('keeps the losses of a source', () => {
    const splice = open();
    splice.rewrite(packet(1, 0), one, 0);
    assert.equal(splice.rewrite(packet(4, 2880), one, 60).sequenceNumber, 4);
  });

  it('does not step back after a packet that came late', () => {
    const splice = open();
    splice.rewrite(packet(5, 4800), one, 0);
    splice.rewrite(packet(4, 3840), one, 1);
    assert.equal(splice.rewrite(packet(900, 0), other, 20).sequenceNumber, 6);
  });

  it('wraps both counters', () => {
    const splice = open();
    splice.rewrite(packet(65_535, 2 ** 32 - 1), one, 0);
    assert.deepEqual(splice.rewrite(packet(30, 30), other, 20), packet(0, 959, true));
  });

  it('shows no gap for what was not sent', () => {
    const splice = open();
    splice.rewrite(packet(10, 0), one, 0);
    splice.interrupt();
    assert.deepEqual(splice.rewrite(packet(60, 48_000), one, 1000), packet(11, 48_000, true));
  });
});
